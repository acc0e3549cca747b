import {checkHostName} from '../../core/git/host-name.ts';
import type {Choice, FoundRecipe, OfferedHost} from '../offer.ts';
import type {Row} from '../row.ts';
import {hasHosts} from '../rows/need.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {editOf} from '../text-edit.ts';
import {cancel} from './leave.ts';
import {choose, goNeed} from './look.ts';
import {goParts} from './parts.ts';
import {type Reduced, type ScreenReducer, same, stay} from './reduced.ts';

export const need: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back,
	quit: cancel,
	interrupt: cancel,
	own: (state, command) =>
		command === 'parts' && state.screen.kind === 'need' ? goParts(state, state.screen) : same(state),
};

function chosen(state: WizardState, row: Row): Reduced {
	switch (row.kind) {
		case 'host':
			return choose(state, choiceOf(row.host));
		case 'all':
			return choose(state, ...state.hosts.map(choiceOf));
		case 'found':
			return takeRecipe(state, row.recipe);
		case 'use':
			return withRecipe(state);
		case 'do-not':
			return goNeed({...state, found: state.found?.from === 'found' ? state.found : undefined});
		case 'recipe': {
			const {id, host, title} = row.recipe;
			return choose(state, {recipe: id, file: undefined, host, title, asksHost: true});
		}
		case 'other':
			return list(state, 'recipes');
		case 'server':
			return ask(state, 'host');
		case 'address':
			return ask(state, 'recipe');
		default:
			return same(state);
	}
}

function choiceOf({recipe, host, title}: OfferedHost): Choice {
	return {recipe, file: undefined, host, title, asksHost: false};
}

function back(state: WizardState): Reduced {
	const {screen} = state;
	if (screen.kind !== 'need') return same(state);
	if (screen.asking !== undefined) return stay(state, {...screen, asking: undefined});
	return screen.list === 'hosts' || !hasHosts(state) ? same(state) : list(state, 'hosts');
}

function list(state: WizardState, wanted: ScreenOf<'need'>['list']): Reduced {
	const pointer = wanted === 'recipes' && state.lastRecipe !== undefined ? `recipe:${state.lastRecipe}` : '';
	return stay(state, {kind: 'need', list: wanted, asking: undefined, pointer, offset: 0});
}

function ask(state: WizardState, what: 'host' | 'recipe'): Reduced {
	const {screen} = state;
	if (screen.kind !== 'need') return same(state);
	return stay(
		{...state, recipeProblem: undefined},
		{...screen, asking: {what, edit: editOf(''), bad: false}},
	);
}

/** Enter in the address that is being typed. */
export function acceptAddress(state: WizardState): Reduced {
	const {screen} = state;
	if (screen.kind !== 'need' || screen.asking === undefined) return same(state);
	const {asking} = screen;
	const text = asking.edit.text.trim();
	const bad = asking.what === 'host' ? checkHostName(text) !== undefined : text === '';
	if (bad) return stay(state, {...screen, asking: {...asking, bad}});
	const answered = {...state, screen: {...screen, asking: undefined}};
	if (asking.what === 'recipe') return same(answered, {kind: 'load-recipe', name: text});
	const host = text.toLowerCase();
	return choose(answered, {recipe: undefined, file: undefined, host, title: host, asksHost: true});
}

/** What nobody named, or what comes from an address, is used only after a person said so. */
export function takeRecipe(state: WizardState, recipe: FoundRecipe): Reduced {
	const known = {...state, found: recipe};
	const asks = !recipe.confirmed && (recipe.members.length > 0 || recipe.from === 'url');
	return asks
		? stay(known, {kind: 'need', list: 'confirm', asking: undefined, pointer: 'do-not', offset: 0})
		: withRecipe(known);
}

function withRecipe(state: WizardState): Reduced {
	const {found} = state;
	const choices = found === undefined ? [] : choicesOf(found);
	if (found === undefined || choices.length === 0) return same(state);
	const {state: after, wishes} = choose({...state, found: {...found, confirmed: true}}, ...choices);
	const asked = found.members.length > 0 && !found.confirmed;
	return {
		state: after,
		wishes: [...(asked ? [{kind: 'trust-recipe', digest: found.digest} as const] : []), ...wishes],
	};
}

/** Of a file's hosts those that the project needs. */
function choicesOf({hosts, place}: FoundRecipe): readonly Choice[] {
	return hosts
		.filter(({wanted}) => wanted)
		.map(({host, title, recipe}) => ({recipe, file: place, host, title, asksHost: false}));
}
