import type {Place, Recipe} from '../../source/core/recipe.ts';

/** A host of a recipe's kind. */
export function hostOf({host}: Recipe): string {
	return host ?? 'git.acme.example';
}

/** A place on it. */
export function placeOn(recipe: Recipe, owner: string, differs: Partial<Place> = {}): Place {
	const host = hostOf(recipe);
	const {user = 'ada', port} = recipe.ssh;
	return {host, owner, sshHost: recipe.sshHost(host), port, user, root: '', ...differs};
}
