import {content, lineBreakOf, rawLines} from './raw-lines.ts';

/** Whose login it is; the password goes beside it. */
export interface NetrcEntry {
	readonly host: string;
	readonly login: string;
}

/**
 * Puts a login at the top of a netrc file, on a line of its own. What is read first counts, for Go and for curl alike, so
 * that no other byte has to change: an older login of the same host stays below, and a `default` or a macro is not run
 * into. Host, login and password must be words (`isNetrcWord`).
 */
export function addNetrcLogin(text: string, entry: NetrcEntry, password: string): string {
	return `${beginningOf(entry)}${password}${lineBreakOf(text)}${text}`;
}

/**
 * Takes the login out that was put there, wherever its line stands by now. `was` is the text before: lines that stood in
 * it already are somebody's own.
 */
export function takeOutNetrcLogin(text: string, entry: NetrcEntry, was: string): string {
	const own = new Set(rawLines(was).map(content));
	const lines = rawLines(text);
	const ours = lines.findIndex(line => isLogin(content(line), entry) && !own.has(content(line)));
	return ours < 0 ? text : lines.filter((_, index) => index !== ours).join('');
}

/** Whether a netrc file can hold it as one word, whoever reads it: Go knows no quotes, curl takes `"` and `#` for more. */
export function isNetrcWord(word: string): boolean {
	return /^[^\s"#\\\p{C}][^\s"\\\p{C}]*$/u.test(word) && word.length <= longestWord;
}

/** curl up to 8.9 reads lines of 4095 bytes at most. */
const longestWord = 1000;

function beginningOf({host, login}: NetrcEntry): string {
	return `machine ${host} login ${login} password `;
}

function isLogin(line: string, entry: NetrcEntry): boolean {
	const beginning = beginningOf(entry);
	return line.startsWith(beginning) && isNetrcWord(line.slice(beginning.length));
}
