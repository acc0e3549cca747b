import {type Action, needsPerson} from '../../core/action.ts';
import {columnsOf} from '../../report/columns.ts';
import type {Cell} from '../components/text-row.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** `[x] 3  `: taken, left out, or a person's part, and the number of the change. */
export function boxCells(action: Action, taken: boolean, state: WizardState, view: View): readonly Cell[] {
	const {you} = view.words.ui.review;
	const box = taken ? (needsPerson(action) ? you : '[x]') : '[ ]';
	return [
		{text: box, width: boxWidth(view)},
		{text: String(action.number), width: numberWidth(state)},
	];
}

/** Columns in front of the title of a change. */
export function indentOf(state: WizardState, view: View): number {
	return boxWidth(view) + numberWidth(state);
}

function boxWidth({words}: View): number {
	return Math.max(3, columnsOf(words.ui.review.you)) + 1;
}

function numberWidth({plan}: WizardState): number {
	return String(plan?.actions.length ?? 0).length + 2;
}
