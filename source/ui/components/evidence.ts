import type {Evidence} from '../../core/evidence.ts';
import {cleanCommand, cleanLines} from '../../report/clean.ts';
import type {View} from '../view.ts';
import {longestOf} from './aligned.ts';
import type {Cell, TextRow} from './text-row.ts';

/** What was seen, why it matters, and what to do; each part may be empty. */
export interface Told {
	readonly seen: readonly TextRow[];
	readonly why: string;
	readonly cure: readonly TextRow[];
}

/** The three parts one under the other, their names in a column in front of them. Where rows are short, what was seen scrolls. */
export function toldRows({seen, why, cure}: Told, view: View): readonly TextRow[] {
	const {frame} = view.words;
	const width = longestOf([frame.seen, frame.why, frame.cure], view) + 2;
	const reason = why === '' ? [] : [textOnly(view.compact ? firstSentence(why) : why)];
	return [
		...named(frame.seen, seen, width),
		...inSight(named(frame.why, reason, width)),
		...inSight(named(frame.cure, cure, width)),
	];
}

function inSight(rows: readonly TextRow[]): readonly TextRow[] {
	return rows.map(row => ({...row, here: true}));
}

function named(name: string, rows: readonly TextRow[], width: number): readonly TextRow[] {
	return rows.map((row, index) => {
		const label: Cell = {text: index === 0 ? name : '', width, tone: 'strong'};
		return {...row, cells: [label, ...row.cells]};
	});
}

/** The commands that were run and what they answered, verbatim. */
export function evidenceRows(evidence: readonly Evidence[]): readonly TextRow[] {
	return evidence.flatMap(({ran, said, file, line}) => [
		...(ran === undefined ? [] : [{cells: [{text: `$ ${ran}`}]}]),
		...(file === undefined ? [] : [{cells: [{text: line === undefined ? file : `${file}:${line}`}]}]),
		...(said === undefined || said === '' ? [] : cleanLines(said).map(text => ({cells: [{text}]}))),
	]);
}

/** Commands a person could type, and the page to open. */
export function remedyRows(
	commands: readonly string[],
	page: string | undefined,
	view: View,
): readonly TextRow[] {
	return [
		...commands.map(command => textOnly(`$ ${cleanCommand(command, view)}`)),
		...(page === undefined ? [] : [textOnly(commands.length === 0 ? page : view.words.doctor.orOpen(page))]),
	];
}

export function textOnly(text: string): TextRow {
	return {cells: [{text}], wraps: true};
}

function firstSentence(text: string): string {
	return text.match(/^.*?(?:\.(?= )|。|$)/)?.[0] ?? text;
}
