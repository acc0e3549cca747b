/** What a text may be made of, whatever its size: a recipe of a hundred hosts needs a fifth of it. */
export const mostMarks = 10_000;
export const deepest = 64;

/**
 * Why a text is not given to a parser, and where (an offset in UTF-16 units): a parser of YAML takes time and memory for
 * every mark, and a place on the stack for every level. Undefined for a text that is small enough.
 */
export function beyondBounds(text: string): {kind: 'too-many' | 'too-deep'; offset: number} | undefined {
	let marks = 0;
	for (const {index} of text.matchAll(/[[\]{},:"'&*!?#%|>\n]|-\s/g))
		if (++marks > mostMarks) return {kind: 'too-many', offset: index};
	const offset = deepPlace(text);
	return offset === undefined ? undefined : {kind: 'too-deep', offset};
}

/** Comments and quoted text open nothing (what is not closed is quoted to the end, so that each mark is read once); each dash of `- - a` opens a list in the one before it. */
function deepPlace(text: string): number | undefined {
	const tokens = /"(?:[^"\\]|\\[\s\S])*"?|'[^']*'?|(?:^|\s)#[^\n]*|[[\]{}]|^[ \t]*(?:[-?][ \t]+)+/gm;
	let depth = 0;
	for (const {0: token, index} of text.matchAll(tokens)) {
		if (token === '[' || token === '{') depth++;
		if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
		const dashes = /^[ \t]*[-?]/.test(token) ? token.replaceAll(/[ \t]/g, '').length : 0;
		if (depth > deepest || dashes > deepest) return index;
	}
	return undefined;
}
