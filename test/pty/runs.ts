import type {IBufferCell, IBufferLine} from '@xterm/headless';

/** Characters of one look that follow each other. */
export interface Run {
	/** From the left edge, in columns. */
	readonly column: number;
	readonly text: string;
	/** Columns it takes. */
	readonly width: number;
	/** One of the sixteen of the terminal; undefined: its own. */
	readonly colour: number | undefined;
	readonly bold: boolean;
	readonly dim: boolean;
}

export function runsOf(line: IBufferLine | undefined): readonly Run[] {
	const runs: Run[] = [];
	for (let column = 0; column < (line?.length ?? 0); column++) {
		const cell = line?.getCell(column);
		if (cell === undefined || cell.getWidth() === 0) continue;
		const next = runOf(cell, column);
		const last = runs.at(-1);
		if (last === undefined || !isAlike(last, next)) runs.push(next);
		else runs[runs.length - 1] = {...last, text: last.text + next.text, width: last.width + next.width};
	}
	return runs;
}

function runOf(cell: IBufferCell, column: number): Run {
	return {
		column,
		text: cell.getChars() || ' ',
		width: cell.getWidth(),
		colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
		bold: cell.isBold() !== 0,
		dim: cell.isDim() !== 0,
	};
}

function isAlike(one: Run, other: Run): boolean {
	return one.colour === other.colour && one.bold === other.bold && one.dim === other.dim;
}
