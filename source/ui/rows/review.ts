import type {Action} from '../../core/action.ts';
import {type FindingKey, hostOf, keyOf, needsOf} from '../../core/finding-key.ts';
import {type Consequence, changing, listed, offered, type Row} from '../row.ts';
import type {WizardState} from '../state.ts';

/** The changes in their order, and the way on: the rest of the list, then applying it. */
export function reviewRows(state: WizardState): readonly Row[] {
	const actions = state.plan?.actions ?? [];
	return [...actions.map(action => changeRow(state, action)), wayOn(state, actions)];
}

export function changeKey(number: number): string {
	return `change:${number}`;
}

function changeRow(state: WizardState, action: Action): Row {
	const {number} = action;
	const taken = !state.leftOut.includes(number);
	return listed(
		{
			kind: 'change',
			action,
			taken,
			replanned: state.replanned.includes(number),
			consequence: taken ? undefined : consequenceOf(state, action),
		},
		changeKey(number),
	);
}

function wayOn(state: WizardState, actions: readonly Action[]): Row {
	const remaining = actions.filter(({number}) => !state.seen.includes(number)).length;
	const changes = takenOf(state).length;
	if (state.outdated.length > 0) return offered({kind: 'planning'}, 'way-on');
	if (remaining > 0) return offered({kind: 'page', remaining}, 'way-on');
	if (isForPersonAlone(state)) return offered({kind: 'done'}, 'way-on');
	return changes === 0
		? offered({kind: 'nothing-to-do'}, 'way-on')
		: changing({kind: 'apply', changes}, 'way-on');
}

/** Whether all that was left in is told to a person, and nothing is done by this program. */
export function isForPersonAlone(state: WizardState): boolean {
	const taken = takenOf(state);
	return taken.length > 0 && taken.every(({kind}) => kind === 'tell');
}

/** What was left in. */
export function takenOf({plan, leftOut}: WizardState): readonly Action[] {
	return (plan?.actions ?? []).filter(({number}) => !leftOut.includes(number));
}

/** What leaving out a change means: what it alone would have cured stays, and what waits for that fails. */
function consequenceOf(state: WizardState, left: Action): Consequence {
	const taken = takenOf(state);
	const stays = left.cures.filter(id => !taken.some(({cures}) => cures.includes(id)));
	const waitsForIt = (key: FindingKey) => needsOf(key).some(need => stays.includes(need));
	const later = taken.filter(({number}) => number > left.number);
	return {
		stays,
		fails: later.filter(({cures}) => cures.some(waitsForIt)).map(({number}) => number),
		proofFails: stays.flatMap(proofsOf).some(key => stays.includes(key) || waitsForIt(key)),
	};
}

/** The proof of the host that a finding is about. */
function proofsOf(key: FindingKey): readonly FindingKey[] {
	const host = hostOf(key);
	const ids = ['access.module', 'access.repository'] as const;
	return ids.map(id => keyOf(host === undefined ? {id} : {id, host}));
}
