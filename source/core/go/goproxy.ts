import {readUrl} from './url-syntax.ts';
import {trimSpace} from './white-space.ts';

export type ProxyEntry =
	/** `next`: after which answer Go goes on to the following entry; `never` when there is none. */
	| {readonly via: 'proxy'; readonly url: string; readonly next: 'not-found' | 'any-error' | 'never'}
	| {readonly via: 'direct'}
	| {readonly via: 'off'};

/** Why Go cannot use a GOPROXY list; `entry` is as written and may hold a password. */
export type InvalidGoproxy =
	| {readonly kind: 'invalid'; readonly because: 'no-entries'}
	| {
			readonly kind: 'invalid';
			readonly because: 'no-scheme' | 'scheme' | 'file-host' | 'malformed';
			readonly entry: string;
	  };

export type Goproxy = {readonly kind: 'list'; readonly entries: readonly ProxyEntry[]} | InvalidGoproxy;

/**
 * Go's reading of GOPROXY (modfetch/proxy.go proxyList): entries end in `,` or `|`, which is that entry's rule for going
 * on; `off` and `direct` end the list, and nothing behind them is looked at.
 */
export function parseGoproxy(value: string): Goproxy {
	const found: {url: string; separator: string}[] = [];
	let end: 'direct' | 'off' | undefined;
	for (const [, text = '', separator = ''] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
		const entry = trimSpace(text);
		if (entry === '') continue;
		if (entry === 'off' || entry === 'direct') {
			end = entry;
			break;
		}
		const url = withScheme(entry);
		const because = refusal(url);
		if (because !== undefined) return {kind: 'invalid', because, entry};
		found.push({url, separator});
	}
	if (found.length === 0 && end === undefined) return {kind: 'invalid', because: 'no-entries'};
	return {kind: 'list', entries: withRules(found, end)};
}

function withRules(
	found: readonly {url: string; separator: string}[],
	end: 'direct' | 'off' | undefined,
): ProxyEntry[] {
	const proxies = found.map(({url, separator}, index): ProxyEntry => {
		const last = index === found.length - 1 && end === undefined;
		return {via: 'proxy', url, next: last ? 'never' : separator === '|' ? 'any-error' : 'not-found'};
	});
	return end === undefined ? proxies : [...proxies, {via: end}];
}

/** `https://` is put before anything that looks like a host; single words are kept for Go's own use. */
function withScheme(entry: string): string {
	return /[.:/]/.test(entry) && !entry.includes(':/') && !entry.startsWith('/') ? `https://${entry}` : entry;
}

/** modfetch/proxy.go newProxyRepo. */
function refusal(url: string): 'no-scheme' | 'scheme' | 'file-host' | 'malformed' | undefined {
	const parts = readUrl(url);
	if (parts === undefined) return 'malformed';
	if (parts.scheme === 'http' || parts.scheme === 'https') return undefined;
	if (parts.scheme === 'file') return parts.onlyPath ? undefined : 'file-host';
	return parts.scheme === '' ? 'no-scheme' : 'scheme';
}
