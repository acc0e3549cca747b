import type {Answers} from '../core/answers.ts';
import type {ExitCode} from '../core/exit-code.ts';
import type {Part} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {Choice} from './offer.ts';
import type {FailureAnswer} from './scroll-item.ts';
import type {KeepWaiting, SecretPurpose} from './work.ts';

/** What the reducer asks of the world. Each is carried out once; what comes of it comes back as an event. */
export type Wish =
	/** → `recipe-found` or `recipe-problem`. The survey is asked for by nobody: it begins before Ink is there. */
	| {readonly kind: 'load-recipe'; readonly name: string}
	/** The person agreed to a recipe file: its digest is remembered. */
	| {readonly kind: 'trust-recipe'; readonly digest: string}
	/** → `detected`: what is known about the questions of these hosts (remembered answers, keys that are there). */
	| {readonly kind: 'detect'; readonly choices: readonly Choice[]}
	/** → `targets-made` or `targets-refused`, at once: before any other event. */
	| ({readonly kind: 'make-targets'} & Chosen)
	| {readonly kind: 'remember-answers'; readonly choices: readonly Choice[]; readonly answers: Answers}
	/** Look at everything but the download. → `engine` events, then `examined`. */
	| {readonly kind: 'examine'}
	/**
	 * End the open probes of a look or a proof. `keep`: what is known comes as `examined` or `proved`. Otherwise nothing
	 * of that look may be told any more.
	 */
	| {readonly kind: 'stop-looking'; readonly keep: boolean}
	/** Make one check again. `replan`: something was changed, so everything is looked at and planned anew. → `rechecked`. */
	| {readonly kind: 'recheck'; readonly finding: FindingKey; readonly replan: boolean}
	/** A change is read: is its file still as it was? → nothing, or `outdated` and what follows it. */
	| {readonly kind: 'check-plan'}
	/** Carry out these changes of the plan, by number. → `engine` events, questions, then `carried-out`. */
	| {readonly kind: 'apply'; readonly numbers: readonly number[]}
	| {readonly kind: 'answer-failure'; readonly answer: Exclude<FailureAnswer, 'undo'>}
	| {readonly kind: 'keep-waiting'; readonly answer: KeepWaiting}
	/** Finish the change at work, then stop. → `carried-out`. */
	| {readonly kind: 'stop-applying'}
	/** End the change at work and take it back. → `carried-out`. */
	| {readonly kind: 'cancel-change'}
	| SecretWish
	/** → `engine` proof events, then `proved`. */
	| {readonly kind: 'prove'}
	/**
	 * Take back these runs, in this order; `cutOff`: before them the run that a fault cut off, whose name is not known here.
	 * → `undo-began`, `engine` undone events, `undo-ended`.
	 */
	| {readonly kind: 'undo'; readonly runs: readonly string[]; readonly cutOff: boolean}
	/** Finish the change at work, then stop taking back. */
	| {readonly kind: 'stop-undoing'}
	/** Take back what a cut-off run had begun and not finished, and close it; its finished changes stay. */
	| {readonly kind: 'settle-run'; readonly run: string}
	/** Close a cut-off run as it is. */
	| {readonly kind: 'forget-run'; readonly run: string}
	/** → `copied`. */
	| {readonly kind: 'copy'; readonly text: string}
	/** → `opened`. */
	| {readonly kind: 'open'; readonly url: string}
	/** → `report-made`. */
	| {readonly kind: 'make-report'}
	/** → `report-written` or `report-failed`. */
	| {readonly kind: 'write-report'}
	/**
	 * The one way out. What is at work has been told to stop along with it or before; the program waits until it has
	 * written its journal, gives the terminal back and ends with this code.
	 */
	| {readonly kind: 'end'; readonly code: ExitCode};

/** What a run is to be about. */
export interface Chosen {
	readonly choices: readonly Choice[];
	readonly answers: Answers;
	/** The parts whose changes are wanted; all when empty. */
	readonly parts: readonly Part[];
	readonly confirmedKeys: Readonly<Record<string, string>>;
}

/**
 * The characters of a passphrase never come into the reducer: while `secretField(state)` names a field, the terminal side
 * gives them to a holder of its own and tells only `secret-changed`. Each question begins with empty fields.
 */
export type SecretWish =
	/** Compare both fields (`new`), or take the one (`unlock`), and give it to the engine. → `secret-checked`. */
	| {readonly kind: 'submit-secret'; readonly purpose: SecretPurpose}
	/** Ctrl+U in a field, or both are wrong. */
	| {readonly kind: 'empty-secret'; readonly fields: readonly ('first' | 'again')[]}
	/** Answer the engine: no passphrase at all. */
	| {readonly kind: 'no-secret'}
	/** Answer the engine: nothing was given. */
	| {readonly kind: 'cancel-secret'};
