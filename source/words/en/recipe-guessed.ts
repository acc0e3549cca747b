import type {Words} from '../words.ts';

export const recipeGuessed: Words['recipeGuessed'] = ({host, recipe, title, because}) =>
	because === 'looks-like'
		? `${host} looks like ${title}, so the recipe ${recipe} is used. If it is something else, name its recipe with --recipe.`
		: `Nothing tells what kind of server ${host} is, so the recipe ${recipe} is used (${title}). If it is another kind, name its recipe with --recipe.`;
