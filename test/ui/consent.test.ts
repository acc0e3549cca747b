import {describe, expect, it} from 'vitest';
import {keysOf} from '../../source/ui/keys.ts';
import {pointedRow, rowsOf} from '../../source/ui/rows.ts';
import {actionAt, at, broken, carriedOut, inSmallWindow, judged, plan, planned} from './machine.ts';
import {here, kind, since, tell, tellWithin, wished} from './told.ts';

describe('nothing is changed by a key that is held down', () => {
	it.each([
		['Apply', at.findings, ['enter', 'enter', 'enter', 'enter'], 'review'],
		['the cure of one finding', at.finding, ['down', 'enter', 'enter'], 'finding'],
		['f', at.finding, ['enter', 'f'], 'findings'],
	] as const)('%s', (_, from, keys, stays) => {
		const held = tellWithin(
			30,
			{...from, state: {...from.state, screen: {...from.state.screen, since: from.state.now}}},
			...keys,
		);
		expect(kind(held)).toBe(stays);
		expect(wished(from, held)).not.toContain('apply');
	});

	it('a press after 300 ms counts', () => {
		expect(wished(at.findings, tellWithin(300, at.findings, 'enter', 'enter'))).toEqual(['apply']);
		expect(wished(at.findings, tellWithin(299, at.findings, 'enter', 'enter'))).toEqual([]);
	});
});

describe('nothing is changed that was not shown', () => {
	it('a window that is too low pages first', () => {
		const {review} = inSmallWindow;
		expect(here(review)).toBe('page');
		const paged = tell(review, 'enter');
		expect(here(paged)).toBe('apply');
		expect(wished(review, paged)).toEqual([]);
		expect(wished(paged, tell(paged, 'enter'))).toEqual(['apply']);
	});

	it('rows that came into sight without Enter count from then on', () => {
		const {review} = inSmallWindow;
		const seen = tellWithin(400, review, {kind: 'resize', columns: 80, rows: 30});
		expect(here(seen)).toBe('apply');
		expect(wished(seen, tellWithin(200, seen, 'enter'))).toEqual([]);
		expect(wished(seen, tellWithin(300, seen, 'enter'))).toEqual(['apply']);
	});

	it('a row that was planned anew has to be seen again', () => {
		const small = tell(inSmallWindow.review, 'enter', 'home');
		const anew = {
			...plan,
			actions: planned.map(action => (action.number === 4 ? {...action, cures: []} : action)),
		};
		const waiting = tell(small, {kind: 'outdated', files: ['/home/user/.ssh/config']}, 'end');
		expect(here(waiting)).toBe('planning');
		expect(wished(waiting, tell(waiting, 'enter'))).toEqual([]);
		const again = tell(waiting, {kind: 'replanned', findings: broken, plan: anew, previews: []}, 'end');
		expect(rowsOf(again.state).find(row => row.kind === 'change' && row.replanned)?.key).toBe('change:4');
		expect(here(again)).toBe('page');
	});

	it('f in the list opens the finding first, on its cure', () => {
		const pointed = tell(at.findings, '3', '1');
		expect(pointedRow(pointed.state)?.key).toBe('G31');
		const opened = tell(pointed, 'f');
		expect([kind(opened), here(opened)]).toEqual(['finding', 'fix']);
		const cured = tell(opened, 'f');
		expect(since(opened, cured)).toEqual([{kind: 'apply', numbers: [3]}]);
		const back = tell(opened, 'escape', '3', '1', 'f');
		expect(wished(opened, back)).toEqual(['apply']);
	});

	it('the table never cures while changes are made', () => {
		const table = tell(at.apply, 'd', '3', '1');
		expect(wished(table, tell(table, 'f'))).toEqual([]);
		expect(keysOf(table.state).map(({label}) => label)).not.toContain('f');
	});
});

describe('leaving a change out', () => {
	it('says what follows', () => {
		const left = tell(at.review, 'home', 'space');
		const row = rowsOf(left.state)[0];
		expect(row).toMatchObject({
			kind: 'change',
			taken: false,
			consequence: {stays: ['ssh.key-missing'], fails: [4], proofFails: true},
		});
		const applied = tell(left, 'end', 'enter');
		expect(since(left, applied)).toEqual([{kind: 'apply', numbers: [2, 3, 4]}]);
	});

	it('with nothing left in, there is nothing to do', () => {
		const none = tell(at.review, 'home', ...planned.flatMap(() => ['space', 'down']));
		expect(here(none)).toBe('nothing-to-do');
		expect(wished(none, tell(none, 'enter'))).toEqual([]);
		expect(here(tell(none, 'a'))).toBe('apply');
	});
});

describe('one finding alone', () => {
	const opened = tell(at.findings, '3', '1', 'f', 'f');
	const back = tell(opened, {...carriedOut, applied: [{action: actionAt(3), state: 'done'}]});
	it('goes back to the list, which keeps its rows', () => {
		expect(kind(back)).toBe('findings');
		expect(back.wishes.at(-1)).toEqual({kind: 'recheck', finding: 'go.private-missing', replan: true});
		const cured = broken.map(finding =>
			finding.id === 'go.private-missing'
				? judged('ok', 'go.private-missing', {
						variable: 'GOPRIVATE',
						missing: [],
						total: 3,
						value: 'a',
						wanted: 'a',
					})
				: finding,
		);
		const checked = tell(back, {
			kind: 'rechecked',
			finding: 'go.private-missing',
			findings: cured,
			plan,
			previews: [],
		});
		const row = rowsOf(checked.state).find(({key}) => key === 'G31');
		expect(row).toMatchObject({kind: 'problem', state: 'cured'});
	});

	it('and there is no way back any more', () => {
		expect(kind(tell(back, 'escape'))).toBe('findings');
		expect(tell(at.apply, 'escape').state.notice?.kind).toBe('no-way-back');
		expect(keysOf(back.state).map(({says}) => says)).not.toContain('back');
	});
});
