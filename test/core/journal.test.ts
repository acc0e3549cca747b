import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import {isDamaged, type JournalEntry, readJournal} from '../../source/core/journal.ts';
import {hostileText, thousand} from './hostile.ts';

const begin: JournalEntry = {
	entry: 'begin',
	schema: 1,
	run: '20300102-030405',
	at: '2030-01-02T03:04:05Z',
	version: '1.0.0',
	recipe: 'github',
	host: 'github.com',
	command: 'gomod-setup',
};
const action = (number: number): Action => ({
	kind: 'set-mode',
	path: `/k${number}`,
	from: 0o644,
	to: 0o600,
	number,
	cures: [],
	part: 'permissions',
});
const intent = (number: number): JournalEntry => ({
	entry: 'intent',
	action: action(number),
	before: {made: [`/m${number}`]},
});
const done = (number: number, mode = 0o600): JournalEntry => ({entry: 'done', number, after: {mode}});
const failed = (number: number): JournalEntry => ({entry: 'failed', number, said: 'EACCES'});
const undone = (number: number, state = 'as-it-was'): JournalEntry => ({entry: 'undone', number, state});
const end = (result: 'done' | 'failed' | 'stopped' | 'undone'): JournalEntry => ({
	entry: 'end',
	at: '',
	result,
});
const text = (...entries: readonly JournalEntry[]) =>
	entries.map(entry => `${JSON.stringify(entry)}\n`).join('');
const statesOf = (journal: string) =>
	readJournal(journal)?.steps.map(({action: {number}, state}) => `${number} ${state}`);

describe('how a run ended', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[string, string, string | undefined]>([
		['well', text(begin, intent(1), done(1), end('done')), 'done'],
		['by a failure', text(begin, intent(1), failed(1), end('failed')), 'failed'],
		['without an end', text(begin, intent(1)), 'interrupted'],
		['before its first change', text(begin), 'interrupted'],
		['twice: the last end counts', text(begin, end('stopped'), end('undone')), 'undone'],
		['without a beginning', text(intent(1), end('done')), undefined],
		['empty', '', undefined],
		['torn at the beginning', text(begin).slice(0, 20), undefined],
	])('%s', (_, journal, result) => {
		expect(readJournal(journal)?.result).toBe(result);
	});
});

describe('what stands in the file besides what we wrote', () => {
	const whole = text(begin, intent(1), done(1));
	// biome-ignore format: a table is read by its lines.
	it.each<[string, string, boolean]>([
		['nothing', whole, false],
		['nothing at all', '', false],
		['an empty line before each entry', `\n${JSON.stringify(begin)}\n\n${JSON.stringify(end('done'))}\n`, false],
		['a last line that a kill cut off', whole.slice(0, -5), false],
		['a first line that a kill cut off', whole.slice(0, 4), false],
		['a line that a kill cut off, and what undo wrote after it', `${whole.slice(0, -5)}\n${text(undone(1), end('undone'))}`, false],
		['zeros that a power cut left', `${whole}\0\0\0\0`, false],
		['zeros, and what was written after them', `${whole}\0\0\n${text(end('done'))}`, false],
		['the beginning is missing', text(intent(1), done(1)), true],
		['something else in the middle', `${text(begin)}garbage\n${text(intent(1), done(1))}`, true],
		['something else altogether', 'PK\u0003\u0004', true],
		['a line that is JSON, and none of ours', `${text(begin)}{"entry":"later"}\n`, true],
		['a change that this version does not know', `${text(begin)}${JSON.stringify({entry: 'intent', action: {kind: 'paint', number: 1}, before: {}})}\n`, true],
		['an entry without what it must have', `${text(begin)}{"entry":"done"}\n`, true],
	])('%s', (_, journal, damaged) => {
		expect(isDamaged(journal)).toBe(damaged);
	});
});

describe('what became of each change', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[string, string, string[]]>([
		['done', text(begin, intent(1), done(1), intent(2), done(2)), ['1 done', '2 done']],
		['begun', text(begin, intent(1), done(1), intent(2)), ['1 done', '2 intended']],
		['torn in the last line', text(begin, intent(1), done(1)).slice(0, -5), ['1 intended']],
		['failed', text(begin, intent(1), failed(1)), ['1 failed']],
		['failed, then tried again', text(begin, intent(1), failed(1), intent(1), done(1)), ['1 failed', '1 done']],
		['tried again without an end of the first try', text(begin, intent(1), intent(1), done(1)), ['1 intended', '1 done']],
		['taken back', text(begin, intent(1), done(1), undone(1)), ['1 undone']],
		['taken back with all its tries', text(begin, intent(1), failed(1), intent(1), done(1), undone(1)), ['1 undone', '1 undone']],
		['taking back failed', text(begin, intent(1), done(1), undone(1, 'failed')), ['1 done']],
		['taken back at the second try', text(begin, intent(1), done(1), undone(1, 'failed'), undone(1)), ['1 undone']],
		['lines that are not ours', `${text(begin)}hello\n[1]\nnull\n{}\n${text(intent(1), done(1))}`, ['1 done']],
	])('%s', (_, journal, states) => {
		expect(statesOf(journal)).toEqual(states);
	});

	it('with what was before and what was left', () => {
		const steps = readJournal(text(begin, intent(1), done(1, 0o640)))?.steps;
		expect(steps).toEqual([
			{action: action(1), before: {made: ['/m1']}, after: {mode: 0o640}, state: 'done'},
		]);
	});
});

it('never throws, whatever stands in the file', () => {
	const words = text(begin, intent(1), done(1), end('done')).split('\n');
	fc.assert(
		fc.property(hostileText(words), journal => {
			expect(() => readJournal(journal)).not.toThrow();
		}),
		thousand,
	);
});

it.each(['begin', 'intent', 'done', 'end', 'undone'])(
	'an entry of the right name and nothing else: %s',
	entry => {
		expect(() => readJournal(`${text(begin)}${JSON.stringify({entry})}\n`)).not.toThrow();
	},
);
