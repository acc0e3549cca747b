// East Asian Wide and Fullwidth (UAX #11): the ranges that the sentences of this program and names of files can hold.
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal; combining marks take none. */
export function columnsOf(text: string): number {
	if (/^[ -~]*$/.test(text)) return text.length;
	return [...text].reduce((sum, letter) => sum + (/\p{Mn}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0);
}

/** Fills a text with spaces up to a width; a longer one stays as it is. */
export function padded(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
