import type {Rewrite} from '../git/instead-of.ts';
import {parseUrl} from '../url.ts';

export interface GitConfigEntry {
	readonly scope: string;
	/** The file it is in; `command line:` and the like for values from elsewhere. */
	readonly file: string;
	/** Section and name in lower case, the subsection between them as written: `url.ssh://git@Host/.insteadof`. */
	readonly key: string;
	/** A key without a value is what git takes it for: `true`. */
	readonly value: string;
}

/** Reads what `git config -z --show-origin --show-scope` lists: scope NUL origin NUL key LF value NUL, in reading order. */
export function readGitConfig(stdout: string): GitConfigEntry[] {
	const parts = stdout.split('\0');
	const entries: GitConfigEntry[] = [];
	for (let i = 0; i + 2 < parts.length; i += 3) {
		const [scope = '', origin = '', setting = ''] = parts.slice(i, i + 3);
		const newline = setting.indexOf('\n');
		const key = newline < 0 ? setting : setting.slice(0, newline);
		entries.push({
			scope,
			file: origin.replace(/^file:/, ''),
			key,
			value: newline < 0 ? 'true' : setting.slice(newline + 1),
		});
	}
	return entries;
}

/** The value that counts for a key of one value. The key's section and name are lower-case. */
export function lastValue(entries: readonly GitConfigEntry[], key: string): string | undefined {
	return entries.findLast(entry => entry.key === key)?.value;
}

/** All insteadOf and pushInsteadOf settings, in reading order. */
export function rewritesIn(entries: readonly GitConfigEntry[]): (Rewrite & {readonly file: string})[] {
	return entries.flatMap(({key, value, file}) => {
		const found = /^url\.(.*)\.(push)?insteadof$/s.exec(key);
		return found === null ? [] : [{base: found[1] ?? '', prefix: value, push: found[2] !== undefined, file}];
	});
}

/**
 * Values of `section.name` and `section.URL.name` that apply to an address (urlmatch.c). Credential helpers all apply, in
 * reading order; of other settings the last value returned is the one that counts, as the best match comes last.
 */
export function valuesForUrl(
	entries: readonly GitConfigEntry[],
	section: string,
	name: string,
	url: string,
): string[] {
	const found = entries.flatMap(({key, value}) => {
		if (key === `${section}.${name}`) return [{value, rank: [0, 0, 0]}];
		if (!key.startsWith(`${section}.`) || !key.endsWith(`.${name}`)) return [];
		const rank = matchRank(key.slice(section.length + 1, -name.length - 1), url);
		return rank === undefined ? [] : [{value, rank}];
	});
	if (section !== 'credential') found.sort((a, b) => compareRanks(a.rank, b.rank));
	return found.map(({value}) => value);
}

/** How well a configured URL fits an address: by host, then path, then user; undefined when it does not. */
function matchRank(pattern: string, url: string): number[] | undefined {
	const wanted = parseUrl(pattern.replaceAll('*', 'star--'));
	const asked = parseUrl(url);
	if (
		wanted === undefined ||
		asked === undefined ||
		wanted.protocol !== asked.protocol ||
		wanted.port !== asked.port
	)
		return undefined;
	if (wanted.username !== '' && wanted.username !== asked.username) return undefined;
	const labels = wanted.hostname.split('.');
	const names = asked.hostname.split('.');
	const fits =
		labels.length === names.length &&
		labels.every((label, index) => label === 'star--' || label === names[index]);
	const path = wanted.pathname.replace(/\/*$/, '/');
	if (!fits || !asked.pathname.replace(/\/*$/, '/').startsWith(path)) return undefined;
	return [wanted.hostname.replaceAll('star--', '').length + 1, path.length, Number(wanted.username !== '')];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	for (const [index, rank] of a.entries()) {
		const order = rank - (b[index] ?? 0);
		if (order !== 0) return order;
	}
	return 0;
}
