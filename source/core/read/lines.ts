import {plain} from '../redact.ts';

const most = 2000;

/** Another program's words as harmless lines: no escapes, no empty ones, at most 2,000 of 400 columns. */
export function plainLines(text: string): string[] {
	const lines: string[] = [];
	for (const line of text.slice(0, 1 << 20).split(/\r?\n/)) {
		if (lines.length === most) break;
		if (line === '') continue;
		const harmless = plain(line);
		if (harmless !== '') lines.push(harmless);
	}
	return lines;
}
