/** An address as Go's net/url takes it apart. */
export interface UrlParts {
	/** Lower-case; empty when there is none. */
	readonly scheme: string;
	readonly user: string | undefined;
	readonly host: string;
	readonly path: string;
	/** It has something beside scheme and path: `//` with a host, a user, query, fragment, or no slash after the scheme. */
	readonly onlyPath: boolean;
}

/**
 * Go's url.Parse as far as the go command's settings depend on it: what is refused there is undefined here
 * (a control character, a bad port, a space in the host, a bad percent escape).
 */
export function readUrl(text: string): UrlParts | undefined {
	if (/[\x00-\x1f\x7f]/.test(text)) return undefined;
	const hash = text.indexOf('#');
	if (hash >= 0 && !escapesAreGood(text.slice(hash))) return undefined;
	const split = splitScheme(hash < 0 ? text : text.slice(0, hash));
	if (split === undefined) return undefined;
	const {scheme} = split;
	const question = split.rest.indexOf('?');
	const rest = question < 0 ? split.rest : split.rest.slice(0, question);
	const more = question >= 0 || (hash >= 0 && hash < text.length - 1);
	if (!rest.startsWith('/')) return withoutSlash(scheme, rest, more);
	if (rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///')))
		return withAuthority(scheme, rest.slice(2), more);
	return escapesAreGood(rest) ? {scheme, user: undefined, host: '', path: rest, onlyPath: false} : undefined;
}

/** getScheme: letters first; a character that no scheme has means that there is none. */
function splitScheme(text: string): {scheme: string; rest: string} | undefined {
	if (text.startsWith(':')) return undefined;
	const found = /^([a-z][a-z0-9+.-]*):/i.exec(text);
	if (found === null) return {scheme: '', rest: text};
	return {scheme: (found[1] ?? '').toLowerCase(), rest: text.slice(found[0].length)};
}

function withoutSlash(scheme: string, rest: string, more: boolean): UrlParts | undefined {
	if (scheme === '' && (/^[^/]*:/.test(rest) || !escapesAreGood(rest))) return undefined;
	const path = scheme === '' ? rest : '';
	return {scheme, user: undefined, host: '', path, onlyPath: rest === '' && !more};
}

function withAuthority(scheme: string, rest: string, more: boolean): UrlParts | undefined {
	const slash = rest.indexOf('/');
	const authority = slash < 0 ? rest : rest.slice(0, slash);
	const path = slash < 0 ? '' : rest.slice(slash);
	const at = authority.lastIndexOf('@');
	const user = at < 0 ? undefined : authority.slice(0, at);
	const host = authority.slice(at + 1);
	if (user !== undefined && (!/^[a-z0-9\-._:~!$&'()*+,;=%@]*$/i.test(user) || !escapesAreGood(user)))
		return undefined;
	if (!isHost(host) || !escapesAreGood(path)) return undefined;
	return {scheme, user, host, path, onlyPath: host === '' && user === undefined && !more};
}

/** parseHost: an IPv6 address in brackets, or no character a host name cannot have; an optional port of digits. */
function isHost(host: string): boolean {
	if (host.startsWith('['))
		return /^\[[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*(%25[a-z0-9._~-]+)?\](:[0-9]*)?$/i.test(host);
	const colon = host.lastIndexOf(':');
	if (colon >= 0 && !/^[0-9]*$/.test(host.slice(colon + 1))) return false;
	if (!escapesAreGood(host, /^[89a-f]|^25/i)) return false;
	return [...host].every(char => char > '\x7f' || /[a-z0-9\-_.~!$&'()*+,;=:\]<>"%]/i.test(char));
}

/** Every `%` starts an escape of two hexadecimal digits (in a host: of a byte that is not ASCII). */
function escapesAreGood(text: string, allowed = /^/): boolean {
	return text
		.split('%')
		.slice(1)
		.every(digits => /^[0-9a-f]{2}/i.test(digits) && allowed.test(digits));
}
