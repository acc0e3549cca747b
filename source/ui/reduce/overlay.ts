import {type FindingKey, keyOf} from '../../core/finding-key.ts';
import type {Command} from '../keys.ts';
import {canFix} from '../keys.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {Overlay} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {copyCommands, openFinding} from './finding.ts';
import {codeNumber, recheck} from './findings.ts';
import {seenFrom} from './move.ts';
import {type Reduced, same} from './reduced.ts';

/** Opens help or the table over the screen, or closes it again. */
export function openOverlay(state: WizardState, kind: Overlay['kind']): Reduced {
	const overlay: Overlay =
		kind === 'help'
			? {kind, offset: 0}
			: {kind, order: 'cause', digits: undefined, opened: undefined, pointer: '', offset: 0};
	return same({...state, overlay});
}

/** Keys of an overlay; moving is done elsewhere. */
export function overlayKey(state: WizardState, overlay: Overlay, command: Command): Reduced {
	if (overlay.kind === 'help')
		return same({...state, overlay: command === 'back' || command === 'choose' ? undefined : overlay});
	return overlay.opened === undefined
		? tableKey(state, overlay, command)
		: checkKey(state, overlay, overlay.opened.finding, command);
}

type Table = Extract<Overlay, {kind: 'table'}>;

function tableKey(state: WizardState, table: Table, command: Command): Reduced {
	if (command === 'back') return same({...state, overlay: undefined});
	if (command === 'sort')
		return same({...state, overlay: {...table, order: table.order === 'cause' ? 'code' : 'cause'}});
	const row = pointedRow(state);
	if (row?.kind !== 'check') return same(state);
	const finding = keyOf(row.finding);
	if (command === 'choose')
		return same({
			...state,
			overlay: {...table, pointer: row.key, opened: {finding, offset: seenFrom(state)}},
		});
	if (command === 'recheck') return recheck(state, finding);
	return command === 'fix' && canFix(state) ? openFinding(state, finding, 'fix') : same(state);
}

/** A check that was opened from the table is read there; its cure belongs to the screen of its own. */
function checkKey(state: WizardState, table: Table, finding: FindingKey, command: Command): Reduced {
	switch (command) {
		case 'back':
		case 'choose':
			return same({...state, overlay: {...table, opened: undefined}});
		case 'recheck':
			return recheck(state, finding);
		case 'copy':
			return copyCommands(state, finding);
		case 'fix':
			return canFix(state) ? openFinding(state, finding, 'fix') : same(state);
		default:
			return same(state);
	}
}

/** Milliseconds after which a digit begins a new code. */
const patience = 1500;

/** The digits of a code, typed in the list or the table: the pointer jumps to it. */
export function digit(state: WizardState, typed: string): Reduced {
	const {overlay, screen} = state;
	const before =
		overlay?.kind === 'table' ? overlay.digits : screen.kind === 'findings' ? screen.digits : undefined;
	const fresh = before === undefined || state.now - before.at > patience;
	const all = `${fresh ? '' : before.typed}${typed}`.slice(-3);
	const codes = rowsOf(state).flatMap(row =>
		'finding' in row ? [{key: row.key, number: codeNumber(row.finding.id)}] : [],
	);
	const longestFirst = [all, all.slice(-2), typed];
	const found = longestFirst.flatMap(digits => codes.find(({number}) => number === digits) ?? []).at(0);
	const digits = {typed: all, found: found?.number, at: state.now};
	const pointer = found === undefined ? {} : {pointer: found.key};
	if (overlay?.kind === 'table') return same({...state, overlay: {...overlay, digits, ...pointer}});
	return screen.kind === 'findings' ? same({...state, screen: {...screen, digits, ...pointer}}) : same(state);
}
