/** Go's unicode.IsSpace; String.prototype.trim also removes a byte order mark and leaves U+0085. */
const goSpace = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const leading = new RegExp(`^${goSpace}+`);
const space = new RegExp(goSpace);
const separator = new RegExp(`${goSpace}+`);

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
	const rest = text.replace(leading, '');
	let end = rest.length;
	while (end > 0 && space.test(rest.charAt(end - 1))) end--;
	return rest.slice(0, end);
}

/** Go's strings.Fields. */
export function fields(text: string): string[] {
	return text.split(separator).filter(field => field !== '');
}
