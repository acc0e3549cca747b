import type {Place, Recipe} from './recipe.ts';
import type {Target} from './target.ts';

/**
 * The narrowest rewrites, one a place.
 * @param alias of a second account: the same addresses under this name, whose port stands in ssh_config
 */
export function rewritesOf(
	recipe: Recipe,
	places: readonly string[],
	at: Omit<Place, 'owner'>,
	alias: string | undefined,
): Target['rewrites'] {
	return places.map(owner => ({
		owner,
		base: aliased(recipe.sshUrl({...at, owner}), alias),
		prefix: recipe.httpsUrl({...at, owner}),
	}));
}

function aliased(base: string, alias: string | undefined): string {
	return alias === undefined ? base : base.replace(/^(ssh:\/\/(?:[^@/]*@)?)[^/]+/, `$1${alias}`);
}
