import {recipes} from '../../recipes/index.ts';
import type {Survey} from '../core/facts/survey.ts';
import type {Recipe} from '../core/recipe.ts';
import type {Target} from '../core/target.ts';
import {targetOf} from '../core/target-of.ts';
import type {EarlyFacts} from '../engine/observe.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {beginLooking} from './begun.ts';
import type {Wishes} from './invocation.ts';
import {findRecipe, type RecipeSource} from './recipe-source.ts';
import {wrongUseOf} from './unanswered.ts';
import type {World} from './world.ts';

export interface Prepared {
	readonly kind: 'prepared';
	readonly target: Target;
	readonly survey: Survey;
	readonly timeout: number;
	/** Looks that could begin before the target was known. */
	readonly early: EarlyFacts;
}

/**
 * From the command line, the recipe and the project to what the run is about. Nothing is changed.
 * @param recipeName the recipe as it was named: an id, a path, a URL
 * @param moduleNeeded false for a look, which says something without a private module too
 */
export async function prepare(
	world: World,
	wishes: Wishes,
	recipeName: string | undefined,
	moduleNeeded: boolean,
): Promise<Prepared | {kind: 'wrong-use'; use: WrongUse}> {
	const {timeout, early, survey: surveyed} = world.begun ?? beginLooking(world.system, wishes.timeoutSeconds);
	const [source, survey] = await Promise.all([
		findRecipe(world.system, recipeName, recipes, [], {timeout}),
		surveyed,
	]);
	const chosen = choose(source, recipes, wishes.answers.host);
	if (chosen.kind === 'wrong-use') return chosen;
	const made = targetOf(chosen.recipe, chosen.file, survey, wishes.answers, moduleNeeded);
	const [unanswered] = made.kind === 'unanswered' ? made.unanswered : [];
	if (made.kind === 'unanswered')
		return {
			kind: 'wrong-use',
			use: unanswered
				? wrongUseOf(unanswered)
				: {kind: 'missing-answer', what: 'host', name: '', flag: '--host'},
		};
	return {kind: 'prepared', target: made.target, survey, timeout, early};
}

type Chosen =
	| {
			kind: 'chosen';
			recipe: Recipe;
			file: Extract<RecipeSource, {kind: 'file'}>['file']['hosts'][number] | undefined;
	  }
	| {kind: 'wrong-use'; use: WrongUse};

/** The recipe of the run: the named one, else the one whose host the project points to, else the first. */
function choose(source: RecipeSource, recipes: readonly Recipe[], host: string | undefined): Chosen {
	const [first] = recipes;
	switch (source.kind) {
		case 'built-in':
			return {kind: 'chosen', recipe: source.recipe, file: undefined};
		case 'file':
			return chooseHost(source.file.hosts, source.place, recipes, host);
		case 'none':
			if (first === undefined) throw new Error('no recipe is built in');
			return {kind: 'chosen', recipe: first, file: undefined};
		default:
			return {kind: 'wrong-use', use: refusal(source)};
	}
}

function chooseHost(
	hosts: Extract<RecipeSource, {kind: 'file'}>['file']['hosts'],
	place: string,
	recipes: readonly Recipe[],
	host: string | undefined,
): Chosen {
	const file =
		hosts.find(candidate => candidate.host === host) ?? (host === undefined ? hosts[0] : undefined);
	const recipe = recipes.find(candidate => candidate.id === file?.extends);
	if (file !== undefined && recipe !== undefined) return {kind: 'chosen', recipe, file};
	return {
		kind: 'wrong-use',
		use: {
			kind: 'bad-value',
			option: '--host',
			value: host ?? place,
			allowed: hosts.map(candidate => candidate.host),
		},
	};
}

/** Why a named or found recipe cannot be used. */
export function refusal(source: Exclude<RecipeSource, {kind: 'built-in' | 'file' | 'none'}>): WrongUse {
	switch (source.kind) {
		case 'untrusted':
			return {kind: 'recipe-unconfirmed', file: source.place, members: source.members};
		case 'faults': {
			const [fault] = source.faults;
			if (fault === undefined) throw new Error('a faulty recipe file without a fault');
			return {kind: 'recipe-file', file: source.place, fault};
		}
		case 'unreadable':
			return {kind: 'recipe-unreadable', file: source.place, because: source.because};
		case 'too-large':
			return {kind: 'recipe-unreadable', file: source.place, because: 'E2BIG'};
		case 'unknown':
			return {kind: 'unknown-recipe', value: source.id, known: source.known, meant: source.nearest};
		case 'not-https':
			return {kind: 'recipe-not-https', url: source.url};
	}
}
