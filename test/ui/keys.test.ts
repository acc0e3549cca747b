import {describe, expect, it} from 'vitest';
import {footerOf, helpOf, keysOf} from '../../source/ui/keys.ts';
import {visibleList} from '../../source/ui/layout.ts';
import {rowsOf} from '../../source/ui/rows.ts';
import {at, examined} from './machine.ts';
import {allKeys, code, kind, type Told, tell} from './told.ts';

describe('overlays and windows', () => {
	it('the screen below goes on', () => {
		const below = tell(at.examining, '?', examined);
		expect([kind(below), below.state.overlay?.kind]).toEqual(['findings', 'help']);
		expect(tell(below, 'escape').state.overlay).toBeUndefined();
	});

	it('a check opened from the table goes back to it', () => {
		const table = tell(at.apply, 'd', 'enter');
		expect(table.state.overlay).toMatchObject({kind: 'table', opened: {finding: rowFinding(at.apply)}});
		expect(tell(table, 'escape').state.overlay).toMatchObject({opened: undefined});
	});

	function rowFinding(told: Told): string | undefined {
		const row = rowsOf(tell(told, 'd').state)[0];
		return row?.kind === 'check' ? row.finding.id : undefined;
	}

	it('a window that is too small hears only q and Ctrl+C', () => {
		const small = tell(at.review, {kind: 'resize', columns: 38, rows: 9});
		expect(tell(small, 'enter', 'x', '?').state).toMatchObject({
			screen: small.state.screen,
			hidden: false,
			overlay: undefined,
		});
		expect(code(tell(small, 'q'))).toBe(130);
		expect(kind(tell(small, {kind: 'resize', columns: 0, rows: 0}))).toBe('review');
	});

	it('a size of nothing is 80x24', () => {
		expect(tell(at.need, {kind: 'resize', columns: 0, rows: 0}).state.size).toEqual({columns: 80, rows: 24});
	});

	it('the list scrolls around the pointer', () => {
		const low = tell(at.findings, {kind: 'resize', columns: 60, rows: 12}, 'home');
		expect(visibleList(low.state)).toMatchObject({above: 0});
		const shown = visibleList(tell(low, 'down', 'down', 'down').state);
		expect(shown.above).toBeGreaterThan(0);
	});
});

describe('keys', () => {
	it.each(Object.entries(at))('on %s, what the table of keys does not name does nothing', (_, told) => {
		const named = keysOf(told.state).flatMap(({keys}) => Object.keys(keys));
		for (const key of allKeys.filter(name => !named.includes(name) && kind(told) !== 'boot')) {
			const {now: _now, lastEnter: _last, ...after} = tell(told, key).state;
			const {now: _then, lastEnter: _before, ...before} = told.state;
			expect(after).toEqual(before);
		}
	});

	it('a footer has at most seven keys, and help tells of all of them', () => {
		for (const told of Object.values(at)) {
			expect(footerOf(told.state).length).toBeLessThanOrEqual(7);
			const {own, common} = helpOf(told.state);
			expect([...own, ...common]).toEqual(expect.arrayContaining([...footerOf(told.state)]));
		}
	});

	it.each([
		['need', '↑↓ Enter p ? q'],
		['parts', '↑↓ Enter Space Esc ? q'],
		['findings', '↑↓ Enter f r d ? q'],
		['review', '↑↓ Enter Space Esc ? q'],
		['change', '↑↓ Enter PgUp PgDn n p Esc'],
		['apply', 'q Ctrl+C d ?'],
		['register', 'o c p ? q'],
		['done', 'c w d q'],
	] as const)('the footer of %s', (name, labels) => {
		expect(
			footerOf(at[name].state)
				.map(({label}) => label)
				.join(' '),
		).toBe(labels);
	});
});
