import type {Action, Change} from '../../source/core/action.ts';
import type {Evidence} from '../../source/core/evidence.ts';
import {
	type Finding,
	type FindingId,
	type Remedy,
	registry,
	type Skipped,
} from '../../source/core/finding.ts';
import type {FindingFields} from '../../source/core/finding-fields.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import type {Target} from '../../source/core/target.ts';
import type {Outcome} from '../../source/engine/events.ts';
import type {ReportContext} from '../../source/report/report-context.ts';
import {wordsFor} from '../../source/words/words.ts';

export const home = '/home/user';
const host = 'github.com';
const owner = 'acme';
const key = `${home}/.ssh/id_ed25519`;
const module = 'github.com/acme/private';
const modules = ['auth', 'billing', 'private'].map(name => `github.com/acme/${name}`);

export const context: ReportContext = {
	words: await wordsFor('en'),
	home,
	platform: 'linux',
	version: '1.0.0',
	invocation: 'gomod-setup',
	project: `${home}/src/shop/go.mod`,
	runs: {},
	only: [],
	again: 'setup --yes --recipe github --wait 120',
	colour: false,
	verbose: false,
};

export const target: Target = {
	recipe: 'github',
	title: 'GitHub',
	host,
	ssh: {
		host: 'github.com',
		alias: undefined,
		user: 'git',
		port: 22,
		over443: {host: 'ssh.github.com', port: 443},
		firstKeyOnly: false,
	},
	hostKeys: {source: 'published', keys: []},
	revokedFingerprints: [],
	confirmedFingerprint: undefined,
	loginRules: {greetings: [], refusals: []},
	account: undefined,
	owners: [owner],
	modules: modules.map(path => ({path, version: undefined})),
	proof: {path: module, version: undefined},
	privatePatterns: ['github.com/acme'],
	allPrivatePatterns: ['github.com/acme'],
	rewrites: [],
	protocol: 'auto',
	key: undefined,
	keyType: 'ed25519',
	acceptedKeys: undefined,
	registeredBy: undefined,
	pages: {
		addKey: 'https://github.com/settings/ssh/new',
		keys: 'https://github.com/settings/keys',
		token: undefined,
		hostKeys: undefined,
		status: undefined,
		help: undefined,
	},
	registrar: undefined,
	tokenUser: 'x-access-token',
	tokenStore: 'auto',
	bearerTokens: false,
	anonymousGoGet: 'repository',
	goproxy: undefined,
	organisation: noOrganisation,
};

export function judged<Id extends FindingId>(
	level: 'ok' | 'warn' | 'fail',
	id: Id,
	fields: FindingFields[Id],
	remedy?: Remedy,
	evidence: readonly Evidence[] = [],
): Finding {
	return {id, level, fields, evidence, ...(remedy === undefined ? {} : {remedy})} as Finding;
}

export function skipped(id: FindingId, why: Skipped): Finding {
	return {id, level: 'skip', skipped: why, evidence: []} as Finding;
}

const other = {host: 'ssh.github.com', port: 443, open: true, milliseconds: 24};
const closed = {
	host,
	port: 22,
	open: false,
	because: 'timed-out',
	milliseconds: 10_000,
	other,
	configured: false,
};

/** One finding a part (and two of the tools), all well. */
export const healthy: readonly Finding[] = [
	judged('ok', 'go.missing', {version: '1.26.1'}),
	judged('ok', 'git.missing', {version: '2.39.5', install: 'git'}),
	judged('ok', 'ssh.missing', {host, version: '9.2', install: 'openssh-client'}),
	judged('ok', 'net.port-22', {...closed, open: true, because: '', milliseconds: 20}),
	judged('ok', 'net.goproxy-unreachable', {
		proxy: 'https://proxy.golang.org',
		because: '',
		milliseconds: 31,
		next: 'not-found',
	}),
	judged('ok', 'net.sumdb-unreachable', {database: 'sum.golang.org', because: '', milliseconds: 31}),
	judged('ok', 'ssh.key-missing', {
		host,
		key,
		agentKeys: 0,
		others: [],
		keyType: 'ED25519',
		elsewhere: undefined,
	}),
	judged('ok', 'ssh.key-mode', {key, mode: 0o600}),
	judged('ok', 'ssh.directory-mode', {directory: `${home}/.ssh`, mode: 0o700}),
	judged('ok', 'ssh.encrypted-not-in-agent', {key, encrypted: true, held: true}),
	judged('ok', 'ssh.host-key-unknown', {host, name: host, known: 3, published: true, fingerprint: undefined}),
	judged('ok', 'ssh.login-refused', {
		host,
		account: 'user-acme',
		key,
		state: 'welcomed',
		means: undefined,
		because: '',
		via: undefined,
		unverified: false,
	}),
	judged('ok', 'go.private-missing', {
		variable: 'GOPRIVATE',
		missing: [],
		total: 3,
		value: 'github.com/acme',
		wanted: 'github.com/acme',
	}),
	judged('ok', 'git.rewrite-missing', {
		host,
		owner,
		from: 'https://github.com/acme/',
		to: 'ssh://git@github.com/acme/',
		rewritten: 'ssh://git@github.com/acme/',
	}),
	judged('ok', 'access.module', {module, version: 'v1.1.0', others: 0, milliseconds: 3000, because: ''}),
	judged('ok', 'privacy.leak', {hosts: [], modules: []}),
	skipped('net.proxy', {because: 'nothing-to-check', what: 'proxy'}),
];

/** In another order than they are told in. */
export const broken: readonly Finding[] = [
	skipped('access.module', {because: 'waits', for: ['ssh.login-refused']}),
	skipped('ssh.login-refused', {because: 'waits', for: ['ssh.key-mode']}),
	judged('warn', 'net.port-22', closed, {commands: ['gomod-setup run github network']}),
	judged('fail', 'privacy.leak', {hosts: ['proxy.golang.org', 'sum.golang.org'], modules}),
	judged(
		'fail',
		'go.private-missing',
		{variable: 'GOPRIVATE', missing: modules, total: 3, value: '', wanted: 'github.com/acme'},
		{commands: ['go env -w GOPRIVATE=github.com/acme']},
	),
	judged('fail', 'ssh.key-mode', {key, mode: 0o644}, {commands: [`chmod 600 ${key}`]}, [
		{
			ran: `ssh-keygen -y -P '' -f ${key}`,
			said: `Permissions 0644 for '${key}' are too open.\nThis private key will be ignored.`,
		},
	]),
	...healthy.filter(({id}) => registry[id].part === 'tools'),
	skipped('net.proxy', {because: 'nothing-to-check', what: 'proxy'}),
];

const changes: readonly (readonly [Change, FindingId])[] = [
	[
		{
			kind: 'edit-file',
			path: `${home}/.ssh/config`,
			digest: undefined,
			mode: 0o600,
			edit: {
				kind: 'ssh-config-block',
				host,
				set: [
					['HostName', 'ssh.github.com'],
					['Port', '443'],
				],
			},
		},
		'net.port-22',
	],
	[
		{
			kind: 'go-env',
			adds: ['github.com/acme'],
			variable: 'GOPRIVATE',
			value: 'github.com/acme',
			was: undefined,
			file: `${home}/.config/go/env`,
		},
		'go.private-missing',
	],
	[
		{
			kind: 'register-key',
			refused: true,
			key,
			host,
			page: 'https://github.com/settings/ssh/new',
			listPage: 'https://github.com/settings/keys',
			contact: undefined,
			registrar: {program: 'gh', args: ['ssh-key', 'add', `${key}.pub`], account: undefined},
		},
		'ssh.login-refused',
	],
];

export const actions: readonly Action[] = changes.map(([change, id], index) => ({
	...change,
	number: index + 1,
	cures: [id],
	part: registry[id].part,
}));

export const block =
	'# gomod-setup begin github.com\nHost github.com\n  HostName ssh.github.com\n  Port 443\n# gomod-setup end github.com\n';

export const planned: Outcome = {
	run: undefined,
	findings: [
		judged('warn', 'net.port-22', closed),
		judged('fail', 'ssh.login-refused', {
			host,
			account: undefined,
			key,
			state: 'refused',
			means: undefined,
			because: '',
			via: undefined,
			unverified: false,
		}),
		judged('fail', 'go.private-missing', {
			variable: 'GOPRIVATE',
			missing: modules,
			total: 3,
			value: '',
			wanted: 'github.com/acme',
		}),
	],
	plan: {actions, uncured: []},
	applied: [],
	proof: [],
};

export const proof: Outcome['proof'] = [
	{step: 'login', ok: true, account: 'user-acme', host, port: 443},
	{step: 'as-user', ok: true, ran: 'git ls-remote https://github.com/acme/private', refs: 14},
	{step: 'as-go', ok: true, ran: 'git ls-remote https://github.com/acme/private', refs: 14},
	{
		step: 'download',
		ok: true,
		ran: 'go mod download github.com/acme/private@v1.1.0',
		module,
		version: 'v1.1.0',
		milliseconds: 3000,
	},
];
