import type {Action} from '../../source/core/action.ts';
import type {Finding} from '../../source/core/finding.ts';
import type {JournalledRun} from '../../source/core/journal.ts';
import {beginWizard} from '../../source/ui/begin.ts';
import type {Happening} from '../../source/ui/events.ts';
import type {OfferedHost, RecipeOffer} from '../../source/ui/offer.ts';
import {noAnswers} from '../core/no-answers.ts';
import {actions, broken, healthy, judged, proof, target} from '../report/sample-run.ts';
import {type Told, tell} from './told.ts';

export {actions, broken, healthy, judged, proof, target};

export const survey = {project: {kind: 'none', directory: '/home/user/src/shop'}, remotes: []} as const;

export const recipes: readonly RecipeOffer[] = [
	{id: 'github', title: 'GitHub', host: 'github.com', selfHosted: false, questions: undefined},
	{id: 'gitlab', title: 'GitLab', host: 'gitlab.com', selfHosted: false, questions: undefined},
];

export const github: OfferedHost = offered('github.com', 'github', 'GitHub', 'acme');
export const gitlab: OfferedHost = offered('gitlab.com', 'gitlab', 'GitLab', 'acme-infra');

function offered(host: string, recipe: string, title: string, owner: string): OfferedHost {
	const module = {path: `${host}/${owner}/private`, version: 'v1.1.0', indirect: false};
	const because = [{kind: 'remote', name: 'origin'}] as const;
	return {host, recipe, title, owners: [{owner, prefix: `${host}/${owner}`, because, modules: [module]}]};
}

export const begun: Told = {
	state: beginWizard({
		columns: 80,
		rows: 24,
		at: 0,
		program: {version: '1.0.0', invocation: 'gomod-setup', home: '/home/user'},
		timeout: 10_000,
		parts: [],
		recipes,
		given: noAnswers,
		named: undefined,
		lastRecipe: undefined,
	}),
	wishes: [],
};

const key = '/home/user/.ssh/id_ed25519';
const make: Action = {
	kind: 'make-key',
	path: key,
	keyType: 'ed25519',
	comment: 'user',
	secret: 'passphrase',
	number: 1,
	cures: ['ssh.key-missing'],
	part: 'keys',
};
/** A key, a port, GOPRIVATE, and what a person must do. */
export const planned: readonly Action[] = [
	make,
	...actions.map(action => ({...action, number: action.number + 1})),
];
export const plan = {actions: planned, uncured: []};
export const examined = {
	kind: 'examined',
	findings: broken,
	plan,
	previews: [{number: 2, lines: Array(60).fill('+a')}],
} as const;
export const allFine = {
	kind: 'examined',
	findings: healthy,
	plan: {actions: [], uncured: []},
	previews: [],
} as const;

export const registering = actionAt(4);
export function actionAt(number: number): Action {
	const action = planned.find(candidate => candidate.number === number);
	if (action === undefined) throw new Error(`no action ${number}`);
	return action;
}

export function acted(number: number, state: 'started' | 'done' | 'already' | 'for-you' | 'left'): Happening {
	return {kind: 'engine', event: {kind: 'action', action: actionAt(number), of: planned.length, state}};
}

export const carriedOut = {
	kind: 'carried-out',
	run: '20261122-1402',
	applied: planned.map(action => ({action, state: 'done'}) as const),
	result: 'done',
} as const;
export const proved = {kind: 'proved', findings: healthy, proof} as const;
const unproved: readonly Finding[] = [
	judged('fail', 'access.module', {
		module: 'm',
		version: 'v1',
		others: 0,
		milliseconds: 1,
		because: 'exit 1',
	}),
];
export const notProved = {kind: 'proved', findings: unproved, proof: []} as const;
export const failure = {because: 'program-failed', said: 'error: could not lock config file'} as const;
export const waiting = {
	kind: 'waiting',
	waiting: {
		action: registering as Extract<Action, {kind: 'register-key'}>,
		attempt: 1,
		seconds: 0,
		said: 'denied',
	},
	key: {line: 'ssh-ed25519 AAAA user@laptop', fingerprint: 'SHA256:0dO'},
	trouble: undefined,
} as const;

export const interrupted: JournalledRun = {
	run: '20261122-1358',
	at: '2026-11-22T13:58:00.000Z',
	recipe: 'github',
	host: 'github.com',
	result: 'interrupted',
	steps: [
		{action: actionAt(2), before: {}, after: {}, state: 'done'},
		{action: actionAt(3), before: {}, after: undefined, state: 'intended'},
	],
};

/** Each state of the storyboard's table, as a person gets there. */
export const at = (() => {
	const need = tell(begun, {kind: 'surveyed', survey, hosts: [github, gitlab]}, {kind: 'ready'});
	const examining = tell(need, 'enter', {
		kind: 'targets-made',
		targets: [target],
		answers: noAnswers,
		again: 'setup --yes',
		againOf: {},
	});
	const questions = tell(examining, 'escape');
	const parts = tell(questions, 'p');
	const findings = tell(examining, examined);
	const finding = tell(findings, 'home', 'enter');
	const review = tell(findings, 'enter');
	const change = tell(review, 'home', 'enter');
	const apply = tell(review, 'enter', acted(1, 'started'));
	const passphrase = tell(apply, {kind: 'passphrase-asked', action: make, purpose: 'new'});
	const oneDone = tell(apply, acted(1, 'done'), acted(2, 'started'));
	const failed = tell(oneDone, {kind: 'failure-asked', action: actionAt(2), failure});
	const register = tell(oneDone, acted(2, 'done'), acted(3, 'done'), acted(4, 'started'), waiting);
	const stop = tell(oneDone, 'q');
	const stopping = tell(oneDone, 'ctrl-c');
	const proof_ = tell(register, acted(4, 'done'), carriedOut);
	const unproven = tell(proof_, notProved);
	const undoing = tell(unproven, 'down', 'down', 'enter');
	const done = tell(proof_, proved);
	const report = tell(done, 'w', {kind: 'report-made', lines: ['# Report']});
	const fault = tell(oneDone, {kind: 'fault', said: 'TypeError'});
	const ended = tell(need, 'q');
	const resume = tell(begun, {kind: 'interrupted', run: interrupted}, {kind: 'ready'});
	return {
		boot: begun,
		resume,
		need,
		examining,
		questions,
		parts,
		findings,
		finding,
		review,
		change,
		apply,
		passphrase,
		failed,
		register,
		stop,
		stopping,
		proof: proof_,
		unproven,
		undoing,
		done,
		report,
		fault,
		ended,
	};
})();

/** Where not all of a list is on screen at once. */
export const inSmallWindow = (() => {
	const need = tell(
		begun,
		{kind: 'resize', columns: 60, rows: 12},
		{kind: 'surveyed', survey, hosts: [github, gitlab]},
		{kind: 'ready'},
	);
	const examining = tell(need, 'enter', {
		kind: 'targets-made',
		targets: [target],
		answers: noAnswers,
		again: '',
		againOf: {},
	});
	const findings = tell(examining, examined);
	return {need, examining, findings, review: tell(findings, 'enter')};
})();
