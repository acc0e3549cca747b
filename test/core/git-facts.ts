import type {AccessFact, GitConfigFact, SshCommand} from '../../source/core/facts/git.ts';
import type {LoginStoreFact} from '../../source/core/facts/login-store.ts';
import type {GitFailure} from '../../source/core/read/git-failure.ts';

type Read = Extract<GitConfigFact, {kind: 'read'}>;
type Rule = Read['rewrites'][number];

/** url.BASE.insteadOf PREFIX in ~/.gitconfig. */
export function rule(base: string, prefix: string): Rule {
	return {base, prefix, push: false, file: '/home/dev/.gitconfig'};
}

export const sshRule = rule('ssh://git@github.com/acme/', 'https://github.com/acme/');

export function gitConfigOf(rewrites: readonly Rule[] = [sshRule], different: Partial<Read> = {}): Read {
	return {
		kind: 'read',
		rewrites,
		sshCommand: undefined,
		sshCommandHere: undefined,
		rewritesOnlyHere: [],
		alike: true,
		forUrls: [],
		globalFile: {path: '/home/dev/.gitconfig'},
		...different,
	};
}

/** core.sshCommand of the global configuration. */
export function sshCommandOf(value: string): Partial<Read> {
	const command = {value, file: '/home/dev/.gitconfig'};
	return {sshCommand: command, sshCommandHere: command};
}

/** A setting that may hold for one address: `http.proxy`. */
export function setting(key: string, value: string): Partial<Read> {
	return {forUrls: [{scope: 'global', file: '/home/dev/.gitconfig', key, value}]};
}

export const plainSsh: SshCommand = {value: 'ssh', from: 'default', openssh: true};
/** What Go up to 1.24 sets by itself. */
export const goSsh: SshCommand = {
	value: 'ssh -o ControlMaster=no -o BatchMode=yes',
	from: 'go',
	openssh: true,
};

const ok = {kind: 'read', refs: 14, milliseconds: 600} as const;

/** `git ls-remote` of the module. */
export function accessOf(
	answer: AccessFact['answer'] = ok,
	different: Partial<Omit<AccessFact, 'answer'>> = {},
): AccessFact {
	return {
		module: 'github.com/acme/private',
		url: 'https://github.com/acme/private',
		rewritten: 'ssh://git@github.com/acme/private',
		ssh: plainSsh,
		netrcLogin: false,
		ran: 'git ls-remote https://github.com/acme/private',
		helped: undefined,
		others: [],
		...different,
		answer,
	};
}

type Access = {readonly accessAsUser: AccessFact; readonly accessAsGo: AccessFact};

/** The same for the person and for Go. */
export function access(
	answer: AccessFact['answer'] = ok,
	different: Partial<Omit<AccessFact, 'answer'>> = {},
): Access {
	const both = accessOf(answer, different);
	return {accessAsUser: both, accessAsGo: both};
}

/** git fails, for this reason and with these words. */
export function failed(failure: GitFailure, ...said: readonly string[]): AccessFact['answer'] {
	return {kind: 'failed', failure, said};
}

/** No road is open: ssh failed below git. */
export const noAccess = access(failed({kind: 'ssh', lines: []}, 'fatal: Could not read from remote'));

const asIs = {rewritten: 'https://github.com/acme/private'};
/** HTTPS is the way, and git has no login for it. */
export const noLogin = access(failed({kind: 'no-credentials', url: 'https://github.com'}), asIs);
/** HTTPS with a stored login works. */
export const overHttps = access(ok, asIs);
/** The host refuses the login that git has. */
export const refusedLogin = access(
	failed(
		{kind: 'authentication-failed', status: undefined},
		"fatal: Authentication failed for 'https://github.com/'",
	),
	asIs,
);

/** Nothing keeps logins here but a file. */
export function loginStoreOf(different: Partial<LoginStoreFact> = {}): LoginStoreFact {
	const netrc = {path: '/home/dev/.netrc', digest: undefined, mode: undefined};
	return {
		netrc: {go: netrc, git: netrc},
		helpers: ['cache', 'store'],
		clearText: '/home/dev/.git-credentials',
		hasSecretService: false,
		...different,
	};
}
