import type {View} from '../view.ts';
import {type TextRow, textRow} from './text-row.ts';

/** `↓ 3 more`: what is out of sight. */
export function moreRow(direction: 'above' | 'below', count: number, {words}: View): TextRow {
	return textRow(`    ${direction === 'above' ? '↑' : '↓'} ${words.ui.more(count)}`, 'dim');
}
