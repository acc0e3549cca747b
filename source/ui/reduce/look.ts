import {keyOfField} from '../field.ts';
import type {Choice} from '../offer.ts';
import type {WizardState} from '../state.ts';
import {answersOf, fieldsOf, firstOpen, isAnswered} from './fields.ts';
import {printProof} from './proof-rows.ts';
import {go, type Reduced} from './reduced.ts';

/** From the hosts of a run to the questions, or past them when nothing is left to ask. */
export function choose(state: WizardState, ...choices: readonly Choice[]): Reduced {
	const chosen = {...state, choices, targets: [], fields: fieldsOf(state, choices), named: undefined};
	const {state: after, wishes} = isAnswered(chosen.fields) ? startLooking(chosen) : goQuestions(chosen);
	return {state: after, wishes: [{kind: 'detect', choices}, ...wishes]};
}

/** The pointer stands on the first question that is open, else on the way on. */
export function goQuestions(state: WizardState): Reduced {
	const open = firstOpen(state.fields);
	const pointer = open === undefined ? 'start' : `field:${keyOfField(open)}`;
	return go(state, {kind: 'questions', pointer, editing: undefined});
}

/** The answers become targets, and the machine is looked at. */
export function startLooking(state: WizardState): Reduced {
	const {choices, parts, confirmedKeys} = state;
	if (choices.length === 0) return goNeed(state);
	const looking = {since: state.now, probes: [], stoppedAfter: undefined, over: false};
	const fresh = {
		...printProof(state),
		looking,
		findings: [],
		plan: undefined,
		outdated: [],
		proof: [],
		proved: false,
		cured: [],
		rechecking: [],
	};
	const wish = {kind: 'make-targets', choices, answers: answersOf(state), parts, confirmedKeys} as const;
	return go(fresh, {kind: 'examining', proving: false}, wish);
}

/** The first screen, or past it where flags said what is needed. */
export function arrive(state: WizardState): Reduced {
	const {named, survey} = state;
	return named !== undefined && survey !== undefined ? choose(state, named) : goNeed(state);
}

/** The first screen; the pointer stands on what is likeliest. */
export function goNeed(state: WizardState): Reduced {
	const nothing = state.survey !== undefined && state.hosts.length === 0 && state.found === undefined;
	const pointer = nothing && state.lastRecipe !== undefined ? `recipe:${state.lastRecipe}` : '';
	return go(state, {
		kind: 'need',
		list: nothing ? 'recipes' : 'hosts',
		asking: undefined,
		pointer,
		offset: 0,
	});
}
