import type {Plan} from '../core/action.ts';
import type {Answers} from '../core/answers.ts';
import type {Survey} from '../core/facts/survey.ts';
import type {Finding, Part} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {JournalledRun, UnreadableJournal} from '../core/journal.ts';
import type {Target} from '../core/target.ts';
import type {AppliedAction, ProofRow} from '../engine/events.ts';
import type {Refused} from '../engine/session.ts';
import type {Field} from './field.ts';
import type {Choice, FoundRecipe, OfferedHost, RecipeOffer, RecipeProblem} from './offer.ts';
import type {Overlay, Screen} from './screen.ts';
import type {ScrollItem} from './scroll-item.ts';
import type {Looking, Undoing, Work} from './work.ts';

/**
 * Everything the wizard knows; plain data, so that it can be written down as JSON. No secret is ever in it: of a
 * passphrase it knows only whether a field is empty. Text from outside is cleaned before it comes here.
 */
export interface WizardState {
	/** What is on screen below an overlay. */
	readonly screen: Screen;
	/** Drawn in place of the screen, which goes on below it. */
	readonly overlay: Overlay | undefined;
	/** Never 0x0. Below 40x10 only one line is drawn (`isSmall`). */
	readonly size: Size;
	/** Milliseconds of the caller's clock, as of the last event. */
	readonly now: number;
	/** When Enter was last pressed; what changes something stays deaf for a while after it. */
	readonly lastEnter: number;
	/** `x`: names and hosts are replaced when they are drawn. */
	readonly hidden: boolean;

	readonly program: Program;
	/** How long one answer of the machine or the network is waited for, in milliseconds. */
	readonly timeout: number;
	/** Parts that were named, so that nothing else is changed; empty: all of them. */
	readonly parts: readonly Part[];
	/** What flags said. */
	readonly given: Answers;
	/** Recipes that are built in, in the order in which they are offered. */
	readonly recipes: readonly RecipeOffer[];
	/** undefined until the project was looked at. */
	readonly survey: Survey | undefined;
	/** Hosts the project points to, the likeliest first. */
	readonly hosts: readonly OfferedHost[];
	/** A recipe file of the repository, or one that was named. */
	readonly found: FoundRecipe | undefined;
	/** Why a recipe file cannot be used. */
	readonly recipeProblem: RecipeProblem | undefined;
	/** The recipe of the last run. */
	readonly lastRecipe: string | undefined;
	/** Chosen by flags: taken as soon as the project was looked at, so that nobody is asked. */
	readonly named: Choice | undefined;
	/** A run that was cut off, until a person decided about it. */
	readonly interrupted: JournalledRun | undefined;
	/** The journals cannot be read: the path, and the system's error name. */
	readonly unreadableJournal: UnreadableJournal | undefined;

	/** What was chosen on the first screen: the hosts of one run. */
	readonly choices: readonly Choice[];
	readonly fields: readonly Field[];
	/** Fingerprints of host keys that nobody published and a person confirmed, by host. */
	readonly confirmedKeys: Readonly<Record<string, string>>;
	/** What the run is about, one a host; empty until the questions are answered. */
	readonly targets: readonly Target[];
	/** Arguments that repeat the run without questions. */
	readonly again: string;
	/** Arguments that set up one host again, by the host. */
	readonly againOf: Readonly<Record<string, string>>;

	/** Probes of the look that is going on, or of the last one. */
	readonly looking: Looking | undefined;
	/** In the order of the engine. */
	readonly findings: readonly Finding[];
	/** Made again at this moment. */
	readonly rechecking: readonly FindingKey[];
	/** Cured since the list was last left: its row stays, green. */
	readonly cured: readonly FindingKey[];
	/** Findings that were opened, so that their commands were shown; forgotten with each new plan. */
	readonly opened: readonly FindingKey[];

	readonly plan: Plan | undefined;
	/** Diffs of the plan's edits, as lines. */
	readonly previews: readonly Preview[];
	/** Numbers of changes a person leaves out. */
	readonly leftOut: readonly number[];
	/** Numbers of changes whose row was on screen. */
	readonly seen: readonly number[];
	/** Files that changed on the disk since the plan was made, while it is made anew. */
	readonly outdated: readonly string[];
	/** Numbers of changes that were planned anew for that, and differ. */
	readonly replanned: readonly number[];
	/** Why the engine did not begin: somebody else holds the lock, or there is no journal. */
	readonly refused: Refused | undefined;

	/** The changes the engine is making; undefined before and after. */
	readonly work: Work | undefined;
	/** What became of each change so far, over all runs of this session. */
	readonly applied: readonly AppliedAction[];
	/** Ids of the runs of this session, the oldest first. */
	readonly runs: readonly string[];
	/** Rows of the proof that are done. */
	readonly proof: readonly ProofRow[];
	/** When the row of the proof that is being tried began; undefined: no proof of a run is on screen. */
	readonly provingSince: number | undefined;
	/** The proof was made to its end; what the findings say is as it is now. */
	readonly proved: boolean;
	/** It was given up by the person. */
	readonly proofSkipped: boolean;
	readonly undoing: Undoing | undefined;
	/** What came of copying and of opening a page, until the screen changes. */
	readonly copied: CopyResult | undefined;
	readonly opening: {url: string; ok: boolean} | undefined;
	/** What else there is to say, until the screen changes or the next key. */
	readonly notice: Notice | undefined;

	/** Finished rows for `<Static>`, the oldest first; only ever grows. */
	readonly scrollback: readonly ScrollItem[];
}

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

export interface Program {
	readonly version: string;
	/** How the program was started. */
	readonly invocation: 'gomod-setup' | 'npx gomod-setup';
	/** What `~` stands for. */
	readonly home: string | undefined;
}

export interface Preview {
	/** Of the action. */
	readonly number: number;
	/** A unified diff, line by line, cleaned. */
	readonly lines: readonly string[];
}

export type Notice =
	| {readonly kind: 'report-written'; readonly path: string}
	| {readonly kind: 'report-failed'; readonly because: string}
	/** There is no way back any more, but undo. */
	| {readonly kind: 'no-way-back'}
	/** The plan cannot be made; the findings stay. */
	| {readonly kind: 'no-plan'};

/** `terminal`: sent through the terminal (OSC 52), which may refuse it. `text`: to be selected by hand. */
export type CopyResult =
	| {readonly how: 'program'; readonly program: string}
	| {readonly how: 'terminal'}
	| {readonly how: 'none'; readonly text: string};
