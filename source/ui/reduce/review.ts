import type {Command} from '../keys.ts';
import {visibleList} from '../layout.ts';
import type {Row} from '../row.ts';
import {changeKey, takenOf} from '../rows/review.ts';
import type {WizardState} from '../state.ts';
import {goFindings} from './findings.ts';
import {cancel, leave, verdictOf} from './leave.ts';
import {go, type Reduced, type ScreenReducer, same, stay} from './reduced.ts';
import {startWork} from './start-work.ts';

export const review: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back: state => goFindings(state),
	quit: cancel,
	interrupt: cancel,
	own,
};

/** The list of changes. @param number the change the pointer stands on; left out: the way on */
export function goReview(state: WizardState, number?: number): Reduced {
	const pointer = number === undefined ? 'way-on' : changeKey(number);
	return go(state, {kind: 'review', ready: undefined, pointer, offset: 0});
}

/** A change is read; its file is looked at again, so that what is read is true. */
export function goChange(state: WizardState, number: number): Reduced {
	return go(state, {kind: 'change', number, pointer: 'back', offset: 0}, {kind: 'check-plan'});
}

/** Notes which rows are on screen, and when the last of them was: only then can the changes be made. */
export function markSeen(state: WizardState): WizardState {
	const {screen, overlay, plan} = state;
	if (screen.kind !== 'review' || overlay !== undefined || plan === undefined) return state;
	const here = visibleList(state).rows.flatMap(row => (row.kind === 'change' ? [row.action.number] : []));
	const added = here.filter(number => !state.seen.includes(number));
	const seen = added.length === 0 ? state.seen : [...state.seen, ...added];
	const all = plan.actions.every(({number}) => seen.includes(number));
	const ready = all ? (screen.ready ?? state.now) : undefined;
	return added.length === 0 && ready === screen.ready ? state : {...state, seen, screen: {...screen, ready}};
}

function chosen(state: WizardState, row: Row): Reduced {
	switch (row.kind) {
		case 'change':
			return goChange(state, row.action.number);
		case 'page':
			return page(state);
		case 'apply':
			return startWork(state, takenOf(state), undefined);
		case 'nothing-to-do':
			return goFindings(state);
		case 'done':
			return leave(state, verdictOf(state));
		default:
			return same(state);
	}
}

/** The next rows that were not on screen yet. */
function page(state: WizardState): Reduced {
	const {screen, plan} = state;
	if (screen.kind !== 'review' || plan === undefined) return same(state);
	const first = plan.actions.findIndex(({number}) => !state.seen.includes(number));
	return stay(state, {...screen, offset: Math.max(first, 0)});
}

function own(state: WizardState, command: Command, row: Row | undefined): Reduced {
	if (command === 'take-all') return same({...state, leftOut: []});
	return command === 'toggle' && row?.kind === 'change'
		? same(toggle(state, row.action.number))
		: same(state);
}

/** Takes a change in or leaves it out. */
export function toggle(state: WizardState, number: number): WizardState {
	const {leftOut} = state;
	return {
		...state,
		leftOut: leftOut.includes(number) ? leftOut.filter(other => other !== number) : [...leftOut, number],
	};
}
