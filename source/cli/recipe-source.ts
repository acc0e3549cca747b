import {dirname, extname, join, resolve} from 'node:path';
import {nearest} from '../core/nearest.ts';
import type {Recipe} from '../core/recipe.ts';
import type {RecipeFile} from '../core/recipe-file.ts';
import type {RecipeFileFault} from '../core/recipe-file-fault.ts';
import {type GuardedMember, guardedIn} from '../core/recipe-trust.ts';
import type {System, Wait} from '../system/system.ts';
import {fetchRecipe, readRecipe} from './recipe-text.ts';

/** Where the run's recipe comes from. */
export type RecipeSource =
	/** Nothing is named and no file is found: the person chooses, or the project's hosts decide. */
	| {readonly kind: 'none'}
	| {readonly kind: 'built-in'; readonly recipe: Recipe}
	| ({readonly kind: 'file'} & FoundFile)
	/** A file that nobody named says what only a named one may; it is used after a person confirmed it, or with `--recipe FILE`. */
	| ({
			readonly kind: 'untrusted';
			readonly members: readonly GuardedMember[];
			readonly flag: '--recipe';
	  } & FoundFile)
	| {readonly kind: 'faults'; readonly place: string; readonly faults: readonly RecipeFileFault[]}
	| {readonly kind: 'unreadable'; readonly place: string; readonly because: string}
	| {readonly kind: 'too-large'; readonly place: string; readonly limit: number}
	| {
			readonly kind: 'unknown';
			readonly id: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {readonly kind: 'not-https'; readonly url: string}
	/** It sends on to another address, from which nothing was taken. */
	| {readonly kind: 'redirected'; readonly url: string; readonly to: string};

/** What has to be known to find a recipe. */
export interface Known {
	/** The built-in ones. */
	readonly recipes: readonly Recipe[];
	/** Of the words in a recipe file, as a language tag. */
	readonly language: string;
	/** Digests of found files that a person agreed to before. */
	readonly confirmed?: () => Promise<readonly string[]>;
	/** Faults that are told; without it the first ones only. */
	readonly mostFaults?: number;
}

export interface FoundFile {
	readonly file: RecipeFile;
	/** Path, or URL without userinfo. */
	readonly place: string;
	/** SHA-256 of the bytes, hex: by it a confirmation is remembered, and it is shown for a recipe from a URL. */
	readonly digest: string;
	/** What comes from a URL is shown to a person before it is used. */
	readonly from: 'file' | 'url' | 'found';
}

/** Names under which a recipe file is found, the first that is there. */
export const foundNames = ['gomod-setup.yaml', 'gomod-setup.json'] as const;
const fileEndings: readonly string[] = ['.json', '.yaml', '.yml'];

/** Finds the recipe: `named` (`--recipe`), else GOMOD_SETUP_RECIPE, else a recipe file in the repository. */
export async function findRecipe(
	system: System,
	named: string | undefined,
	known: Known,
	wait: Wait,
): Promise<RecipeSource> {
	const name = named ?? system.env.GOMOD_SETUP_RECIPE;
	if (name === undefined || name === '') return findInRepository(system, known);
	const recipe = known.recipes.find(recipe => recipe.id === name);
	if (recipe !== undefined) return {kind: 'built-in', recipe};
	if (isAddress(name)) return fetchRecipe(system, name, known, wait);
	const path = resolve(system.cwd, name);
	if (looksLikePath(name) || (await system.look(path)).kind === 'file')
		return readRecipe(system, path, 'file', known);
	const ids = known.recipes.map(recipe => recipe.id);
	return {kind: 'unknown', id: name, known: ids, nearest: nearest(name, ids)};
}

function isAddress(name: string): boolean {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(name);
}

function looksLikePath(name: string): boolean {
	return /[\\/]/.test(name) || fileEndings.includes(extname(name).toLowerCase());
}

/** From the directory up to the top of the repository; without a repository only here. */
async function findInRepository(system: System, known: Known): Promise<RecipeSource> {
	const directories = await repositoryDirectories(system);
	for (const path of directories.flatMap(directory => foundNames.map(name => join(directory, name)))) {
		if ((await system.look(path)).kind !== 'file') continue;
		const source = await readRecipe(system, path, 'found', known);
		if (source.kind !== 'file' || (await known.confirmed?.())?.includes(source.digest)) return source;
		const members = guardedIn(source.file, known.recipes);
		return members.length === 0 ? source : {...source, kind: 'untrusted', members, flag: '--recipe'};
	}
	return {kind: 'none'};
}

/** The directory the program was started in, and those above it up to the top of the repository. */
export async function repositoryDirectories(system: System): Promise<readonly string[]> {
	const directories: string[] = [];
	for (let directory = system.cwd; ; directory = dirname(directory)) {
		directories.push(directory);
		if ((await system.look(join(directory, '.git'))).kind !== 'missing') return directories;
		if (dirname(directory) === directory) return [system.cwd];
	}
}
