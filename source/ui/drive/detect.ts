import {join} from 'node:path';
import {askedSettings} from '../../core/asked-settings.ts';
import type {Happening} from '../events.ts';
import type {FieldName} from '../field.ts';
import type {Needed} from '../needed.ts';
import type {Choice} from '../offer.ts';
import type {Outside} from '../outside.ts';

/**
 * Tells what is known about the questions of a run: what was answered the last time, what the project shows, keys.
 * @param needed what the project shows; it may have been chosen from before it was read
 */
export async function detect(
	{system, preferences}: Outside,
	choices: readonly Choice[],
	needed: (choice: Choice) => Needed,
	tell: (happening: Happening) => void,
): Promise<void> {
	const several = choices.length > 1;
	for (const choice of choices) {
		const host = several ? choice.host : undefined;
		const remembered = (choice.host === undefined ? undefined : preferences.answers[choice.host]) ?? {};
		for (const [field, value] of Object.entries(remembered)) {
			if (isField(field)) tell({kind: 'detected', field, host, value, from: 'remembered', choices: []});
		}
		const {owners, module = ''} = needed(choice);
		const found = {owner: owners.join(','), module};
		for (const field of ['owner', 'module'] as const) {
			const value = found[field];
			if (value !== '') tell({kind: 'detected', field, host, value, from: 'found', choices: []});
		}
	}
	const keys = await keysThatAreThere(system);
	const [value = ''] = keys;
	if (keys.length > 0)
		tell({kind: 'detected', field: 'key', host: undefined, value, from: 'found', choices: keys});
}

const fieldNames: readonly FieldName[] = ['host', 'owner', 'module', 'protocol', 'key', ...askedSettings];

function isField(name: string): name is FieldName {
	return fieldNames.some(field => field === name);
}

/** Identity files whose public half lies beside them, in the home that ssh takes. */
async function keysThatAreThere(system: Outside['system']): Promise<readonly string[]> {
	const home = system.homes.passwd ?? system.homes.env;
	if (home === undefined) return [];
	const folder = join(home, '.ssh');
	const names = await system.list(folder);
	return names.filter(name => names.includes(`${name}.pub`)).map(name => join(folder, name));
}
