import type {BeforeLooking} from '../events.ts';
import type {WizardState} from '../state.ts';
import {arrive} from './look.ts';
import {takeRecipe} from './need.ts';
import {refuse} from './questions.ts';
import {go, type Reduced, same, stay} from './reduced.ts';

/** What is known before the machine is looked at. */
export function beforeLooking(state: WizardState, event: BeforeLooking): Reduced {
	switch (event.kind) {
		case 'surveyed':
			return surveyed(state, event);
		case 'recipe-found': {
			const {recipe} = event;
			const asked = state.screen.kind === 'need' && state.survey !== undefined && recipe.from !== 'found';
			const known = {...state, recipeProblem: undefined};
			return asked ? takeRecipe(known, recipe) : same({...known, found: recipe});
		}
		case 'recipe-problem':
			return same({...state, recipeProblem: event.problem});
		case 'interrupted': {
			const known = {...state, interrupted: event.run};
			return state.screen.kind === 'need' ? goResume(known) : same(known);
		}
		case 'journal-unreadable':
			return same({...state, unreadableJournal: event.journal});
		case 'detected':
			return same(detected(state, event));
		case 'targets-made':
			return targetsMade(state, event);
		case 'targets-refused':
			return state.screen.kind === 'examining' ? refuse(state, event.unanswered) : same(state);
	}
}

/** Ink listens. A run that was cut off comes before everything else. */
export function ready(state: WizardState): Reduced {
	if (state.screen.kind !== 'boot') return same(state);
	return state.interrupted === undefined ? arrive(state) : goResume(state);
}

function goResume(state: WizardState): Reduced {
	return go(state, {kind: 'resume', pointer: 'look'});
}

/** Hosts are only added: a row never moves once it was drawn. */
function surveyed(state: WizardState, event: Extract<BeforeLooking, {kind: 'surveyed'}>): Reduced {
	const {screen} = state;
	const known = state.hosts.map(({host}) => host);
	const renewed = state.hosts.map(old => event.hosts.find(({host}) => host === old.host) ?? old);
	const hosts = [...renewed, ...event.hosts.filter(({host}) => !known.includes(host))];
	const first = state.survey === undefined;
	const surveyed = {...state, survey: event.survey, hosts};
	const {found, named} = surveyed;
	if (screen.kind !== 'need' || !first) return same(surveyed);
	if (named === undefined && found !== undefined && found.from !== 'found')
		return takeRecipe(surveyed, found);
	if (named !== undefined || screen.asking === undefined) return moved(arrive(surveyed), screen.pointer);
	return stay(surveyed, {...screen, list: hosts.length === 0 ? 'recipes' : screen.list});
}

/** A pointer that was moved already stays where it is. */
function moved(arrived: Reduced, pointer: string): Reduced {
	const {screen} = arrived.state;
	if (pointer === '' || screen.kind !== 'need') return arrived;
	return {...arrived, state: {...arrived.state, screen: {...screen, pointer}}};
}

/** An answer nobody gave is filled in; one a person gave stays. */
function detected(state: WizardState, event: Extract<BeforeLooking, {kind: 'detected'}>): WizardState {
	const {field: name, host, value, from, choices} = event;
	const fields = state.fields.map(field => {
		if (field.name !== name || field.host !== host) return field;
		const offered = choices.length > 0 ? {...field, choices} : field;
		return field.touched || isBetter(field.from, from)
			? offered
			: {...offered, value, from, problem: undefined};
	});
	return {...state, fields};
}

/** What the project says now beats what was remembered. */
function isBetter(has: string, comes: string): boolean {
	return has === 'found' && comes === 'remembered';
}

function targetsMade(state: WizardState, event: Extract<BeforeLooking, {kind: 'targets-made'}>): Reduced {
	const {targets, answers, again, againOf} = event;
	const {choices} = state;
	if (state.screen.kind !== 'examining' || choices.length === 0) return same(state);
	return same(
		{...state, targets, again, againOf},
		{kind: 'remember-answers', choices, answers},
		{kind: 'examine'},
	);
}
