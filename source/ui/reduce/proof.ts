import {exitCode} from '../../core/exit-code.ts';
import {otherAccount} from '../rows/ends.ts';
import type {WizardState} from '../state.ts';
import {askToStop} from './apply.ts';
import {goDone} from './done.ts';
import {cancel} from './leave.ts';
import {startLooking} from './look.ts';
import {go, type Reduced, type ScreenReducer, same} from './reduced.ts';
import {secondKey} from './second-key.ts';
import {takeBack} from './stop-work.ts';

/** The real programs are at work on the real module. */
export const proof: ScreenReducer = {
	back: state => goDone({...state, proofSkipped: true}, {kind: 'stop-looking', keep: true}),
	quit: askToStop,
	interrupt: state => {
		const {state: ended, wishes} = cancel(state);
		return {state: ended, wishes: [{kind: 'stop-looking', keep: false}, ...wishes]};
	},
};

export function startProof(state: WizardState): Reduced {
	const beginning = {proof: [], provingSince: state.now, proved: false, proofSkipped: false};
	return go({...state, ...beginning}, {kind: 'proof'}, {kind: 'prove'});
}

export const unproven: ScreenReducer = {
	choose: (state, row) => {
		switch (row?.kind) {
			case 'look-again':
				return startLooking(state);
			case 'second-key':
				return secondKey(state, otherAccount(state)?.host);
			case 'finish':
				return goDone(state);
			case 'take-back':
				return takeBack(state, exitCode.problemRemains);
			default:
				return same(state);
		}
	},
	quit: state => goDone(state),
	interrupt: cancel,
};
