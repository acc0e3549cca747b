import type {Answers} from '../../core/answers.ts';
import {askedSettings} from '../../core/asked-settings.ts';
import type {Survey} from '../../core/facts/survey.ts';
import type {RecipeFile} from '../../core/recipe-file.ts';
import type {Happening} from '../events.ts';
import {neededOf} from '../needed.ts';
import type {Choice, FoundRecipe} from '../offer.ts';
import type {Outside, RecipeFound} from '../outside.ts';
import type {Chosen} from '../wishes.ts';
import {detect} from './detect.ts';
import {fileHosts, hostsOf} from './offered.ts';
import {type MadeTargets, makeTargets} from './targets.ts';

/** What comes before there is a target: the project, recipes, answers that are known already. */
export interface Choosing {
	/** Tells what the project shows, and which recipe was named or found. */
	begin(): Promise<void>;
	loadRecipe(name: string): Promise<void>;
	trust(digest: string): Promise<void>;
	detect(choices: readonly Choice[]): Promise<void>;
	/** What came of the answers, to be told, and the targets where they make some. The project is known by then. */
	makeTargets(chosen: Chosen): MadeTargets;
	remember(choices: readonly Choice[], answers: Answers): Promise<void>;
}

export function createChoosing(outside: Outside, tell: (happening: Happening) => void): Choosing {
	const files = new Map<string, RecipeFile>();
	let survey: Survey | undefined;
	let found: FoundRecipe | undefined;
	const hear = async (came: RecipeFound) => {
		if (came.kind === 'problem') tell({kind: 'recipe-problem', problem: came.problem});
		if (came.kind !== 'file') return;
		files.set(came.found.place, came.file);
		found = {...came.found, hosts: fileHosts(came.file, await outside.survey, outside)};
		tell({kind: 'recipe-found', recipe: found});
	};
	const {preferences, given} = outside;
	return {
		begin: async () => {
			const finding = outside.findRecipe(given.recipe, preferences.trusted);
			// One that is fetched comes when it comes; the others are there before the project is chosen from.
			const isLate = given.recipe?.includes('://') === true;
			if (!isLate) await finding;
			survey = await outside.survey;
			if (!isLate) await hear(await finding);
			tell({kind: 'surveyed', survey, hosts: hostsOf(survey, outside)});
			if (isLate) await hear(await finding);
		},
		loadRecipe: async name => hear(await outside.findRecipe(name, preferences.trusted)),
		trust: digest => preferences.save({trusted: [...preferences.trusted, digest]}),
		detect: async choices => {
			const hosts = hostsOf(await outside.survey, outside);
			await detect(outside, choices, choice => neededOf(choice, hosts, found), tell);
		},
		makeTargets: chosen => {
			if (survey === undefined) throw new Error('a target was asked for before the project was looked at');
			return makeTargets(outside, files, chosen, survey);
		},
		remember: (choices, answers) => remember(outside, choices, answers),
	};
}

/** A server's own answers are as good the next time. */
function isAsked(name: string): boolean {
	return askedSettings.some(setting => setting === name);
}

/** Of several hosts each remembers its own module beside what was said for all. */
function remember({preferences}: Outside, choices: readonly Choice[], answers: Answers): Promise<void> {
	const [first, another] = choices;
	const kept = choices.flatMap(choice => {
		const host = answers.host ?? choice.host;
		if (host === undefined) return [];
		const {modules} = answers;
		const mine = another === undefined ? modules : modules.filter(({path}) => path.startsWith(`${host}/`));
		return [[host, valuesOf({...answers, modules: mine})] as const];
	});
	return preferences.save({
		lastRecipe: first?.recipe ?? first?.file,
		...(kept.length === 0 ? {} : {answers: {...preferences.answers, ...Object.fromEntries(kept)}}),
	});
}

function valuesOf({set, modules: [module], protocol, key}: Answers): Readonly<Record<string, string>> {
	return {
		...(set.owner === undefined ? {} : {owner: set.owner}),
		...(module === undefined ? {} : {module: module.path}),
		...(protocol === undefined ? {} : {protocol}),
		...(key === undefined ? {} : {key}),
		...Object.fromEntries(Object.entries(set).filter(([name]) => isAsked(name))),
	};
}
