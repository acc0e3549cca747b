import {exitCode} from '../../core/exit-code.ts';
import {type FindingId, registry} from '../../core/finding.ts';
import {type FindingKey, keyOf} from '../../core/finding-key.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import {findingBy, fixesOf, problemsOf, stoppedLook} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import {openFinding} from './finding.ts';
import {cancel, leave, verdictOf} from './leave.ts';
import {goQuestions, startLooking} from './look.ts';
import {go, type Reduced, type ScreenReducer, same, stay} from './reduced.ts';
import {goReview} from './review.ts';
import {cureAlone} from './start-work.ts';

export const findings: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back,
	quit,
	interrupt: cancel,
	own,
};

/** The list of problems, made anew; the pointer stands on the way on. */
export function goFindings(
	state: WizardState,
	listed: readonly FindingKey[] = problemsOf(state.findings).map(keyOf),
): Reduced {
	const cured = state.cured.filter(key => listed.includes(key));
	return go(
		{...state, cured},
		{kind: 'findings', listed, open: [], digits: undefined, pointer: '', offset: 0},
	);
}

function chosen(state: WizardState, row: Row): Reduced {
	const {screen} = state;
	if (screen.kind !== 'findings') return same(state);
	switch (row.kind) {
		case 'problem':
		case 'check':
			return openFinding(state, keyOf(row.finding));
		case 'skipped':
		case 'fine': {
			const open = screen.open.includes(row.kind)
				? screen.open.filter(kind => kind !== row.kind)
				: [...screen.open, row.kind];
			return stay(state, {...screen, open});
		}
		case 'show-changes':
		case 'show-how':
			return goReview(state);
		case 'look-all':
			return startLooking(state);
		case 'done':
		case 'end':
		case 'leave':
			return leave(state, verdictOf(state));
		default:
			return same(state);
	}
}

/** Where nothing is wrong there is nothing to go back for. */
function back(state: WizardState): Reduced {
	const nothingWrong = problemsOf(state.findings).length === 0 && stoppedLook(state) === undefined;
	return nothingWrong ? leave(state, exitCode.good) : goQuestions(state);
}

/** Leaving while changes are on offer is giving up; else the verdict stands. */
function quit(state: WizardState): Reduced {
	const onOffer = (state.plan?.actions.length ?? 0) > 0;
	return onOffer ? cancel(state) : leave(state, verdictOf(state));
}

function own(state: WizardState, command: Command, row: Row | undefined): Reduced {
	const finding = row !== undefined && 'finding' in row ? row.finding : undefined;
	if (finding === undefined) return same(state);
	if (command === 'recheck') return recheck(state, keyOf(finding));
	return command === 'fix' ? fix(state, keyOf(finding)) : same(state);
}

/** A cure is shown, with its commands, before it is carried out. */
export function fix(state: WizardState, key: FindingKey): Reduced {
	if (fixesOf(state, key).length === 0) return same(state);
	return state.opened.includes(key) ? cureAlone(state, key) : openFinding(state, key, 'fix');
}

/** One check again; it changes nothing. */
export function recheck(state: WizardState, key: FindingKey): Reduced {
	const finding = findingBy(state, key);
	if (finding === undefined || state.targets.length === 0) return same(state);
	const now = keyOf(finding);
	if (state.rechecking.includes(now)) return same(state);
	const rechecking = [...state.rechecking, now];
	return same({...state, rechecking}, {kind: 'recheck', finding: now, replan: false});
}

export function codeNumber(id: FindingId): string {
	return registry[id].code.slice(1);
}
