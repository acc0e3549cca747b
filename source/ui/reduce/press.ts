import {keyOfField} from '../field.ts';
import type {Key} from '../key.ts';
import {type Command, commandOf} from '../keys.ts';
import type {Row} from '../row.ts';
import {pointedRow} from '../rows.ts';
import type {ScreenKind} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {editText} from '../text-edit.ts';
import {whereOf} from '../where.ts';
import {move} from './move.ts';
import {acceptAddress} from './need.ts';
import {digit, openOverlay, overlayKey} from './overlay.ts';
import {accept, beginTyping} from './questions.ts';
import {type Reduced, type ScreenReducer, same, stay} from './reduced.ts';

export type Screens = Readonly<Record<ScreenKind, ScreenReducer>>;

/** One key: an overlay, a text field or the screen acts on it, by the table of keys. */
export function press(state: WizardState, key: Key, screens: Screens): Reduced {
	const quiet = withoutDigits(state.notice === undefined ? state : {...state, notice: undefined}, key);
	const pressed = pressedKey(quiet, key, screens);
	return key.name === 'enter' ? {...pressed, state: {...pressed.state, lastEnter: state.now}} : pressed;
}

/** What was typed of a code is shown until another key is pressed. */
function withoutDigits(state: WizardState, key: Key): WizardState {
	const {screen, overlay} = state;
	if (key.name === 'text' && /^\d$/.test(key.text)) return state;
	if (overlay?.kind === 'table' && overlay.digits !== undefined)
		return {...state, overlay: {...overlay, digits: undefined}};
	return screen.kind === 'findings' && screen.digits !== undefined
		? {...state, screen: {...screen, digits: undefined}}
		: state;
}

function pressedKey(state: WizardState, key: Key, screens: Screens): Reduced {
	const where = whereOf(state);
	if (where === 'boot' && key.name !== 'enter' && commandOf(state, key) === undefined)
		return keep(state, key);
	if (where === 'text-field') {
		const typed = type(state, key);
		if (typed !== undefined) return typed;
	}
	const command = commandOf(state, key);
	if (command === undefined) return beginTyping(state, pointedRow(state), key) ?? same(state);
	if (command === 'digit') return key.name === 'text' ? digit(state, key.text) : same(state);
	return act(state, command, screens);
}

/** Keys typed before the first screen is there are acted on by it. */
function keep(state: WizardState, key: Key): Reduced {
	const {screen} = state;
	return screen.kind === 'boot'
		? stay(state, {...screen, kept: [...screen.kept, key].slice(-64)})
		: same(state);
}

function act(state: WizardState, command: Command, screens: Screens): Reduced {
	const {overlay} = state;
	const screen = screens[state.screen.kind];
	const row = pointedRow(state);
	switch (command) {
		case 'hide':
			return same({...state, hidden: !state.hidden});
		case 'help':
		case 'table':
			return openOverlay(state, command);
		case 'quit':
			return screen.quit({...state, overlay: undefined});
		case 'interrupt':
			return screen.interrupt({...state, overlay: undefined});
		case 'up':
		case 'down':
		case 'page-up':
		case 'page-down':
		case 'home':
		case 'end':
			return moved(state, command);
		default:
			return overlay === undefined
				? onScreen(state, command, screen, row)
				: overlayKey(state, overlay, command);
	}
}

function onScreen(
	state: WizardState,
	command: Command,
	screen: ScreenReducer,
	row: Row | undefined,
): Reduced {
	const where = whereOf(state);
	if (command === 'choose') {
		if (where === 'text-field' && state.screen.kind === 'need') return acceptAddress(state);
		if (row?.deaf === true && isDeaf(state)) return same(state);
		return screen.choose?.(state, row) ?? same(state);
	}
	if (command === 'back') return screen.back?.(state) ?? same(state);
	if (command === 'fix' && isDeaf(state)) return same(state);
	return screen.own?.(state, command, row) ?? same(state);
}

/** Milliseconds in which nothing is agreed to: a key that is held down changes nothing. */
const deafness = 300;

/** Counted from when the screen appeared, when its last row was seen, and when Enter was pressed before. */
function isDeaf({screen, now, lastEnter}: WizardState): boolean {
	const ready = screen.kind === 'review' ? (screen.ready ?? now) : screen.since;
	return now - Math.max(screen.since, ready, lastEnter) < deafness;
}

/** In a field that is being answered, up and down choose among its answers, or take what was typed and go on. */
function moved(state: WizardState, command: Command): Reduced {
	const {screen} = state;
	if (screen.kind !== 'questions' || screen.editing === undefined || state.overlay !== undefined)
		return same(move(state, command));
	const {editing} = screen;
	if ('edit' in editing) {
		const {state: accepted} = accept(state);
		return same(
			whereOf(accepted) === 'text-field'
				? accepted
				: move({...accepted, screen: {...screen, editing: undefined}}, command),
		);
	}
	const choices = state.fields.find(field => keyOfField(field) === editing.field)?.choices ?? [];
	const choice = Math.min(
		Math.max(editing.choice + (command === 'up' ? -1 : 1), 0),
		Math.max(choices.length - 1, 0),
	);
	return stay(state, {...screen, editing: {...editing, choice}});
}

/** A character for the text field under the caret; undefined: the key is none of a text field. */
function type(state: WizardState, key: Key): Reduced | undefined {
	const {screen} = state;
	if (screen.kind === 'questions' && screen.editing !== undefined && 'edit' in screen.editing) {
		const {field, edit} = screen.editing;
		const edited = editText(edit, key);
		return edited && stay(state, {...screen, editing: {field, edit: edited}});
	}
	if (screen.kind !== 'need' || screen.asking === undefined) return undefined;
	const edited = editText(screen.asking.edit, key);
	return edited && stay(state, {...screen, asking: {...screen.asking, edit: edited, bad: false}});
}
