import type {Action, Change, Plan} from '../../../source/core/action.ts';
import {type Finding, type FindingId, findingIds, registry} from '../../../source/core/finding.ts';
import {beginWizard} from '../../../source/ui/begin.ts';
import type {OfferedHost} from '../../../source/ui/offer.ts';
import type {ScreenBody} from '../../../source/ui/screen.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import type {Work} from '../../../source/ui/work.ts';
import {noAnswers} from '../../core/no-answers.ts';
import {home, judged, proof, skipped, target} from '../../report/sample-run.ts';
import {sampleFields} from '../../words/sample-fields.ts';

export const key = `${home}/.ssh/id_ed25519`;
const host = 'github.com';
const module = 'github.com/acme/private';
const modules = ['auth', 'billing', 'private'].map(name => `${host}/acme/${name}`);

export const start: WizardState = {
	...beginWizard({
		columns: 80,
		rows: 24,
		at: 0,
		program: {version: '1.0.0', invocation: 'gomod-setup', home},
		timeout: 10_000,
		parts: [],
		recipes: [
			{id: 'github', title: 'GitHub', host, selfHosted: false, questions: undefined},
			{
				id: 'gitea',
				title: 'Gitea, Forgejo, Codeberg',
				host: undefined,
				selfHosted: false,
				questions: undefined,
			},
		],
		given: noAnswers,
		named: undefined,
		lastRecipe: undefined,
	}),
	now: 250,
};

/** A state on one screen. */
export function on(body: ScreenBody, more: Partial<WizardState> = {}): WizardState {
	return {...start, ...more, screen: {...body, since: 0}};
}

const goMod = {module: 'github.com/acme/shop', go: '1.25', toolchain: undefined, requires: [], replaces: []};

export const surveyed: Partial<WizardState> = {
	survey: {
		project: {kind: 'module', file: `${home}/src/shop/go.mod`, module: goMod as never, vendored: false},
		remotes: [],
	},
};

export const offered: readonly OfferedHost[] = [
	{
		host,
		recipe: 'github',
		title: 'GitHub',
		owners: [
			{
				owner: 'acme',
				prefix: 'github.com/acme',
				because: [{kind: 'remote', name: 'origin'}],
				modules: modules.map(path => ({path, version: 'v1.0.0', indirect: false})),
			},
		],
	},
	{
		host: 'gitlab.com',
		recipe: 'gitlab',
		title: 'GitLab',
		owners: [
			{
				owner: 'acme-infra',
				prefix: 'gitlab.com/acme-infra',
				because: [{kind: 'module-line', module: 'gitlab.com/acme-infra/x'}],
				modules: [{path: 'gitlab.com/acme-infra/y', version: 'v1.0.0', indirect: false}],
			},
		],
	},
];

const problems: readonly Finding[] = [
	judged('fail', 'ssh.key-mode', {key, mode: 0o644}, {commands: [`chmod 600 ${key}`]}, [
		{
			ran: `ssh-keygen -y -P '' -f ${key}`,
			said: `Permissions 0644 for '${key}' are too open.\nThis private key will be ignored.`,
		},
	]),
	judged('fail', 'ssh.host-key-unknown', {
		host,
		name: host,
		known: 0,
		published: true,
		fingerprint: undefined,
	}),
	judged('fail', 'go.private-missing', {
		variable: 'GOPRIVATE',
		missing: modules,
		total: 3,
		value: '',
		wanted: 'github.com/acme',
	}),
	judged('fail', 'git.rewrite-missing', {
		host,
		owner: 'acme',
		from: 'https://github.com/acme/',
		to: 'ssh://git@github.com/acme/',
		rewritten: undefined,
	}),
	judged('fail', 'privacy.leak', {hosts: ['proxy.golang.org'], modules}),
	judged('fail', 'access.module', {...sampleFields['access.module'][0], module} as never),
	judged('warn', 'net.port-22', {...sampleFields['net.port-22'][0]} as never),
	judged('warn', 'ssh.agent-missing', {socket: undefined, because: '', keys: 0}),
];

const waiting: readonly Finding[] = [
	skipped('ssh.login-refused', {because: 'waits', for: ['ssh.key-mode', 'ssh.host-key-unknown']}),
	skipped('access.git-ok-go-fails', {because: 'waits', for: ['ssh.key-mode', 'ssh.host-key-unknown']}),
];

/** A new check has a higher number than all others, so that samples stay as they are. */
const numberOf = (id: FindingId) => Number(registry[id].code.slice(1));
const eldestFirst = findingIds.toSorted((one, other) => numberOf(one) - numberOf(other));

/** So many checks that are well, beside those given. */
export function fine(count: number, beside: readonly Finding[]): readonly Finding[] {
	const ids = eldestFirst.filter(id => beside.every(finding => finding.id !== id)).slice(0, count);
	return ids.map(id => judged('ok', id, sampleFields[id].at(-1) as never));
}

export const broken = [...problems, ...waiting, ...fine(22, [...problems, ...waiting])];
const oneWrong = [
	judged('fail', 'ssh.encrypted-not-in-agent', {key, encrypted: true, held: false}),
	skipped('ssh.login-refused', {because: 'waits', for: ['ssh.encrypted-not-in-agent']}),
];
export const one = [...oneWrong, ...fine(27, oneWrong)];
const works = [
	judged('ok', 'access.module', {...sampleFields['access.module'][0], module, version: 'v1.1.0'} as never),
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
];
export const healthy = [...works, ...fine(30, works)];

const changes: readonly (readonly [Change, readonly FindingId[]])[] = [
	[{kind: 'set-mode', path: key, from: 0o644, to: 0o600}, ['ssh.key-mode']],
	[
		{
			kind: 'edit-file',
			path: `${home}/.ssh/known_hosts`,
			digest: undefined,
			mode: 0o600,
			edit: {
				kind: 'known-hosts',
				vouched: 'published',
				add: ['github.com ssh-ed25519 A', 'github.com ssh-rsa B'],
				remove: [],
			},
		},
		['ssh.host-key-unknown'],
	],
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
		['net.port-22'],
	],
	[
		{kind: 'add-to-agent', key, socket: undefined, secret: 'passphrase', keychain: false},
		['ssh.agent-missing'],
	],
	[
		{
			kind: 'go-env',
			variable: 'GOPRIVATE',
			value: 'github.com/acme',
			was: undefined,
			adds: ['github.com/acme'],
			file: `${home}/.config/go/env`,
		},
		['go.private-missing', 'privacy.leak'],
	],
	[
		{
			kind: 'git-rewrite',
			base: 'ssh://git@github.com/acme/',
			prefix: 'https://github.com/acme/',
			replaces: [],
			file: `${home}/.gitconfig`,
		},
		['git.rewrite-missing'],
	],
	[
		{
			kind: 'register-key',
			refused: true,
			key: `${key}.pub`,
			host,
			page: 'https://github.com/settings/ssh/new',
			listPage: 'https://github.com/settings/keys',
			contact: undefined,
			registrar: {program: 'gh', args: ['ssh-key', 'add', `${key}.pub`], account: 'user-acme'},
		},
		['ssh.login-refused'],
	],
];

export const actions: readonly Action[] = changes.map(([change, cures], index) => ({
	...change,
	number: index + 1,
	cures,
	part: registry[cures[0] ?? 'ssh.key-mode'].part,
}));
export const plan: Plan = {actions, uncured: []};

export const chosen: Partial<WizardState> = {...surveyed, hosts: offered, targets: [target]};
export const looked: Partial<WizardState> = {...chosen, findings: broken, plan};
export const agreed: Partial<WizardState> = {...looked, seen: actions.map(({number}) => number)};

/** The work at its change `number`; those before it are done. */
export function working(number: number, more: Partial<Work> = {}): Work {
	const done = actions.filter(action => action.number < number);
	const state = (name: 'done' | 'started') => ({state: name, since: 0, failure: undefined, recheck: []});
	return {
		actions,
		alone: undefined,
		progress: {
			...Object.fromEntries(done.map(action => [action.number, state('done')])),
			[number]: state('started'),
		},
		asked: undefined,
		stop: undefined,
		code: 130,
		cancelling: false,
		later: false,
		wrongSecrets: {},
		...more,
	} as Work;
}

export const block = [
	'--- ~/.ssh/config',
	'+++ ~/.ssh/config',
	'@@ -1,2 +1,8 @@',
	'+# gomod-setup begin github.com',
	'+Host github.com',
	'+  HostName ssh.github.com',
	'+  Port 443',
	'+# gomod-setup end github.com',
	'+',
	' Host *',
	'   ServerAliveInterval 60',
];

export {proof, target};
