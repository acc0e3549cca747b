import {matchesPatterns, prefixLike, splitPatterns} from './module-pattern.ts';
import {isWellFormed, pathMatch} from './path-match.ts';

/** An entry that Go silently never matches. `wanted` is what it should have been, where that is evident. */
export type PatternTrap =
	| {readonly kind: FormTrap; readonly entry: string; readonly wanted: string | undefined}
	/** The module is written in another case; Go compares case-sensitively. */
	| {readonly kind: 'case'; readonly entry: string; readonly wanted: string; readonly module: string};

export type FormTrap =
	| 'quoted'
	| 'space'
	| 'scheme'
	| 'scp'
	| 'port'
	| 'ellipsis'
	| 'slash'
	| 'dot-git'
	| 'malformed';

/** The silent traps in a GOPRIVATE-like list, at most one an entry, in the list's order. `modules` are the module paths it should cover. */
export function patternTraps(patterns: string, modules: readonly string[]): PatternTrap[] {
	const uncovered = modules.filter(module => !matchesPatterns(patterns, module));
	return splitPatterns(patterns).flatMap(entry => {
		const form = forms.find(({matches}) => matches.test(entry))?.kind;
		if (form !== undefined) return [{kind: form, entry, wanted: corrected(entry)}];
		if (!isWellFormed(entry)) return [{kind: 'malformed', entry, wanted: corrected(entry)}];
		return dotGitTrap(entry, modules) ?? caseTrap(entry, uncovered) ?? [];
	});
}

/**
 * What an entry that Go cannot match was meant to be: without quotes, spaces, scheme, user, port, `...`, leading slash
 * and `.git`. Several values in one entry come back as a list. undefined when even that is no pattern.
 */
export function corrected(entry: string): string | undefined {
	const parts = entry
		.split(/[\s;"'`{}]+/)
		.filter(part => part !== '')
		.map(correctedPart);
	const good = parts.length > 0 && parts.every(part => part !== '' && part !== '*' && isWellFormed(part));
	return good ? parts.join(',') : undefined;
}

/** The forms that can be told from the entry alone; the first that fits names the trap. */
const forms: readonly {kind: FormTrap; matches: RegExp}[] = [
	{kind: 'quoted', matches: /^\s*["'`]|["'`]\s*$/},
	{kind: 'space', matches: /\s/},
	{kind: 'scheme', matches: /^[a-z][a-z0-9+.-]*:\/\//i},
	{kind: 'scp', matches: /^[^/@]*@/},
	{kind: 'port', matches: /^[^/:]+:[0-9]+(\/|$)/},
	{kind: 'scp', matches: /^[^/:]+:/},
	{kind: 'ellipsis', matches: /\.\.\./},
	{kind: 'slash', matches: /^\//},
	{kind: 'dot-git', matches: /^(github\.com|bitbucket\.org)\/.*\.git\/?$/},
	{kind: 'malformed', matches: /[;{}]/},
];

function correctedPart(part: string): string {
	return part
		.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
		.replace(/^[^/@]*@/, '')
		.replace(/^([^/:]+):[0-9]+(?=\/|$)/, '$1')
		.replace(/^([^/:]+):\/?/, '$1/')
		.replace(/^\/+/, '')
		.replace(/\/?\.\.\.$/, '')
		.replace(/\.git\/?$/, '')
		.replace(/\/$/, '');
}

/** `.git` belongs into a pattern only where the module path has it too. */
function dotGitTrap(entry: string, modules: readonly string[]): PatternTrap[] | undefined {
	const wanted = /\.git\/?$/.test(entry) ? corrected(entry) : undefined;
	if (wanted === undefined || modules.some(module => matchesPatterns(entry, module))) return undefined;
	return modules.some(module => matchesPatterns(wanted, module))
		? [{kind: 'dot-git', entry, wanted}]
		: undefined;
}

function caseTrap(entry: string, uncovered: readonly string[]): PatternTrap[] | undefined {
	const glob = entry.replace(/\/$/, '');
	for (const module of uncovered) {
		const prefix = prefixLike(glob, module);
		if (prefix === undefined || pathMatch(glob.toLowerCase(), prefix.toLowerCase()) !== 'yes') continue;
		const own = prefix.split('/');
		const wanted = glob
			.split('/')
			.map((element, index) => (/[*?[\\]/.test(element) ? element.toLowerCase() : (own[index] ?? element)));
		return [{kind: 'case', entry, wanted: wanted.join('/'), module}];
	}
	return undefined;
}
