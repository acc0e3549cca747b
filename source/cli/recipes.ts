import {resolve} from 'node:path';
import {recipes as builtIn} from '../../recipes/index.ts';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {nearest} from '../core/nearest.ts';
import {type Details, detailsOf} from '../core/recipe-details.ts';
import type {RecipeFile} from '../core/recipe-file.ts';
import {clean} from '../report/clean.ts';
import {type RecipesJson, recipeCheckJson, recipeJson, recipeListJson} from '../report/recipes-json.ts';
import {recipeFaultsText, recipeListText, recipeText} from '../report/recipes-text.ts';
import type {InvocationOf} from './invocation.ts';
import {refusal} from './prepare.ts';
import type {Known} from './recipe-source.ts';
import {type ReadRecipe, readRecipe} from './recipe-text.ts';
import {refuse} from './refuse.ts';
import type {World} from './world.ts';

type Recipes = InvocationOf<'recipes'>;

/** `gomod-setup recipes [list | show ID | check FILE | init]`; none of them asks the network. */
export async function recipes(invocation: Recipes, world: World): Promise<ExitCode> {
	switch (invocation.action.kind) {
		case 'list':
			return print(invocation, world, recipeListJson(builtIn), () => recipeListText(builtIn, world));
		case 'show':
			return show(invocation, world, invocation.action.name);
		case 'check':
			return check(invocation, world, invocation.action.file);
		case 'init':
			return (await import('./recipes-init.ts')).writeRecipeFile(invocation, world);
	}
}

/** Faults that `check` tells; a run tells the first ones only. */
const mostFaults = 200;

async function check(invocation: Recipes, world: World, name: string): Promise<ExitCode> {
	const source = await readFile(world, name, mostFaults);
	if (source.kind !== 'file' && source.kind !== 'faults') return refuse(world, refusal(source));
	const faults = source.kind === 'faults' ? source.faults : [];
	const {place} = source;
	print(invocation, world, recipeCheckJson(place, faults, world.words.wrongUse), () =>
		source.kind === 'faults'
			? recipeFaultsText(place, faults, world)
			: `${clean(world.words.recipes.good(name, source.file.hosts.length), world)}\n`,
	);
	return faults.length === 0 ? exitCode.good : exitCode.problemRemains;
}

function readFile({system, words}: World, name: string, mostFaults?: number): Promise<ReadRecipe> {
	const known: Known = {recipes: builtIn, language: words.language, ...(mostFaults ? {mostFaults} : {})};
	return readRecipe(system, resolve(system.cwd, name), 'file', known);
}

/** A built-in by its id, or each host of a recipe file. */
async function show(invocation: Recipes, world: World, name: string): Promise<ExitCode> {
	const recipe = builtIn.find(({id}) => id === name);
	if (recipe !== undefined)
		return shown(invocation, world, [{title: recipe.title, id: recipe.id, details: detailsOf(recipe)}]);
	const source = await readFile(world, name);
	if (source.kind === 'file') return shown(invocation, world, hostsOf(source.file));
	const known = builtIn.map(({id}) => id);
	if (source.kind === 'unreadable' && source.because === 'ENOENT' && !/[\\/.]/.test(name))
		return refuse(world, {kind: 'unknown-recipe', value: name, known, meant: nearest(name, known)});
	return refuse(world, refusal(source));
}

interface Shown {
	readonly title: string;
	readonly id: string;
	readonly details: Details;
}

function hostsOf(file: RecipeFile): readonly Shown[] {
	return file.hosts.flatMap(host => {
		const recipe = builtIn.find(({id}) => id === host.extends);
		return recipe ? [{title: host.title, id: recipe.id, details: detailsOf(recipe, host)}] : [];
	});
}

function shown(invocation: Recipes, world: World, all: readonly Shown[]): ExitCode {
	return print(invocation, world, recipeJson(all), () =>
		all.map(({title, id, details}) => recipeText(`${title} (${id})`, details, world)).join('\n'),
	);
}

function print({json}: Recipes, {stdout}: World, document: RecipesJson, text: () => string): ExitCode {
	stdout(json ? `${JSON.stringify(document, undefined, 2)}\n` : text());
	return exitCode.good;
}
