import {firstOwner, type Place, type Recipe} from '../core/recipe.ts';

export type {LoginRules} from '../core/login-rules.ts';
export type {Pages, Place, PublishedHost, Recipe, Unverified} from '../core/recipe.ts';
export type {HostKey} from '../core/target.ts';

/** What an author writes: a recipe, of which the members that most hosts share may be left out. */
export type RecipeDefinition = Pick<Recipe, 'id' | 'title' | 'host' | 'loginRules' | 'pages'> &
	Partial<Recipe>;

/**
 * Makes a recipe. What is left out is as most hosts have it: user `git` on port 22, nothing published, an ed25519 key
 * (else rsa), no program that registers keys, a token goes with any user name, `?go-get=1` names the repository, the
 * first path element is the owner, and addresses as `ssh` and `https` make them.
 */
export function defineRecipe(definition: RecipeDefinition): Recipe {
	const access = definition.ssh ?? {user: 'git', port: 22};
	return {
		ssh: access,
		published: [],
		keyTypes: ['ed25519', 'rsa'],
		registrar: undefined,
		tokenUser: 'git',
		anonymousGoGet: 'repository',
		unverified: [],
		ownerOf: firstOwner,
		sshUrl: place => ssh(place, access.user),
		httpsUrl: https,
		...definition,
	};
}

/**
 * The address of an owner's repositories over SSH: `ssh://git@github.com/acme/`. It is never the short form
 * `git@host:path`, in which a port becomes a part of the path; port 22 is left out. An empty owner means the whole host.
 */
export function ssh(place: Place, user = 'git'): string {
	const port = place.port === 22 ? '' : `:${place.port}`;
	return `ssh://${user}@${place.host}${port}/${directory(place.owner)}`;
}

/** The beginning of what Go asks git for: `https://github.com/acme/`. A port cannot be in it, since no module path may hold one. */
export function https(place: Pick<Place, 'host' | 'owner'>): string {
	return `https://${place.host}/${directory(place.owner)}`;
}

/** The slash keeps `acme` from matching `acme-public`: git compares prefixes letter by letter. */
function directory(owner: string): string {
	return owner === '' ? '' : `${owner}/`;
}
