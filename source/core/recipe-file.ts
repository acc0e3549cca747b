import type {Organisation} from './organisation.ts';
import type {Recipe} from './recipe.ts';
import {beyondBounds, deepest, mostMarks} from './recipe-bounds.ts';
import type {RecipeFileFault, RecipeFileProblem} from './recipe-file-fault.ts';
import {type Known, readHosts} from './recipe-file-hosts.ts';
import {MemberReader} from './recipe-file-members.ts';
import type {RecipeNodes} from './recipe-nodes.ts';
import {nodesOfJson} from './recipe-nodes-json.ts';
import type {HostKey} from './target.ts';

/** What an organisation says about its hosts. It is data that starts from built-in recipes. */
export interface RecipeFile {
	readonly title: string | undefined;
	/** At least one, each with another name. */
	readonly hosts: readonly RecipeFileHost[];
}

export interface RecipeFileHost {
	/** For people. */
	readonly title: string;
	/** Id of the built-in recipe that it starts from. */
	readonly extends: string;
	/** The built-in's where the file names none. */
	readonly host: string;
	/** TCP port of SSH; undefined leaves the built-in's. */
	readonly port: number | undefined;
	/** They replace the published ones; empty leaves those. */
	readonly hostKeys: readonly HostKey[];
	/** Patterns in GOPRIVATE's own syntax, none with a comma. */
	readonly privateModules: readonly string[];
	readonly goproxy: string | undefined;
	readonly help: string | undefined;
	readonly organisation: Organisation;
}

export type ReadRecipeFile =
	| {readonly kind: 'recipe-file'; readonly file: RecipeFile}
	/** At least one, in the order of the text. */
	| {readonly kind: 'faults'; readonly faults: readonly RecipeFileFault[]};

/** Bytes of a recipe file, checked before it is parsed. */
export const recipeFileLimit = 256 * 1024;

/** Faults that are told as a rule; the first ones are the causes of the rest. */
const fewFaults = 20;

/**
 * Reads the text of a recipe file, JSON or YAML. `recipes` are the built-in ones; words in several languages are taken in
 * `language` (a tag), or what is nearest. Everything wrong in it is told at
 * once, each with line and column from 1; nothing of a file with a fault is used. Anchors and aliases are refused, so
 * that a small text cannot become a large value.
 */
export async function readRecipeFile(
	text: string,
	recipes: readonly Recipe[],
	language = 'en',
	mostFaults = fewFaults,
): Promise<ReadRecipeFile> {
	const size = Buffer.byteLength(text);
	if (size > recipeFileLimit)
		return {kind: 'faults', faults: [{kind: 'too-large', line: 1, column: 1, size, limit: recipeFileLimit}]};
	const known = {recipes, language};
	const beyond = beyondBounds(text);
	if (beyond !== undefined) return {kind: 'faults', faults: [outOfBounds(text, beyond)]};
	// Good JSON needs no parser that has to be loaded first; the place of a fault is known only to that one.
	const json = nodesOfJson(text);
	const read = json && readNodes(json, known, mostFaults);
	if (read?.kind === 'recipe-file') return read;
	const {nodesOfYaml} = await import('./recipe-nodes-yaml.ts');
	return readNodes(nodesOfYaml(text), known, mostFaults);
}

function outOfBounds(
	text: string,
	{kind, offset}: NonNullable<ReturnType<typeof beyondBounds>>,
): RecipeFileFault {
	const before = text.slice(0, offset).split('\n');
	const place = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
	return kind === 'too-many' ? {kind, limit: mostMarks, ...place} : {kind, limit: deepest, ...place};
}

function readNodes({root, errors, placeOf}: RecipeNodes, known: Known, mostFaults: number): ReadRecipeFile {
	const reader = new MemberReader(placeOf);
	for (const {offset, said} of errors.slice(0, mostFaults)) reader.fault(offset, syntaxFault(said));
	if (!reader.isFaulty && root.kind !== 'map') reader.fault(root.offset, {kind: 'not-an-object'});
	if (reader.isFaulty || root.kind !== 'map') return {kind: 'faults', faults: reader.faults(mostFaults)};

	const file = readHosts(root, reader, known);
	return reader.isFaulty ? {kind: 'faults', faults: reader.faults(mostFaults)} : {kind: 'recipe-file', file};
}

/** The parser tells as an error of the text what is too deep for its stack. */
function syntaxFault(said: string): RecipeFileProblem {
	return said.includes('call stack') ? {kind: 'too-deep', limit: deepest} : {kind: 'syntax', said};
}
