import type {Happening} from '../../source/ui/events.ts';
import {noAnswers} from '../core/no-answers.ts';
import {
	acted,
	actionAt,
	allFine,
	broken,
	carriedOut,
	examined,
	failure,
	github,
	gitlab,
	healthy,
	interrupted,
	judged,
	notProved,
	plan,
	planned,
	proof,
	proved,
	survey,
	target,
	waiting,
} from './machine.ts';

const states = ['started', 'done', 'already', 'for-you', 'left'] as const;
const found = {
	title: 'Acme',
	place: '/home/user/src/shop/gomod-setup.yaml',
	digest: 'ab12',
	hosts: [
		{host: 'git.acme.example', title: 'Acme', recipe: 'github', wanted: true, owners: [], module: undefined},
	],
	changes: [],
	confirmed: false,
} as const;

/** The first change is not needed any more, and the second is another one. */
const replanned = {
	...plan,
	actions: planned
		.slice(1)
		.map((action, index) => ({...action, number: index + 1, ...(index === 0 ? {cures: []} : {})})),
};

/** Everything the world may tell, one example a line; in any order, also one that cannot be. */
export const happenings: readonly Happening[] = [
	{kind: 'ready'},
	{kind: 'surveyed', survey, hosts: []},
	{kind: 'surveyed', survey, hosts: [gitlab]},
	{kind: 'surveyed', survey, hosts: [github, gitlab]},
	{kind: 'recipe-found', recipe: {...found, from: 'url', members: []}},
	{kind: 'recipe-found', recipe: {...found, from: 'found', members: ['goproxy']}},
	{kind: 'recipe-problem', problem: {kind: 'not-https', url: 'http://x'}},
	{kind: 'interrupted', run: interrupted},
	{kind: 'journal-unreadable', journal: {path: '/state', because: 'EACCES', partly: false}},
	{kind: 'detected', field: 'key', host: undefined, value: '/k', from: 'remembered', choices: ['/k', '/l']},
	{kind: 'targets-made', targets: [target], answers: noAnswers, again: 'setup --yes', againOf: {}},
	{kind: 'targets-refused', unanswered: [{kind: 'missing', flag: '--host'}]},
	examined,
	allFine,
	{...allFine, plan},
	...(['started', 'ended', 'fault'] as const).map(
		state =>
			({
				kind: 'engine',
				event: {kind: 'probe', fact: 'login', part: 'login', state, milliseconds: 9},
			}) as const,
	),
	{kind: 'engine', event: {kind: 'judged', findings: healthy}},
	...proof.map(row => ({kind: 'engine', event: {kind: 'proof', row}}) as const),
	...planned.flatMap(({number}) => states.map(state => acted(number, state))),
	{kind: 'engine', event: {kind: 'undone', item: {action: actionAt(2), state: 'restored'}}},
	{kind: 'rechecked', finding: 'ssh.key-mode', findings: healthy.slice(0, 7), plan, previews: []},
	{
		kind: 'rechecked',
		finding: 'ssh.key-mode',
		findings: [judged('ok', 'ssh.key-mode', {key: '/k', mode: 0o600})],
		plan: undefined,
		previews: [],
	},
	{
		kind: 'rechecked',
		finding: 'git.missing',
		findings: [judged('fail', 'git.missing', {version: undefined, install: 'git'})],
		plan: undefined,
		previews: [],
	},
	{kind: 'outdated', files: ['/home/user/.ssh/config']},
	{kind: 'replanned', findings: broken, plan: {...plan}, previews: []},
	{kind: 'replanned', findings: broken, plan: replanned, previews: []},
	{...carriedOut, run: undefined, applied: [], result: 'outdated'},
	{kind: 'engine', event: {kind: 'began', run: carriedOut.run}},
	{kind: 'no-plan'},
	carriedOut,
	...(['failed', 'stopped', 'undone'] as const).map(result => ({...carriedOut, applied: [], result})),
	{...carriedOut, run: undefined, applied: [], result: {kind: 'held', pid: 1, since: '2026'}},
	proved,
	notProved,
	{kind: 'undo-began', of: 3},
	...(['undone', 'failed', 'stopped'] as const).map(
		result => ({kind: 'undo-ended', result, asItWas: true}) as const,
	),
	{kind: 'passphrase-asked', action: actionAt(1), purpose: 'new'},
	{kind: 'passphrase-asked', action: actionAt(1), purpose: 'unlock'},
	{kind: 'failure-asked', action: actionAt(2), failure},
	{kind: 'failure-asked', action: actionAt(1), failure: {because: 'wrong-passphrase', said: ''}},
	waiting,
	{...waiting, trouble: broken[0], key: undefined},
	{...waiting, waiting: {...waiting.waiting, seconds: 200}},
	{kind: 'secret-changed', field: 'first', filled: true},
	...(['given', 'mismatch', 'empty', 'too-short'] as const).map(
		result => ({kind: 'secret-checked', result}) as const,
	),
	{kind: 'copied', result: {how: 'terminal'}},
	{kind: 'opened', url: 'https://x', ok: false},
	{kind: 'report-made', lines: ['a', 'b']},
	{kind: 'report-written', path: '/r.md'},
	{kind: 'report-failed', because: 'ENOSPC'},
	{kind: 'fault', said: 'TypeError'},
	{kind: 'signal'},
];
