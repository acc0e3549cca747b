import type {Action} from '../../core/action.ts';
import {exitCode} from '../../core/exit-code.ts';
import {type FindingKey, keyOf} from '../../core/finding-key.ts';
import {fixesOf, problemsOf} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import type {Work} from '../work.ts';
import {go, print, type Reduced, same} from './reduced.ts';

/** Hands the agreed changes to the engine. What was agreed to goes to the scrollback when it has begun. */
export function startWork(
	state: WizardState,
	actions: readonly Action[],
	alone: FindingKey | undefined,
): Reduced {
	if (actions.length === 0 || state.work !== undefined || state.outdated.length > 0) return same(state);
	const findings = problemsOf(state.findings);
	const leftOut = alone === undefined ? state.leftOut : [];
	const agreed = alone === undefined ? (state.plan?.actions ?? actions) : actions;
	const said = [
		...(alone === undefined ? [{kind: 'problems', findings} as const] : []),
		{kind: 'agreed', actions: agreed, leftOut} as const,
	];
	const work = {...workOf(state, actions, alone), said};
	const numbers = actions.map(({number}) => number);
	return go({...state, work, refused: undefined, proved: false}, {kind: 'apply'}, {kind: 'apply', numbers});
}

/** The engine makes the changes now: from here on what was agreed to is final. */
export function workBegan(state: WizardState): WizardState {
	const {work} = state;
	return work === undefined ? state : print({...state, work: {...work, said: []}}, ...work.said);
}

/** Carries out only what cures one finding; it has been shown. */
export function cureAlone(state: WizardState, key: FindingKey): Reduced {
	const numbers = fixesOf(state, key);
	const actions = state.plan?.actions.filter(({number}) => numbers.includes(number)) ?? [];
	return startWork(state, actions, key);
}

function workOf(
	state: WizardState,
	actions: readonly Action[],
	alone: FindingKey | undefined,
): Omit<Work, 'said'> {
	return {
		actions,
		alone,
		progress: {},
		asked: undefined,
		stop: undefined,
		code: exitCode.cancelled,
		cancelling: false,
		after: 'proof',
		listed: problemsOf(state.findings).map(keyOf),
		wrongSecrets: {},
	};
}
