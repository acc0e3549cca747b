import {github} from '../../recipes/github.ts';
import type {Facts} from '../../source/core/facts.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import type {Target} from '../../source/core/target.ts';
import {access, gitConfigOf, loginStoreOf} from './git-facts.ts';
import {goEnvOf, goproxyOf, publicProxy} from './go-facts.ts';
import {networkOf} from './network-facts.ts';
import {agentHolding, key, keysOf, knownHostsOf, loginOf, sshConfigOf} from './ssh-facts.ts';

/** What the tables of checks and plans are about: a private module of acme on github.com. */
export const target: Target = {
	recipe: 'github',
	title: 'GitHub',
	host: 'github.com',
	ssh: {
		host: 'github.com',
		alias: undefined,
		user: 'git',
		port: 22,
		over443: {host: 'ssh.github.com', port: 443},
		firstKeyOnly: false,
	},
	hostKeys: {
		source: 'published',
		keys: [
			{keyType: 'ssh-ed25519', key: 'AAAAed25519', fingerprint: 'SHA256:ed25519'},
			{keyType: 'ssh-rsa', key: 'AAAArsa', fingerprint: 'SHA256:rsa'},
		],
	},
	revokedFingerprints: ['SHA256:leaked'],
	confirmedFingerprint: undefined,
	loginRules: github.loginRules,
	account: undefined,
	owners: ['acme'],
	modules: [{path: 'github.com/acme/private', version: 'v1.1.0'}],
	proof: {path: 'github.com/acme/private', version: 'v1.1.0'},
	privatePatterns: ['github.com/acme'],
	allPrivatePatterns: ['github.com/acme'],
	rewrites: [{owner: 'acme', base: 'ssh://git@github.com/acme/', prefix: 'https://github.com/acme/'}],
	protocol: 'auto',
	key: undefined,
	keyType: 'ed25519',
	acceptedKeys: undefined,
	registeredBy: undefined,
	pages: {
		addKey: 'https://github.com/settings/ssh/new',
		keys: 'https://github.com/settings/keys',
		token: 'https://github.com/settings/tokens/new',
		hostKeys: undefined,
		status: undefined,
		help: undefined,
	},
	registrar: {program: 'gh', args: ['ssh-key', 'add', '{key}', '--title', '{title}']},
	tokenUser: 'x-access-token',
	tokenStore: 'auto',
	bearerTokens: false,
	anonymousGoGet: 'repository',
	goproxy: undefined,
	organisation: noOrganisation,
};

/** A target that differs in some of its members. */
export function targetOf(different: Partial<Target> = {}): Target {
	const {privatePatterns = target.privatePatterns} = different;
	return {...target, allPrivatePatterns: privatePatterns, ...different};
}

const healthy: Facts = {
	tools: {
		platform: 'linux',
		installer: 'apt',
		go: {kind: 'found', version: '1.26.1'},
		git: {kind: 'found', version: '2.39.5'},
		ssh: {kind: 'found', version: '9.2p1'},
	},
	home: {
		ssh: '/home/dev',
		env: '/home/dev',
		notWritable: undefined,
		free: 10 * 1024 ** 3,
		sudo: undefined,
		unknownUser: undefined,
	},
	registrar: {kind: 'logged-out'},
	project: {kind: 'none', directory: '/home/dev/shop'},
	toolchain: {kind: 'local', version: '1.26.1', wanted: '1.24'},
	network: networkOf(),
	goproxy: goproxyOf(publicProxy),
	sumdb: {database: 'sum.golang.org', answers: {kind: 'yes', milliseconds: 31}},
	authorities: {kind: 'none'},
	companyWay: {proxy: {kind: 'none'}, asked: []},
	sshConfig: sshConfigOf(),
	keys: keysOf(key),
	agent: agentHolding(key),
	knownHosts: knownHostsOf(),
	login: loginOf(),
	controlSocket: {kind: 'none'},
	goEnv: goEnvOf(),
	gitConfig: gitConfigOf(),
	goGet: {kind: 'not-asked'},
	loginStore: loginStoreOf(),
	...access(),
	download: {
		kind: 'downloaded',
		module: 'github.com/acme/private',
		version: 'v1.1.0',
		others: 0,
		ran: 'go mod download github.com/acme/private@v1.1.0',
		milliseconds: 3000,
	},
};

/** A machine on which everything works, but for the facts that are given. */
export function factsOf(different: Partial<Facts> = {}): Facts {
	return {...healthy, ...different};
}
