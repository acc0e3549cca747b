import {dirname, extname, join, resolve} from 'node:path';
import {digestOf} from '../core/digest.ts';
import {nearest} from '../core/nearest.ts';
import type {Recipe} from '../core/recipe.ts';
import type {RecipeFile} from '../core/recipe-file.ts';
import type {RecipeFileFault} from '../core/recipe-file-fault.ts';
import {redact} from '../core/redact.ts';
import {parseUrl} from '../core/url.ts';
import type {System, Wait} from '../system/system.ts';

/** Where the run's recipe comes from. */
export type RecipeSource =
	/** Nothing is named and no file is found: the person chooses, or the project's hosts decide. */
	| {readonly kind: 'none'}
	| {readonly kind: 'built-in'; readonly recipe: Recipe}
	| ({readonly kind: 'file'} & FoundFile)
	/** A file that nobody named says what only a named one may; it is used after a person confirmed it, or with `--recipe FILE`. */
	| ({
			readonly kind: 'untrusted';
			readonly members: readonly UntrustedMember[];
			readonly flag: '--recipe';
	  } & FoundFile)
	| {readonly kind: 'faults'; readonly place: string; readonly faults: readonly RecipeFileFault[]}
	| {readonly kind: 'unreadable'; readonly place: string; readonly because: string}
	| {readonly kind: 'too-large'; readonly place: string; readonly limit: number}
	| {
			readonly kind: 'unknown';
			readonly id: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {readonly kind: 'not-https'; readonly url: string};

interface FoundFile {
	readonly file: RecipeFile;
	/** Path, or URL without userinfo. */
	readonly place: string;
	/** SHA-256 of the bytes, hex: by it a confirmation is remembered, and it is shown for a recipe from a URL. */
	readonly digest: string;
	/** What comes from a URL is shown to a person before it is used. */
	readonly from: 'file' | 'url' | 'found';
}

/** `hostKeys` for a host with published ones, or `goproxy`. */
export type UntrustedMember = 'hostKeys' | 'goproxy';

/** Names under which a recipe file is found, the first that is there. */
const foundNames = ['gomod-setup.yaml', 'gomod-setup.json'] as const;
const fileEndings: readonly string[] = ['.json', '.yaml', '.yml'];

/**
 * Finds the recipe: `named` (`--recipe`), else GOMOD_SETUP_RECIPE, else a recipe file in the repository.
 * @param confirmed digests of found files that a person agreed to before
 */
export async function findRecipe(
	system: System,
	named: string | undefined,
	recipes: readonly Recipe[],
	confirmed: readonly string[],
	wait: Wait,
): Promise<RecipeSource> {
	const name = named ?? system.env.GOMOD_SETUP_RECIPE;
	if (name === undefined || name === '') return findInRepository(system, recipes, confirmed);
	const recipe = recipes.find(recipe => recipe.id === name);
	if (recipe !== undefined) return {kind: 'built-in', recipe};
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return fetchFile(system, name, recipes, wait);
	const path = resolve(system.cwd, name);
	if (looksLikePath(name) || (await system.look(path)).kind === 'file')
		return readFile(system, path, 'file', recipes);
	const known = recipes.map(recipe => recipe.id);
	return {kind: 'unknown', id: name, known, nearest: nearest(name, known)};
}

function looksLikePath(name: string): boolean {
	return /[\\/]/.test(name) || fileEndings.includes(extname(name).toLowerCase());
}

/** From the directory up to the top of the repository; without a repository only here. */
async function findInRepository(
	system: System,
	recipes: readonly Recipe[],
	confirmed: readonly string[],
): Promise<RecipeSource> {
	const directories = await repositoryDirectories(system);
	for (const path of directories.flatMap(directory => foundNames.map(name => join(directory, name)))) {
		if ((await system.look(path)).kind !== 'file') continue;
		const source = await readFile(system, path, 'found', recipes);
		if (source.kind !== 'file' || confirmed.includes(source.digest)) return source;
		const members = untrustedMembers(source.file, recipes);
		return members.length === 0 ? source : {...source, kind: 'untrusted', members, flag: '--recipe'};
	}
	return {kind: 'none'};
}

async function repositoryDirectories(system: System): Promise<readonly string[]> {
	const directories: string[] = [];
	for (let directory = system.cwd; ; directory = dirname(directory)) {
		directories.push(directory);
		if ((await system.look(join(directory, '.git'))).kind !== 'missing') return directories;
		if (dirname(directory) === directory) return [system.cwd];
	}
}

async function readFile(
	system: System,
	path: string,
	from: 'file' | 'found',
	recipes: readonly Recipe[],
): Promise<RecipeSource> {
	const {recipeFileLimit} = await import('../core/recipe-file.ts');
	const read = await system.read(path, recipeFileLimit);
	if (read.kind === 'too-large') return {kind: 'too-large', place: path, limit: recipeFileLimit};
	if (read.kind === 'missing') return {kind: 'unreadable', place: path, because: 'ENOENT'};
	if (read.kind === 'unreadable') return {kind: 'unreadable', place: path, because: read.because};
	return understand(read.bytes, path, from, recipes);
}

async function fetchFile(
	system: System,
	name: string,
	recipes: readonly Recipe[],
	wait: Wait,
): Promise<RecipeSource> {
	const place = redact(name);
	const {recipeFileLimit} = await import('../core/recipe-file.ts');
	if (parseUrl(name)?.protocol !== 'https:') return {kind: 'not-https', url: place};
	const answered = await system.request({url: name, limit: recipeFileLimit + 1}, wait);
	if (answered.kind !== 'answered') return {kind: 'unreadable', place, because: answered.kind};
	if (answered.status !== 200) return {kind: 'unreadable', place, because: String(answered.status)};
	const bytes = Buffer.from(answered.body);
	if (bytes.length > recipeFileLimit) return {kind: 'too-large', place, limit: recipeFileLimit};
	return understand(bytes, place, 'url', recipes);
}

async function understand(
	bytes: Uint8Array,
	place: string,
	from: FoundFile['from'],
	recipes: readonly Recipe[],
): Promise<RecipeSource> {
	const {readRecipeFile} = await import('../core/recipe-file.ts');
	const read = await readRecipeFile(Buffer.from(bytes).toString('utf8'), recipes);
	if (read.kind === 'faults') return {kind: 'faults', place, faults: read.faults};
	return {kind: 'file', file: read.file, place, digest: digestOf(bytes), from};
}

/** What a file that nobody named may not decide: which keys a well-known host has, and who serves all modules. */
function untrustedMembers({hosts}: RecipeFile, recipes: readonly Recipe[]): UntrustedMember[] {
	const published = recipes
		.flatMap(recipe => recipe.published)
		.flatMap(({host, over443}) => (over443 ? [host, over443.host] : [host]));
	const keys = hosts.some(({host, hostKeys}) => hostKeys.length > 0 && published.includes(host));
	const goproxy = hosts.some(({goproxy}) => goproxy !== undefined);
	return [...(keys ? (['hostKeys'] as const) : []), ...(goproxy ? (['goproxy'] as const) : [])];
}
