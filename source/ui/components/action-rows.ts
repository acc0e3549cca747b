import type {Row} from '../row.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {longestOf} from './aligned.ts';
import {rowText} from './row-label.ts';
import type {TextRow} from './text-row.ts';

/** What stands beside an action row, by the kind of the row. */
export type Asides = Partial<Record<Row['kind'], string>>;

/**
 * The rows below the list that Enter does something with, the pointer among them.
 * @param asides a dim explanation or flag; in a column of its own where `aligned`, else at the right edge
 */
export function actionRows(
	state: WizardState,
	view: View,
	asides: Asides = {},
	aligned = false,
): readonly TextRow[] {
	const rows = rowsOf(state).filter(({part}) => part === 'action');
	const pointed = pointedRow(state)?.key;
	const width =
		longestOf(
			rows.map(row => rowText(row, state, view.words)),
			view,
		) + 3;
	return rows.map(row => {
		const text = rowText(row, state, view.words);
		const aside = asides[row.kind];
		const here = {pointed: row.key === pointed, key: row.key};
		if (aside === undefined || view.narrow) return {...here, cells: [{text}]};
		const dim = {text: aside, tone: 'dim'} as const;
		if (aligned) return {...here, cells: [{text, width}, dim]};
		return {...here, cells: [{text}], right: dim};
	});
}
