import {digestOf} from '../core/digest.ts';
import {plain, redact} from '../core/redact.ts';
import {parseUrl} from '../core/url.ts';
import type {System, Wait} from '../system/system.ts';
import type {FoundFile, Known, RecipeSource} from './recipe-source.ts';

/** How reading a file ends. */
export type ReadRecipe = Extract<RecipeSource, {kind: 'file' | 'faults' | 'unreadable' | 'too-large'}>;

/** A recipe file on this machine. */
export async function readRecipe(
	system: System,
	path: string,
	from: 'file' | 'found',
	known: Known,
): Promise<ReadRecipe> {
	const {recipeFileLimit} = await import('../core/recipe-file.ts');
	const read = await system.read(path, recipeFileLimit);
	if (read.kind === 'too-large') return {kind: 'too-large', place: path, limit: recipeFileLimit};
	if (read.kind === 'missing') return {kind: 'unreadable', place: path, because: 'ENOENT'};
	if (read.kind === 'unreadable') return {kind: 'unreadable', place: path, because: read.because};
	return understand(read.bytes, path, from, known);
}

/** One from an https address; where that sends on to another one, nothing is taken from there. */
export async function fetchRecipe(
	system: System,
	name: string,
	known: Known,
	wait: Wait,
): Promise<RecipeSource> {
	const place = redact(name);
	const {recipeFileLimit} = await import('../core/recipe-file.ts');
	const url = parseUrl(name);
	if (url?.protocol !== 'https:') return {kind: 'not-https', url: place};
	const answered = await system.request({url: name, limit: recipeFileLimit + 1}, wait);
	if (answered.kind !== 'answered')
		return {kind: 'unreadable', place, because: 'because' in answered ? answered.because : answered.kind};
	const {status, headers, body} = answered;
	if (status >= 300 && status < 400 && headers.location !== undefined)
		return {kind: 'redirected', url: place, to: redact(plain(absolute(headers.location, url.href)))};
	if (status !== 200) return {kind: 'unreadable', place, because: `HTTP ${status}`};
	const bytes = Buffer.from(body);
	if (bytes.length > recipeFileLimit) return {kind: 'too-large', place, limit: recipeFileLimit};
	return understand(bytes, place, 'url', known);
}

function absolute(location: string, base: string): string {
	return URL.canParse(location, base) ? new URL(location, base).href : location;
}

async function understand(
	bytes: Uint8Array,
	place: string,
	from: FoundFile['from'],
	{recipes, language, mostFaults}: Known,
): Promise<ReadRecipe> {
	const {readRecipeFile} = await import('../core/recipe-file.ts');
	const read = await readRecipeFile(Buffer.from(bytes).toString('utf8'), recipes, language, mostFaults);
	if (read.kind === 'faults') return {kind: 'faults', place, faults: read.faults};
	return {
		kind: 'file',
		file: read.file,
		place,
		from,
		// Made when it is asked for: node's cryptography takes as long to load as all the rest of a recipe.
		get digest() {
			return digestOf(bytes);
		},
	};
}
