import {parts} from '../../core/finding.ts';
import {listed, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';

/** The parts of a setup, and the way on: with those that are marked, or with all where none is. */
export function partRows({marked}: ScreenOf<'parts'>): readonly Row[] {
	return [
		...parts.map(part => listed({kind: 'part', of: part, marked: marked.includes(part)}, `part:${part}`)),
		offered({kind: 'with-parts', parts: marked.length}),
	];
}
