import {recipes} from '../../recipes/index.ts';
import {changeLines, changesSince, sayingLines, withSeen} from '../core/recipe-memory.ts';
import {clean, whole} from '../report/clean.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import type {Wishes} from './invocation.ts';
import type {RecipeSource} from './recipe-source.ts';
import type {rememberedBy} from './remembered.ts';
import type {World} from './world.ts';

type Remembered = Awaited<ReturnType<typeof rememberedBy>>;
type FileSource = Extract<RecipeSource, {kind: 'file'}>;

/**
 * A recipe from an address, where nobody is asked: it was named, so it is used; its digest is told, and what it says, or
 * what changed since it was used before. Changed members that only a person may decide are not used with `--yes` alone:
 * the digest has to be given.
 */
export function tellFetched(
	world: World,
	{yes, answers}: Wishes,
	source: RecipeSource,
	{addresses}: Remembered,
): WrongUse | undefined {
	if (source.kind !== 'file') return undefined;
	const wanted = answers.set['recipe-digest'];
	if (wanted === undefined && source.from !== 'url') return undefined;
	const {file, place, digest, from} = source;
	if (wanted !== undefined && wanted !== digest) return {kind: 'recipe-digest', file: place, digest, wanted};
	if (from !== 'url') return undefined;
	const {recipes: words} = world.words;
	world.stderr(`gomod-setup: ${clean(words.fetched(place, digest), world)}\n`);
	const before = addresses[place];
	// Never cut: what stands at the end of a long list is used as well.
	const tell = (lines: readonly string[]) => world.stderr(lines.map(line => `${whole(line)}\n`).join(''));
	if (before === undefined) tell([words.sets, ...sayingLines(file)]);
	const changes = changesSince(before, digest, file, recipes);
	if (changes === undefined) return undefined;
	tell([words.changed, ...changeLines(changes)]);
	return yes && wanted === undefined && changes.guarded.length > 0
		? {kind: 'recipe-changed', file: place, members: changes.guarded, digest}
		: undefined;
}

/** What an address said is kept once it was used, so that a change is seen. */
export async function keepFetched(source: FileSource, {addresses, save}: Remembered): Promise<void> {
	if (source.from !== 'url') return;
	await save({addresses: withSeen(addresses, source.place, source.digest, source.file)});
}
