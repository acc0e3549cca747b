import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Finding, findingIds} from '../../source/core/finding.ts';
import type {JournalledRun} from '../../source/core/journal.ts';
import type {EngineEvent, Outcome, UndoneItem} from '../../source/engine/events.ts';
import {complaintText} from '../../source/report/complaint-text.ts';
import {doctorText} from '../../source/report/doctor-text.ts';
import {doctorJson, jsonText, planJson, setupJson, undoJson} from '../../source/report/json.ts';
import {planText} from '../../source/report/plan-text.ts';
import {beginning, follow, progressLine} from '../../source/report/progress.ts';
import type {ReportContext} from '../../source/report/report-context.ts';
import {failuresText, setupText} from '../../source/report/setup-text.ts';
import {undoListText, undoPlanText, undoQuestionText, undoText} from '../../source/report/undo-text.ts';
import {languages} from '../../source/words/language.ts';
import {wordsFor} from '../../source/words/words.ts';
import {complain, type WrongUse} from '../../source/words/wrong-use.ts';
import {hostileText, runs} from '../core/hostile.ts';
import {sampleActions} from '../words/sample-actions.ts';
import {sampleFields} from '../words/sample-fields.ts';
import {poisoned, poisons, remains} from './poisoned.ts';
import {context, proof, target} from './sample-run.ts';

const contexts = await Promise.all(
	languages.map(async language => ({...context, words: await wordsFor(language), verbose: true})),
);

const evidence = [{ran: 'ssh -T git@github.com', said: 'one\ntwo', file: '~/.ssh/config', line: 3}];
const remedy = {commands: ['chmod 600 x', 'gomod-setup run github ssh'], open: 'https://github.com/settings'};
const findings = findingIds.flatMap(id =>
	(['fail', 'ok'] as const).flatMap(level =>
		sampleFields[id].map(fields => ({id, level, fields, evidence, remedy}) as unknown as Finding),
	),
);
const actions = Object.values(sampleActions);
const before = {before: 'Host a\n  Port 1\n', after: 'Host a\n  Port 2\n'};
const outcome: Outcome = {
	run: '20300102-0304',
	findings,
	plan: {actions, uncured: findingIds},
	applied: actions.flatMap(action =>
		(['done', 'already', 'failed', 'left', 'for-you'] as const).map(state => ({
			action,
			state,
			...(state === 'failed'
				? {because: 'program-failed' as const, said: 'fatal: no', ran: 'git config'}
				: {}),
		})),
	),
	proof,
};
const items: readonly UndoneItem[] = actions.flatMap(action =>
	(['restored', 'taken-out', 'kept-aside', 'was-gone', 'for-you', 'failed'] as const).map(state => ({
		action,
		state,
		path: '/home/user/.ssh/id.undone',
		said: 'it did not end',
	})),
);
const run: JournalledRun = {
	run: '20300102-0304',
	at: '2030-01-02T03:04:05.000Z',
	recipe: 'github',
	host: 'github.com',
	result: 'done',
	steps: actions.map(action => ({action, before: {}, after: {}, state: 'done'})),
};
const wrongUses: readonly WrongUse[] = [
	{kind: 'unknown-option', option: '--modul', meant: '--module', command: 'doctor'},
	{kind: 'unknown-command', word: 'doktor', meant: undefined},
	{kind: 'bad-value', option: '--key', value: 'x', allowed: ['a']},
	{kind: 'unknown-recipe', value: 'x', known: ['github'], meant: undefined},
	{kind: 'recipe-unreadable', file: 'x', because: 'EACCES'},
	{kind: 'recipe-not-https', url: 'http://x'},
	{kind: 'recipe-unconfirmed', file: 'x', members: ['hostKeys']},
	{kind: 'secret-source', name: 'token', value: 'env:X', because: 'unset'},
	{kind: 'sudo', user: 'x', home: '/home/x'},
];

/** Everything that leaves the program as text or JSON, made of facts from outside. */
const doors: Readonly<Record<string, (poison: string, to: ReportContext) => string>> = {
	doctor: (poison, to) => doctorText(poisoned(findings, poison), [poisoned(target, poison)], to),
	'doctor --json': (poison, to) => jsonText(doctorJson(ended(poison), [poisoned(target, poison)], to)),
	'setup --dry-run': (poison, to) => planText(ended(poison), [target], to, () => poisoned(before, poison)),
	'setup --dry-run --json': (poison, to) =>
		jsonText(planJson(ended(poison), [poisoned(target, poison)], to, () => poisoned(before, poison))),
	setup: (poison, to) => setupText(ended(poison), [poisoned(target, poison)], to),
	'failed changes': (poison, to) => failuresText(ended(poison), to),
	'setup --json': (poison, to) =>
		jsonText(setupJson(ended(poison), [poisoned(target, poison)], to, () => poisoned(before, poison))),
	undo: (poison, to) =>
		undoText(poisoned(run, poison), {items: poisoned(items, poison), asItWas: true, result: 'undone'}, to),
	'what undo would take back': (poison, to) => undoPlanText(poisoned(run, poison), to),
	'the question of undo': (poison, to) => undoQuestionText(poisoned(run, poison), to),
	'undo --list': (poison, to) => undoListText([poisoned(run, poison)], to),
	'undo --json': (poison, to) => jsonText(undoJson('20300102-0304', poisoned(items, poison), to)),
	progress: (poison, to) =>
		events()
			.map(event => line(poisoned(event, poison), poison, to))
			.join('\n'),
	'a wrong use': (poison, to) =>
		wrongUses.map(use => complaintText(complain(to.words.wrongUse, poisoned(use, poison)), to)).join(''),
};

/** The name of a run is the clock's. */
function ended(poison: string): Outcome {
	return {...poisoned(outcome, poison), run: outcome.run};
}

function events(): readonly EngineEvent[] {
	return [
		...actions.map(action => ({kind: 'action', action, of: 9, state: 'failed', said: 'no'}) as const),
		...items.map(item => ({kind: 'undone', item}) as const),
		...actions.map(action => ({kind: 'waiting', action, attempt: 2, seconds: 4, said: 'denied'}) as const),
		...proof.map(row => ({kind: 'proof', row}) as const),
	];
}

function line(event: EngineEvent, poison: string, to: ReportContext): string {
	return progressLine(follow(beginning, event, 0), 9000, `github.com${poison}`, to);
}

describe.each(Object.entries(doors))('%s', (_, print) => {
	it.each(Object.entries(poisons))('lets nothing out: %s', (_, poison) => {
		for (const to of contexts) expect(remains(print(poison, to))).toEqual([]);
	});

	it('lets nothing out, whatever comes', () => {
		const [to = context] = contexts;
		fc.assert(
			fc.property(hostileText(Object.values(poisons)), poison => {
				expect(remains(print(poison, to))).toEqual([]);
			}),
			{numRuns: Math.ceil(runs().numRuns / 200)},
		);
	});
});

it('the test itself: a text that is printed as it came is found', () => {
	expect(Object.values(poisons).map(poison => remains(`a${poison}`).length > 0)).not.toContain(false);
	expect(remains(poisoned({said: 'x', kind: 'y'}, 'ZqSecret').said)).toEqual(['a secret']);
	expect(remains('a fine text\n  of two lines\n')).toEqual([]);
});
