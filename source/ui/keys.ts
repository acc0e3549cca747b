import type {Key} from './key.ts';
import type {Command, KeyRow} from './key-row.ts';
import {keyTable} from './key-table.ts';
import type {WizardState} from './state.ts';
import {type Where, whereOf} from './where.ts';

export type {Command, KeyRow, Saying} from './key-row.ts';
export {canFix} from './key-table.ts';

/** The keys that are valid now. */
export function keysOf(state: WizardState, where: Where = whereOf(state)): readonly KeyRow[] {
	return keyTable[where].filter(({when}) => when === undefined || when(state));
}

/** What a key means now; undefined: nothing. */
export function commandOf(state: WizardState, key: Key): Command | undefined {
	const name = key.name === 'text' ? key.text : key.name === 'paste' ? '' : key.name;
	return keysOf(state)
		.map(({keys}) => (Object.hasOwn(keys, name) ? keys[name] : undefined))
		.find(command => command !== undefined);
}

/** The keys in the last line of the screen, in their order. */
export function footerOf(state: WizardState): readonly KeyRow[] {
	return keysOf(state).filter(({footer}) => footer);
}

/** The keys of the screen below the help, its own and the common ones. */
export function helpOf(state: WizardState): {own: readonly KeyRow[]; common: readonly KeyRow[]} {
	const rows = keysOf(state, whereOf({...state, overlay: undefined}));
	return {
		own: rows.filter(({kind}) => kind === 'own'),
		common: rows.filter(({kind}) => kind !== 'own'),
	};
}
