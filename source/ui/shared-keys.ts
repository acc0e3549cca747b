import type {NamedKey} from './key.ts';
import type {Command, KeyRow, Saying} from './key-row.ts';

/** How the keys of a screen are written down, and those that many screens have. */

export function row(
	label: string,
	keys: KeyRow['keys'],
	says: Saying,
	kind: KeyRow['kind'],
	when?: KeyRow['when'],
): KeyRow {
	return {label, keys, says, kind, footer: true, ...(when === undefined ? {} : {when})};
}

/** Valid, but not in the footer. */
export function quiet(hidden: KeyRow): KeyRow {
	return {...hidden, footer: false};
}

export function named(...names: readonly [NamedKey, Command][]): KeyRow['keys'] {
	return Object.fromEntries(names);
}

export const moves = {up: 'up', k: 'up', down: 'down', j: 'down'} as const;
export const pages = named(
	['page-up', 'page-up'],
	['page-down', 'page-down'],
	['home', 'home'],
	['end', 'end'],
);

export const move = {...row('↑↓', moves, 'move', 'move'), fullLabel: '↑ ↓ k j'};
export const scroll = {...row('PgUp PgDn', pages, 'scroll', 'move'), fullLabel: 'PgUp PgDn Home End'};
export const enter = (says: Saying, when?: KeyRow['when']) =>
	row('Enter', {enter: 'choose'}, says, 'own', when);
export const back = (says: Saying = 'back', when?: KeyRow['when']): KeyRow => ({
	...row('Esc', {escape: 'back', left: 'back'}, says, 'common', when),
	fullLabel: 'Esc ←',
});
export const table = row('d', {d: 'table'}, 'table', 'common');
export const hide = quiet(row('x', {x: 'hide'}, 'hide', 'common'));
export const help = row('?', {'?': 'help'}, 'help', 'common');
export const quit = (says: Saying = 'quit') => row('q', {q: 'quit'}, says, 'common');
export const interrupt = (says: Saying = 'quit') => row('Ctrl+C', {'ctrl-c': 'interrupt'}, says, 'common');
export const letter = (key: string, command: Command, says: Saying, when?: KeyRow['when']) =>
	row(key, {[key]: command}, says, 'own', when);
export const digits = quiet(
	row('0-9', Object.fromEntries([...'0123456789'].map(digit => [digit, 'digit' as const])), 'digits', 'own'),
);

/** On every screen that is no text field. */
export const everywhere = [hide, quiet(interrupt())];
export const list = [move, quiet(scroll)];
