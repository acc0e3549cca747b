import type {GitSetting} from '../core/change-command.ts';
import type {GitAnswer, SshCommand} from '../core/facts/git.ts';
import type {AnyHost} from '../core/git/any-host.ts';
import {quiet} from '../core/git/ssh-command.ts';
import type {LoginRules} from '../core/login-rules.ts';
import {readHostFailure} from '../core/read/git-failure.ts';
import {plain, redact} from '../core/redact.ts';
import type {Ended} from '../system/system.ts';
import type {Looking} from './probe.ts';

export interface LsRemote {
	readonly url: string;
	readonly ssh: SshCommand;
	readonly cwd: string;
	readonly anyHost?: AnyHost | undefined;
	/** Settings for this one question (git(1), -c): no secrets. */
	readonly settings?: readonly GitSetting[];
}

/** `git ls-remote`. The connection's own deadline ends first, so that git can still say what ssh said. */
export function runLsRemote(
	{system, timeout, signal}: Looking,
	{url, ssh, cwd, anyHost, settings = []}: LsRemote,
): Promise<Ended> {
	return system.run({
		program: 'git',
		args: [...settings.flatMap(({key, value}) => ['-c', `${key}=${value}`]), 'ls-remote', '-q', '--', url],
		cwd,
		env: gitEnvironment(quiet(ssh, Math.ceil(timeout / 1000), anyHost), system.env),
		timeout: timeout + 500,
		signal,
	});
}

/** Nothing may ask: no terminal prompt, no askpass window, no credential manager's dialog. Stored logins are only read. */
export function gitEnvironment(
	sshCommand: string,
	env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
	return {
		...harmless(env),
		GIT_TERMINAL_PROMPT: '0',
		GCM_INTERACTIVE: 'never',
		SSH_ASKPASS_REQUIRE: 'never',
		SSH_ASKPASS: undefined,
		GIT_ASKPASS: undefined,
		GIT_SSH_COMMAND: sshCommand,
	};
}

/**
 * Settings for this one run. git has a helper store a login that worked, and erase one that was refused: in place of the
 * helpers that are configured there is one that asks them, and does not pass on what they should store or erase
 * (gitcredentials(7): an empty value empties the list). And where a host leads from https to http git would follow, and
 * say the login of a netrc file in clear: http is for addresses that say so themselves (git-config(1), protocol.allow).
 */
function harmless(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
	const count = Number(env.GIT_CONFIG_COUNT) || 0;
	const helper = `!f() { test "$1" = get && GIT_CONFIG_COUNT=${count} git credential fill 2>/dev/null; }; f`;
	const added = [
		['credential.helper', ''],
		['credential.helper', helper],
		['protocol.http.allow', 'user'],
	];
	return Object.fromEntries([
		['GIT_CONFIG_COUNT', String(count + added.length)],
		...added.flatMap(([key = '', value = ''], index) => [
			[`GIT_CONFIG_KEY_${count + index}`, key],
			[`GIT_CONFIG_VALUE_${count + index}`, value],
		]),
	]);
}

/** What git was answered. */
export function answerOf(ended: Ended, rules: LoginRules): GitAnswer {
	if (ended.kind === 'not-found') return {kind: 'unavailable'};
	if (ended.kind !== 'exited') return {kind: 'timed-out', after: ended.milliseconds};
	if (ended.code === 0)
		return {
			kind: 'read',
			refs: ended.stdout.split('\n').filter(line => line !== '').length,
			milliseconds: ended.milliseconds,
		};
	const said = ended.stderr
		.split('\n')
		.map(line => redact(plain(line)))
		.filter(line => line !== '');
	return {kind: 'failed', failure: readHostFailure(said, rules), said};
}
