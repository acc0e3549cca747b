import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../../source/report/columns.ts';
import {visibleList} from '../../../source/ui/layout.ts';
import {pointedRow} from '../../../source/ui/rows.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {isSmall} from '../../../source/ui/where.ts';
import {draw} from './draw.tsx';
import {states} from './states.ts';

const sizes = [
	[40, 10],
	[45, 30],
	[60, 16],
	[76, 21],
	[80, 24],
	[100, 40],
	[101, 12],
	[200, 50],
] as const;
const looks = [
	{language: 'en', colour: true, ascii: false, hidden: false},
	{language: 'en', colour: false, ascii: true, hidden: false},
	{language: 'zh-CN', colour: true, ascii: false, hidden: true},
] as const;
const long = 'x'.repeat(300);
const all: readonly (readonly [string, WizardState])[] = Object.entries(states);

describe.each(sizes)('%ix%i', (columns, rows) => {
	test.each(all)('%s stays inside the window', (_, state) => {
		for (const {hidden, ...look} of looks) {
			const lines = draw({...state, hidden}, {columns, rows, ...look});
			expect(lines.length).toBeLessThanOrEqual(rows - 1);
			for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(Math.min(columns - 1, 100));
		}
	});

	test.each(all)('%s shows the row of the pointer', (_, state) => {
		const sized = {...state, size: {columns, rows}};
		const pointed = pointedRow(sized);
		if (pointed === undefined) return;
		const lines = draw(sized, {columns, rows});
		expect(lines.filter(line => line.startsWith(' ❯ '))).toHaveLength(1);
	});

	test.each(all)('%s draws every row that counts as seen', (_, state) => {
		const sized = {...state, size: {columns, rows}};
		const text = draw(sized, {columns, rows}).join('\n');
		for (const row of visibleList(sized).rows) {
			if (row.kind === 'change')
				expect(text).toMatch(new RegExp(`(\\[x\\]|\\[ \\]|you) ${row.action.number}  `));
		}
	});
});

test.each([
	['a module', {fields: [{...states['questions known'].fields[1], value: long}]}],
	[
		'a name of a host',
		{targets: states['review all'].targets.map(target => ({...target, title: long, owners: [long]}))},
	],
] as const)('%s of 300 letters stays inside the window', (_, more) => {
	for (const state of [states['questions known'], states['findings many']]) {
		for (const line of draw({...state, ...more} as WizardState, {columns: 60, rows: 16}))
			expect(columnsOf(line)).toBeLessThan(60);
	}
});

test.each([
	[39, 24],
	[80, 9],
	[10, 5],
	[38, 9],
])('%ix%i is too small: one line', (columns, rows) => {
	const state = {...states['findings many'], size: {columns, rows}};
	expect(isSmall(state.size)).toBe(true);
	const lines = draw(state, {columns, rows});
	expect(lines).toHaveLength(1);
	expect(columnsOf(lines[0] ?? '')).toBeLessThan(columns);
});

test('what is too small says what is enough', () => {
	expect(draw(states['findings many'], {columns: 80, rows: 9})).toEqual([
		' The window is too small (80x9); 40x10 is enough.',
	]);
});

test('nothing is drawn before the first screen and after the last', () => {
	expect(draw(states.boot, {columns: 80, rows: 24})).toEqual(['']);
	expect(draw(states.ended, {columns: 80, rows: 24})).toEqual([' Nothing was changed.']);
});
