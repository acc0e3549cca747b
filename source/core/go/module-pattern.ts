import {pathMatch} from './path-match.ts';

/**
 * module.MatchPrefixPatterns (golang.org/x/mod/module): whether the target, or a path above it, matches a glob of the
 * comma-separated list. Nothing is trimmed but one slash at an entry's end, and a malformed entry matches nothing.
 */
export function matchesPatterns(patterns: string, target: string): boolean {
	return matchingPattern(patterns, target) !== undefined;
}

/** The first entry of the list that matches, as it is written. */
export function matchingPattern(patterns: string, target: string): string | undefined {
	return splitPatterns(patterns).find(entry => entryMatches(entry, target));
}

/** The entries that Go looks at, as they are written; there is no way to escape a comma. */
export function splitPatterns(patterns: string): string[] {
	return patterns.split(',').filter(entry => entry !== '' && entry !== '/');
}

/** As many leading elements of the target as the glob has; undefined when the target has fewer. */
export function prefixLike(glob: string, target: string): string | undefined {
	const wanted = glob.split('/').length;
	const elements = target.split('/');
	return elements.length < wanted ? undefined : elements.slice(0, wanted).join('/');
}

function entryMatches(entry: string, target: string): boolean {
	const glob = entry.endsWith('/') ? entry.slice(0, -1) : entry;
	const prefix = prefixLike(glob, target);
	return prefix !== undefined && pathMatch(glob, prefix) === 'yes';
}
