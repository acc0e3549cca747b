import type {Tone} from '../theme.ts';

/** One row of a screen as data: the frame cleans it, cuts or wraps it to the window, and decides whether there is room. */
export interface TextRow {
	/** Whether the pointer stands here; left out where it never can, then nothing is kept free for it. */
	readonly pointed?: boolean;
	/** Of the row that is chosen here. */
	readonly key?: string;
	readonly cells: readonly Cell[];
	/** At the right edge; leaves in a narrow window unless it `stays`. */
	readonly right?: Cell & {readonly stays?: true};
	/** Too long a text goes on in the next line, under its own beginning, instead of being cut. */
	readonly wraps?: boolean;
	/** Explains only: leaves where rows are short. */
	readonly spare?: boolean;
	/** Characters (code points) of the last cell in front of the cursor of the terminal. */
	readonly caret?: number;
	/** Stays in sight though the pointer is not here. */
	readonly here?: boolean;
}

export interface Cell {
	readonly text: string;
	readonly tone?: Tone;
	/** Columns it takes, with the space behind it; its text as it is when left out. */
	readonly width?: number;
}

/** Rows that stand together; a blank row parts them from the next ones while there is room. */
export interface Section {
	readonly rows: readonly TextRow[];
	/** A text that scrolls when it does not fit, from this line on. */
	readonly from?: number;
}

/** A row of one text. */
export function textRow(text: string, tone: Tone = 'plain', more: Omit<TextRow, 'cells'> = {}): TextRow {
	return {cells: [{text, tone}], ...more};
}

/** Sentences: wrapped, from the left edge. */
export function sentence(text: string, tone: Tone = 'plain'): TextRow {
	return textRow(text, tone, {wraps: true});
}

/** A dim explanation. */
export function hint(text: string, right?: string): TextRow {
	return textRow(text, 'dim', {
		wraps: true,
		spare: true,
		...(right === undefined ? {} : {right: {text: right, tone: 'dim'}}),
	});
}
