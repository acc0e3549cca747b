import type {NamedKey} from './key.ts';
import type {Command, KeyRow, Saying} from './key-row.ts';
import type {WizardState} from './state.ts';
import type {Where} from './where.ts';

function row(
	label: string,
	keys: KeyRow['keys'],
	says: Saying,
	kind: KeyRow['kind'],
	when?: KeyRow['when'],
): KeyRow {
	return {label, keys, says, kind, footer: true, ...(when === undefined ? {} : {when})};
}

/** Valid, but not in the footer. */
function quiet(hidden: KeyRow): KeyRow {
	return {...hidden, footer: false};
}

function named(...names: readonly [NamedKey, Command][]): KeyRow['keys'] {
	return Object.fromEntries(names);
}

const moves = {up: 'up', k: 'up', down: 'down', j: 'down'} as const;
const pages = named(['page-up', 'page-up'], ['page-down', 'page-down'], ['home', 'home'], ['end', 'end']);

const move = row('↑↓', moves, 'move', 'move');
const scroll = row('PgUp PgDn', pages, 'scroll', 'move');
const enter = (says: Saying, when?: KeyRow['when']) => row('Enter', {enter: 'choose'}, says, 'own', when);
const back = (says: Saying = 'back', when?: KeyRow['when']) =>
	row('Esc', {escape: 'back', left: 'back'}, says, 'common', when);
const table_ = row('d', {d: 'table'}, 'table', 'common');
const hide = quiet(row('x', {x: 'hide'}, 'hide', 'common'));
const help = row('?', {'?': 'help'}, 'help', 'common');
const quit = (says: Saying = 'quit') => row('q', {q: 'quit'}, says, 'common');
const interrupt = (says: Saying = 'quit') => row('Ctrl+C', {'ctrl-c': 'interrupt'}, says, 'common');
const letter = (key: string, command: Command, says: Saying, when?: KeyRow['when']) =>
	row(key, {[key]: command}, says, 'own', when);
const digits = quiet(
	row('0-9', Object.fromEntries([...'0123456789'].map(digit => [digit, 'digit' as const])), 'digits', 'own'),
);

/** On every screen that is no text field. */
const everywhere = [hide, quiet(interrupt())];
const list = [move, quiet(scroll)];

/** A recipe that has to be agreed to is decided about first. */
const asksNothing = ({screen}: WizardState) => screen.kind === 'need' && screen.list !== 'confirm';
/** What a recipe says differently is a text that may be longer than the window. */
const isRead = ({screen, found}: WizardState) =>
	screen.kind === 'need' && screen.list === 'confirm' && (found?.changes.length ?? 0) > 0;
const nothingApplied = ({applied}: WizardState) => applied.every(({state}) => state !== 'done');
const fixing = letter('f', 'fix', 'fix-one', canFix);

/** The one table of keys: what is not in it does nothing. */
export const keyTable: Readonly<Record<Where, readonly KeyRow[]>> = {
	boot: [quiet(row('q', {q: 'quit'}, 'quit', 'common')), quiet(interrupt())],
	resume: [...list, enter('choose'), quiet(table_), help, quit(), ...everywhere],
	need: [
		move,
		row('PgUp PgDn', pages, 'scroll', 'move', isRead),
		quiet(scroll),
		enter('choose'),
		letter('p', 'parts', 'choose-parts', asksNothing),
		quiet(back()),
		quiet(table_),
		help,
		quit(),
		...everywhere,
	],
	questions: [
		row('↑↓', moves, 'field', 'move'),
		enter('accept'),
		row('Ctrl+U', named(['ctrl-u', 'empty']), 'empty-field', 'own'),
		letter('p', 'parts', 'choose-parts'),
		back(),
		quiet(table_),
		quiet(help),
		quiet(quit()),
		hide,
		interrupt(),
	],
	'text-field': [
		row('↑↓', named(['up', 'up'], ['down', 'down']), 'field', 'move'),
		enter('accept'),
		row('Ctrl+U', named(['ctrl-u', 'empty']), 'empty-field', 'own'),
		row('Esc', named(['escape', 'back']), 'back', 'common'),
		interrupt(),
	],
	'choice-field': [move, enter('accept'), back(), quiet(help), quiet(quit()), ...everywhere],
	parts: [
		...list,
		enter('choose'),
		row('Space', named(['space', 'toggle']), 'mark', 'own'),
		back(),
		quiet(table_),
		help,
		quit(),
		...everywhere,
	],
	examining: [
		letter('s', 'go-on', 'go-on-looking'),
		back('back', nothingApplied),
		quiet(table_),
		help,
		quit(),
		...everywhere,
	],
	findings: [
		...list,
		enter('open'),
		fixing,
		letter('r', 'recheck', 'recheck-one'),
		digits,
		quiet(back('back', nothingApplied)),
		table_,
		help,
		quit(),
		...everywhere,
	],
	finding: [
		move,
		enter('choose'),
		letter('f', 'fix', 'fix'),
		letter('r', 'recheck', 'recheck'),
		letter('c', 'copy', 'copy-command'),
		quiet(letter('n', 'next', 'next')),
		quiet(letter('p', 'previous', 'previous')),
		quiet(scroll),
		back(),
		quiet(table_),
		quiet(help),
		quiet(quit()),
		...everywhere,
	],
	review: [
		...list,
		enter('open'),
		row('Space', named(['space', 'toggle']), 'take-or-leave', 'own'),
		quiet(letter('a', 'take-all', 'take-all')),
		back(),
		quiet(table_),
		help,
		quit(),
		...everywhere,
	],
	change: [
		move,
		enter('choose'),
		scroll,
		letter('n', 'next', 'next'),
		letter('p', 'previous', 'previous'),
		back(),
		quiet(table_),
		quiet(help),
		quiet(quit()),
		...everywhere,
	],
	apply: [quit('quit-asks'), interrupt('finish-and-stop'), table_, help, quiet(back()), hide],
	passphrase: [
		quiet(row('↑↓', named(['up', 'up'], ['down', 'down'], ['tab', 'down']), 'field', 'move')),
		enter('next-field'),
		row('Ctrl+U', named(['ctrl-u', 'empty']), 'empty-field', 'own'),
		row('Esc', named(['escape', 'back']), 'stop-here', 'common'),
		interrupt(),
	],
	register: [
		quiet(move),
		quiet(enter('choose')),
		letter('o', 'open', 'open-page'),
		letter('c', 'copy', 'copy'),
		letter('p', 'print', 'print-key'),
		quiet(table_),
		help,
		quit(),
		...everywhere,
	],
	failed: [
		move,
		enter('choose'),
		quiet(scroll),
		quiet(table_),
		help,
		quiet(quit('quit-asks')),
		...everywhere,
	],
	stop: [
		move,
		enter('choose'),
		back('go-on'),
		quiet(table_),
		quiet(help),
		hide,
		interrupt('finish-and-stop'),
	],
	stopping: [interrupt('take-back-now'), quiet(table_), help, hide],
	undoing: [interrupt('finish-and-stop'), quiet(table_), help, hide],
	proof: [back('skip-download'), quiet(table_), help, quit('quit-asks'), ...everywhere],
	unproven: [move, enter('choose'), quiet(scroll), table_, help, quit('finish'), ...everywhere],
	done: [
		quiet(move),
		quiet(enter('choose')),
		letter('c', 'copy', 'copy-command'),
		letter('w', 'write', 'write-report'),
		table_,
		quiet(scroll),
		quiet(help),
		quit('finish'),
		...everywhere,
	],
	report: [move, enter('choose'), scroll, back(), quiet(help), quiet(quit()), ...everywhere],
	fault: [move, enter('choose'), quiet(help), quit(), ...everywhere],
	ended: [],
	help: [
		quiet(scroll),
		quiet(row('↑↓', moves, 'scroll', 'move')),
		quiet(enter('back')),
		quiet(row('?', {'?': 'back'}, 'back', 'common')),
		back(),
		quiet(quit()),
		quiet(interrupt()),
	],
	table: [
		row('0-9', digits.keys, 'digits', 'own'),
		quiet(move),
		quiet(scroll),
		enter('open'),
		letter('r', 'recheck', 'recheck'),
		letter('f', 'fix', 'fix', canFix),
		quiet(letter('s', 'sort', 'sort')),
		row('x', {x: 'hide'}, 'hide', 'common'),
		row('Esc', {escape: 'back', left: 'back', d: 'back'}, 'back', 'common'),
		quiet(help),
		quiet(quit()),
		quiet(interrupt()),
	],
	check: [
		quiet(scroll),
		quiet(row('↑↓', moves, 'scroll', 'move')),
		quiet(enter('back')),
		letter('f', 'fix', 'fix', canFix),
		letter('r', 'recheck', 'recheck'),
		letter('c', 'copy', 'copy-command'),
		back(),
		quiet(quit()),
		...everywhere,
	],
	small: [quit(), quiet(interrupt())],
};

/** One finding alone is cured only before and after the changes of a plan are made, never in between. */
export function canFix({screen, work, plan}: WizardState): boolean {
	const places = ['findings', 'finding', 'review', 'change', 'unproven', 'done'];
	return places.includes(screen.kind) && work === undefined && (plan?.actions.length ?? 0) > 0;
}
