import {findingOf} from '../../core/finding.ts';
import {keyOfField} from '../field.ts';
import type {Key} from '../key.ts';
import type {Row} from '../row.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {WizardState} from '../state.ts';
import {whereOf} from '../where.ts';

const enter: Key = {name: 'enter'};

/** The keys that do what a typed line asks for; undefined: it is none of the answers. */
export function lineKeys(line: string, state: WizardState, yes: string): readonly Key[] | undefined {
	const where = whereOf(state);
	if (where === 'text-field')
		return line === '' ? [enter] : [{name: 'ctrl-u'}, {name: 'paste', text: line}, enter];
	const typed = line.trim();
	if (where === 'choice-field') return typed === '' ? [enter] : chosen(Number(typed), state);
	if (typed === '') return changesSomething(pointedRow(state)) ? undefined : [enter];
	if (typed.toLowerCase() === yes) return rowKeys(state, changesSomething, enter);
	if (/^\d+$/.test(typed)) return rowKeys(state, (_, index) => index === Number(typed) - 1, enter, true);
	if (/^-\d+$/.test(typed))
		return rowKeys(state, (_, index) => index === -Number(typed) - 1, {name: 'space'});
	if (/^[a-z]\d+$/i.test(typed)) return rowKeys(state, row => idOf(row) === findingOf(typed), enter);
	if (typed === 'b') return [{name: 'escape'}];
	return [...typed].length === 1 ? [{name: 'text', text: typed}] : undefined;
}

/** What changes something is agreed to with a whole word. */
export function changesSomething(row: Row | undefined): boolean {
	return row?.kind === 'apply' || row?.kind === 'fix' || row?.kind === 'registrar' || takesBack(row);
}

function takesBack(row: Row | undefined): boolean {
	return row?.kind === 'take-back' || row?.kind === 'finish-undo';
}

function idOf(row: Row): string | undefined {
	return row.kind === 'problem' || row.kind === 'check' ? row.finding.id : undefined;
}

/** The way from the pointer to a row, and the key that is pressed there. */
function rowKeys(
	state: WizardState,
	isWanted: (row: Row, index: number) => boolean,
	press: Key,
	careful = false,
): readonly Key[] | undefined {
	const rows = rowsOf(state);
	const to = rows.findIndex(isWanted);
	const row = rows[to];
	if (row === undefined || (careful && changesSomething(row))) return undefined;
	const from = rows.findIndex(({key}) => key === pointedRow(state)?.key);
	// What was marked is not unmarked again by Enter alone: that goes on.
	const onwards: readonly Key[] = row.kind === 'part' ? [{name: 'end'}] : [];
	return [...steps(to - from), press, ...onwards];
}

function chosen(number: number, {screen, fields}: WizardState): readonly Key[] | undefined {
	if (screen.kind !== 'questions' || screen.editing === undefined || 'edit' in screen.editing)
		return undefined;
	const {field: key, choice} = screen.editing;
	const choices = fields.find(field => keyOfField(field) === key)?.choices ?? [];
	return choices[number - 1] === undefined ? undefined : [...steps(number - 1 - choice), enter];
}

function steps(count: number): readonly Key[] {
	return Array.from({length: Math.abs(count)}, () => ({name: count > 0 ? 'down' : 'up'}) as const);
}
