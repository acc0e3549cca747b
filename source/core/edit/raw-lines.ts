/** A text's lines with their own line breaks: joined again they are the text, to the byte. */
export function rawLines(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The same, one after the other: a file may have a hundred thousand. */
export function* eachRawLine(text: string): Generator<string> {
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start) + 1 || text.length;
		yield text.slice(start, end);
		start = end;
	}
}

/** The line break a text uses: that of its first line; `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
	return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** A raw line without its line break. */
export function content(raw: string): string {
	return raw.replace(/\r?\n$/, '');
}
