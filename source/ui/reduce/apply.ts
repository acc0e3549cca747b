import {exitCode} from '../../core/exit-code.ts';
import type {ScreenBody} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {seenFrom} from './move.ts';
import {go, type Reduced, type ScreenReducer, same} from './reduced.ts';
import {cancelChange, stopWork} from './stop-work.ts';

export const apply: ScreenReducer = {
	back: state => same({...state, notice: {kind: 'no-way-back'}}),
	quit: askToStop,
	interrupt: state => stopWork(state, 'keep'),
};

export const stopping: ScreenReducer = {
	quit: state => same(state),
	interrupt: cancelChange,
};

/** Before the engine is stopped the person says how; the work goes on meanwhile. */
export function askToStop(state: WizardState): Reduced {
	return go(state, {kind: 'stop', pointer: 'go-on'});
}

export const stop: ScreenReducer = {
	choose: (state, row) => {
		if (row?.kind === 'finish-keep') return stopWork(state, 'keep', codeOf(state));
		if (row?.kind === 'finish-undo') return stopWork(state, 'undo', codeOf(state));
		return row?.kind === 'go-on' ? backToWork(state) : same(state);
	},
	back: backToWork,
	quit: state => same(state),
	interrupt: state => stopWork(state, 'keep'),
};

/** Stopping where an action failed is another end than changing one's mind. */
function codeOf({work}: WizardState): typeof exitCode.actionFailed | typeof exitCode.cancelled {
	return work?.asked?.kind === 'failure' ? exitCode.actionFailed : exitCode.cancelled;
}

function backToWork(state: WizardState): Reduced {
	return go(state, workScreen(state));
}

/** The screen of what the engine is doing, or waits for. */
function workScreen(state: WizardState): ScreenBody {
	const {work} = state;
	if (work === undefined) return {kind: 'proof'};
	switch (work.asked?.kind) {
		case 'passphrase': {
			const wrong = (work.wrongSecrets[work.asked.action.number] ?? 0) > 0;
			const problem = wrong ? 'wrong' : undefined;
			return {kind: 'passphrase', first: 'empty', again: 'empty', problem, without: false, pointer: 'first'};
		}
		case 'failure':
			// What another try would change is read from its beginning.
			return {kind: 'failed', pointer: 'retry', offset: work.asked.diff.length > 0 ? 0 : seenFrom(state)};
		case 'register':
			return {kind: 'register', pointer: ''};
		default:
			return {kind: 'apply'};
	}
}

const working = ['apply', 'passphrase', 'register', 'failed'];

/** Shows what the engine waits for now, unless the person is being asked something else. */
export function followWork(state: WizardState): Reduced {
	const body = workScreen(state);
	const moves = working.includes(state.screen.kind) && state.screen.kind !== body.kind;
	return moves ? go(state, body) : same(state);
}
