import type {Action, Change} from '../../source/core/action.ts';

const host = 'github.com';
const key = '~/.ssh/id_ed25519';
const block = (set: readonly (readonly [string, string])[]): Change => ({
	kind: 'edit-file',
	path: '~/.ssh/config',
	digest: undefined,
	mode: 0o600,
	edit: {kind: 'ssh-config-block', host, set},
});
const knownHosts = (remove: readonly {line: string; name: string}[]): Change => ({
	kind: 'edit-file',
	path: '~/.ssh/known_hosts',
	digest: undefined,
	mode: 0o600,
	edit: {
		kind: 'known-hosts',
		vouched: 'published',
		add: ['github.com ssh-ed25519 A', 'github.com ssh-rsa B', '[ssh.github.com]:443 ssh-ed25519 A'],
		remove,
	},
});
const goEnv = (variable: string, value: string | undefined, was: string | undefined): Change => ({
	kind: 'go-env',
	adds: (value?.split(',') ?? []).filter(entry => !was?.split(',').includes(entry)),
	variable,
	value,
	was,
	file: '~/.config/go/env',
});

const token = {
	host,
	user: 'x-access-token',
	tries: {module: 'github.com/acme/private', asGo: false, asGit: true},
	page: 'https://github.com/settings/tokens/new',
	secret: 'token',
} as const;

/** Every kind of change, and the states that have words of their own. */
export const sampleChanges = {
	'make-directory': {kind: 'make-directory', path: '~/.ssh', mode: 0o700},
	'make-key': {kind: 'make-key', path: key, keyType: 'ed25519', comment: 'user@laptop', secret: 'passphrase'},
	'derive-public-key': {kind: 'derive-public-key', key, path: `${key}.pub`, secret: undefined},
	'set-mode': {kind: 'set-mode', path: key, from: 0o644, to: 0o600},
	'directory-mode': {kind: 'set-mode', path: '~/.ssh', from: 0o777, to: 0o700},
	port: block([
		['HostName', 'ssh.github.com'],
		['Port', '443'],
	]),
	identity: block([
		['IdentityFile', key],
		['IdentitiesOnly', 'yes'],
	]),
	'agent-block': block([['IdentityAgent', '~/.ssh/agent.sock']]),
	'known-hosts': knownHosts([]),
	stale: knownHosts([{line: 'github.com ssh-rsa OLD', name: host}]),
	goprivate: goEnv('GOPRIVATE', 'github.com/acme', undefined),
	'goprivate-more': goEnv('GOPRIVATE', 'github.com/a,github.com/b,github.com/c', 'github.com/a'),
	'goproxy-unset': goEnv('GOPROXY', undefined, ''),
	rewrite: {
		kind: 'git-rewrite',
		base: 'ssh://git@github.com/acme/',
		prefix: 'https://github.com/acme/',
		replaces: [],
		file: '~/.gitconfig',
	},
	'start-agent': {kind: 'start-agent', how: 'process', socket: '~/.ssh/agent.sock'},
	'add-to-agent': {kind: 'add-to-agent', key, socket: undefined, secret: 'passphrase', keychain: false},
	'https-rewrite': {
		kind: 'git-rewrite',
		base: 'https://github.com/acme/',
		prefix: 'https://github.com/acme/',
		replaces: [],
		file: '~/.gitconfig',
	},
	'netrc-login': {kind: 'netrc-login', path: '~/.netrc', digest: undefined, ...token},
	'store-login': {kind: 'store-login', helper: 'osxkeychain', file: undefined, replaces: false, ...token},
	'clear-text': {kind: 'store-login', helper: 'store', file: '~/.git-credentials', replaces: true, ...token},
	'git-credentials': {
		kind: 'git-credentials',
		host,
		helpers: ['', '!gh auth git-credential'],
		file: '~/.gitconfig',
	},
	authorities: {
		kind: 'git-setting',
		host,
		name: 'authorities',
		value: '/etc/acme/ca.crt',
		was: [],
		file: '~/.gitconfig',
	},
	'web-proxy': {
		kind: 'git-setting',
		host,
		name: 'proxy',
		value: 'http://proxy.acme.example:3128',
		was: ['http://old.acme.example'],
		file: '~/.gitconfig',
	},
	'one-login': {
		kind: 'git-setting',
		host,
		name: 'login-by-path',
		value: 'false',
		was: [],
		file: '~/.gitconfig',
	},
	register: {
		kind: 'register-key',
		refused: true,
		key: `${key}.pub`,
		host,
		page: 'https://github.com/settings/ssh/new',
		listPage: 'https://github.com/settings/keys',
		contact: undefined,
		registrar: {program: 'gh', args: ['ssh-key', 'add', `${key}.pub`], account: 'user-acme'},
	},
	tell: {
		kind: 'tell',
		finding: 'ssh.sso-required',
		commands: [],
		open: 'https://github.com/settings/keys',
		file: undefined,
		line: undefined,
	},
} as const satisfies Record<string, Change>;

/** The same as actions, numbered 1. */
export const sampleActions: {readonly [Name in keyof typeof sampleChanges]: Action} = Object.fromEntries(
	Object.entries(sampleChanges).map(([name, change]) => [
		name,
		{...change, number: 1, cures: ['ssh.key-mode'], part: 'keys'},
	]),
) as never;
