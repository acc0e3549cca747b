import type {Answers} from '../core/answers.ts';
import type {Recipe} from '../core/recipe.ts';
import {recipeKnowing} from '../core/recipe-choice.ts';
import {changeLines, changesSince, type SeenRecipes} from '../core/recipe-memory.ts';
import type {RecipeSource} from './recipe-source.ts';

type Outside = Parameters<typeof import('../ui/run-wizard.tsx')['runWizard']>[0];
type RecipeFound = Awaited<ReturnType<Outside['findRecipe']>>;
type Choice = NonNullable<Outside['given']['choice']>;

/** A recipe source as the wizard hears of it. What was named as a file is agreed to by that. */
export function recipeFound(
	source: RecipeSource,
	trusted: readonly string[],
	seen: SeenRecipes,
	known: readonly Recipe[],
): RecipeFound {
	switch (source.kind) {
		case 'none':
			return {kind: 'none'};
		case 'built-in':
			return {kind: 'built-in', id: source.recipe.id};
		case 'file':
		case 'untrusted': {
			const {file, place, digest, from} = source;
			const members = source.kind === 'untrusted' ? source.members : [];
			const confirmed = from === 'file' || trusted.includes(digest);
			const title = file.title ?? file.hosts[0]?.title ?? place;
			const since = from === 'url' ? changesSince(seen[place], digest, file, known) : undefined;
			const changes = since === undefined ? [] : changeLines(since);
			return {kind: 'file', file, found: {title, place, digest, from, members, changes, confirmed}};
		}
		default:
			return {kind: 'problem', problem: problemOf(source)};
	}
}

type Problem = Extract<RecipeFound, {kind: 'problem'}>['problem'];

function problemOf(
	source: Exclude<RecipeSource, {kind: 'none' | 'built-in' | 'file' | 'untrusted'}>,
): Problem {
	return source.kind === 'unknown' ? {...source} : source;
}

/** What flags choose, so that the first screen need not ask: a recipe, or a host that one knows. */
export function choiceOf(
	named: RecipeSource | undefined,
	recipes: readonly Recipe[],
	{host: given, modules}: Answers,
): Choice | undefined {
	if (named?.kind === 'file') {
		const [only, another] = named.file.hosts;
		if (only === undefined || another !== undefined) return undefined;
		return {recipe: only.extends, file: named.place, host: only.host, title: only.title, asksHost: false};
	}
	const host = given ?? modules[0]?.path.split('/')[0];
	const recipe =
		named?.kind === 'built-in' ? named.recipe : host === undefined ? undefined : recipeKnowing(recipes, host);
	if (recipe === undefined && host === undefined) return undefined;
	return {
		recipe: recipe?.id,
		file: undefined,
		host: given ?? recipe?.host ?? host,
		title: recipe?.title ?? host ?? '',
		asksHost: false,
	};
}
