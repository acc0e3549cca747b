import {columnsOf} from '../../report/columns.ts';

// What may not begin a line: closing punctuation, ASCII and Chinese (JIS X 4051, kinsoku).
const closing = /^[,.;:!?)\]}'"，。、；：！？）】》」』”’]/u;
// Words, single wide characters, and the spaces between them.
const pieces =
	/\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+/gu;

/** Breaks a text into lines of at most so many columns: between words, between wide characters, else anywhere. */
export function wrapped(text: string, width: number): readonly string[] {
	const room = Math.max(2, width);
	const lines: string[] = [];
	let line = '';
	for (const piece of units(text)) {
		if (columnsOf(line) + columnsOf(piece.trimEnd()) <= room) {
			line += piece;
			continue;
		}
		if (line.trim() !== '') lines.push(line.trimEnd());
		const parts = broken(piece.trimStart(), room);
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1) ?? '';
	}
	return [...lines, ...(line.trim() === '' && lines.length > 0 ? [] : [line.trimEnd()])];
}

/** Pieces that stay together: closing punctuation with what it closes. */
function units(text: string): readonly string[] {
	const joined: string[] = [];
	for (const piece of text.match(pieces) ?? []) {
		const last = joined.at(-1);
		if (last !== undefined && last.trim() !== '' && closing.test(piece))
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined;
}

function broken(piece: string, width: number): readonly string[] {
	const parts: string[] = [];
	let rest = piece;
	while (columnsOf(rest) > width) {
		const part = beginning(rest, width);
		parts.push(part);
		rest = rest.slice(part.length);
	}
	return [...parts, rest];
}

/** Cuts a text to so many columns and says so with the ellipsis. */
export function cut(text: string, width: number, ellipsis: string): string {
	if (columnsOf(text) <= width) return text;
	const room = width - columnsOf(ellipsis);
	return room < 1 ? beginning(text, width) : `${beginning(text, room).trimEnd()}${ellipsis}`;
}

/** As much of the beginning as takes at most so many columns. */
function beginning(text: string, width: number): string {
	let taken = '';
	let columns = 0;
	for (const letter of text) {
		columns += columnsOf(letter);
		if (columns > width) break;
		taken += letter;
	}
	return taken;
}
