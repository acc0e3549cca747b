import {firstOwner, type Place, type Recipe, samePath} from '../core/recipe.ts';

export type {AskedSetting} from '../core/asked-settings.ts';
export type {LoginRules} from '../core/login-rules.ts';
export type {
	Pages,
	Place,
	PublishedHost,
	Question,
	Recipe,
	RemotePlace,
	Sight,
	Unverified,
} from '../core/recipe.ts';
export {firstOwner, samePath} from '../core/recipe.ts';
export type {HostKey} from '../core/target.ts';

/** What an author writes: a recipe, of which the members that most hosts share may be left out. */
export type RecipeDefinition = Pick<Recipe, 'id' | 'title' | 'host' | 'loginRules' | 'pages'> &
	Partial<Recipe>;

/**
 * Makes a recipe. What is left out is as most hosts have it: user `git` on port 22 of the host itself, nothing published,
 * an ed25519 key (else rsa), any key accepted, no program that registers keys, every token goes with any user name,
 * `?go-get=1` names the repository, no host but the one it names, nothing more to ask, the first path element is the owner, and addresses as `ssh` and
 * `https` make them. A server is recognised by its name only.
 */
export function defineRecipe(definition: RecipeDefinition): Recipe {
	return {
		ssh: {user: 'git', port: 22},
		published: [],
		keyTypes: ['ed25519', 'rsa'],
		acceptedKeys: undefined,
		firstKeyOnly: false,
		registrar: undefined,
		tokenUser: 'git',
		bearerTokens: false,
		anonymousGoGet: 'repository',
		selfHosted: false,
		questions: [],
		unverified: [],
		looksLike: () => false,
		sshHost: host => host,
		moduleOf: samePath,
		ownerOf: firstOwner,
		sshUrl: ssh,
		httpsUrl: https,
		...definition,
	};
}

/**
 * The address of an owner's repositories over SSH: `ssh://git@github.com/acme/`. It is never the short form
 * `git@host:path`, in which a port becomes a part of the path; port 22 is left out. An empty owner means the whole host.
 */
export function ssh({user, sshHost, port, root, owner}: Place): string {
	const shownPort = port === 22 ? '' : `:${port}`;
	const folder = root.replace(/^\//, '');
	return `ssh://${user}@${sshHost}${shownPort}/${directory(folder)}${directory(owner)}`;
}

/** The beginning of what Go asks git for: `https://github.com/acme/`. A port cannot be in it, since no module path may hold one. */
export function https({host, owner}: Pick<Place, 'host' | 'owner'>): string {
	return `https://${host}/${directory(owner)}`;
}

/** Takes a host name and says whether one of its labels, or a part of one between dashes, is one of the words: `gitlab` in gitlab.acme.example and in acme-gitlab.example. */
export function hasLabel(host: string, ...words: readonly string[]): boolean {
	return host.split(/[.-]/).some(label => words.includes(label));
}

/** The slash keeps `acme` from matching `acme-public`: git compares prefixes letter by letter. */
function directory(path: string): string {
	return path === '' ? '' : `${path}/`;
}
