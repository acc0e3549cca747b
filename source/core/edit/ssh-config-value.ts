/**
 * A value as ssh_config wants it: quoted where it holds white space, a quote or `#`, backslashes doubled where they
 * would escape, and `%` doubled for keywords that expand tokens (misc.c argv_split, percent_expand). Throws on
 * control characters and on a keyword that opens another block. Commands go to the end of their line as they are.
 */
export function configValue(name: string, value: string): string {
	if (value === '' || /\p{Cc}/u.test(value) || !/^(?!host$|match$)[a-z]+$/i.test(name))
		throw new TypeError(`not a value for ${name}`);
	if (isCommand(name)) return value;
	const literal = expandsTokens(name) ? value.replaceAll('%', '%%') : value;
	if (!/[\s"'#]|^=|\\[\\"' ]|\\$/.test(literal)) return literal;
	return `"${literal.replace(/\\(?=[\\"']|$)/g, '\\\\').replaceAll('"', '\\"')}"`;
}

/** The reverse of configValue. */
export function literalValue(name: string, written: string): string {
	if (isCommand(name)) return written;
	const quoted = /^"(.*)"$/.exec(written)?.[1];
	const literal = quoted === undefined ? written : quoted.replace(/\\([\\"'])/g, '$1');
	return expandsTokens(name) ? literal.replaceAll('%%', '%') : literal;
}

function isCommand(name: string): boolean {
	return /^(?:proxycommand|localcommand|remotecommand|knownhostscommand)$/i.test(name);
}

/** ssh_config(5), TOKENS. */
function expandsTokens(name: string): boolean {
	return /^(?:identityfile|certificatefile|identityagent|hostname|userknownhostsfile|controlpath)$/i.test(
		name,
	);
}
