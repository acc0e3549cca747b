import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import type {ScreenBody} from '../screen.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import type {Wish} from '../wishes.ts';

/** What a key or an event makes of the wizard. */
export interface Reduced {
	readonly state: WizardState;
	readonly wishes: readonly Wish[];
}

/** What one screen does; what it leaves out does nothing. Moving, help, table and hiding are the same everywhere. */
export interface ScreenReducer {
	/** Enter on a row; `row` is undefined where the screen has none. */
	choose?(state: WizardState, row: Row | undefined): Reduced;
	/** Esc. */
	back?(state: WizardState): Reduced;
	/** `q`. */
	quit(state: WizardState): Reduced;
	/** Ctrl+C, a signal, the end of input. */
	interrupt(state: WizardState): Reduced;
	/** The keys of its own. */
	own?(state: WizardState, command: Command, row: Row | undefined): Reduced;
}

export function same(state: WizardState, ...wishes: readonly Wish[]): Reduced {
	return {state, wishes};
}

/** Shows another screen. */
export function go(state: WizardState, body: ScreenBody, ...wishes: readonly Wish[]): Reduced {
	return {
		state: {
			...state,
			screen: {...body, since: state.now},
			notice: undefined,
			copied: undefined,
			opening: undefined,
		},
		wishes,
	};
}

/** The screen stays, with something of it changed. */
export function stay(state: WizardState, body: ScreenBody, ...wishes: readonly Wish[]): Reduced {
	return {state: {...state, screen: {...body, since: state.screen.since}}, wishes};
}

/** Puts finished rows into the scrollback. */
export function print(state: WizardState, ...items: readonly ScrollItem[]): WizardState {
	return items.length === 0 ? state : {...state, scrollback: [...state.scrollback, ...items]};
}
