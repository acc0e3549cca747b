import {readSeen} from '../core/recipe-memory.ts';
import {keepPreferences, readPreferences} from '../system/preferences.ts';
import type {System} from '../system/system.ts';

type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the last runs answered, and the recipe files that a person agreed to. Whatever does not look like it is left out. */
export async function rememberedBy(system: System, directory: string | undefined) {
	const stored = await readPreferences(system, directory);
	const remembered = {
		lastRecipe: typeof stored.lastRecipe === 'string' ? stored.lastRecipe : undefined,
		answers: answersIn(stored.answers),
		/** What recipes from an address said when they were used. */
		addresses: readSeen(stored.addresses),
		trusted: Array.isArray(stored.trusted) ? stored.trusted.filter(isText) : [],
	};
	return {...remembered, save: (changed: object) => keepPreferences(system, directory, {...changed})};
}

function answersIn(value: unknown): Answers {
	return Object.fromEntries(
		entriesOf(value).map(([host, answers]) => [
			host,
			Object.fromEntries(entriesOf(answers).filter((entry): entry is [string, string] => isText(entry[1]))),
		]),
	);
}

function entriesOf(value: unknown): [string, unknown][] {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= 1000 && !/\p{Cc}/u.test(value);
}
