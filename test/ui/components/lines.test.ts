import {describe, expect, test} from 'vitest';
import {fieldRow, secretRow} from '../../../source/ui/components/field-row.ts';
import {type Line, linesOf} from '../../../source/ui/components/lines.ts';
import {sentence, type TextRow} from '../../../source/ui/components/text-row.ts';
import {viewOf} from '../../../source/ui/view.ts';
import {screenWordsFor} from '../../../source/words/ui.ts';
import {start} from '../screens/sample-states.ts';

const words = await screenWordsFor('en');
const view = (columns: number, ascii = false) =>
	viewOf({...start, size: {columns, rows: 24}}, {words, platform: 'linux', colour: true, ascii});
const textOf = ({spans}: Line) => spans.map(({text}) => text).join('');

describe('a text field', () => {
	test.each([
		['abc', 3, 12],
		['abc', 0, 9],
		['a c', 2, 11],
		['ab ', 3, 12],
		['私钥', 1, 11],
	] as const)('%j with the caret behind %i letters: column %i', (value, caret, column) => {
		const [line] = linesOf(fieldRow('name', 6, {text: value, caret}), view(41));
		expect(line?.caret).toBe(column);
	});

	test('one that is too long is shown around its caret', () => {
		const value = 'abcdefghijklmnopqrstuvwxyz';
		const shown = (caret: number) => {
			const [line] = linesOf(fieldRow('n', 3, {text: value, caret}), view(20));
			return [line === undefined ? '' : textOf(line), line?.caret];
		};
		expect(shown(26)).toEqual([' ❯ n  …pqrstuvwxyz', 18]);
		expect(shown(0)).toEqual([' ❯ n  abcdefghijkl…', 6]);
	});
});

test.each([
	[true, 'typed', 6 + 5 + 3],
	[false, '(empty)', 6 + 3],
] as const)('a secret that is there: %s', (filled, shown, caret) => {
	const [line] = linesOf(secretRow('pass', 6, shown, filled, true), view(41));
	expect(line?.caret).toBe(caret);
	expect(line === undefined ? '' : textOf(line)).toBe(` ❯ pass  ${shown}`);
});

test.each([
	['the right edge', {cells: [{text: 'a'}], right: {text: 'z'}}, 80, [` a${' '.repeat(76)}z`]],
	['goes in a narrow window', {cells: [{text: 'a'}], right: {text: 'z'}}, 60, [' a']],
	['unless it stays', {cells: [{text: 'a'}], right: {text: 'z', stays: true}}, 20, [` a${' '.repeat(16)}z`]],
	[
		'a column is cut with a space behind it',
		{cells: [{text: 'abcdef', width: 5}, {text: 'x'}]},
		60,
		[' abc… x'],
	],
	[
		'wrapped under its beginning',
		{cells: [{text: 'n', width: 3}, {text: 'aa bb'}], wraps: true},
		8,
		[' n  aa', '    bb'],
	],
] as const)('%s', (_, row, columns, lines) => {
	expect(linesOf(row as TextRow, view(columns)).map(textOf)).toEqual(lines);
});

test('what comes from outside is harmless, the home is short, and ASCII stays ASCII', () => {
	const [line] = linesOf(sentence('a\u001b[31mb /home/user/x… ↑'), view(80, true));
	expect(line === undefined ? '' : textOf(line)).toBe(' ab ~/x... ^');
});
