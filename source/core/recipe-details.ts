import {toolNames} from './organisation.ts';
import {publishedFor, type Recipe} from './recipe.ts';
import type {RecipeFileHost} from './recipe-file.ts';

/** What can be told of a recipe, in the order in which it is told. */
export const detailNames = [
	'host',
	'ssh',
	'over443',
	'hostKeys',
	'withdrawn',
	'rewrite',
	'addKey',
	'keys',
	'token',
	'sso',
	'status',
	'help',
	'registrar',
	'privateModules',
	'goproxy',
	'goproxyServesPrivate',
	'checksumDatabase',
	'caFile',
	'httpProxy',
	'tools',
	'advice',
	'unverified',
] as const;
export type DetailName = (typeof detailNames)[number];

/** By name; what a recipe does not say is empty. */
export type Details = Readonly<Record<DetailName, readonly string[]>>;

/** A recipe told for people; HOST and OWNER stand for what each of them fills in. `file` is a host of a recipe file that extends it. */
export function detailsOf(recipe: Recipe, file?: RecipeFileHost): Details {
	return {...access(recipe, file), ...wanted(file), unverified: unverified(recipe)};
}

function access(
	recipe: Recipe,
	file: RecipeFileHost | undefined,
): Omit<Details, keyof Wanted | 'unverified'> {
	const host = file?.host ?? recipe.host;
	const shown = host ?? 'HOST';
	const port = file?.port ?? recipe.ssh.port;
	const published = publishedFor(recipe, shown);
	const keys = file !== undefined && file.hostKeys.length > 0 ? file.hostKeys : (published?.hostKeys ?? []);
	const sshHost = recipe.sshHost(shown);
	const user = recipe.ssh.user ?? 'USER';
	const place = {host: shown, sshHost, port, user, root: '', owner: 'OWNER'};
	const pages = recipe.pages(shown, 'OWNER');
	return {
		host: present(host),
		ssh: [`ssh://${user}@${sshHost}:${port}`],
		over443: published?.over443 ? [`${published.over443.host}:${published.over443.port}`] : [],
		hostKeys: keys.map(({keyType, fingerprint}) => `${keyType} ${fingerprint}`),
		withdrawn: published?.revokedFingerprints ?? [],
		rewrite: [`${recipe.httpsUrl(place)} -> ${recipe.sshUrl(place)}`],
		addKey: present(pages.addKey),
		keys: present(pages.keys),
		token: present(pages.token),
		sso: present(pages.sso),
		status: present(pages.status),
		help: present(file?.help ?? pages.help),
		registrar: recipe.registrar ? [[recipe.registrar.program, ...recipe.registrar.args].join(' ')] : [],
	};
}

type Wanted = Pick<
	Details,
	| 'privateModules'
	| 'goproxy'
	| 'goproxyServesPrivate'
	| 'checksumDatabase'
	| 'caFile'
	| 'httpProxy'
	| 'tools'
	| 'advice'
>;

function wanted(file: RecipeFileHost | undefined): Wanted {
	const organisation = file?.organisation;
	return {
		privateModules: file?.privateModules ?? [],
		goproxy: present(file?.goproxy),
		goproxyServesPrivate: organisation?.goproxyServesPrivate ? ['true'] : [],
		checksumDatabase: present(organisation?.checksumDatabase),
		caFile: present(organisation?.caFile),
		httpProxy: present(organisation?.httpProxy),
		tools: toolNames.flatMap(tool => {
			const version = organisation?.tools[tool];
			return version === undefined ? [] : [`${tool} ${version}`];
		}),
		advice: present(organisation?.advice),
	};
}

function unverified(recipe: Recipe): readonly string[] {
	return recipe.unverified.map(({member, because}) => `${member}: ${because}`);
}

function present(text: string | undefined): readonly string[] {
	return text === undefined ? [] : [text];
}
