import type {Action} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {Finding, Part} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {AppliedAction, ProofRow, Undone, UndoneItem} from '../engine/events.ts';
import type {Repeated} from './repeated.ts';

/** What is final: it is written once above the frame and stays in the scrollback. */
export type ScrollItem =
	/** The problems, in the order of the list. */
	| {readonly kind: 'problems'; readonly findings: readonly Finding[]}
	/** What was agreed to, and the numbers left out. */
	| {readonly kind: 'agreed'; readonly actions: readonly Action[]; readonly leftOut: readonly number[]}
	/** A change that is finished, with its command and the checks made again. */
	| {
			readonly kind: 'change';
			readonly applied: AppliedAction;
			readonly place: number;
			readonly of: number;
			readonly recheck: readonly Finding[];
	  }
	| {
			readonly kind: 'failed';
			readonly action: Action;
			readonly failure: ActionFailure;
			readonly chosen: FailureAnswer;
	  }
	/** That one was given or not, never more; `token`: a token was, for this host. */
	| {
			readonly kind: 'passphrase';
			readonly chosen: 'set' | 'none' | 'token';
			readonly host?: string | undefined;
	  }
	/** Raw, at once: the terminal wraps it, so that it can be copied whole. */
	| {readonly kind: 'public-key'; readonly line: string}
	| {readonly kind: 'registered'; readonly host: string; readonly account: string | undefined}
	| {readonly kind: 'stopped'; readonly kept: number}
	| {readonly kind: 'undone'; readonly item: UndoneItem}
	/** `left`: how many changes still stand that nobody came to. */
	| {readonly kind: 'all-undone'; readonly undone: Undone; readonly left: number}
	/** Nothing could be taken back: another run is at work. */
	| {readonly kind: 'held'; readonly pid: number; readonly since: string}
	| {readonly kind: 'proof'; readonly row: ProofRow}
	/** What was asked for is in order. */
	| {readonly kind: 'works'; readonly warnings: number}
	/** What is amiss outside of the parts that were named. */
	| {readonly kind: 'left-alone'; readonly findings: readonly Finding[]}
	/** All that the last screen says. */
	| {readonly kind: 'summary'; readonly summary: Summary}
	| {readonly kind: 'report'; readonly lines: readonly string[]}
	| {readonly kind: 'nothing-changed'}
	/** Changes were made and stay. */
	| {readonly kind: 'changes-kept'; readonly count: number}
	| {readonly kind: 'fault'; readonly said: string; readonly applied: number};

export type FailureAnswer = 'retry' | 'skip' | 'undo' | 'stop';

/** The last screen as data. */
export interface Summary extends Repeated {
	/** Nothing failing remains, and the proof holds as far as there is one. */
	readonly works: boolean;
	/** Whose modules it is about: the targets may be others when this is drawn. */
	readonly owners: readonly string[];
	/** The proof was given up. */
	readonly skipped: boolean;
	/** The parts that were named; empty: all of them. */
	readonly parts: readonly Part[];
	/** What fails outside of them. */
	readonly alone: readonly FindingKey[];
	/** What still fails. */
	readonly left: readonly FindingKey[];
	readonly changed: readonly Action[];
	readonly byYou: readonly Action[];
	readonly proof: readonly ProofRow[];
	/** A module of each host was downloaded. */
	readonly downloaded: boolean;
	/** Arguments that go on with what is left, by host; empty: nothing is. */
	readonly goOn: readonly string[];
	/** What the organisations say to whoever it does not work for. */
	readonly advice: readonly string[];
	/** Words that take the runs of this session back, the newest first. */
	readonly undo: readonly string[];
	/** An agent was started: ssh is told of it, the shells are not. */
	readonly agentSocket: string | undefined;
}
