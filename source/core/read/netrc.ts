import {fields} from '../go/white-space.ts';

/** One login as Go reads it. Its parts are secrets: they may be used and never shown. */
export interface NetrcLogin {
	readonly machine: string;
	readonly login: string;
	readonly password: string;
}

/**
 * The logins of a netrc file in their order, as cmd/go reads them (internal/auth parseNetrc): words in pairs, no quoting,
 * no comments, a macro ends at an empty line, a line that ends with `default` ends all. For a host the first one counts.
 */
export function readNetrc(text: string): readonly NetrcLogin[] {
	const found: NetrcLogin[] = [];
	let entry: Partial<NetrcLogin> = {};
	let isMacro = false;
	for (const line of text.split('\n')) {
		if (isMacro) {
			isMacro = line !== '';
			continue;
		}
		const words = fields(line);
		for (let at = 0; at + 1 < words.length; at += 2) {
			entry = {...entry, ...pairOf(words[at], words[at + 1] ?? '', entry)};
			isMacro ||= words[at] === 'macdef';
			const {machine, login, password} = entry;
			if (machine && login && password) {
				found.push({machine, login, password});
				entry = {};
			}
		}
		if (words.length % 2 === 1 && words.at(-1) === 'default') break;
	}
	return found;
}

/** A new machine forgets what was read of an unfinished one. */
function pairOf(name: string | undefined, value: string, entry: Partial<NetrcLogin>): Partial<NetrcLogin> {
	if (name === 'login' || name === 'password') return {[name]: value};
	return name === 'machine' ? {machine: value, login: '', password: ''} : entry;
}

/**
 * Whether a login stands under `default`, which curl, and so git, sends to every host that has none of its own
 * (curl, lib/netrc.c); Go reads none. A macro ends at an empty line.
 */
export function hasDefaultLogin(text: string): boolean {
	const macros = /^[ \t]*macdef[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm;
	const words = fields(text.replace(macros, ''));
	for (let at = 0; at < words.length; at++) {
		if (words[at] === 'default') return words.slice(at + 1).includes('password');
		if (['machine', 'login', 'password', 'account'].includes(words[at] ?? '')) at++;
	}
	return false;
}
