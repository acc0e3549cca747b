import type {Recipe} from './recipe.ts';
import type {RecipeFile} from './recipe-file.ts';
import {changesBetween, guardedIn, type Saying, type SayingChanges, sayingsOf} from './recipe-trust.ts';

/** What an address said when its recipe was last used. */
export interface SeenRecipe {
	/** SHA-256 of the bytes, hex. */
	readonly digest: string;
	/** undefined where it was too much to keep. */
	readonly said: readonly Saying[] | undefined;
}

export type SeenRecipes = Readonly<Record<string, SeenRecipe>>;

/** Characters of one recipe that are kept, and how many addresses: the file of preferences stays small. */
const mostKept = 20_000;
const mostAddresses = 8;

/** How a fetched recipe differs from the one that was used before; undefined where nothing did, or it is the first. */
export function changesSince(
	before: SeenRecipe | undefined,
	digest: string,
	file: RecipeFile,
	recipes: readonly Recipe[],
): SayingChanges | undefined {
	if (before === undefined || before.digest === digest) return undefined;
	const now = sayingsOf(file);
	// Where only the digest was kept, whatever is guarded may be new.
	return before.said === undefined
		? {gone: [], come: now, guarded: guardedIn(file, recipes)}
		: changesBetween(before.said, now);
}

/** What is remembered after this recipe was used: the newest last, the oldest are forgotten. */
export function withSeen(seen: SeenRecipes, place: string, digest: string, file: RecipeFile): SeenRecipes {
	const said = sayingsOf(file);
	const kept = JSON.stringify(said).length <= mostKept ? said : undefined;
	const others = Object.entries(seen).filter(([address]) => address !== place);
	return Object.fromEntries([...others, [place, {digest, said: kept}] as const].slice(-mostAddresses));
}

/** Reads what was remembered; whatever does not look like it is left out. */
export function readSeen(stored: unknown): SeenRecipes {
	return Object.fromEntries(
		entriesOf(stored).flatMap(([address, value]) => {
			const {digest, said} = Object.fromEntries(entriesOf(value));
			if (typeof digest !== 'string') return [];
			return [[address, {digest, said: Array.isArray(said) ? said.filter(isSaying) : undefined}] as const];
		}),
	);
}

function isSaying(value: unknown): value is Saying {
	const {host, member, value: text} = Object.fromEntries(entriesOf(value));
	return typeof host === 'string' && typeof member === 'string' && typeof text === 'string';
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A saying as one line: `git.acme.example goproxy: https://…`. */
function sayingText({host, member, value}: Saying): string {
	return `${host} ${member}: ${value}`;
}

/** All that a file says, a line each. */
export function sayingLines(file: RecipeFile): readonly string[] {
	return sayingsOf(file).map(sayingText);
}

/** What went and what came, a line each, with `-` and `+`. */
export function changeLines(changes: SayingChanges): readonly string[] {
	return [
		...changes.gone.map(saying => `- ${sayingText(saying)}`),
		...changes.come.map(saying => `+ ${sayingText(saying)}`),
	];
}
