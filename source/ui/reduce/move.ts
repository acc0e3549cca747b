import type {FindingKey} from '../../core/finding-key.ts';
import type {Command} from '../keys.ts';
import {listHeight, offsetOf} from '../layout.ts';
import {findingBy} from '../rows/findings.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {Overlay} from '../screen.ts';
import type {WizardState} from '../state.ts';
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

/** Scrolls a text; how far it goes is known when it is drawn, so this is only a bound. */
function scroll(state: WizardState, by: number): WizardState {
	const {overlay, screen} = state;
	const moved = (offset: number) => Math.min(Math.max(offset + by, 0), longest(state));
	if (overlay?.kind === 'help') return {...state, overlay: {...overlay, offset: moved(overlay.offset)}};
	if (overlay?.opened !== undefined)
		return {
			...state,
			overlay: {...overlay, opened: {...overlay.opened, offset: moved(overlay.opened.offset)}},
		};
	return overlay === undefined && 'offset' in screen
		? {...state, screen: {...screen, offset: moved(screen.offset)}}
		: state;
}

/** How far a text goes is known when it is drawn. */
export function scrollBack(state: WizardState, end: number): WizardState {
	const {overlay, screen} = state;
	const offset = overlay === undefined ? ('offset' in screen ? screen.offset : 0) : offsetIn(overlay);
	return offset > end ? scroll(state, end - offset) : state;
}

function offsetIn(overlay: Overlay): number {
	return overlay.kind === 'table' ? (overlay.opened?.offset ?? 0) : overlay.offset;
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
