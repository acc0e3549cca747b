import {visibleList} from '../layout.ts';
import type {Row} from '../row.ts';
import {pointedRow} from '../rows.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {moreRow} from './more-row.ts';
import type {TextRow} from './text-row.ts';

/** The rows of the list that are on screen, with what is out of sight above and below. */
export function listRows(
	state: WizardState,
	view: View,
	draw: (row: Row, pointed: boolean) => readonly TextRow[],
): readonly TextRow[] {
	const {rows, above, below} = visibleList(state);
	const pointed = pointedRow(state)?.key;
	return [
		...(above > 0 ? [moreRow('above', above, view)] : []),
		...rows.flatMap(row => {
			const [head, ...below] = draw(row, row.key === pointed);
			return head === undefined ? [] : [{...head, key: row.key}, ...below];
		}),
		...(below > 0 ? [moreRow('below', below, view)] : []),
	];
}
