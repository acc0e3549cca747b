import type {TextEdit} from '../field.ts';
import type {TextRow} from './text-row.ts';

/** A field that is being typed into: its name, its text, and the cursor of the terminal in it. */
export function fieldRow(name: string, width: number, {text, caret}: TextEdit, pointed = true): TextRow {
	return {
		pointed,
		caret,
		cells: [
			{text: name, width},
			{text, tone: 'plain'},
		],
	};
}

/** A secret: of what was typed it shows only that there is something, not even how much. */
export function secretRow(
	name: string,
	width: number,
	shown: string,
	filled: boolean,
	pointed: boolean,
): TextRow {
	const cells = [
		{text: name, width},
		{text: shown, tone: filled ? 'plain' : 'dim'},
	] as const;
	return pointed ? {pointed, caret: filled ? [...shown].length : 0, cells} : {pointed, cells};
}

/** Why an answer was not taken, below its field. */
export function problemRow(text: string, width: number): TextRow {
	return {
		pointed: false,
		wraps: true,
		here: true,
		cells: [
			{text: '', width},
			{text, tone: 'warn'},
		],
	};
}
