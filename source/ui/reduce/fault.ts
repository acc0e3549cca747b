import {exitCode} from '../../core/exit-code.ts';
import type {Row} from '../row.ts';
import {madeCount} from '../rows/work.ts';
import type {WizardState} from '../state.ts';
import {leave} from './leave.ts';
import {go, print, type Reduced, type ScreenReducer, same} from './reduced.ts';
import {takeBack} from './stop-work.ts';

/** A fault of this program: nothing is half written, and what was done can be taken back. */
export const fault: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosenAfterFault(state, row)),
	quit: endFaulty,
	interrupt: endFaulty,
};

function chosenAfterFault(state: WizardState, row: Row): Reduced {
	if (row.kind === 'write-report') return same(state, {kind: 'make-report'}, {kind: 'write-report'});
	if (row.kind === 'take-back') return takeBack(state, exitCode.actionFailed);
	return row.kind === 'end' ? endFaulty(state) : same(state);
}

function endFaulty(state: WizardState): Reduced {
	const applied = madeCount(state);
	const said = state.screen.kind === 'fault' ? state.screen.said : '';
	const code = applied > 0 ? exitCode.actionFailed : exitCode.problemRemains;
	return leave(print(state, {kind: 'fault', said, applied}), code);
}

export function goFault(state: WizardState, said: string): Reduced {
	const {work} = state;
	const made = (work?.actions ?? []).flatMap(action =>
		work?.progress[action.number]?.state === 'done' ? [{action, state: 'done'} as const] : [],
	);
	const known = {
		...state,
		overlay: undefined,
		work: undefined,
		undoing: undefined,
		applied: [...state.applied, ...made],
	};
	const cutOff = made.length > 0;
	return go(
		known,
		{kind: 'fault', said, cutOff, pointer: 'write-report'},
		{kind: 'stop-looking', keep: false},
	);
}
