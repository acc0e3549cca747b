import {columnsOf, padded} from '../../report/columns.ts';
import {pointerOf, type Tone} from '../theme.ts';
import type {View} from '../view.ts';
import type {Cell, TextRow} from './text-row.ts';
import {cut, wrapped} from './wrapped.ts';

/** One line of the window, finished. */
export interface Line {
	readonly spans: readonly Span[];
	/** Column of the terminal's cursor, from 0. */
	readonly caret?: number;
	/** The pointer or the cursor stands here: it stays in sight. */
	readonly here: boolean;
	readonly spare: boolean;
	/** Of which row it is; what is spare goes with all lines of its row. */
	readonly row?: TextRow;
}

export interface Span {
	readonly text: string;
	readonly tone: Tone;
}

const between = 2;

/** A row as lines, none wider than the view. */
export function linesOf(row: TextRow, view: View): readonly Line[] {
	const {before, room} = leading(row, view);
	const last = row.cells.at(-1) ?? {text: ''};
	const tone = toneIn(last, row);
	const flags = {
		here: row.pointed === true || row.here === true || row.caret !== undefined,
		spare: row.spare === true,
		row,
	};
	if (row.caret !== undefined) return [{...withCaret(last.text, row.caret, before, room, view), ...flags}];
	const spans =
		row.wraps === true
			? wrappedEnding(view.shown(last.text), tone, row, room, view)
			: [ending(view.shown(last.text), tone, row.right, room, view)];
	const indent = {text: ' '.repeat(view.width - room), tone: 'plain'} as const;
	return spans.map((part, index) => ({spans: [...(index === 0 ? before : [indent]), ...part], ...flags}));
}

/** Everything in front of the last cell, and the columns left behind it. */
function leading(row: TextRow, view: View): {before: readonly Span[]; room: number} {
	const gutter: readonly Span[] = row.pointed === undefined ? [] : [gutterOf(row, view)];
	const before: Span[] = [{text: ' ', tone: 'plain'}, ...gutter];
	let room = view.width - 1 - (gutter.length > 0 ? 2 : 0);
	for (const cell of row.cells.slice(0, -1)) {
		const text = cut(inColumn(cell, view), room, ellipsisOf(view));
		before.push({text, tone: toneIn(cell, row)});
		room -= columnsOf(text);
	}
	return {before, room};
}

function gutterOf({pointed, key}: TextRow, view: View): Span {
	const {numberOf} = view;
	if (numberOf !== undefined)
		return {text: key === undefined ? '  ' : `${numbered}${numberOf(key)} `, tone: 'plain'};
	return pointed === true ? {text: `${pointerOf(view)} `, tone: 'pointer'} : {text: '  ', tone: 'plain'};
}

/** In front of a number; of no text (a private character of Unicode). */
export const numbered = '\uE000';

/** Padded to its column; one that is too long for it is cut, with a space behind it. */
function inColumn({text, width}: Cell, view: View): string {
	const whole = view.shown(text);
	if (width === undefined || width === 0) return whole;
	if (columnsOf(whole) < width) return padded(whole, width);
	return `${cut(whole, Math.max(0, width - 1), ellipsisOf(view))} `;
}

function toneIn({tone}: Cell, row: TextRow): Tone {
	return tone ?? (row.pointed === true ? 'pointer' : 'plain');
}

/** The last text, and at the right edge what belongs there, where both have room. */
function ending(
	text: string,
	tone: Tone,
	right: TextRow['right'],
	room: number,
	view: View,
): readonly Span[] {
	const edge = right === undefined ? '' : view.shown(right.text);
	const space = Math.max(0, room - columnsOf(edge) - between);
	const leaves = right?.stays !== true && (view.narrow || space < Math.min(columnsOf(text), room / 2));
	if (edge === '' || leaves) return [{text: cut(text, room, ellipsisOf(view)), tone}];
	return [
		{text: padded(cut(text, space, ellipsisOf(view)), space + between), tone},
		{text: cut(edge, room - between, ellipsisOf(view)), tone: right?.tone ?? 'plain'},
	];
}

/** The text in as many lines as it takes; what belongs to the right edge stands in the last one, or below it. */
function wrappedEnding(
	text: string,
	tone: Tone,
	{right}: TextRow,
	room: number,
	view: View,
): readonly (readonly Span[])[] {
	const lines = wrapped(text, room);
	const last = lines.at(-1) ?? '';
	const plain = lines.map(line => [{text: line, tone}]);
	if (right === undefined || view.narrow) return plain;
	const fits = columnsOf(last) + between + columnsOf(view.shown(right.text)) <= room;
	const edge = (beginning: string) => ending(beginning, tone, {...right, stays: true}, room, view);
	return fits ? [...plain.slice(0, -1), edge(last)] : [...plain, edge('')];
}

/** The text of a field; one that is too long is shown around its caret. */
function withCaret(
	value: string,
	caret: number,
	before: readonly Span[],
	room: number,
	view: View,
): Pick<Line, 'spans' | 'caret'> {
	const letters = [...value];
	const head = [...untilCaret(letters.slice(0, caret), view)];
	const ellipsis = columnsOf(head.join('')) < room ? '' : ellipsisOf(view);
	while (columnsOf(ellipsis + head.join('')) >= room && head.length > 0) head.shift();
	const text = ellipsis + head.join('');
	const at = columnsOf(text);
	const tail = view.shown(letters.slice(caret).join(''));
	return {
		spans: [...before, {text: text + cut(tail, room - at, ellipsisOf(view)), tone: 'plain'}],
		caret: view.width - room + at,
	};
}

/** Cleaning takes the spaces at the end of a text, but those in front of the caret were typed. */
function untilCaret(letters: readonly string[], view: View): string {
	return view.shown(`${letters.join('')}|`).slice(0, -1);
}

export function ellipsisOf({ascii}: Pick<View, 'ascii'>): string {
	return ascii ? '...' : '…';
}
