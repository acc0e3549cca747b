import {matchesPatterns} from './module-pattern.ts';
import {trimSpace} from './white-space.ts';

export type GovcsAnswer =
	| {readonly kind: 'allowed'}
	/** `rule` is the entry that decided; undefined means that only Go's own rules for private and public modules did. */
	| {readonly kind: 'refused'; readonly rule: string | undefined}
	| {readonly kind: 'malformed'; readonly because: GovcsProblem; readonly entry: string};

export type GovcsProblem =
	| 'empty-entry'
	| 'no-colon'
	| 'empty-pattern'
	| 'empty-list'
	| 'empty-name'
	| 'relative-pattern'
	| 'unreachable';

interface Rule {
	readonly entry: string | undefined;
	readonly pattern: string;
	readonly allowed: readonly string[];
}

/** Appended to every GOVCS (vcs/vcs.go defaultGOVCS). */
const ownRules: readonly Rule[] = [
	{entry: undefined, pattern: 'private', allowed: ['all']},
	{entry: undefined, pattern: 'public', allowed: ['git', 'hg']},
];

/**
 * Whether GOVCS lets Go run git for a module (vcs/vcs.go CheckGOVCS): the first rule that matches decides.
 * `isPrivate` is a match of GOPRIVATE (not GONOPROXY). A malformed list stops every direct fetch.
 */
export function gitAllowed(govcs: string, module: string, isPrivate: boolean, vcs = 'git'): GovcsAnswer {
	const rules = parseGovcs(govcs);
	if (!Array.isArray(rules)) return rules;
	const rule = [...rules, ...ownRules].find(({pattern}) => {
		if (pattern === 'private') return isPrivate;
		return pattern === 'public' ? !isPrivate : matchesPatterns(pattern, module);
	});
	return rule?.allowed.some(name => name === vcs || name === 'all')
		? {kind: 'allowed'}
		: {kind: 'refused', rule: rule?.entry};
}

/** vcs/vcs.go parseGOVCS. Here, unlike in GOPRIVATE, spaces are trimmed. */
function parseGovcs(govcs: string): Rule[] | (GovcsAnswer & {kind: 'malformed'}) {
	const rules: Rule[] = [];
	if (trimSpace(govcs) === '') return rules;
	for (const item of govcs.split(',')) {
		const entry = trimSpace(item);
		const colon = entry.indexOf(':');
		const pattern = trimSpace(entry.slice(0, Math.max(colon, 0)));
		const list = trimSpace(entry.slice(colon + 1));
		const allowed = list.split('|').map(trimSpace);
		const because = problemOf(entry, colon, pattern, list, allowed, rules);
		if (because !== undefined) return {kind: 'malformed', because, entry};
		rules.push({entry, pattern, allowed});
	}
	return rules;
}

function problemOf(
	entry: string,
	colon: number,
	pattern: string,
	list: string,
	allowed: readonly string[],
	earlier: readonly Rule[],
): GovcsProblem | undefined {
	if (entry === '') return 'empty-entry';
	if (colon < 0) return 'no-colon';
	if (pattern === '') return 'empty-pattern';
	if (list === '') return 'empty-list';
	if (/^\.{1,2}(\/|$)/.test(pattern)) return 'relative-pattern';
	if (earlier.some(rule => rule.pattern === pattern)) return 'unreachable';
	return allowed.includes('') ? 'empty-name' : undefined;
}
