import type {Row} from '../row.ts';
import type {WizardState} from '../state.ts';
import {cancel} from './leave.ts';
import {arrive} from './look.ts';
import {go, type Reduced, type ScreenReducer, same} from './reduced.ts';

/** The last run was cut off: a person decides about it before anything else. */
export const resume: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	quit: cancel,
	interrupt: cancel,
};

function chosen(state: WizardState, row: Row): Reduced {
	const {interrupted} = state;
	if (interrupted === undefined) return arrive(state);
	const {run} = interrupted;
	if (row.kind === 'take-back') {
		const undoing = {of: row.changes, items: [], afterwards: 'need', stopping: false} as const;
		return go({...state, undoing}, {kind: 'undoing'}, {kind: 'undo', runs: [run], cutOff: false});
	}
	const {state: after, wishes} = arrive({...state, interrupted: undefined});
	return {
		state: after,
		wishes: [{kind: row.kind === 'forget' ? 'forget-run' : 'settle-run', run}, ...wishes],
	};
}
