import {join} from 'node:path';
import type {Answers} from '../../core/answers.ts';
import {askedSettings} from '../../core/asked-settings.ts';
import {candidatesOf} from '../../core/candidates.ts';
import type {Survey} from '../../core/facts/survey.ts';
import {readerOf, recipeFor} from '../../core/recipe-choice.ts';
import type {RecipeFile} from '../../core/recipe-file.ts';
import type {Target} from '../../core/target.ts';
import {targetOf} from '../../core/target-of.ts';
import type {Happening} from '../events.ts';
import type {FieldName} from '../field.ts';
import type {Choice, OfferedHost} from '../offer.ts';
import type {Outside, RecipeFound} from '../outside.ts';

/** What comes before there is a target: the project, recipes, answers that are known already. */
export interface Choosing {
	/** Tells what the project shows, and which recipe was named or found. */
	begin(): Promise<void>;
	loadRecipe(name: string): Promise<void>;
	trust(digest: string): Promise<void>;
	detect(choice: Choice): Promise<void>;
	/** What came of the answers, to be told, and the target where they make one. The project is known by then. */
	makeTarget(choice: Choice, answers: Answers): {readonly said: Happening; readonly about?: About};
	remember(choice: Choice, answers: Answers): Promise<void>;
}

/** What a run is about. */
export interface About {
	readonly target: Target;
	readonly survey: Survey;
	/** The arguments that repeat it. */
	readonly again: string;
}

export function createChoosing(outside: Outside, tell: (happening: Happening) => void): Choosing {
	const files = new Map<string, RecipeFile>();
	let survey: Survey | undefined;
	const keep = (found: RecipeFound) => {
		if (found.kind === 'file') files.set(found.found.place, found.file);
	};
	const hear = (found: RecipeFound) => {
		keep(found);
		if (found.kind === 'file') tell({kind: 'recipe-found', recipe: found.found});
		if (found.kind === 'problem') tell({kind: 'recipe-problem', problem: found.problem});
	};
	const {preferences, given} = outside;
	return {
		begin: async () => {
			const finding = outside.findRecipe(given.recipe, preferences.trusted);
			// One that is fetched comes when it comes; the others are there before the project is chosen from.
			if (given.recipe?.includes('://') !== true) keep(await finding);
			survey = await outside.survey;
			tell({kind: 'surveyed', survey, hosts: hostsOf(survey, outside)});
			hear(await finding);
		},
		loadRecipe: async name => hear(await outside.findRecipe(name, preferences.trusted)),
		trust: digest => preferences.save({trusted: [...preferences.trusted, digest]}),
		detect: choice => detect(outside, choice, tell),
		makeTarget: (choice, answers) => {
			if (survey === undefined) throw new Error('a target was asked for before the project was looked at');
			const made = makeTarget(outside, files, choice, answers, survey);
			if (made.kind === 'unanswered') return {said: {kind: 'target-refused', unanswered: made.unanswered}};
			const {target} = made;
			const again = outside.again(target, choice, answers);
			return {said: {kind: 'target-made', target, answers, again}, about: {target, survey, again}};
		},
		remember: (choice, answers) => remember(outside, choice, answers),
	};
}

/** The hosts that the project points to, each with the recipe that knows it. */
function hostsOf(survey: Survey, {recipes, given}: Outside): readonly OfferedHost[] {
	const named = {modules: given.answers.modules, owners: [], patterns: []};
	return candidatesOf(survey, named, readerOf(recipes, survey)).map(({host, owners}) => {
		const {recipe, because} = recipeFor(recipes, host, survey);
		return {host, recipe: recipe.id, title: because === 'plain' ? host : recipe.title, owners};
	});
}

/** The project may have been chosen from before it was read. */
async function detect(outside: Outside, {host}: Choice, tell: (happening: Happening) => void): Promise<void> {
	const {system, preferences} = outside;
	const remembered = (host === undefined ? undefined : preferences.answers[host]) ?? {};
	for (const [field, value] of Object.entries(remembered)) {
		if (isField(field)) tell({kind: 'detected', field, value, from: 'remembered', choices: []});
	}
	const offered = hostsOf(await outside.survey, outside).find(candidate => candidate.host === host);
	const owners = offered?.owners ?? [];
	const found = {
		owner: owners.map(({owner}) => owner).join(','),
		module: owners.flatMap(({modules}) => modules).find(({indirect}) => !indirect)?.path ?? '',
	};
	for (const field of ['owner', 'module'] as const) {
		if (found[field] !== '') tell({kind: 'detected', field, value: found[field], from: 'found', choices: []});
	}
	const keys = await keysThatAreThere(system);
	const [value = ''] = keys;
	if (keys.length > 0) tell({kind: 'detected', field: 'key', value, from: 'found', choices: keys});
}

const fieldNames: readonly FieldName[] = ['host', 'owner', 'module', 'protocol', 'key', ...askedSettings];

/** A server's own answers are as good the next time. */
function isAsked(name: string): boolean {
	return askedSettings.some(setting => setting === name);
}

function isField(name: string): name is FieldName {
	return fieldNames.some(field => field === name);
}

/** Identity files whose public half lies beside them, in the home that ssh takes. */
async function keysThatAreThere(system: Outside['system']): Promise<readonly string[]> {
	const home = system.homes.passwd ?? system.homes.env;
	if (home === undefined) return [];
	const folder = join(home, '.ssh');
	const names = await system.list(folder);
	return names.filter(name => names.includes(`${name}.pub`)).map(name => join(folder, name));
}

function makeTarget(
	{recipes}: Outside,
	files: ReadonlyMap<string, RecipeFile>,
	choice: Choice,
	answers: Answers,
	survey: Survey,
): ReturnType<typeof targetOf> {
	const hosts = (choice.file === undefined ? undefined : files.get(choice.file))?.hosts ?? [];
	const host = choice.host ?? answers.host;
	const file =
		hosts.find(candidate => candidate.host === host) ?? (host === undefined ? hosts[0] : undefined);
	const id = choice.recipe ?? file?.extends;
	const recipe =
		recipes.find(candidate => candidate.id === id) ?? recipeFor(recipes, host ?? '', survey).recipe;
	// A host of its own stays out of the answers where the recipe names it already, so that `--host` is not repeated.
	const named = host === undefined || host === (file?.host ?? recipe.host) ? answers.host : host;
	return targetOf(recipe, file, survey, {...answers, host: named});
}

function remember({preferences}: Outside, choice: Choice, answers: Answers): Promise<void> {
	const host = answers.host ?? choice.host;
	const [module] = answers.modules;
	const values = {
		...(answers.set.owner === undefined ? {} : {owner: answers.set.owner}),
		...(module === undefined ? {} : {module: module.path}),
		...(answers.protocol === undefined ? {} : {protocol: answers.protocol}),
		...(answers.key === undefined ? {} : {key: answers.key}),
		...Object.fromEntries(Object.entries(answers.set).filter(([name]) => isAsked(name))),
	};
	return preferences.save({
		lastRecipe: choice.recipe ?? choice.file,
		...(host === undefined ? {} : {answers: {...preferences.answers, [host]: values}}),
	});
}
