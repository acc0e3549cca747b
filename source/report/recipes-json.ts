import type {Recipe} from '../core/recipe.ts';
import type {Details} from '../core/recipe-details.ts';
import type {RecipeFileFault} from '../core/recipe-file-fault.ts';
import type {WrongUseWords} from '../words/wrong-use.ts';
import {verbatim} from './clean.ts';

/** What `recipes --json` prints; its members are those of schema.json. */
export type RecipesJson = {readonly schema: 1} & Readonly<Record<string, unknown>>;

export function recipeListJson(recipes: readonly Recipe[]): RecipesJson {
	return {
		schema: 1,
		recipes: recipes.map(({id, title, host, unverified}) => ({id, title, host: host ?? null, unverified})),
	};
}

/** Each recipe, or each host of a recipe file, with all that it says. */
export function recipeJson(shown: readonly {title: string; id: string; details: Details}[]): RecipesJson {
	return {
		schema: 1,
		shown: shown.map(({title, id, details}) => ({
			title: verbatim(title),
			extends: id,
			details: Object.fromEntries(
				Object.entries(details).flatMap(([name, values]) =>
					values.length === 0 ? [] : [[name, values.map(verbatim)]],
				),
			),
		})),
	};
}

export function recipeCheckJson(
	file: string,
	faults: readonly RecipeFileFault[],
	words: WrongUseWords,
): RecipesJson {
	return {
		schema: 1,
		file: verbatim(file),
		good: faults.length === 0,
		faults: faults.map(fault => ({
			kind: fault.kind,
			line: fault.line,
			column: fault.column,
			text: verbatim(words['recipe-file']({file, fault}).says),
		})),
	};
}

export function recipeInitJson(written: readonly string[]): RecipesJson {
	return {schema: 1, written: written.map(verbatim)};
}
