import type {Action} from '../../../source/core/action.ts';
import {
	parts as allParts,
	type Finding,
	findingIds,
	type Part,
	registry,
} from '../../../source/core/finding.ts';
import type {Field} from '../../../source/ui/field.ts';
import type {Overlay, ScreenBody} from '../../../source/ui/screen.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import type {Registering, SecretPurpose, Work} from '../../../source/ui/work.ts';
import {judged, skipped} from '../../report/sample-run.ts';
import {
	actions,
	agreed,
	block,
	broken,
	chosen,
	fine,
	healthy,
	key,
	looked,
	offered,
	on,
	one,
	proof,
	start,
	surveyed,
	target,
	working,
} from './sample-states.ts';

const account = 'user-acme';
const fingerprint = 'SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA';

type Some = Partial<WizardState>;

const need = (list: 'hosts' | 'recipes' | 'confirm', pointer: string, more: Some) =>
	on({kind: 'need', list, asking: undefined, pointer, offset: 0}, more);
const asking = (what: 'host' | 'recipe', text: string, bad: boolean, more: Some = {}) => {
	const edit = {text, caret: [...text].length};
	return on({kind: 'need', list: 'recipes', asking: {what, edit, bad}, pointer: 'server', offset: 0}, more);
};
const found = {
	title: 'Acme',
	place: '/home/user/src/shop/gomod-setup.yaml',
	digest: 'ab12'.repeat(16),
	from: 'found',
	members: ['hostKeys', 'goproxy'],
	hosts: [
		{host: 'git.acme.example', title: 'Acme', recipe: 'gitea', wanted: true, owners: [], module: undefined},
	],
	changes: [],
	confirmed: false,
} as const;

const parts = (marked: readonly Part[], pointer = 'with-parts') => {
	const whence = {kind: 'need', list: 'hosts', asking: undefined, pointer: '', offset: 0} as const;
	return on({kind: 'parts', marked, whence, pointer, offset: 0}, {...surveyed, hosts: offered});
};

const field = (name: Field['name'], value: string, more: Partial<Field> = {}): Field => ({
	name,
	host: undefined,
	value,
	from: value === '' ? 'nothing' : 'found',
	choices: [],
	touched: false,
	problem: undefined,
	...more,
});
const protocol = field('protocol', 'auto', {from: 'usual', choices: ['auto', 'ssh', 'https']});
const known = [
	field('owner', 'acme'),
	field('module', 'github.com/acme/private'),
	protocol,
	field('key', key, {from: 'remembered'}),
];
const wrong = field('module', 'github.com/acme/private/', {
	problem: {kind: 'bad-module', because: 'trailing-slash'},
});
const questions = (fields: readonly Field[], pointer: string, editing?: object) =>
	on({kind: 'questions', editing, pointer} as ScreenBody, {...chosen, fields});

const seen = [
	judged('ok', 'git.missing', {version: '2.39.5', install: 'git'}),
	judged('ok', 'ssh.missing', {host: 'github.com', version: '9.2', install: 'openssh-client'}),
	judged('ok', 'ssh.key-missing', {
		host: 'github.com',
		key,
		agentKeys: 0,
		others: [],
		keyType: 'ED25519',
		elsewhere: undefined,
	}),
	...broken.filter(({level}) => level === 'fail' || level === 'warn'),
];
/** Every check of these parts, judged. */
const verdicts = (of: readonly string[]) =>
	[...seen, ...fine(findingIds.length, seen)].filter(({id}) => of.includes(registry[id].part));
const without = (part: string) => verdicts(allParts.filter(other => other !== part));
const examining = (
	now: number,
	probes: readonly (readonly [string, number, string])[],
	judgedParts: readonly string[] = [],
	proving = false,
) =>
	on({kind: 'examining', proving}, {
		...chosen,
		now,
		findings: verdicts(judgedParts),
		looking: {
			since: 0,
			stoppedAfter: undefined,
			over: false,
			probes: probes.map(([fact, since, state]) => ({fact, host: undefined, since, state})),
		},
	} as Some);

const listed = (findings: readonly Finding[]) =>
	findings.filter(({level}) => level === 'fail' || level === 'warn').map(({id}) => id);
const findings = (all: readonly Finding[], pointer: string, more: Some = {}) =>
	on(
		{
			kind: 'findings',
			listed: listed(all === cured ? broken : all),
			open: [],
			digits: undefined,
			pointer,
			offset: 0,
		},
		{...looked, findings: all, ...more},
	);
const agentMissing = judged('warn', 'ssh.agent-missing', {socket: undefined, because: '', keys: 0});
const finding = (all: readonly Finding[], more: Some = {}) =>
	on(
		{kind: 'finding', finding: 'ssh.key-mode', pointer: 'back', offset: 0},
		{...looked, findings: all, ...more},
	);
const cured = broken.map(each =>
	each.id === 'ssh.key-mode' ? judged('ok', each.id, {key, mode: 0o600}) : each,
);

/** What the organisation says to whoever it does not work for. */
const advising = [
	{
		...target,
		title: 'Acme',
		organisation: {...target.organisation, advice: 'Ask in #go-help; laptops need the VPN.'},
		pages: {...target.pages, help: 'https://wiki.acme.example/go'},
	},
];

const review = (pointer: string, more: Some = {}) =>
	on({kind: 'review', ready: 0, pointer, offset: 0}, {...agreed, ...more});
const change = (number: number, more: Some = {}) =>
	on({kind: 'change', number, pointer: 'back', offset: 0}, {...agreed, ...more});

const hidden = judged('fail', 'access.not-found', {
	host: 'github.com',
	repository: 'acme/private',
	owner: 'acme',
	account,
});
const forPerson: Action = {
	kind: 'tell',
	finding: 'access.not-found',
	commands: [],
	open: 'https://github.com/acme/private',
	file: undefined,
	line: undefined,
	number: 1,
	cures: ['access.not-found'],
	part: 'access',
};

const at = (index: number) => actions[index] as (typeof actions)[number];
const doing = (screen: ScreenBody, number: number, more: Partial<Work> = {}, beside: Some = {}) =>
	on(screen, {...agreed, work: working(number, more), ...beside});
const failure = (number: number, more: object) =>
	doing({kind: 'failed', pointer: 'retry', offset: 0}, number, {
		asked: {kind: 'failure', action: at(number - 1), failure: more as never, diff: []},
	});
const asked = (action: Action, purpose: SecretPurpose, more: object) =>
	doing(
		{
			kind: 'passphrase',
			first: 'empty',
			again: 'empty',
			problem: undefined,
			without: false,
			pointer: 'first',
			...more,
		},
		4,
		{asked: {kind: 'passphrase', action, purpose, triesLeft: 2}},
	);
const passphrase = (purpose: 'new' | 'unlock', more: object) => asked(at(3), purpose, more);
const tokenAsked: Action = {
	kind: 'netrc-login',
	path: '/home/user/.netrc',
	digest: undefined,
	host: 'github.com',
	user: 'x-access-token',
	tries: {module: undefined, asGo: false, asGit: false},
	page: 'https://github.com/settings/tokens/new',
	secret: 'token',
	number: 4,
	cures: ['git.credential-helper'],
	part: 'git',
};
const token = (more: object) => asked(tokenAsked, 'token', more);
const registering = (more: Partial<Registering>, beside: Some = {}) =>
	doing(
		{kind: 'register', pointer: ''},
		7,
		{
			asked: {
				kind: 'register',
				action: at(6) as never,
				since: 0,
				key: {line: 'ssh-ed25519 AAAA', fingerprint},
				attempt: 2,
				seconds: 6,
				said: 'Permission denied (publickey).',
				nextTry: 9000,
				wanted: undefined,
				registrar: false,
				trouble: undefined,
				...more,
			},
		},
		{now: 6000, ...beside},
	);
const otherAccount = judged(
	'warn',
	'ssh.wrong-account',
	{
		host: 'github.com',
		account: 'user-home',
		owner: 'acme',
		repository: 'github.com/acme/private',
		unverified: false,
	},
	undefined,
	[{ran: 'ssh -T git@github.com', said: "Hi user-home! You've successfully authenticated."}],
);
const signOn = judged(
	'warn',
	'ssh.sso-required',
	{host: 'github.com', owner: 'acme', account},
	{commands: [], open: 'https://github.com/settings/keys'},
);
const looking = {since: 0, stoppedAfter: undefined, over: false, probes: []};
const done = (more: Some) =>
	on(
		{kind: 'done', pointer: 'finish', offset: 0},
		{...agreed, findings: healthy, again: 'setup --yes --recipe github --protocol ssh-443', ...more},
	);
const over = (overlay: Overlay, more: Some = {}): WizardState => ({
	...findings(broken, 'show'),
	...more,
	overlay,
});
const table = {
	kind: 'table',
	order: 'cause',
	digits: undefined,
	opened: undefined,
	pointer: 'N22',
	offset: 0,
} as const;
const report = (text: readonly string[] | undefined, written?: string) =>
	on({kind: 'report', text, written, pointer: 'write', offset: 0}, agreed);

/** Every screen: as it should be, with something wrong, and with nothing to show. */
export const states = {
	resume: on(
		{kind: 'resume', pointer: 'look'},
		{
			interrupted: {
				run: '20261122-1358',
				at: 'yesterday',
				recipe: 'github',
				host: 'github.com',
				result: 'interrupted',
				steps: actions.slice(0, 2).map((action, index) => ({
					action,
					before: {},
					after: undefined,
					state: index === 0 ? 'done' : 'intended',
				})),
			},
		},
	),
	'need hosts': need('hosts', 'host:github.com', {...surveyed, hosts: offered}),
	'need loading': need('hosts', 'recipe:github', {}),
	'need nothing': need('recipes', 'recipe:github', {
		survey: {project: {kind: 'none', directory: '/home/user/Downloads'}, remotes: []},
	}),
	'need unreadable': need('recipes', 'recipe:github', {
		survey: {
			project: {kind: 'unreadable', file: '/home/user/src/shop/go.mod', line: 7, said: 'unknown directive'},
			remotes: [],
		},
	}),
	'need address': asking('host', '-git.acme', true),
	'need recipe': asking('recipe', 'http://acme.example/go.yaml', false, {
		recipeProblem: {kind: 'not-https', url: 'http://acme.example/go.yaml'},
	}),
	'need confirm': need('confirm', 'do-not', {...surveyed, found}),
	'need changed': need('confirm', 'do-not', {
		...surveyed,
		found: {
			...found,
			from: 'url',
			place: 'https://acme.example/go.yaml',
			changes: [
				'- git.acme.example title: Acme',
				'+ git.acme.example title: Acme Corp',
				...['a', 'b', 'c', 'd', 'e', 'f'].map(
					name => `+ git.acme.example privateModules: git.acme.example/${name}`,
				),
			],
		},
	}),
	'need parts': need('hosts', 'host:github.com', {...surveyed, hosts: offered, parts: ['keys', 'login']}),
	parts: parts([]),
	'parts marked': parts(['keys', 'login'], 'part:login'),
	'questions known': questions(known, 'start'),
	'questions wrong': questions([...known.slice(0, 1), wrong, protocol], 'field:module', {
		field: 'module',
		edit: {text: wrong.value, caret: 24},
	}),
	'questions empty': questions([field('host', ''), field('module', '')], 'field:host'),
	'questions choice': questions(known, 'field:protocol', {field: 'protocol', choice: 1}),
	examining: examining(
		1000,
		[
			['tools', 0, 'ended'],
			['agent', 0, 'started'],
			['gitConfig', 0, 'started'],
		],
		['tools', 'network', 'keys', 'permissions', 'go-env'],
	),
	'examining slow': examining(
		6000,
		[
			['network', 0, 'started'],
			['knownHosts', 5000, 'started'],
			['gitConfig', 0, 'fault'],
		],
		['tools', 'keys', 'permissions', 'agent', 'privacy'],
	),
	'examining left out': on(
		{kind: 'examining', proving: false},
		{
			...chosen,
			now: 1000,
			findings: [
				...without('access'),
				...findingIds
					.filter(id => registry[id].part === 'access')
					.map(id => skipped(id, {because: 'waits', for: ['git.missing']})),
			],
			looking: {since: 0, stoppedAfter: undefined, over: false, probes: []},
		},
	),
	'examining beginning': on({kind: 'examining', proving: false}, chosen),
	'examining proving': examining(3000, [], [], true),
	'findings many': findings(broken, 'show'),
	'findings stopped': findings(broken.slice(0, 2), 'look-all', {
		plan: {actions: [], uncured: []},
		looking: {since: 0, stoppedAfter: 6, over: true, probes: []},
	}),
	'findings stopped, nothing wrong': findings([], 'look-all', {
		plan: {actions: [], uncured: []},
		looking: {since: 0, stoppedAfter: 6, over: true, probes: []},
	}),
	'findings one': findings(one, 'show', {
		plan: {actions: [{...at(3), cures: ['ssh.encrypted-not-in-agent']}], uncured: []},
	}),
	'findings none': findings(healthy, 'out', {plan: {actions: [], uncured: []}}),
	'findings warning': findings(
		[...healthy.filter(({id}) => id !== 'ssh.agent-missing'), agentMissing],
		'out',
	),
	'findings cured': findings(cured, 'S3', {
		cured: ['ssh.key-mode'],
		rechecking: ['ssh.host-key-unknown'],
	}),
	'findings refused': findings(broken, 'show', {refused: {kind: 'held', pid: 4711, since: 'just now'}}),
	finding: finding(broken),
	'finding cured': finding(cured, {cured: ['ssh.key-mode']}),
	'finding missing': finding([]),
	'review all': review('way-on'),
	'review left out': review('change:7', {leftOut: [2]}),
	'review unseen': review('way-on', {seen: [1, 2]}),
	'review nothing': review('way-on', {plan: {actions: [], uncured: []}}),
	'review for a person': review('way-on', {
		plan: {actions: [forPerson], uncured: []},
		findings: [hidden],
		seen: [1],
	}),
	'review planning anew': review('way-on', {outdated: ['/home/user/.ssh/config']}),
	'review read again': review('way-on', {replanned: [3], leftOut: actions.map(({number}) => number)}),
	'change diff': change(3, {previews: [{number: 3, lines: block}]}),
	'change command': change(5, {leftOut: [5]}),
	'change by you': change(7),
	'change without preview': change(2),
	apply: doing({kind: 'apply'}, 3),
	'apply beginning': on({kind: 'apply'}, {...agreed, work: {...working(0), progress: {}}}),
	'apply no way back': doing({kind: 'apply'}, 7, {}, {notice: {kind: 'no-way-back'}}),
	stop: doing({kind: 'stop', pointer: 'go-on'}, 4),
	'stop after a failure': doing({kind: 'stop', pointer: 'go-on'}, 6, {
		asked: {kind: 'failure', action: at(5), failure: {because: 'timed-out', said: ''}, diff: []},
	}),
	'stop while it proves': on(
		{kind: 'stop', pointer: 'go-on'},
		{
			...agreed,
			applied: actions.slice(0, 5).map(action => ({action, state: 'done'})),
		},
	),
	stopping: doing({kind: 'stopping'}, 4, {stop: 'keep'}),
	'stopping at once': doing({kind: 'stopping'}, 4, {cancelling: true}),
	undoing: on({kind: 'undoing'}, {...agreed, undoing: {of: 6, items: [], afterwards: 3, stopping: true}}),
	failed: failure(6, {
		because: 'program-failed',
		ran: 'git config --global --add url.ssh://git@github.com/acme/.insteadOf https://github.com/acme/',
		said: 'error: could not lock config file /home/user/.gitconfig: File exists',
	}),
	'failed at first': failure(1, {because: 'refused-by-system', said: 'EROFS', copy: '/home/user/.copy'}),
	passphrase: passphrase('new', {first: 'typed', problem: 'mismatch'}),
	'passphrase empty': passphrase('new', {}),
	'passphrase unlock': passphrase('unlock', {problem: 'wrong'}),
	token: token({first: 'typed'}),
	'token refused': token({problem: 'wrong'}),
	'token empty': token({problem: 'empty'}),
	'passphrase without': passphrase('new', {without: true, pointer: 'give-one'}),
	register: registering(
		{},
		{
			copied: {how: 'program', program: 'wl-copy'},
			opening: {url: 'https://github.com/settings/ssh/new', ok: true},
		},
	),
	'register without help': registering(
		{key: undefined, nextTry: undefined, action: {...at(6), registrar: undefined} as never},
		{copied: {how: 'none', text: 'ssh-ed25519 AAAA'}},
	),
	'register slow': registering({seconds: 124}),
	'register other account': registering({trouble: otherAccount}),
	'register single sign-on': registering({trouble: signOn}),
	proof: on({kind: 'proof'}, {...agreed, now: 3000, looking, proof: proof.slice(0, 3)}),
	'proof by a proxy': on(
		{kind: 'proof'},
		{
			...agreed,
			now: 3000,
			looking,
			proof: [],
			findings: [skipped('access.repository', {because: 'not-needed', road: 'proxy'})],
		},
	),
	'proof beginning': on({kind: 'proof'}, {...agreed, targets: []}),
	unproven: on(
		{kind: 'unproven', pointer: 'look-again', offset: 0},
		{...agreed, proof: proof.map(row => ({...row, ok: row.step !== 'download'}))},
	),
	done: done({proof, proved: true, applied: actions.map(action => ({action, state: 'done'}))}),
	'done with something left': done({
		findings: broken.slice(1),
		proved: true,
		applied: actions.slice(0, 1).map(action => ({action, state: 'done'})),
		copied: {how: 'terminal'},
	}),
	'done nothing': done({again: ''}),
	'done with advice': done({findings: broken.slice(1), proved: true, applied: [], targets: advising}),
	'findings with advice': findings(one, 'show', {
		targets: advising,
		plan: {actions: [{...at(3), cures: ['ssh.encrypted-not-in-agent']}], uncured: []},
	}),
	report: report(['# Report', '', 'go 1.26.1', '- S3 fails']),
	'report making': report(undefined),
	'report written': report(['# Report'], '/home/user/report.md'),
	fault: on({kind: 'fault', said: 'Error: x\n    at y', cutOff: false, pointer: 'write-report'}, agreed),
	table: over(table),
	'table empty': over(table, {findings: []}),
	'table opened': over({...table, opened: {finding: 'net.port-22', offset: 0}}),
	help: over({kind: 'help', offset: 0}),
	boot: start,
	ended: on({kind: 'ended', code: 0}, {scrollback: [{kind: 'nothing-changed'}]}),
} satisfies Record<string, WizardState>;

/** What was finished, above the change at work. */
export const scrolled = doing(
	{kind: 'apply'},
	3,
	{},
	{
		scrollback: [
			{kind: 'problems', findings: broken.slice(0, 2)},
			{kind: 'agreed', actions: actions.slice(0, 2), leftOut: [2]},
			{
				kind: 'change',
				applied: {action: at(0), state: 'done'},
				place: 1,
				of: 7,
				recheck: [judged('ok', 'ssh.key-mode', {key, mode: 0o600})],
			},
			{kind: 'change', applied: {action: at(4), state: 'already'}, place: 5, of: 7, recheck: []},
			{
				kind: 'change',
				applied: {action: at(1), state: 'failed', because: 'refused-by-system', said: 'EROFS'},
				place: 2,
				of: 7,
				recheck: [],
			},
			{kind: 'change', applied: {action: at(6), state: 'for-you'}, place: 7, of: 7, recheck: []},
			{kind: 'failed', action: at(1), failure: {because: 'timed-out', said: ''}, chosen: 'skip'},
			{kind: 'passphrase', chosen: 'set'},
			{kind: 'registered', host: 'github.com', account},
			...proof.slice(0, 1).map(row => ({kind: 'proof', row}) as const),
			{kind: 'undone', item: {action: at(0), state: 'restored'}},
			{kind: 'undone', item: {action: at(6), state: 'for-you'}},
			{
				kind: 'all-undone',
				undone: {items: [{action: at(0), state: 'restored'}], asItWas: true, result: 'undone'},
				left: 0,
			},
			{kind: 'works', warnings: 1},
			{kind: 'changes-kept', count: 2},
			{kind: 'fault', said: 'Error: x', applied: 0},
			{kind: 'stopped', kept: 1},
			{kind: 'report', lines: ['# Report']},
		],
	},
);
