import {describe, expect, it} from 'vitest';
import {visibleList} from '../../source/ui/layout.ts';
import {at} from './machine.ts';
import {draw} from './screens/draw.tsx';
import {tell} from './told.ts';

const rows = [10, 11, 12, 13, 14, 16, 20, 22, 24, 30];
const columns = [40, 45, 60, 75, 76, 80, 120];
const refused = {kind: 'held', pid: 4711, since: '2026-11-22T13:58:00.000Z'} as const;

describe.each(columns)('what counts as seen is drawn, %i columns', columns => {
	it.each(rows)('%i rows', rows => {
		for (const keys of [[], ['home'], ['home', 'space', 'down', 'space'], ['up']]) {
			for (const because of [undefined, refused]) {
				const told = tell(at.findings, {kind: 'resize', columns, rows}, 'enter', ...keys);
				const state = {...told.state, refused: because};
				const lines = draw(state, {columns, rows}).join('\n');
				for (const row of visibleList(state).rows)
					if (row.kind === 'change') expect(lines).toMatch(new RegExp(`(\\]|you) +${row.action.number} `));
			}
		}
	});
});
