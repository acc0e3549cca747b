import type {FindingId} from './finding.ts';

/** Findings that others rest on, each list on top of the one before: the host answers, is the right one, takes a key, lets in. */

export const reachable: readonly FindingId[] = [
	'ssh.missing',
	'home.no-account',
	'ssh.config-broken',
	'ssh.config-mode',
	'net.dns',
	'net.port-22',
	'net.port-443',
	'net.not-ssh',
];
export const trusted: readonly FindingId[] = [
	...reachable,
	'ssh.host-key-unknown',
	'ssh.host-key-changed',
	'ssh.host-key-revoked',
];
export const keyed: readonly FindingId[] = [
	...trusted,
	'ssh.key-missing',
	'ssh.key-no-pub',
	'ssh.key-mode',
	'ssh.key-format',
	'ssh.key-type',
	'ssh.encrypted-not-in-agent',
	'ssh.too-many-keys',
];
/** The key can be shown, and signed with. */
export const usable: readonly FindingId[] = [
	...keyed,
	'ssh.key-not-signed',
	'ssh.key-too-short',
	'ssh.no-common-algorithm',
];
export const loggedIn: readonly FindingId[] = [
	'git.missing',
	'git.config-broken',
	...usable,
	'ssh.login-refused',
	'ssh.sso-required',
];
