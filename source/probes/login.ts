import type {SshCommand} from '../core/facts/git.ts';
import type {LoginFact, SshConfigFact} from '../core/facts/ssh.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {programOf, quiet, sshCommandOfUser} from '../core/git/ssh-command.ts';
import {readLogin} from '../core/read/login.ts';
import {readSshFailure} from '../core/read/ssh-failure.ts';
import {readSshTrace} from '../core/read/ssh-trace.ts';
import {plain} from '../core/redact.ts';
import type {Ended} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';
import {sshDestination} from './ssh-config.ts';

/**
 * `ssh -T` with the ssh command git would use, told to talk about what it does (`-v`): one connection shows the
 * server's host key, the keys that were offered, and who answered.
 */
export const loginProbe = probe({
	fact: 'login',
	part: 'login',
	needs: ['gitConfig', 'sshConfig'],
	async look(looking, {gitConfig, sshConfig}): Promise<LoginFact> {
		const command = sshCommandOfUser(looking.system.env, gitConfig);
		if (!command.openssh)
			return {kind: 'other-program', program: plain(programOf(command)), from: command.from};
		return tryLogin(looking, command, sshConfig);
	},
});

async function tryLogin(looking: Looking, command: SshCommand, sshConfig: SshConfigFact): Promise<LoginFact> {
	const destination = sshDestination(looking, sshConfig);
	const ran = ['ssh', '-T', ...destination].join(' ');
	const line = quiet(command, Math.ceil(looking.timeout / 1000), anyHostOf(command, sshConfig));
	const ended = await runSsh(looking, command, line, ['-v', '-T', ...destination]);
	if (ended.kind === 'not-found') return {kind: 'unavailable'};
	if (ended.kind === 'exited') return loginOf(looking, ran, ended);
	return {
		kind: 'timed-out',
		ran,
		after: ended.milliseconds,
		trace: readSshTrace('stderr' in ended ? ended.stderr : ''),
	};
}

function loginOf({target}: Looking, ran: string, ended: Extract<Ended, {kind: 'exited'}>): LoginFact {
	const trace = readSshTrace(ended.stderr);
	return {
		kind: 'tried',
		ran,
		trace,
		login: readLogin(trace.said, ended.stdout, target.loginRules),
		failure: readSshFailure(trace.said),
		code: ended.code,
	};
}

/** A configured command goes through the shell, as git does it; plain ssh is started as it is. */
function runSsh(
	{system, timeout, signal}: Looking,
	command: SshCommand,
	line: string,
	args: readonly string[],
): Promise<Ended> {
	const env = {SSH_ASKPASS_REQUIRE: 'never', DISPLAY: undefined};
	const plain = {program: 'ssh', args: [...line.split(' ').slice(1), ...args]};
	const started =
		command.from === 'default' ? plain : {program: 'sh', args: ['-c', `${line} "$@"`, 'ssh', ...args]};
	// ssh ends by itself at its ConnectTimeout; ours stands behind it for a name or a banner that never comes.
	return system.run({...started, env, timeout: timeout + 500, signal});
}
