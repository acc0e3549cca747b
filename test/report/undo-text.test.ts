import {expect, test} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {JournalledRun} from '../../source/core/journal.ts';
import type {Undone, UndoneItem} from '../../source/engine/events.ts';
import {undoListText, undoPlanText, undoQuestionText, undoText} from '../../source/report/undo-text.ts';
import {sampleChanges} from '../words/sample-actions.ts';
import {context} from './sample-run.ts';

const names = [
	'make-key',
	'known-hosts',
	'port',
	'add-to-agent',
	'goprivate',
	'rewrite',
	'register',
] as const;
const key = '/home/user/.ssh/id_ed25519';
const actions: readonly Action[] = names.map((name, index) => {
	const change = sampleChanges[name];
	return {...change, ...('key' in change ? {key} : {}), number: index + 1, cures: [], part: 'keys'};
});
const run: JournalledRun = {
	run: '20261122-1402',
	at: '2026-11-22T14:02:31',
	recipe: 'github',
	host: 'github.com',
	result: 'done',
	steps: actions.map(action => ({action, before: {}, after: undefined, state: 'done'})),
} as JournalledRun;

const states: readonly UndoneItem['state'][] = [
	'kept-aside',
	'restored',
	'restored',
	'restored',
	'restored',
	'restored',
	'for-you',
];
const items: readonly UndoneItem[] = [6, 5, 4, 3, 2, 1, 7].flatMap(number => {
	const action = actions[number - 1];
	const state = states[number - 1];
	return action && state ? [{action, state, path: '/home/user/.ssh/id_ed25519.undone-20261122'}] : [];
});

test('newest first, with what is kept and what a person has to do', () => {
	expect(undoText(run, {items, asItWas: true, result: 'undone'}, context)).toBe(
		`Run of 2026-11-22 14:02, github.com: 6 changes, newest first.

ok    6  git no longer rewrites https://github.com/acme/
         $ git config --global --unset-all --fixed-value url.ssh://git@github.com/acme/.insteadOf https://github.com/acme/
ok    5  GOPRIVATE is unset again
         $ go env -u GOPRIVATE
ok    4  the key was taken out of the agent
         $ ssh-add -d ~/.ssh/id_ed25519
ok    3  the block of github.com was removed from ~/.ssh/config
ok    2  3 lines were removed from ~/.ssh/known_hosts
kept  1  the new key is kept aside: ~/.ssh/id_ed25519.undone-20261122
you   7  the key is still registered on github.com; remove it there:
         https://github.com/settings/keys

Every file this run changed is as it was, byte for byte.
`,
	);
});

test.each([
	['mine.example', 'go env -w GOPRIVATE=mine.example'],
	['', 'go env -u GOPRIVATE'],
])('of a list of Go that is %j now the command leaves that', (left, command) => {
	const action: Action = {...sampleChanges['goprivate-more'], number: 1, cures: [], part: 'go-env'};
	const undone: Undone = {items: [{action, state: 'taken-out', left}], asItWas: false, result: 'undone'};
	expect(undoText(run, undone, context)).toContain(`\n         $ ${command}\n`);
});

const all = 'Every file this run changed is as it was, byte for byte.';
const notAll = 'What this run set is taken back, but not every file is as it was before the run.';
const others = 'What this run set is taken out. Edits that others made since stay.';
const open = 'Stopped. What is left stands as it did; the same command goes on with it.';

// biome-ignore format: a table is read by its lines.
test.each<[states: readonly UndoneItem['state'][], asItWas: boolean, result: Undone['result'], sentence: string]>([
	[[], true, 'undone', 'Nothing to take back.'],
	[['restored', 'restored'], true, 'undone', all],
	[['was-gone', 'restored'], true, 'undone', all],
	[['was-gone', 'restored'], false, 'undone', notAll],
	[['taken-out', 'was-gone'], false, 'undone', others],
	// Where somebody edited a value that stands in no file, all files are as they were.
	[['taken-out'], true, 'undone', others],
	[['restored', 'failed'], false, 'failed', '1 change could not be taken back.'],
	// The journal could not be read any more.
	[[], false, 'failed', '6 changes could not be taken back.'],
	[[], false, 'stopped', open],
	[['restored'], false, 'stopped', open],
	[['restored'], true, 'stopped', open],
	[['restored', 'failed'], false, 'stopped', '1 change could not be taken back.'],
	// Stopped when the last one was taken back already.
	[['restored', 'restored', 'restored', 'restored', 'restored', 'restored'], true, 'stopped', all],
	[['restored', 'restored', 'was-gone', 'restored', 'restored', 'restored'], false, 'stopped', notAll],
])('%j, all as it was: %j, %s', (ends, asItWas, result, sentence) => {
	const told = ends.flatMap((state, index) => items.slice(index, index + 1).map(item => ({...item, state})));
	const text = undoText(run, {items: told, asItWas, result}, context);
	expect(text.endsWith(`\n${sentence}\n`), text).toBe(true);
});

test('the question names what will be taken back', () => {
	const text = undoQuestionText(run, context);
	expect(text).toContain('newest first.\n\n6  Let git use SSH for https://github.com/acme/\n5  Tell Go');
	expect(text).not.toContain('Register');
	expect(text.endsWith('\n\nTake these 6 back? yes/no ')).toBe(true);
});

test('where nobody is asked, it is named all the same', () => {
	const text = undoPlanText(run, context);
	expect(undoQuestionText(run, context).startsWith(text)).toBe(true);
	expect(text).not.toContain('yes/no');
});

test('--list: one line a run', () => {
	expect(undoListText([run, {...run, run: '20261121-0900', result: 'undone'}], context)).toBe(
		'20261122-1402  github.com  6 changes  done\n20261121-0900  github.com  6 changes  undone\n',
	);
	expect(undoListText([], context)).toBe('Nothing to take back.\n');
});
