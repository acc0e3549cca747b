/** One directive of go.mod or go.work, on its own or in a block. */
export interface Directive {
	readonly name: string;
	readonly words: readonly string[];
	/** What follows `//`, trimmed. */
	readonly comment: string;
	readonly line: number;
}

/** Longer files are refused unread. */
export const longestGoMod = 1024 * 1024;

/**
 * The syntax that go.mod and go.work share (modfile/read.go): words, quoted words, `( … )` blocks, `//` comments. What
 * is readable is read; the first mistake comes with it. Lines count from 1.
 */
export function readDirectives(text: string): {
	directives: Directive[];
	problem: {line: number | undefined; said: string} | undefined;
} {
	if (text.length > longestGoMod)
		return {directives: [], problem: {line: undefined, said: 'file is larger than 1 MiB'}};
	const directives: Directive[] = [];
	let problem: {line: number; said: string} | undefined;
	let block: {name: string; line: number} | undefined;
	for (const [index, content] of text.split('\n').entries()) {
		const line = index + 1;
		const {words, comment, mistake} = readWords(content);
		if (mistake !== undefined) problem ??= {line, said: mistake};
		if (words.length === 0) continue;
		if (block === undefined && words[1] === '(') {
			block = {name: words[0] ?? '', line};
			words.splice(0, 2);
		}
		const closed = block !== undefined && words.at(-1) === ')';
		if (closed) words.pop();
		if (words.length > 0)
			directives.push(
				block === undefined
					? {name: words.shift() ?? '', words, comment, line}
					: {name: block.name, words, comment, line},
			);
		if (closed) block = undefined;
	}
	if (block !== undefined)
		problem ??= {line: block.line, said: 'syntax error (unterminated block started here)'};
	return {directives, problem};
}

function readWords(line: string): {words: string[]; comment: string; mistake: string | undefined} {
	const words: string[] = [];
	let comment = '';
	let mistake: string | undefined;
	for (const [token] of line.matchAll(
		/\/\/.*|"(?:\\.|[^"\\])*"|`[^`]*`|["`].*|[()]|(?:(?!\/\/)[^\s()"`])+/g,
	)) {
		if (token.startsWith('//')) comment = token.slice(2).trim();
		else if (/^["`]/.test(token)) {
			const word = unquoted(token);
			if (word === undefined) mistake = 'unexpected newline in string';
			else words.push(word);
		} else words.push(token);
	}
	return {words, comment, mistake};
}

function unquoted(token: string): string | undefined {
	if (token.length < 2 || token.at(-1) !== token[0]) return undefined;
	const inner = token.slice(1, -1);
	return token.startsWith('`') ? inner : inner.replace(/\\(.)/g, '$1');
}
