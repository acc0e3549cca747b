import type {WizardState} from '../state.ts';
import {cancel} from './leave.ts';
import {goQuestions} from './look.ts';
import {type Reduced, type ScreenReducer, same} from './reduced.ts';

export const examining: ScreenReducer = {
	back: state => {
		const {state: after} = goQuestions({...state, looking: undefined});
		return {state: after, wishes: [{kind: 'stop-looking', keep: false}]};
	},
	own: (state, command) => (command === 'go-on' ? goOn(state) : same(state)),
	quit: cancelLooking,
	interrupt: cancelLooking,
};

/** `s`: what has not answered is left out, and the rest is judged. */
function goOn(state: WizardState): Reduced {
	const {looking} = state;
	if (looking === undefined || looking.stoppedAfter !== undefined) return same(state);
	const stoppedAfter = Math.floor((state.now - looking.since) / 1000);
	return same({...state, looking: {...looking, stoppedAfter}}, {kind: 'stop-looking', keep: true});
}

function cancelLooking(state: WizardState): Reduced {
	const {state: ended, wishes} = cancel(state);
	return {state: ended, wishes: [{kind: 'stop-looking', keep: false}, ...wishes]};
}
