import type {Action, Plan} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {FactName} from '../core/facts.ts';
import type {Finding, Part} from '../core/finding.ts';
import type {TakenBack} from '../core/taken-back.ts';

/** What a run tells while it goes on. Serialisable, without secrets; sentences are made of it in words/. */
export type EngineEvent =
	/** A probe began, or ended after so many milliseconds. */
	| {
			kind: 'probe';
			fact: FactName;
			part: Part;
			state: 'started' | 'ended' | 'fault';
			milliseconds: number;
			/** Which of several hosts is looked at; left out for what is about the machine. */
			host?: string;
	  }
	/** What the parts that have spoken show; at last, and in most runs only then, of all of them. */
	| {kind: 'judged'; findings: readonly Finding[]}
	| {kind: 'planned'; plan: Plan}
	/** Changes are being made; this is the run's name in the journal. */
	| {kind: 'began'; run: string}
	/** With a failure: why, the command, and what was said. */
	| ({
			kind: 'action';
			action: Action;
			of: number;
			state: ActionState;
			recheck?: readonly Finding[];
	  } & Partial<ActionFailure>)
	/** A person is waited for: the login was tried once more and did not work yet. */
	| {kind: 'waiting'; action: Action; attempt: number; seconds: number; said: string | undefined}
	| {kind: 'proof'; row: ProofRow}
	| {kind: 'undone'; item: UndoneItem};

/** `already`: it was so before; `left`: not done because the person or a failure before it left it out. */
export type ActionState = 'started' | 'checking' | 'done' | 'already' | 'failed' | 'left' | 'for-you';

export type ProofRow =
	| {step: 'login'; ok: boolean; account: string | undefined; host: string; port: number}
	/** `host` where the run is about several. */
	| {
			step: 'as-user' | 'as-go';
			host?: string;
			ok: boolean;
			ran: string;
			refs: number;
			/** How many repositories were read beside this one, where there are several. */
			others?: number;
	  }
	| {
			step: 'download';
			host?: string;
			ok: boolean;
			ran: string;
			module: string;
			version: string | undefined;
			/** How many modules were downloaded beside this one, where there are several. */
			others?: number;
			milliseconds: number;
	  };

/** One action of a run, taken back. */
export interface UndoneItem extends TakenBack {
	readonly action: Action;
}

/** How taking back a run ended. */
export interface Undone {
	/** Newest first. Empty with `undone`: nothing to take back; with `failed`: the journal cannot be read. */
	readonly items: readonly UndoneItem[];
	/** Whether every file this run changed is as it was, byte for byte and with its mode. */
	readonly asItWas: boolean;
	readonly result: 'undone' | 'failed' | 'stopped';
}

/** How a run ended: what every face shows and what `--json` prints. */
export interface Outcome {
	readonly run: string | undefined;
	readonly findings: readonly Finding[];
	readonly plan: Plan | undefined;
	readonly applied: readonly AppliedAction[];
	readonly proof: readonly ProofRow[];
}

/** What became of one change of the plan. */
export type AppliedAction = {readonly action: Action; readonly state: ActionState} & Partial<ActionFailure>;
