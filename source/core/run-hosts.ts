import type {Answers} from './answers.ts';
import {candidatesOf} from './candidates.ts';
import type {Survey} from './facts/survey.ts';
import {matchesPatterns} from './go/module-pattern.ts';
import type {Recipe} from './recipe.ts';
import {plainRecipe, readerOf, recipeFor} from './recipe-choice.ts';
import type {RecipeFileHost} from './recipe-file.ts';
import {readSettings} from './settings.ts';

/** A host of a run, and what is known of its kind. */
export interface RunHost {
	readonly recipe: Recipe;
	/** What a recipe file says of it. */
	readonly file: RecipeFileHost | undefined;
	/** undefined: the recipe's own, or to be asked. */
	readonly host: string | undefined;
}

/** What there is to choose from. */
export interface KnownRecipes {
	/** Those that are built in, at least one. */
	readonly recipes: readonly Recipe[];
	/** The built-in one that was named. */
	readonly named: Recipe | undefined;
	/** The hosts of a recipe file; `found`: nobody named it, so that it keeps no other host out. */
	readonly file: {readonly hosts: readonly RecipeFileHost[]; readonly found: boolean} | undefined;
}

export interface RunHosts {
	/** At least one. */
	readonly hosts: readonly RunHost[];
	/** Hosts of private modules that are left aside, as no recipe knows them. */
	readonly unknown: readonly string[];
}

/**
 * The hosts a run is about: those that the private modules of the project come from, as far as a recipe knows them. A
 * host, a recipe or a module that was named narrows it to that. Where the project needs none, it is what was named or
 * found, else what the project itself comes from, else the first recipe's own host.
 */
export function runHosts(known: KnownRecipes, survey: Survey, answers: Answers): RunHosts {
	const wanted = answers.host?.toLowerCase();
	if (wanted !== undefined) return {hosts: [hostNamed(known, wanted, survey)], unknown: []};
	const needed = neededHosts(known, survey, answers);
	if (known.named !== undefined)
		return {hosts: hostsOfRecipe(known, known.named, needed, survey), unknown: []};
	const {recipes, file} = known;
	const inFile = file === undefined ? [] : hostsOfFile(known, file.hosts, needed, survey, answers);
	const others = file === undefined || file.found ? needed.filter(host => !isOf(inFile, host)) : [];
	const builtIn = others.flatMap(host => hostOfRecipe(recipeLike(recipes, host, survey), host));
	const hosts = [...inFile, ...builtIn];
	const unknown = others.filter(host => !isOf(builtIn, host));
	return hosts.length > 0 ? {hosts, unknown} : {hosts: [fallback(known, survey, unknown)], unknown: []};
}

/** One that was named by itself. */
function hostNamed({recipes, named, file}: KnownRecipes, host: string, survey: Survey): RunHost {
	const entry = named === undefined ? file?.hosts.find(candidate => candidate.host === host) : undefined;
	const base = recipes.find(({id}) => id === entry?.extends);
	return {recipe: named ?? base ?? recipeFor(recipes, host, survey).recipe, file: entry, host};
}

/** Hosts of the private modules, the one with most of them first; with `--module` only of those. */
function neededHosts({recipes, file}: KnownRecipes, survey: Survey, answers: Answers): readonly string[] {
	const candidates = candidatesOf(survey, namedIn(file?.hosts ?? [], answers), readerOf(recipes, survey));
	const named = answers.modules.map(({path}) => path);
	return candidates
		.filter(({owners}) =>
			owners.some(({modules}) => modules.some(({path}) => named.length === 0 || named.includes(path))),
		)
		.map(({host}) => host);
}

function namedIn(
	hosts: readonly RecipeFileHost[],
	{modules, set}: Answers,
): Parameters<typeof candidatesOf>[1] {
	const inFile = hosts.flatMap(({privateModules}) => privateModules);
	return {modules, owners: [], patterns: [...inFile, ...readSettings(set).settings.patterns]};
}

/** Of a recipe that was named: its hosts among those needed, else its own. */
function hostsOfRecipe(
	{recipes}: KnownRecipes,
	recipe: Recipe,
	needed: readonly string[],
	survey: Survey,
): RunHost[] {
	const own = needed.filter(host => {
		const {recipe: likely, because} = recipeFor(recipes, host, survey);
		return likely === recipe || (because !== 'known' && recipe.host === undefined);
	});
	return own.length > 0
		? own.map(host => ({recipe, file: undefined, host}))
		: [{recipe, file: undefined, host: undefined}];
}

/** Of a recipe file: its hosts that private modules come from, by their name or by its patterns, else all of them. */
function hostsOfFile(
	{recipes}: KnownRecipes,
	hosts: readonly RecipeFileHost[],
	needed: readonly string[],
	survey: Survey,
	answers: Answers,
): RunHost[] {
	const modules = candidatesOf(survey, namedIn(hosts, answers), readerOf(recipes, survey)).flatMap(
		({owners}) => owners.flatMap(owner => owner.modules),
	);
	const isNeeded = ({host, privateModules}: RecipeFileHost): boolean =>
		needed.includes(host) || modules.some(({path}) => matchesPatterns(privateModules.join(','), path));
	const wanted = hosts.some(isNeeded) ? hosts.filter(isNeeded) : hosts;
	return wanted.map(file => ({
		recipe: recipes.find(({id}) => id === file.extends) ?? generic(recipes),
		file,
		host: file.host,
	}));
}

function hostOfRecipe(recipe: Recipe | undefined, host: string): RunHost[] {
	return recipe === undefined ? [] : [{recipe, file: undefined, host}];
}

function isOf(hosts: readonly RunHost[], host: string): boolean {
	return hosts.some(
		entry =>
			entry.host === host || matchesPatterns((entry.file?.privateModules ?? []).join(','), `${host}/x`),
	);
}

/** Nothing private is needed from a host that a recipe knows. */
function fallback({recipes}: KnownRecipes, survey: Survey, unknown: readonly string[]): RunHost {
	const [first] = unknown;
	if (first !== undefined)
		return {recipe: recipeFor(recipes, first, survey).recipe, file: undefined, host: first};
	const own = candidatesOf(survey, {modules: [], owners: [], patterns: []}, readerOf(recipes, survey))
		.flatMap(({host}) => hostOfRecipe(recipeLike(recipes, host, survey), host))
		.at(0);
	return own ?? {recipe: firstOf(recipes), file: undefined, host: undefined};
}

/** The recipe that names the host or whose servers look like it; undefined: nothing tells. */
function recipeLike(recipes: readonly Recipe[], host: string, survey: Survey): Recipe | undefined {
	const {recipe, because} = recipeFor(recipes, host, survey);
	return because === 'plain' ? undefined : recipe;
}

/** For a host that no recipe knows: the one that is for any host, where there is one. */
function generic(recipes: readonly Recipe[]): Recipe {
	const plain = recipes.find(({id}) => id === plainRecipe);
	return plain ?? recipes.find(({host}) => host === undefined) ?? firstOf(recipes);
}

function firstOf([first]: readonly Recipe[]): Recipe {
	if (first === undefined) throw new Error('no recipe is built in');
	return first;
}
