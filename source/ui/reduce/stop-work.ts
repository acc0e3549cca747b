import {type ExitCode, exitCode} from '../../core/exit-code.ts';
import {madeCount} from '../rows/work.ts';
import type {WizardState} from '../state.ts';
import type {Wish} from '../wishes.ts';
import type {Work} from '../work.ts';
import {end, leave} from './leave.ts';
import {printProof} from './proof-rows.ts';
import {go, print, type Reduced} from './reduced.ts';

/** The change at work is finished, then the run stops; what waits for this person is answered. */
export function stopWork(
	state: WizardState,
	how: 'keep' | 'undo',
	code: ExitCode = exitCode.cancelled,
): Reduced {
	const {work} = state;
	const quiet = {kind: 'stop-looking', keep: false} as const;
	if (work === undefined) return how === 'keep' ? leave(state, code, quiet) : takeBack(state, code, quiet);
	const {asked, wishes} = answerToStop(work);
	const stopped = {...state, overlay: undefined, work: {...work, asked, stop: how, code}};
	return go(stopped, {kind: 'stopping'}, {kind: 'stop-applying'}, ...wishes);
}

/** Takes back all runs of this session, the newest first. What the engine is making is finished before that. */
export function takeBack(state: WizardState, afterwards: ExitCode, ...wishes: readonly Wish[]): Reduced {
	const {screen, work, runs} = state;
	const cutOff = screen.kind === 'fault' && screen.cutOff;
	if (work === undefined && runs.length === 0 && !cutOff) return leave(state, afterwards, ...wishes);
	const undoing = {of: madeCount(state), items: [], afterwards, stopping: false};
	const undo = {kind: 'undo', runs: runs.toReversed(), cutOff} as const;
	const next = {...printProof(state), overlay: undefined, undoing};
	return go(next, {kind: 'undoing'}, ...wishes, ...(work === undefined ? [undo] : []));
}

/** Ctrl+C a second time: the change at work is ended and taken back at once. */
export function cancelChange(state: WizardState): Reduced {
	const {work} = state;
	if (work === undefined || work.cancelling) return end(print(state, ...kept(state)), exitCode.cancelled);
	return {state: {...state, work: {...work, cancelling: true}}, wishes: [{kind: 'cancel-change'}]};
}

function kept(state: WizardState): readonly {kind: 'stopped'; kept: number}[] {
	return [{kind: 'stopped', kept: madeCount(state)}];
}

/** How the question that the engine waits with is answered when the run stops. */
function answerToStop({asked}: Work): {asked: Work['asked']; wishes: readonly Wish[]} {
	switch (asked?.kind) {
		case 'passphrase':
			return {asked: undefined, wishes: [{kind: 'cancel-secret'}]};
		case 'failure':
			return {asked: undefined, wishes: [{kind: 'answer-failure', answer: 'stop'}]};
		case 'register':
			return asked.nextTry === undefined
				? {asked: {...asked, wanted: 'stop'}, wishes: []}
				: {asked: undefined, wishes: [{kind: 'keep-waiting', answer: 'stop'}]};
		default:
			return {asked, wishes: []};
	}
}
