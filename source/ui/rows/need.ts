import {listed, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';

/** What do you need: the hosts of the project, the plain list, or whether a recipe may be used. */
export function needRows(state: WizardState, {list}: ScreenOf<'need'>): readonly Row[] {
	if (list === 'confirm') return [offered({kind: 'use'}), offered({kind: 'do-not'})];
	return list === 'hosts' && hasHosts(state) ? hostRows(state) : recipeRows(state);
}

/** Whether there is anything of the project's to choose from. */
export function hasHosts({hosts, found}: WizardState): boolean {
	return hosts.length > 0 || found !== undefined;
}

function hostRows({hosts, found}: WizardState): readonly Row[] {
	return [
		...(found === undefined ? [] : [listed({kind: 'found', recipe: found})]),
		...hosts.map(host => listed({kind: 'host', host}, `host:${host.host}`)),
		...(hosts.length > 1 ? [listed({kind: 'all', count: hosts.length})] : []),
		listed({kind: 'other'}),
	];
}

/** Recipes in front of the way to all else: who finds none of those wants it in sight. */
const usual = 4;

function recipeRows({recipes, found}: WizardState): readonly Row[] {
	const rows = recipes.map(recipe => listed({kind: 'recipe', recipe}, `recipe:${recipe.id}`));
	return [
		...(found === undefined ? [] : [listed({kind: 'found', recipe: found})]),
		...rows.slice(0, usual),
		listed({kind: 'server'}),
		listed({kind: 'address'}),
		...rows.slice(usual),
	];
}
