import type {Evidence} from './evidence.ts';
import type {FindingFields} from './finding-fields.ts';
import {keyed, loggedIn, reachable, trusted, usable} from './finding-grounds.ts';

/** The parts of a setup that a person can name (`run github ssh`). */
export const parts = [
	'tools',
	'network',
	'keys',
	'permissions',
	'agent',
	'hosts',
	'login',
	'go-env',
	'git',
	'access',
	'privacy',
] as const;
export type Part = (typeof parts)[number];

/** `ssh` on the command line. */
export const sshParts: readonly Part[] = ['keys', 'permissions', 'agent', 'hosts', 'login'];

export type Level = 'ok' | 'warn' | 'fail' | 'skip';

export type FindingId = keyof FindingFields;

interface Registered {
	/** Short, to say aloud; its number is unique over all letters and is never given to another check. */
	readonly code: string;
	readonly part: Part;
	/** Findings that must be right before this one can be judged. */
	readonly needs: readonly FindingId[];
}

/** Every check there is. Ids and codes are a published, frozen list. */
export const registry: {readonly [Id in FindingId]: Registered} = {
	'ssh.key-missing': {
		code: 'S1',
		part: 'keys',
		needs: ['ssh.missing', 'ssh.config-broken', 'ssh.config-mode'],
	},
	'ssh.key-no-pub': {code: 'S2', part: 'keys', needs: []},
	'ssh.key-type': {code: 'S130', part: 'keys', needs: []},
	'ssh.key-mode': {code: 'S3', part: 'permissions', needs: []},
	'ssh.key-format': {code: 'S4', part: 'keys', needs: []},
	'ssh.encrypted-not-in-agent': {code: 'S5', part: 'agent', needs: []},
	'ssh.agent-missing': {code: 'S6', part: 'agent', needs: []},
	'ssh.host-key-unknown': {code: 'S7', part: 'hosts', needs: ['ssh.missing', 'ssh.known-hosts-unread']},
	'ssh.host-key-changed': {code: 'S8', part: 'hosts', needs: ['ssh.missing']},
	'ssh.config-mode': {code: 'S9', part: 'permissions', needs: []},
	'ssh.too-many-keys': {code: 'S10', part: 'login', needs: trusted},
	'ssh.config-broken': {code: 'S11', part: 'keys', needs: ['ssh.missing']},
	'ssh.login-refused': {code: 'S12', part: 'login', needs: usable},
	'ssh.wrong-account': {code: 'S13', part: 'login', needs: [...usable, 'ssh.login-refused']},
	'ssh.deploy-key': {code: 'S14', part: 'login', needs: [...usable, 'ssh.login-refused']},
	'ssh.sso-required': {code: 'S15', part: 'login', needs: [...usable, 'ssh.login-refused']},
	'ssh.missing': {code: 'S16', part: 'tools', needs: []},
	'ssh.host-key-revoked': {code: 'S17', part: 'hosts', needs: ['ssh.missing']},
	'ssh.control-socket': {code: 'S18', part: 'login', needs: []},
	'ssh.directory-mode': {code: 'S19', part: 'permissions', needs: []},
	'ssh.known-hosts-unread': {code: 'S140', part: 'hosts', needs: ['ssh.missing']},
	'net.dns': {code: 'N21', part: 'network', needs: []},
	'net.port-22': {code: 'N22', part: 'network', needs: ['net.dns']},
	'net.port-443': {code: 'N23', part: 'network', needs: ['net.dns']},
	'net.https-intercepted': {code: 'N24', part: 'network', needs: ['net.dns']},
	'net.captive-portal': {code: 'N25', part: 'network', needs: []},
	'net.proxy': {code: 'N26', part: 'network', needs: []},
	'net.goproxy-unreachable': {
		code: 'N27',
		part: 'network',
		needs: ['go.missing', 'go.proxy-invalid', 'go.env-broken', 'net.web-proxy', 'go.authorities'],
	},
	'net.sumdb-unreachable': {
		code: 'N28',
		part: 'network',
		needs: ['go.missing', 'go.sumdb-invalid', 'net.web-proxy', 'go.authorities'],
	},
	'net.not-ssh': {code: 'N29', part: 'network', needs: ['net.dns']},
	'go.private-missing': {code: 'G31', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'go.private-quoted': {code: 'G32', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'go.private-case': {code: 'G33', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'go.private-form': {code: 'G34', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'go.env-shadowed': {code: 'G35', part: 'go-env', needs: ['go.missing']},
	'go.env-broken': {code: 'G36', part: 'go-env', needs: ['go.missing']},
	'go.proxy-off': {code: 'G37', part: 'go-env', needs: ['go.missing']},
	'go.proxy-comma': {code: 'G38', part: 'go-env', needs: ['go.missing', 'go.proxy-invalid']},
	'go.sumdb-off': {code: 'G39', part: 'go-env', needs: ['go.missing']},
	'go.insecure': {code: 'G40', part: 'go-env', needs: ['go.missing']},
	'go.vcs': {code: 'G41', part: 'go-env', needs: ['go.missing']},
	'go.missing': {code: 'G42', part: 'tools', needs: []},
	'go.too-old': {code: 'G43', part: 'tools', needs: ['go.missing']},
	'go.private-bypasses-proxy': {code: 'G44', part: 'go-env', needs: ['go.missing']},
	'go.vendor': {code: 'G45', part: 'go-env', needs: ['go.missing']},
	'go.module-cache': {code: 'G46', part: 'go-env', needs: ['go.missing']},
	'go.proxy-invalid': {code: 'G47', part: 'go-env', needs: ['go.missing']},
	'go.module-file': {code: 'G48', part: 'tools', needs: []},
	'go.workspace-older': {code: 'G163', part: 'tools', needs: ['go.missing', 'go.module-file']},
	'go.sumdb-invalid': {code: 'G49', part: 'go-env', needs: ['go.missing']},
	'git.rewrite-missing': {code: 'R51', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-dot-git': {code: 'R52', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-case': {code: 'R53', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-port-in-path': {code: 'R54', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.ssh-command-ignored-by-go': {
		code: 'R55',
		part: 'git',
		needs: ['git.missing', 'git.config-broken', 'go.missing'],
	},
	'git.credential-helper': {code: 'R56', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.config-broken': {code: 'R57', part: 'git', needs: ['git.missing']},
	'git.missing': {code: 'R58', part: 'tools', needs: []},
	'git.rewrite-token': {code: 'R59', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.safe-directory': {code: 'R60', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.too-old': {code: 'R61', part: 'tools', needs: ['git.missing']},
	'git.certificate': {code: 'R62', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.proxy': {code: 'R63', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-elsewhere': {code: 'R64', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-old-host': {code: 'R131', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.rewrite-user': {code: 'R154', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.login-refused': {code: 'R101', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'access.git-ok-go-fails': {
		code: 'A71',
		part: 'access',
		needs: ['git.missing', 'git.config-broken', 'go.missing', 'git.ssh-command-ignored-by-go'],
	},
	'access.not-found': {
		code: 'A72',
		part: 'access',
		needs: [
			...loggedIn,
			'access.nested-group',
			'git.rewrite-missing',
			'git.rewrite-port-in-path',
			'git.rewrite-elsewhere',
			'git.rewrite-old-host',
			'git.rewrite-user',
		],
	},
	'access.module': {
		code: 'A73',
		part: 'access',
		needs: [...loggedIn, 'go.missing', 'access.not-found', 'access.repository'],
	},
	'access.repository': {
		code: 'A74',
		part: 'access',
		needs: [
			...loggedIn,
			'access.not-found',
			'access.nested-group',
			'git.rewrite-missing',
			'git.rewrite-port-in-path',
			'git.rewrite-elsewhere',
			'git.rewrite-old-host',
			'git.rewrite-user',
			'git.credential-helper',
			'git.login-refused',
			'git.certificate',
			'git.web-proxy',
		],
	},
	'access.nested-group': {code: 'A100', part: 'access', needs: ['net.dns', 'go.missing', 'git.missing']},
	'privacy.leak': {code: 'P81', part: 'privacy', needs: ['go.missing', 'go.env-broken']},
	'go.proxy-differs': {code: 'G110', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'go.sumdb-differs': {code: 'G111', part: 'go-env', needs: ['go.missing', 'go.env-broken']},
	'net.goproxy-private': {
		code: 'N112',
		part: 'network',
		needs: ['go.missing', 'net.web-proxy', 'go.authorities', 'net.goproxy-unreachable'],
	},
	'git.web-proxy': {code: 'R113', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'net.web-proxy': {code: 'N114', part: 'network', needs: ['go.missing']},
	'net.authorities': {code: 'N150', part: 'network', needs: []},
	'go.authorities': {code: 'G151', part: 'network', needs: ['go.missing', 'net.authorities']},
	'git.login-by-path': {code: 'R152', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'git.netrc-default': {code: 'R153', part: 'git', needs: ['git.missing', 'git.config-broken']},
	'go.below-minimum': {code: 'G115', part: 'tools', needs: ['go.missing']},
	'ssh.too-old': {code: 'S116', part: 'tools', needs: ['ssh.missing']},
	'home.mismatch': {code: 'H91', part: 'tools', needs: []},
	'home.not-writable': {code: 'H92', part: 'tools', needs: []},
	'home.sudo': {code: 'H93', part: 'tools', needs: []},
	'home.no-account': {code: 'H94', part: 'tools', needs: []},
	'ssh.key-not-signed': {code: 'S160', part: 'login', needs: keyed},
	'ssh.key-too-short': {code: 'S161', part: 'keys', needs: []},
	'ssh.no-common-algorithm': {code: 'S162', part: 'login', needs: reachable},
};

/** The verdict of one check. Its sentence is made from `fields` in words/ and nowhere else. */
export type Finding = {[Id in FindingId]: Judged<Id> | NotJudged<Id>}[FindingId];

interface Judged<Id extends FindingId> {
	readonly id: Id;
	/** Set where a run is about several hosts and this does not hold for all of them. */
	readonly host?: string;
	readonly level: 'ok' | 'warn' | 'fail';
	readonly fields: FindingFields[Id];
	/** What was run and what it answered, verbatim (stripped of control characters and secrets). */
	readonly evidence: readonly Evidence[];
	/** Commands a person could type to cure it, and the page to open. */
	readonly remedy?: Remedy;
}

interface NotJudged<Id extends FindingId> {
	readonly id: Id;
	readonly host?: string;
	readonly level: 'skip';
	readonly skipped: Skipped;
	readonly evidence: readonly Evidence[];
}

export interface Remedy {
	readonly commands: readonly string[];
	readonly open?: string;
}

/** Why nothing was judged. */
export type Skipped =
	/** The findings that must be cured first. */
	| {because: 'waits'; for: readonly FindingId[]}
	/** The road that works does not go through here: HTTPS with a stored login, or a module proxy. */
	| {because: 'not-needed'; road: 'https' | 'proxy' | 'ssh'}
	/** This program, which git is told to start for ssh, is not OpenSSH. */
	| {because: 'other-program'; program: string; from: string}
	| {because: 'stopped'}
	| {because: 'fault'; said: string}
	/** Nothing to look at: no module known, not asked for (`--proof`), not on this platform. */
	| {
			because: 'nothing-to-check';
			what: 'module' | 'proof' | 'project' | 'database' | 'proxy' | 'proxy-variable' | 'none';
	  };

export const findingIds = Object.keys(registry) as FindingId[];

/** The id of a code as a person says it: `S3`, `s3` or only `3`; undefined when there is no such check. */
export function findingOf(code: string): FindingId | undefined {
	const wanted = code.toUpperCase();
	return findingIds.find(
		id => registry[id].code === wanted || registry[id].code.slice(1) === wanted || id === code,
	);
}
