import {expect, it, test} from 'vitest';
import {undoWords} from '../../source/ui/undo-words.ts';
import {draw} from './screens/draw.tsx';
import {states} from './screens/states.ts';

const [first, second] = ['20261122-1402', '20261122-1405'];

it.each([
	['one run', {runs: [first]}, ['undo']],
	['one that is at work', {runs: [], work: states.apply.work}, ['undo']],
	['several, the newest first', {runs: [first, second]}, [`undo ${second}`, `undo ${first}`]],
	['one before the one at work', {runs: [first], work: states.apply.work}, ['undo', `undo ${first}`]],
])('%s', (_, different, words) => {
	expect(undoWords({...states.done, work: undefined, ...different})).toEqual(words);
});

test('the last screen and what is kept name each run of the session', () => {
	const runs = [first, second];
	const size = {columns: 80, rows: 24};
	expect(draw({...states.done, runs}, size)).toContain(
		` Undo      gomod-setup undo ${second}; gomod-setup undo ${first}`,
	);
	const kept = {...states.done, runs, scrollback: [{kind: 'changes-kept', count: 2} as const]};
	expect(draw(kept, size).slice(0, 2)).toEqual([
		` 2 changes kept. gomod-setup undo ${second}; gomod-setup undo ${first}`,
		' take them back.',
	]);
});
