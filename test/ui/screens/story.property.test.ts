import fc from 'fast-check';
import {expect, it} from 'vitest';
import {columnsOf} from '../../../source/report/columns.ts';
import {visibleList} from '../../../source/ui/layout.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {happenings} from '../happenings.ts';
import {at} from '../machine.ts';
import {allKeys, keyOf, tell} from '../told.ts';
import {draw} from './draw.tsx';

const step = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom(...allKeys).map(name => ({kind: 'key' as const, key: keyOf(name)}))},
	{weight: 2, arbitrary: fc.constantFrom(...happenings)},
);
const story = fc.record({
	from: fc.constantFrom(...Object.values(at)),
	steps: fc.array(step, {maxLength: 25}),
	columns: fc.constantFrom(40, 52, 60, 75, 80, 120),
	rows: fc.constantFrom(10, 13, 16, 24, 50),
	language: fc.constantFrom('en', 'zh-CN'),
	hidden: fc.boolean(),
	ascii: fc.boolean(),
});

it('whatever happens, what is drawn stays inside the window', () => {
	fc.assert(
		fc.property(story, ({from, steps, columns, rows, language, hidden, ascii}) => {
			const told = steps.reduce((before, happening) => tell(before, happening), from);
			const state: WizardState = {...told.state, hidden, size: {columns, rows}};
			const look = {columns, rows, language, ascii, colour: !ascii};
			const live = draw({...state, scrollback: []}, look);
			expect(live.length).toBeLessThanOrEqual(rows - 1);
			for (const line of live) expect(columnsOf(line), line).toBeLessThan(columns);
			expect(live.join('\n')).not.toMatch(/undefined|NaN|\[object/);
			if (state.screen.kind === 'review' && state.overlay === undefined) expectSeen(state, live);
			if (state.screen.kind !== 'boot' && state.screen.kind !== 'ended') draw(state, look);
		}),
		{numRuns: 150},
	);
});

/** What counts as seen was drawn: nothing is changed that nobody was shown. */
function expectSeen(state: WizardState, lines: readonly string[]): void {
	const numbers = visibleList(state).rows.flatMap(row => (row.kind === 'change' ? [row.action.number] : []));
	for (const number of numbers)
		expect(lines.some(line => new RegExp(`(\\[x\\]|\\[ \\]|you|你来) +${number} `).test(line))).toBe(true);
}
