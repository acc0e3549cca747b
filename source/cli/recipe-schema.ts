import {recipes} from '../../recipes/index.ts';
import {recipeFileSchema} from '../core/recipe-file-schema.ts';

/** The JSON Schema of a recipe file, with the recipes that are built in. */
export const schemaOfRecipeFiles = recipeFileSchema(recipes.map(({id}) => id));
