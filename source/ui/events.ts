import type {Action, Plan} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {Answers, Unanswered} from '../core/answers.ts';
import type {Survey} from '../core/facts/survey.ts';
import type {Finding} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {JournalledRun, UnreadableJournal} from '../core/journal.ts';
import type {Target} from '../core/target.ts';
import type {AppliedAction, EngineEvent, ProofRow, Undone} from '../engine/events.ts';
import type {SetUp, Waiting} from '../engine/session.ts';
import type {FieldName, Provenance} from './field.ts';
import type {Key} from './key.ts';
import type {FoundRecipe, OfferedHost, RecipeProblem} from './offer.ts';
import type {CopyResult, Preview} from './state.ts';
import type {SecretPurpose} from './work.ts';

/** Everything that can happen to the wizard. `at`: milliseconds of one clock that never goes back. */
export type WizardEvent = Happening & {readonly at: number};

export type Happening =
	| TerminalEvent
	| BeforeLooking
	| LookingEvent
	| ChangingEvent
	| AskedEvent
	| AfterwardsEvent
	/** A fault of this program outside a probe: what was thrown. */
	| {readonly kind: 'fault'; readonly said: string};

export type TerminalEvent =
	/** While `secretField(state)` names a field, characters go to the holder of secrets and never come here. */
	| {readonly kind: 'key'; readonly key: Key}
	| {readonly kind: 'resize'; readonly columns: number; readonly rows: number}
	/** A text that scrolls is on screen; it is at its end when it begins with this line. */
	| {readonly kind: 'drawn'; readonly end: number}
	/** Time passed; at least once a second. */
	| {readonly kind: 'tick'}
	/** Ink listens: the first screen may be drawn. */
	| {readonly kind: 'ready'}
	/** SIGTERM, SIGHUP or the end of input: as Ctrl+C, but nobody can be asked. */
	| {readonly kind: 'signal'};

export type BeforeLooking =
	/** What the project shows. It may come again as more is read; hosts are only added. */
	| {readonly kind: 'surveyed'; readonly survey: Survey; readonly hosts: readonly OfferedHost[]}
	| {readonly kind: 'recipe-found'; readonly recipe: FoundRecipe}
	| {readonly kind: 'recipe-problem'; readonly problem: RecipeProblem}
	| {readonly kind: 'interrupted'; readonly run: JournalledRun}
	| {readonly kind: 'journal-unreadable'; readonly journal: UnreadableJournal}
	/** An answer that was found or remembered; choices are shown in place of typing. */
	| {
			readonly kind: 'detected';
			readonly field: FieldName;
			/** As that of the field. */
			readonly host: string | undefined;
			readonly value: string;
			readonly from: Provenance;
			readonly choices: readonly string[];
	  }
	| {
			readonly kind: 'targets-made';
			readonly targets: readonly Target[];
			readonly answers: Answers;
			readonly again: string;
			readonly againOf: Readonly<Record<string, string>>;
	  }
	| {readonly kind: 'targets-refused'; readonly unanswered: readonly Unanswered[]};

export type LookingEvent =
	| {readonly kind: 'engine'; readonly event: EngineEvent}
	/** The look that `examine` asked for is over, or what is known of it after `stop-looking`. */
	| {
			readonly kind: 'examined';
			readonly findings: readonly Finding[];
			readonly plan: Plan;
			readonly previews: readonly Preview[];
	  }
	/**
	 * One check was made again. With a plan: all that followed from it was planned anew. `findings` are merged by check
	 * and host.
	 */
	| {
			readonly kind: 'rechecked';
			readonly finding: FindingKey;
			readonly findings: readonly Finding[];
			readonly plan: Plan | undefined;
			readonly previews: readonly Preview[];
	  }
	/** These files changed on the disk since the plan was made; it is being made anew. → `replanned` or `no-plan`. */
	| {readonly kind: 'outdated'; readonly files: readonly string[]}
	| {
			readonly kind: 'replanned';
			readonly findings: readonly Finding[];
			readonly plan: Plan;
			readonly previews: readonly Preview[];
	  }
	/** Not everything could be looked at. */
	| {readonly kind: 'no-plan'};

export type ChangingEvent =
	/** The engine is through with what `apply` asked for. `outdated`: a file had changed, so nothing was begun. */
	| {
			readonly kind: 'carried-out';
			readonly run: string | undefined;
			readonly applied: readonly AppliedAction[];
			readonly result: Exclude<SetUp['result'], 'nothing' | 'declined'> | 'outdated';
	  }
	| {readonly kind: 'proved'; readonly findings: readonly Finding[]; readonly proof: readonly ProofRow[]}
	/** All of what `undo` asked for; `count` at its beginning is the number of changes there are. */
	| {readonly kind: 'undo-began'; readonly of: number}
	/** Another run is at work. */
	| {readonly kind: 'undo-refused'; readonly by: {readonly pid: number; readonly since: string}}
	| {readonly kind: 'undo-ended'; readonly result: Undone['result']; readonly asItWas: boolean};

/** The engine's Decider was called, and waits for the wish that answers it. */
export type AskedEvent =
	| {readonly kind: 'passphrase-asked'; readonly action: Action; readonly purpose: SecretPurpose}
	/** `diff`: what another try would change in a file that is not as it was shown any more. */
	| {
			readonly kind: 'failure-asked';
			readonly action: Action;
			readonly failure: ActionFailure;
			readonly diff?: readonly string[];
	  }
	| {
			readonly kind: 'waiting';
			readonly waiting: Omit<Waiting, 'trouble'>;
			readonly key: {readonly line: string; readonly fingerprint: string} | undefined;
			readonly trouble: Finding | undefined;
	  }
	/** Of the secret only whether a field is empty comes here. */
	| {readonly kind: 'secret-changed'; readonly field: 'first' | 'again'; readonly filled: boolean}
	/** `submit-secret` was looked at by the holder: `given` went to the engine. */
	| {
			readonly kind: 'secret-checked';
			readonly result: 'given' | 'mismatch' | 'empty' | 'too-short' | 'unusable';
	  };

export type AfterwardsEvent =
	| {readonly kind: 'copied'; readonly result: CopyResult}
	| {readonly kind: 'opened'; readonly url: string; readonly ok: boolean}
	| {readonly kind: 'report-made'; readonly lines: readonly string[]}
	| {readonly kind: 'report-written'; readonly path: string}
	| {readonly kind: 'report-failed'; readonly because: string};
