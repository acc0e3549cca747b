import {posix} from 'node:path';
import {type InvalidGoproxy, parseGoproxy} from './go/goproxy.ts';
import {type Gosumdb, parseGosumdb} from './go/gosumdb.ts';
import {type FormTrap, patternTraps} from './go/pattern-trap.ts';
import {readUrl} from './go/url-syntax.ts';
import {parseUrl} from './url.ts';

type BadDatabase = Extract<Gosumdb, {kind: 'invalid'}>['because'];

/**
 * What keeps a GOPROXY list out of a recipe file. A login in it would be a secret that everybody reads; Go takes one
 * from netrc instead.
 */
export function goproxyProblem(value: string): InvalidGoproxy['because'] | 'login' | undefined {
	const list = parseGoproxy(value);
	if (list.kind === 'invalid') return list.because;
	return list.entries.some(entry => entry.via === 'proxy' && readUrl(entry.url)?.user !== undefined)
		? 'login'
		: undefined;
}

/** What keeps a GOSUMDB out of a recipe file. */
export function databaseProblem(value: string): BadDatabase | 'login' | undefined {
	const database = parseGosumdb(value);
	if (database.kind === 'invalid') return database.because;
	return database.kind === 'database' && readUrl(database.url)?.user !== undefined ? 'login' : undefined;
}

/** git reads the file from any directory, so a relative path would mean another file each time. */
export function isAbsolutePath(path: string): boolean {
	return posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/.test(path);
}

/** What keeps an address from being opened for a person, or from being used as a web proxy. */
export function addressProblem(value: string): 'malformed' | 'scheme' | 'login' | undefined {
	const url = parseUrl(value);
	if (url === undefined) return 'malformed';
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme';
	return url.username === '' && url.password === '' ? undefined : 'login';
}

/** What keeps a pattern from meaning what its author wants; `wanted` is what it should have been, where that is evident. */
export function patternProblem(
	pattern: string,
): {because: FormTrap | 'comma' | 'regexp' | 'too-wide'; wanted: string | undefined} | undefined {
	if (isRegexp(pattern)) return {because: 'regexp', wanted: undefined};
	if (pattern.includes(',')) return {because: 'comma', wanted: undefined};
	const trap = patternTraps(pattern, [])[0];
	if (trap !== undefined && trap.kind !== 'case') return {because: trap.kind, wanted: trap.wanted};
	return isTooWide(pattern) ? {because: 'too-wide', wanted: undefined} : undefined;
}

/** What no module path has, nor a pattern of Go (module.CheckPath): groups, anchors, repetition. An element never begins with a dot. */
function isRegexp(pattern: string): boolean {
	return /[()|$+]|^\^|\/\.[*?]|\\[.dw]/.test(pattern);
}

/**
 * Whether it covers hosts of anybody (`*`, `*.com`): after the last wildcard of the first element a dot and a name with
 * another dot have to follow, as in `*.acme.example`. Checksums of whatever it covers would no longer be verified.
 */
function isTooWide(pattern: string): boolean {
	const host = pattern.split('/')[0] ?? '';
	const last = Math.max(...[...'*?[]\\'].map(wildcard => host.lastIndexOf(wildcard)));
	return last >= 0 && !/^\.[^.]+\.[^.]/.test(host.slice(last + 1));
}

/** UTF-16 units; an RSA host key of 16384 bits has about 2,800. */
const longestText = 4096;

/** What keeps a text from being shown and used. */
export function textProblem(
	text: string,
	longest = longestText,
): 'empty' | 'control' | 'too-long' | undefined {
	if (text.trim() === '') return 'empty';
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return 'control';
	return text.length > longest ? 'too-long' : undefined;
}
