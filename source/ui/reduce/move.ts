import type {FindingKey} from '../../core/finding-key.ts';
import type {Command} from '../keys.ts';
import {listHeight, offsetOf} from '../layout.ts';
import {findingBy} from '../rows/findings.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {WizardState} from '../state.ts';
import {scrolled, scrollOf} from '../text-scroll.ts';
import {isCompact} from '../where.ts';

/** Moves the pointer over the rows, or scrolls what has none. */
export function move(state: WizardState, command: Command): WizardState {
	const rows = rowsOf(state);
	const here = rows.findIndex(({key}) => key === pointedRow(state)?.key);
	const jump = stepOf(state, command);
	const hasList = rows.some(({part}) => part === 'list');
	const isStep = command === 'up' || command === 'down';
	if (rows.length === 0 || (!hasList && !isStep)) return scroll(state, jump);
	const row = rows[Math.min(Math.max(here + jump, 0), rows.length - 1)];
	if (row === undefined) return state;
	const pointed = pointAt(state, row.key);
	return hasList ? keepInSight(pointed) : pointed;
}

function stepOf(state: WizardState, command: Command): number {
	const page = Math.max(1, listHeight(state) - 2);
	switch (command) {
		case 'up':
			return -1;
		case 'down':
			return 1;
		case 'page-up':
			return -page;
		case 'page-down':
			return page;
		default:
			return command === 'home' ? -farthest : farthest;
	}
}

const farthest = 100_000;

/** Where what was seen begins: a compact window shows its end first, where it stands what went wrong. */
export function seenFrom({size}: WizardState): number {
	return isCompact(size) ? farthest : 0;
}

function pointAt(state: WizardState, pointer: string): WizardState {
	const {overlay, screen} = state;
	if (overlay !== undefined)
		return overlay.kind === 'table' ? {...state, overlay: {...overlay, pointer}} : state;
	return 'pointer' in screen ? {...state, screen: {...screen, pointer}} : state;
}

/** The list stays scrolled as the pointer left it. */
function keepInSight(state: WizardState): WizardState {
	const {overlay, screen} = state;
	const offset = offsetOf(state);
	if (overlay?.kind === 'table') return {...state, overlay: {...overlay, offset}};
	return overlay === undefined && 'offset' in screen ? {...state, screen: {...screen, offset}} : state;
}

/** Scrolls a text; until it is drawn, how far it goes is only bounded. */
function scroll(state: WizardState, by: number): WizardState {
	const {offset = 0, end = longest(state)} = scrollOf(state) ?? {};
	return scrolled(state, {offset: Math.min(Math.max(offset + by, 0), end)});
}

/** How far the text on screen goes is known when it is drawn; what was scrolled farther goes back. */
export function scrollWithin(state: WizardState, end: number): WizardState {
	const {offset = 0} = scrollOf(state) ?? {};
	return scrolled(state, {offset: Math.min(offset, end), end});
}

/** Lines of the text that is scrolled, at most. */
function longest(state: WizardState): number {
	const {overlay, screen, previews} = state;
	if (overlay?.kind === 'help') return 60;
	const lines = (key: FindingKey) =>
		findingBy(state, key)?.evidence.reduce((sum, {said = ''}) => sum + said.split('\n').length + 1, 40) ?? 0;
	if (overlay !== undefined) return overlay.opened === undefined ? 0 : lines(overlay.opened.finding);
	switch (screen.kind) {
		case 'finding':
			return lines(screen.finding);
		case 'change':
			return Math.max(0, (previews.find(({number}) => number === screen.number)?.lines.length ?? 0) - 1);
		case 'report':
			return Math.max(0, (screen.text?.length ?? 0) - 1);
		default:
			return 100;
	}
}
