import type {Happening, WizardEvent} from './events.ts';
import type {WizardState} from './state.ts';
import type {Wish} from './wishes.ts';

export type Reduce = (
	state: WizardState,
	event: WizardEvent,
) => {readonly state: WizardState; readonly wishes: readonly Wish[]};

/** The state of the wizard, apart from what draws it and from what does its wishes. */
export interface Store {
	state(): WizardState;
	/** Tells of something that happened; what the reducer then wishes for is begun before this returns. */
	tell(happening: Happening): void;
	/** Calls back after each change; returns what stops that. */
	subscribe(changed: () => void): () => void;
	/** Hands over the wishes there were so far, and those to come. */
	serve(carryOut: (wish: Wish) => void): void;
}

/** @param now milliseconds of a clock that never goes back */
export function createStore(initial: WizardState, reduce: Reduce, now: () => number): Store {
	let state = initial;
	const listeners = new Set<() => void>();
	const waiting: Wish[] = [];
	let serve = (wish: Wish): void => void waiting.push(wish);
	return {
		state: () => state,
		tell: happening => {
			const before = state;
			const reduced = reduce(state, {...happening, at: now()});
			state = reduced.state;
			if (state !== before) for (const changed of listeners) changed();
			for (const wish of reduced.wishes) serve(wish);
		},
		subscribe: changed => {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		serve: carryOut => {
			serve = carryOut;
			for (const wish of waiting.splice(0)) carryOut(wish);
		},
	};
}
