import {type PathReader, plainReader} from './candidates.ts';
import type {Survey} from './facts/survey.ts';
import {publishedFor, type Recipe, type Sight} from './recipe.ts';

/** The recipe for a host, and how it was found. */
export interface RecipeChoice {
	readonly recipe: Recipe;
	/** `known`: the recipe names the host; `looks-like`: guessed from its name, port or paths; `plain`: nothing tells. */
	readonly because: 'known' | 'looks-like' | 'plain';
}

/** A recipe that is taken for a host nobody named it for. */
export interface RecipeGuess {
	readonly host: string;
	/** Its id. */
	readonly recipe: string;
	readonly title: string;
	readonly because: Exclude<RecipeChoice['because'], 'known'>;
}

/** The recipe for hosts that nothing is known of: git over SSH, and no more. */
export const plainRecipe = 'ssh';

/** The recipe that names the host, else the one whose servers look like it (by what the project shows of it), else the plain one. */
export function recipeFor(recipes: readonly Recipe[], host: string, survey: Survey): RecipeChoice {
	const known = recipeKnowing(recipes, host);
	if (known !== undefined) return {recipe: known, because: 'known'};
	const sights = sightsOf(host, survey);
	const alike = recipes.find(recipe => sights.some(sight => recipe.looksLike(sight)));
	if (alike !== undefined) return {recipe: alike, because: 'looks-like'};
	const plain =
		recipes.find(({id}) => id === plainRecipe) ??
		recipes.find(recipe => recipe.host === undefined) ??
		recipes[0];
	if (plain === undefined) throw new Error('no recipe is built in');
	return {recipe: plain, because: 'plain'};
}

/** The recipe that names the host, or one of the names under which it speaks SSH; undefined: none does. */
export function recipeKnowing(recipes: readonly Recipe[], host: string): Recipe | undefined {
	return recipes.find(recipe => knows(recipe, host));
}

/** Whether the recipe names the host, or one of the names under which it speaks SSH. */
export function knows(recipe: Recipe, host: string): boolean {
	const names = recipe.host === undefined ? [] : [recipe.host, recipe.sshHost(recipe.host)];
	const over443 = recipe.published.flatMap(published => published.over443?.host ?? []);
	return [...names, ...over443].includes(host) || publishedFor(recipe, host) !== undefined;
}

/** What the project shows of a host: its name, and the ports and paths of remotes and modules there. */
function sightsOf(host: string, {remotes, project}: Survey): readonly Sight[] {
	const modules = project.kind === 'workspace' ? project.modules : project.kind === 'module' ? [project] : [];
	const paths = modules.flatMap(({module}) => [
		...(module.module === undefined ? [] : [module.module]),
		...module.requires.map(({path}) => path),
	]);
	const below = paths.filter(path => path.startsWith(`${host}/`)).map(path => path.slice(host.length + 1));
	return [
		...remotes.flatMap(remote =>
			remote.host === host ? [{host, path: remote.path, port: remote.port}] : [],
		),
		...below.map(path => ({host, path, port: undefined})),
		{host, path: '', port: undefined},
	];
}

/** Reads paths as the recipe of their host does. */
export function readerOf(recipes: readonly Recipe[], survey: Survey): PathReader {
	const chosen = new Map<string, Recipe>();
	const recipeOf = (host: string): Recipe => {
		const recipe = chosen.get(host) ?? recipeFor(recipes, host, survey).recipe;
		chosen.set(host, recipe);
		return recipe;
	};
	if (recipes.length === 0) return plainReader;
	return {
		moduleOf: remote => recipeOf(remote.host).moduleOf(remote),
		ownerOf: path => recipeOf(path.split('/')[0] ?? '').ownerOf(path),
	};
}
