import type {Answers} from '../core/answers.ts';
import type {Part} from '../core/finding.ts';
import type {Choice, RecipeOffer} from './offer.ts';
import type {Program, WizardState} from './state.ts';
import {sizeOf} from './where.ts';

export interface Beginning {
	readonly columns: number;
	readonly rows: number;
	readonly at: number;
	readonly program: Program;
	/** Of one probe, in milliseconds. */
	readonly timeout: number;
	/** The parts that were named. */
	readonly parts: readonly Part[];
	readonly recipes: readonly RecipeOffer[];
	/** What flags said. */
	readonly given: Answers;
	/** What flags chose, so that the first screen is passed over. */
	readonly named: Choice | undefined;
	/** The recipe of the last run. */
	readonly lastRecipe: string | undefined;
}

/** The wizard before anything happened. */
export function beginWizard({columns, rows, at, ...known}: Beginning): WizardState {
	return {
		...known,
		screen: {kind: 'boot', kept: [], since: at},
		size: sizeOf(columns, rows),
		now: at,
		lastEnter: 0,
		hidden: false,
		survey: undefined,
		hosts: [],
		found: undefined,
		recipeProblem: undefined,
		interrupted: undefined,
		unreadableJournal: undefined,
		applied: [],
		runs: [],
		overlay: undefined,
		choices: [],
		fields: [],
		confirmedKeys: {},
		targets: [],
		again: '',
		againOf: {},
		looking: undefined,
		findings: [],
		rechecking: [],
		cured: [],
		opened: [],
		plan: undefined,
		previews: [],
		leftOut: [],
		seen: [],
		outdated: [],
		replanned: [],
		refused: undefined,
		work: undefined,
		proof: [],
		provingSince: undefined,
		proved: false,
		proofSkipped: false,
		undoing: undefined,
		copied: undefined,
		opening: undefined,
		notice: undefined,
		scrollback: [],
	};
}
