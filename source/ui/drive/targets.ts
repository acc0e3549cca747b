import {againOf} from '../../core/again-of.ts';
import type {Answers} from '../../core/answers.ts';
import type {Survey} from '../../core/facts/survey.ts';
import type {Part} from '../../core/finding.ts';
import {withKeyPath} from '../../core/key-path.ts';
import {recipeFor} from '../../core/recipe-choice.ts';
import type {RecipeFile} from '../../core/recipe-file.ts';
import type {RunHost} from '../../core/run-hosts.ts';
import type {Target} from '../../core/target.ts';
import {targetsOf} from '../../core/targets-of.ts';
import type {Happening} from '../events.ts';
import type {Choice} from '../offer.ts';
import type {Outside} from '../outside.ts';
import type {Chosen} from '../wishes.ts';

/** What a run is about. */
export interface About {
	/** At least one. */
	readonly targets: readonly Target[];
	/** The parts whose changes are wanted; all when empty. */
	readonly parts: readonly Part[];
	readonly survey: Survey;
	/** The arguments that repeat it. */
	readonly again: string;
}

/** What came of the answers, to be told, and what the run is about where they say it. */
export interface MadeTargets {
	readonly said: Happening;
	readonly about: About | undefined;
}

/** @param files recipe files, by their place */
export function makeTargets(
	outside: Outside,
	files: ReadonlyMap<string, RecipeFile>,
	{choices, answers, parts, confirmedKeys}: Chosen,
	survey: Survey,
): MadeTargets {
	const hosts = choices.map(choice => runHostOf(outside, files, choice, answers, survey));
	const said = withConfirmed(answers, confirmedKeys, hosts);
	const made = targetsOf(hosts, survey, said);
	if (made.kind === 'unanswered')
		return {said: {kind: 'targets-refused', unanswered: made.unanswered}, about: undefined};
	const {homes, cwd} = outside.system;
	const targets = made.targets.map(target => withKeyPath(target, {home: homes.passwd, cwd}));
	const [first, another] = choices;
	const file = choices.find(choice => choice.file !== undefined)?.file;
	// Several hosts are found again as they were now: by the project, or by the file.
	const recipe = file ?? (another === undefined ? first?.recipe : undefined);
	// No command line says both: some parts, and several hosts of no one recipe.
	const again = parts.length > 0 && recipe === undefined ? '' : outside.again(targets, recipe, said, parts);
	return {
		said: {kind: 'targets-made', targets, answers, again, againOf: againOf(targets, hosts, file)},
		about: {targets, parts, survey, again},
	};
}

function runHostOf(
	{recipes}: Outside,
	files: ReadonlyMap<string, RecipeFile>,
	choice: Choice,
	answers: Answers,
	survey: Survey,
): RunHost {
	const inFile = (choice.file === undefined ? undefined : files.get(choice.file))?.hosts ?? [];
	const named = answers.host ?? choice.host;
	const file = inFile.find(({host}) => host === named) ?? (named === undefined ? inFile[0] : undefined);
	const id = choice.recipe ?? file?.extends;
	const recipe =
		recipes.find(candidate => candidate.id === id) ?? recipeFor(recipes, named ?? '', survey).recipe;
	return {recipe, file, host: named ?? file?.host ?? recipe.host};
}

/** Fingerprints that were confirmed are answers of their hosts, as `--set host-key@HOST=…` would be. */
function withConfirmed(
	answers: Answers,
	confirmed: Chosen['confirmedKeys'],
	hosts: readonly RunHost[],
): Answers {
	const own = hosts.flatMap(({host}) => {
		const fingerprint = host === undefined ? undefined : confirmed[host];
		return fingerprint === undefined ? [] : [[`host-key@${host}`, fingerprint] as const];
	});
	return {...answers, set: {...answers.set, ...Object.fromEntries(own)}};
}
