import {spinnerOf} from '../theme.ts';
import type {View} from '../view.ts';
import type {TextRow} from './text-row.ts';

/** What is waited for, behind the one moving mark of the screen. */
export function movingRow(text: string, view: View): TextRow {
	return {cells: [{text: spinnerOf(view.now, view), tone: 'pointer', width: 2}, {text}], wraps: true};
}
