import {candidatesOf} from './candidates.ts';
import type {GoEnvFact} from './facts/go.ts';
import type {Survey} from './facts/survey.ts';
import {checkHostName} from './git/host-name.ts';
import {parseGoproxy} from './go/goproxy.ts';
import {matchesPatterns, splitPatterns} from './go/module-pattern.ts';
import {isPublicProxy} from './go/public-proxies.ts';
import {publishedFor, type Recipe} from './recipe.ts';
import {plainRecipe} from './recipe-choice.ts';
import {goproxyProblem, patternProblem, textProblem} from './recipe-file-values.ts';

/** A recipe file as far as it can be guessed from a machine and a project. */
export interface RecipeDraft {
	readonly title: string | undefined;
	readonly hosts: readonly DraftHost[];
	readonly goproxy: string | undefined;
	readonly goproxyServesPrivate: boolean;
}

export interface DraftHost {
	readonly extends: string;
	/** undefined: the recipe's own. */
	readonly host: string | undefined;
	readonly privateModules: readonly string[];
}

/**
 * The draft: hosts and owners that the project points to, patterns that are private on this machine already, and a
 * module proxy where it is a company's own. Only what the reader accepts is in it.
 */
export function draftOf(survey: Survey, goEnv: GoEnvFact, recipes: readonly Recipe[]): RecipeDraft {
	const values = goEnv.kind === 'read' ? goEnv.values : {};
	// What is private on this machine is taken over as it stands.
	const {goPrivate: _, ...shown} = survey;
	const candidates = candidatesOf(shown, {modules: [], owners: [], patterns: []});
	const named = candidates.filter(({host}) => checkHostName(host) === undefined);
	const saved = splitPatterns([values.GOPRIVATE, values.GONOSUMDB].filter(Boolean).join(',')).filter(isGood);
	const hosts = named.map(({host, owners}) => ({
		...recipeFor(host, recipes),
		privateModules: unique(owners.map(({prefix}) => prefix).filter(isGood)),
	}));
	const known = hosts.flatMap(({privateModules}) => privateModules);
	const more = unique(saved.filter(pattern => !known.some(prefix => matchesPatterns(prefix, pattern))));
	const title = named[0]?.owners[0]?.owner.split('/')[0];
	return {
		title: title !== undefined && textProblem(title, 80) === undefined ? title : undefined,
		hosts: withPatterns(hosts.length === 0 ? [fallback(recipes)] : hosts, more),
		...goproxyOf(values),
	};
}

function isGood(pattern: string): boolean {
	return patternProblem(pattern) === undefined && textProblem(pattern) === undefined;
}

function unique(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)];
}

/** The recipe that knows the host, else the one whose name is in it, else one for any host. */
function recipeFor(host: string, recipes: readonly Recipe[]): Omit<DraftHost, 'privateModules'> {
	const own = recipes.find(recipe => recipe.host === host);
	if (own !== undefined) return {extends: own.id, host: undefined};
	const recipe =
		recipes.find(candidate => publishedFor(candidate, host) !== undefined) ??
		recipes.find(recipe => recipe.looksLike({host, path: '', port: undefined})) ??
		recipes.find(({id}) => id === plainRecipe) ??
		recipes.find(candidate => candidate.host === undefined) ??
		recipes[0];
	return {extends: recipe?.id ?? '', host};
}

function fallback(recipes: readonly Recipe[]): DraftHost {
	const recipe = recipes.find(({host}) => host !== undefined);
	return {extends: recipe?.id ?? '', host: undefined, privateModules: []};
}

/** What is private on this machine and belongs to no host found: a pattern of the first one that fits, else of the first. */
function withPatterns(hosts: readonly DraftHost[], more: readonly string[]): readonly DraftHost[] {
	return hosts.map((host, index) => ({
		...host,
		privateModules: unique([...host.privateModules, ...(index === 0 ? more : [])]),
	}));
}

type Values = Extract<GoEnvFact, {kind: 'read'}>['values'];

/** A company's own: an entry that is not the public's, and no login in it. */
function goproxyOf({
	GOPROXY = '',
	GOPRIVATE,
	GONOPROXY,
	GONOSUMDB,
}: Values): Pick<RecipeDraft, 'goproxy' | 'goproxyServesPrivate'> {
	const parsed = parseGoproxy(GOPROXY);
	const isOwn =
		parsed.kind === 'list' &&
		parsed.entries.some(
			entry => entry.via === 'proxy' && /^https?:/.test(entry.url) && !isPublicProxy(entry.url),
		);
	if (!isOwn || goproxyProblem(GOPROXY) !== undefined || textProblem(GOPROXY) !== undefined)
		return {goproxy: undefined, goproxyServesPrivate: false};
	return {
		goproxy: GOPROXY,
		goproxyServesPrivate: Boolean(GONOSUMDB) && (GONOPROXY === 'none' || !GOPRIVATE),
	};
}
