import type {KeyRow} from './key-row.ts';
import {commandsOf, findingBy, fixesOf} from './rows/findings.ts';
import {isForPersonAlone} from './rows/review.ts';
import {pointedRow} from './rows.ts';
import {
	back,
	digits,
	enter,
	everywhere,
	help,
	hide,
	interrupt,
	letter,
	list,
	move,
	moves,
	named,
	pages,
	quiet,
	quit,
	row,
	scroll,
	table,
} from './shared-keys.ts';
import type {WizardState} from './state.ts';
import type {Where} from './where.ts';

/** A recipe that has to be agreed to is decided about first. */
const asksNothing = ({screen}: WizardState) => screen.kind === 'need' && screen.list !== 'confirm';
/** What a recipe says differently is a text that may be longer than the window. */
const isRead = ({screen, found}: WizardState) =>
	screen.kind === 'need' && screen.list === 'confirm' && (found?.changes.length ?? 0) > 0;
/** Whether it is really to be without a passphrase. */
const isAskedAgain = ({screen}: WizardState) => screen.kind === 'passphrase' && screen.without;
const isTyped = (state: WizardState) => !isAskedAgain(state);
const nothingApplied = ({applied}: WizardState) => applied.every(({state}) => state !== 'done');
const fixing = letter('f', 'fix', 'fix-one', state => canFix(state) && !isForPersonAlone(state));
/** The finding that is read, on its screen or over the table. */
const read = ({screen, overlay}: WizardState) =>
	overlay?.kind === 'table'
		? overlay.opened?.finding
		: screen.kind === 'finding'
			? screen.finding
			: undefined;
const hasFix = (state: WizardState) => {
	const key = read(state);
	return key !== undefined && canFix(state) && fixesOf(state, key).length > 0;
};
const hasCommand = (state: WizardState) => {
	const key = read(state);
	return key !== undefined && commandsOf(findingBy(state, key)).length > 0;
};
/** The pointer stands on the way out. */
const isLeaving = (state: WizardState) => ['done', 'leave', 'end'].includes(pointedRow(state)?.kind ?? '');

/** The one table of keys: what is not in it does nothing. */
export const keyTable: Readonly<Record<Where, readonly KeyRow[]>> = {
	boot: [quiet(row('q', {q: 'quit'}, 'quit', 'common')), quiet(interrupt())],
	resume: [...list, enter('choose'), quiet(table), help, quit(), ...everywhere],
	need: [
		move,
		row('PgUp PgDn', pages, 'scroll', 'move', isRead),
		quiet(scroll),
		enter('choose'),
		letter('p', 'parts', 'choose-parts', asksNothing),
		quiet(back()),
		quiet(table),
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
		quiet(table),
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
		quiet(table),
		help,
		quit(),
		...everywhere,
	],
	examining: [
		letter('s', 'go-on', 'go-on-looking'),
		back('back', nothingApplied),
		quiet(table),
		help,
		quit(),
		...everywhere,
	],
	findings: [
		...list,
		enter('open', state => !isLeaving(state)),
		enter('done', isLeaving),
		fixing,
		letter('r', 'recheck', 'recheck-one'),
		digits,
		quiet(back('back', nothingApplied)),
		table,
		help,
		quit(),
		...everywhere,
	],
	finding: [
		move,
		enter('choose'),
		letter('f', 'fix', 'fix', hasFix),
		letter('r', 'recheck', 'recheck'),
		letter('c', 'copy', 'copy-command', hasCommand),
		quiet(letter('n', 'next', 'next')),
		quiet(letter('p', 'previous', 'previous')),
		scroll,
		back(),
		quiet(table),
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
		quiet(table),
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
		quiet(table),
		quiet(help),
		quiet(quit()),
		...everywhere,
	],
	apply: [quit('quit-asks'), interrupt('finish-and-stop'), table, help, quiet(back()), hide],
	passphrase: [
		quiet(row('↑↓', named(['up', 'up'], ['down', 'down'], ['tab', 'down']), 'field', 'move')),
		enter('next-field', isTyped),
		enter('choose', isAskedAgain),
		row('Ctrl+U', named(['ctrl-u', 'empty']), 'empty-field', 'own', isTyped),
		row('Esc', named(['escape', 'back']), 'stop-here', 'common', isTyped),
		row('Esc', named(['escape', 'back']), 'back', 'common', isAskedAgain),
		interrupt(),
	],
	register: [
		quiet(move),
		quiet(enter('choose')),
		letter('o', 'open', 'open-page'),
		letter('c', 'copy', 'copy'),
		letter('p', 'print', 'print-key'),
		quiet(table),
		help,
		quit(),
		...everywhere,
	],
	failed: [move, enter('choose'), scroll, quiet(table), help, quiet(quit('quit-asks')), ...everywhere],
	stop: [move, enter('choose'), back('go-on'), quiet(table), quiet(help), hide, interrupt('finish-and-stop')],
	stopping: [interrupt('take-back-now'), quiet(table), help, hide],
	undoing: [interrupt('finish-and-stop'), quiet(table), help, hide],
	proof: [back('skip-download'), quiet(table), help, quit('quit-asks'), ...everywhere],
	unproven: [move, enter('choose'), quiet(scroll), table, help, quit('finish'), ...everywhere],
	done: [
		quiet(move),
		quiet(enter('choose')),
		letter('c', 'copy', 'copy-command'),
		letter('w', 'write', 'write-report'),
		table,
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
		letter('f', 'fix', 'fix', hasFix),
		letter('r', 'recheck', 'recheck'),
		letter('c', 'copy', 'copy-command', hasCommand),
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
