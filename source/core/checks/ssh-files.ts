import {said, seen} from '../evidence.ts';
import type {SshConfigFact} from '../facts/ssh.ts';
import type {Finding} from '../finding.ts';
import type {SshFailure} from '../read/ssh-failure.ts';
import {shellQuoted} from '../shell-quote.ts';
import {check, skipped, verdict} from './check.ts';

/** ~/.ssh and ssh_config: what ssh refuses to read. */
export const sshFilesCheck = check({
	ids: ['ssh.directory-mode', 'ssh.config-mode', 'ssh.config-broken'],
	reads: ['keys', 'sshConfig'],
	judge({keys: {directory}, sshConfig}) {
		if (sshConfig.kind === 'unavailable')
			return [
				directoryMode(directory),
				skipped('ssh.config-mode', missingSsh),
				skipped('ssh.config-broken', missingSsh),
			];
		return [directoryMode(directory), configMode(sshConfig), configBroken(sshConfig)];
	},
});

const missingSsh = {because: 'waits', for: ['ssh.missing']} as const;

function directoryMode({path, mode}: {path: string; mode: number | undefined}): Finding {
	const writable = mode !== undefined && (mode & 0o022) !== 0;
	return verdict(
		!writable,
		'warn',
		'ssh.directory-mode',
		{directory: path, mode},
		{evidence: [seen(path)], remedy: {commands: [`chmod 700 ${shellQuoted(path)}`]}},
	);
}

type Asked = Exclude<SshConfigFact, {kind: 'unavailable'}>;

/** Mode & 022, or another owner, ends ssh with "Bad owner or permissions" (readconf.c:2642). */
function configMode(sshConfig: Asked): Finding {
	const failure = failureOf(sshConfig);
	const refused = failure?.kind === 'config-permissions' ? failure.file : undefined;
	const {path, mode} = sshConfig.file;
	const file = refused ?? path;
	return verdict(
		refused === undefined,
		'fail',
		'ssh.config-mode',
		{file, mode: file === path ? mode : undefined},
		{
			evidence: refused === undefined ? [] : [said('ssh -G', [`Bad owner or permissions on ${file}`])],
			remedy: {commands: [`chmod 600 ${shellQuoted(file)}`]},
		},
	);
}

function configBroken(sshConfig: Asked): Finding {
	const failure = failureOf(sshConfig);
	const broken = failure !== undefined && failure.kind !== 'config-permissions';
	const place = failure?.kind === 'config-option' ? failure : undefined;
	const words = failure?.kind === 'other' ? failure.said : [place?.option ?? ''];
	const fields = {file: place?.file, line: place?.line, option: place?.option};
	return verdict(!broken, 'fail', 'ssh.config-broken', fields, {
		evidence: [
			{...said('ssh -G', words), ...(place?.file === undefined ? {} : seen(place.file, place.line))},
		],
		remedy: {commands: []},
	});
}

function failureOf(sshConfig: Asked): SshFailure | undefined {
	return sshConfig.kind === 'refused' ? sshConfig.failure : undefined;
}
