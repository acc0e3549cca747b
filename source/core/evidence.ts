import {plain, redact} from './redact.ts';

/** One piece of what was seen: a command and its answer, or a place in a file. */
export interface Evidence {
	readonly ran?: string;
	readonly said?: string;
	readonly file?: string;
	readonly line?: number;
}

/** Evidence of a command: its own words, at most 40 lines, cleaned so that they can neither move a cursor nor tell a secret. */
export function said(ran: string, lines: readonly string[]): Evidence {
	return {
		ran: redact(plain(ran)),
		said: lines
			.slice(0, 40)
			.map(line => redact(plain(line)))
			.join('\n'),
	};
}

/** Evidence of a place in a file. */
export function seen(file: string, line?: number, text?: string): Evidence {
	return {
		file,
		...(line === undefined ? {} : {line}),
		...(text === undefined ? {} : {said: redact(plain(text))}),
	};
}
