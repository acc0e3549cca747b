import {recipes} from '../../recipes/index.ts';
import {againOf} from '../core/again-of.ts';
import type {Unanswered} from '../core/answers.ts';
import type {Survey} from '../core/facts/survey.ts';
import {withKeyPath} from '../core/key-path.ts';
import type {Recipe} from '../core/recipe.ts';
import {recipeFor} from '../core/recipe-choice.ts';
import {type KnownRecipes, type RunHost, runHosts} from '../core/run-hosts.ts';
import type {Target} from '../core/target.ts';
import {targetsOf} from '../core/targets-of.ts';
import type {EarlyFacts} from '../engine/observe.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {clean} from '../report/clean.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {beginLooking} from './begun.ts';
import {keepFetched, tellFetched} from './fetched-recipe.ts';
import type {Wishes} from './invocation.ts';
import {findRecipe, type RecipeSource} from './recipe-source.ts';
import {rememberedBy} from './remembered.ts';
import {wrongUseOf} from './unanswered.ts';
import type {World} from './world.ts';

export interface Prepared {
	readonly kind: 'prepared';
	/** At least one. */
	readonly targets: readonly Target[];
	readonly survey: Survey;
	readonly timeout: number;
	/** Looks that could begin before the target was known. */
	readonly early: EarlyFacts;
	/** Arguments that set up one host again, by the host. */
	readonly runs: Readonly<Record<string, string>>;
	/** The recipe that was named, or the file that was found. */
	readonly recipe: string | undefined;
	/** Remembers what a recipe from an address said; for when it was used. */
	keepRecipe(): Promise<void>;
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
	const remembering = rememberedBy(world.system, ownStateDirectory(world.system));
	const confirmed = async () => (await remembering).trusted;
	const knowing = {recipes, language: world.words.language, confirmed};
	const [source, survey, remembered] = await Promise.all([
		findRecipe(world.system, recipeName, knowing, {timeout}),
		surveyed,
		remembering,
	]);
	const refused = tellFetched(world, wishes, source, remembered);
	if (refused !== undefined) return {kind: 'wrong-use', use: refused};
	const known = knownRecipes(source, recipes, wishes.answers.host);
	if (known.kind === 'wrong-use') return known;
	const {hosts} = runHosts(known.known, survey, wishes.answers);
	if (source.kind === 'none') sayGuesses(world, hosts, survey);
	const made = targetsOf(hosts, survey, wishes.answers, moduleNeeded);
	if (made.kind === 'unanswered') return {kind: 'wrong-use', use: firstOf(made.unanswered)};
	const places = {home: world.system.homes.passwd, cwd: world.system.cwd};
	const targets = made.targets.map(target => withKeyPath(target, places));
	const place = source.kind === 'file' ? source.place : undefined;
	const runs = againOf(made.targets, hosts, place);
	const keepRecipe = async () => (source.kind === 'file' ? keepFetched(source, remembered) : undefined);
	const recipe = recipeName ?? place;
	return {kind: 'prepared', targets, survey, timeout, early, runs, recipe, keepRecipe};
}

/** Nobody named a recipe: which one is used for a host that none knows is told beside the result. */
function sayGuesses(world: World, hosts: readonly RunHost[], survey: Survey): void {
	for (const {host, recipe} of hosts) {
		const {because} = recipeFor(recipes, host ?? recipe.host ?? '', survey);
		if (host === undefined || because === 'known') continue;
		const guess = {host, recipe: recipe.id, title: recipe.title, because};
		world.stderr(`gomod-setup: ${clean(world.words.recipeGuessed(guess), world)}\n`);
	}
}

function firstOf([unanswered]: readonly Unanswered[]): WrongUse {
	return unanswered === undefined
		? {kind: 'missing-answer', what: 'host', name: '', flag: '--host'}
		: wrongUseOf(unanswered);
}

type Known = {kind: 'known'; known: KnownRecipes} | {kind: 'wrong-use'; use: WrongUse};

/** What the hosts of the run are chosen from; a file that was named has the last word on which hosts there are. */
function knownRecipes(source: RecipeSource, recipes: readonly Recipe[], host: string | undefined): Known {
	switch (source.kind) {
		case 'built-in':
			return {kind: 'known', known: {recipes, named: source.recipe, file: undefined}};
		case 'file': {
			const {file, from} = source;
			const allowed = file.hosts.map(candidate => candidate.host);
			if (host !== undefined && from !== 'found' && !allowed.includes(host.toLowerCase()))
				return {kind: 'wrong-use', use: {kind: 'bad-value', option: '--host', value: host, allowed}};
			return {
				kind: 'known',
				known: {recipes, named: undefined, file: {hosts: file.hosts, found: from === 'found'}},
			};
		}
		case 'none':
			return {kind: 'known', known: {recipes, named: undefined, file: undefined}};
		default:
			return {kind: 'wrong-use', use: refusal(source)};
	}
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
		case 'redirected':
			return {kind: 'recipe-redirected', url: source.url, to: source.to};
	}
}
