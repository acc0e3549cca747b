import type {SshCommand} from '../facts/git.ts';
import type {SshConfigFact} from '../facts/ssh.ts';
import {sshHostOf} from './ssh-host.ts';
import {readSshOptions, sshOption} from './ssh-options.ts';

/** The person's own settings by which ssh takes whichever server answers, and can keep the key of none. */
export interface AnyHost {
	readonly checking: 'no' | 'accept-new';
	readonly file: string;
}

/**
 * undefined where ssh knows its servers, or could learn one. What ssh_config says was asked for one name, so it is
 * believed only where all addresses have that name.
 * @param urls as git reaches them; none: the name that was asked for
 */
export function anyHostOf(
	{value, openssh}: SshCommand,
	sshConfig: SshConfigFact,
	urls: readonly string[] = [],
): AnyHost | undefined {
	const isPlain = readSshOptions(value) !== undefined;
	const isAsked = urls.every(url => sshConfig.kind === 'read' && sshHostOf(url) === sshConfig.name);
	const config = isPlain && isAsked && sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const configured = config?.userKnownHostsOff ? 'none' : config?.userKnownHostsFiles.join(' ');
	const checking = checkingOf(sshOption(value, 'StrictHostKeyChecking') ?? config?.strictHostKeyChecking);
	const file = sshOption(value, 'UserKnownHostsFile') ?? configured;
	if (!openssh || checking === undefined || (file !== 'none' && file !== '/dev/null')) return undefined;
	return {checking, file};
}

function checkingOf(value: string | undefined): AnyHost['checking'] | undefined {
	const word = value?.toLowerCase() ?? '';
	if (word === 'accept-new') return word;
	return ['no', 'off', 'false'].includes(word) ? 'no' : undefined;
}
