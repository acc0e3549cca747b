/** The answer of a glob match; `malformed` is Go's ErrBadPattern. */
export type GlobMatch = 'yes' | 'no' | 'malformed';

/**
 * Go's path.Match (path/match.go): `*` is anything but `/`, `?` one character but `/`, `[a-z]` and `[^a-z]` classes,
 * `\` escapes. The whole name must match. As in Go, a match never goes back over an earlier `*`, so time is bounded.
 */
export function pathMatch(pattern: string, name: string): GlobMatch {
	let rest = pattern;
	let left = name;
	while (rest.length > 0) {
		const {star, chunk, after} = nextChunk(rest);
		rest = after;
		if (star && chunk === '') return left.includes('/') ? 'no' : 'yes';
		const next = matchFromHere(chunk, left, star, rest === '');
		if (next === 'malformed') return 'malformed';
		if (next === undefined) return isWellFormed(rest) ? 'no' : 'malformed';
		left = next.left;
	}
	return left === '' ? 'yes' : 'no';
}

/** Whether Go can read the pattern at all, whatever it is matched against. */
export function isWellFormed(pattern: string): boolean {
	let rest = pattern;
	while (rest.length > 0) {
		const {chunk, after} = nextChunk(rest);
		rest = after;
		if (matchChunk(chunk, '') === 'malformed') return false;
	}
	return true;
}

/** The next run of the pattern without `*`, and whether stars came before it (scanChunk). */
function nextChunk(pattern: string): {star: boolean; chunk: string; after: string} {
	let start = 0;
	while (pattern[start] === '*') start++;
	let inClass = false;
	let end = start;
	for (; end < pattern.length; end++) {
		const char = pattern[end];
		if (char === '\\') end++;
		else if (char === '[') inClass = true;
		else if (char === ']') inClass = false;
		else if (char === '*' && !inClass) break;
	}
	return {star: start > 0, chunk: pattern.slice(start, end), after: pattern.slice(end)};
}

/** Matches a chunk here, or after a star at any later place before the next `/`; the last chunk must use up the name. */
function matchFromHere(
	chunk: string,
	name: string,
	star: boolean,
	last: boolean,
): {left: string} | 'malformed' | undefined {
	for (let skipped = 0; ; skipped++) {
		const tail = matchChunk(chunk, name.slice(skipped));
		if (tail === 'malformed') return 'malformed';
		if (tail !== undefined && (tail.left === '' || !last)) return tail;
		if (!star || skipped >= name.length || name[skipped] === '/') return undefined;
	}
}

/** Matches a chunk at the beginning of the name; it is read to its end even after a mismatch, to find bad syntax. */
function matchChunk(chunk: string, name: string): {left: string} | 'malformed' | undefined {
	let failed = false;
	let left = name;
	let i = 0;
	while (i < chunk.length) {
		const char = left === '' ? '' : String.fromCodePoint(left.codePointAt(0) ?? 0);
		failed ||= char === '';
		if (chunk[i] === '[') {
			const found = readClass(chunk, i + 1, char);
			if (found === undefined) return 'malformed';
			failed ||= !found.contains;
			i = found.end;
			left = left.slice(char.length);
			continue;
		}
		if (chunk[i] === '?') {
			failed ||= char === '/';
			i++;
			left = left.slice(char.length);
			continue;
		}
		if (chunk[i] === '\\') {
			i++;
			if (i >= chunk.length) return 'malformed';
		}
		failed ||= chunk[i] !== left[0];
		i++;
		left = left.slice(1);
	}
	return failed ? undefined : {left};
}

/** Reads a class from behind its `[`; undefined when it is malformed (an empty one, an open end, a `-` out of place). */
function readClass(chunk: string, start: number, char: string): {contains: boolean; end: number} | undefined {
	const negated = chunk[start] === '^';
	let i = negated ? start + 1 : start;
	let contains = false;
	for (let ranges = 0; chunk[i] !== ']' || ranges === 0; ranges++) {
		const low = readMember(chunk, i);
		if (low === undefined) return undefined;
		let high = low;
		if (chunk[low.end] === '-') {
			const upper = readMember(chunk, low.end + 1);
			if (upper === undefined) return undefined;
			high = upper;
		}
		const code = char.codePointAt(0) ?? -1;
		contains ||= low.code <= code && code <= high.code;
		i = high.end;
	}
	return {contains: contains !== negated, end: i + 1};
}

/** One possibly escaped member of a class, which can not be the last character of the chunk (getEsc). */
function readMember(chunk: string, start: number): {code: number; end: number} | undefined {
	if (chunk[start] === '-' || chunk[start] === ']') return undefined;
	const at = chunk[start] === '\\' ? start + 1 : start;
	const code = chunk.codePointAt(at);
	if (code === undefined) return undefined;
	const end = at + (code > 0xffff ? 2 : 1);
	return end < chunk.length ? {code, end} : undefined;
}
