import type {Row} from './row.ts';
import {pointedRow, rowsOf} from './rows.ts';
import {scrolledTo, shownFrom} from './scrolling.ts';
import type {WizardState} from './state.ts';
import {isCompact, isSmall, type Where, whereOf} from './where.ts';

/** The part of a list that is on screen. */
export interface VisibleList {
	readonly rows: readonly Row[];
	/** How many rows there are above and below. */
	readonly above: number;
	readonly below: number;
}

/** The rows of the list that fit the window around the pointer. Screens draw exactly these. */
export function visibleList(state: WizardState): VisibleList {
	const rows = rowsOf(state).filter(({part}) => part === 'list');
	if (isSmall(state.size)) return {rows: [], above: 0, below: rows.length};
	const {first, end} = shownFrom(heightsOf(state), listHeight(state), offsetOf(state));
	return {rows: rows.slice(first, end), above: first, below: rows.length - end};
}

/** The first row of the list that is on screen, for the size of the window and where the pointer is. */
export function offsetOf(state: WizardState): number {
	const {overlay, screen} = state;
	const wanted = overlay?.kind === 'table' ? overlay.offset : 'offset' in screen ? screen.offset : 0;
	const rows = rowsOf(state).filter(({part}) => part === 'list');
	const pointed = rows.findIndex(({key}) => key === pointedRow(state)?.key);
	return scrolledTo(heightsOf(state), listHeight(state), wanted, pointed < 0 ? undefined : pointed);
}

/** Lines that the list or the scrolled text may take, with the lines that say how much is above and below. */
export function listHeight(state: WizardState): number {
	const where = whereOf(state);
	const compact = isCompact(state.size);
	const actions = rowsOf(state).filter(({part}) => part === 'action').length;
	const around = compact ? (compactChrome[where] ?? 4) : (chrome[where] ?? 6);
	return Math.max(1, state.size.rows - 2 - around - actions);
}

/**
 * Lines of a frame around its list and its action rows: header, sentence, footer and the blank ones between. Two lines of
 * the window stay free, for a sentence that grows and because a frame as high as the window is redrawn whole. Where only
 * what was seen scrolls, why and cure are around it: about eight lines, and a page must not go farther than it shows.
 */
const chrome: Partial<Record<Where, number>> = {
	need: 10,
	parts: 9,
	findings: 7,
	finding: 13,
	failed: 13,
	unproven: 18,
	review: 9,
	change: 8,
	report: 6,
	table: 6,
	check: 13,
	help: 3,
};

const compactChrome: Partial<Record<Where, number>> = {
	need: 6,
	parts: 5,
	findings: 5,
	finding: 13,
	failed: 13,
	unproven: 18,
	review: 6,
	change: 4,
	report: 4,
	table: 4,
	check: 13,
	help: 2,
};

/** A change that is left out has its consequence below it; a person's part says more while the pointer is on it. */
export function heightsOf(state: WizardState): readonly number[] {
	const compact = isCompact(state.size);
	const here = pointedRow(state)?.key;
	return rowsOf(state)
		.filter(({part}) => part === 'list')
		.map(row => {
			if (row.kind !== 'change' || compact) return 1;
			if (!row.taken) return 2;
			return row.action.kind === 'register-key' && row.key === here ? 3 : 1;
		});
}
