import {columnsOf} from '../../report/columns.ts';
import type {View} from '../view.ts';

/** Columns of the longest of some texts, as they are shown. */
export function longestOf(texts: readonly string[], view: View): number {
	return Math.max(0, ...texts.map(text => columnsOf(view.shown(text))));
}
