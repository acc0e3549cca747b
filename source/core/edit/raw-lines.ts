/** A text's lines with their own line breaks: joined again they are the text, to the byte. */
export function rawLines(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The line break a text uses: that of its first line; `\n` when it has none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
	return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** A raw line without its line break. */
export function content(raw: string): string {
	return raw.replace(/\r?\n$/, '');
}
