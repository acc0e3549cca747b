import type {Action} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {ExitCode} from '../core/exit-code.ts';
import type {FactName} from '../core/facts.ts';
import type {Finding} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {ActionState, UndoneItem} from '../engine/events.ts';
import type {ScrollItem} from './scroll-item.ts';

/** A look at the machine, as its events told. */
export interface Looking {
	readonly since: number;
	readonly probes: readonly {
		readonly fact: FactName;
		/** The one of several hosts that is asked; undefined: the machine, or the only host. */
		readonly host: string | undefined;
		readonly since: number;
		readonly state: 'started' | 'ended' | 'fault';
	}[];
	/** Cut short by the person after so many seconds. */
	readonly stoppedAfter: number | undefined;
	readonly over: boolean;
}

/** The changes the engine is making. */
export interface Work {
	/** As agreed to, in their order. */
	readonly actions: readonly Action[];
	/** Only this finding is being cured; the run goes back to the list. */
	readonly alone: FindingKey | undefined;
	/** What goes to the scrollback once the engine has begun. */
	readonly said: readonly ScrollItem[];
	/** By number of the action; one that has not begun is missing. */
	readonly progress: Readonly<Record<number, ActionProgress>>;
	/** The engine waits for this person. */
	readonly asked: Asked | undefined;
	/** What follows when the change at work is finished. */
	readonly stop: 'keep' | 'undo' | undefined;
	/** With which code a stop ends. */
	readonly code: ExitCode;
	/** The change at work is being ended and taken back at once. */
	readonly cancelling: boolean;
	/** What comes after the last change; `done`: a key's registration was left for later. */
	readonly after: 'proof' | 'done' | {readonly secondKeyFor: string};
	/** The list as it was, to go back to after curing one finding alone. */
	readonly listed: readonly FindingKey[];
	/** How often a passphrase was wrong, by number of the action. */
	readonly wrongSecrets: Readonly<Record<number, number>>;
}

export interface ActionProgress {
	readonly state: ActionState;
	readonly since: number;
	readonly failure: ActionFailure | undefined;
	/** The checks that were made again after it. */
	readonly recheck: readonly Finding[];
}

/** What the engine waits for; it waits for one thing at a time. */
export type Asked = PassphraseAsked | FailureAsked | Registering;

/** `new`: a passphrase that is typed twice; `unlock`: that of a key that exists; `token`: for HTTPS. */
export type SecretPurpose = 'new' | 'unlock' | 'token';

export interface PassphraseAsked {
	readonly kind: 'passphrase';
	readonly action: Action;
	readonly purpose: SecretPurpose;
	readonly triesLeft: number;
}

export interface FailureAsked {
	readonly kind: 'failure';
	readonly action: Action;
	readonly failure: ActionFailure;
	/** What another try would change, where that is not what was shown; else empty. */
	readonly diff: readonly string[];
}

/** A key is being registered by a person. */
export interface Registering {
	readonly kind: 'register';
	readonly action: Extract<Action, {kind: 'register-key'}>;
	readonly since: number;
	/** The line to paste, and its fingerprint; undefined when the file cannot be read. */
	readonly key: {readonly line: string; readonly fingerprint: string} | undefined;
	readonly attempt: number;
	readonly seconds: number;
	/** What the host, or the registrar, said last. */
	readonly said: string | undefined;
	/** The engine waits for an answer, and gets it then at the latest; undefined: a try is being made. */
	readonly nextTry: number | undefined;
	/** To be answered as soon as the engine asks again. */
	readonly wanted: KeepWaiting | undefined;
	/** The registrar was started and has not been heard of. */
	readonly registrar: boolean;
	/** The host takes the key, but not as it should: another account, a deploy key, single sign-on. */
	readonly trouble: Finding | undefined;
}

export type KeepWaiting = 'again' | 'register' | 'later' | 'stop';

/** Changes are being taken back. */
export interface Undoing {
	/** How many there are. */
	readonly of: number;
	readonly items: readonly UndoneItem[];
	/** What follows: the code to end with, or the first screen. */
	readonly afterwards: ExitCode | 'need';
	/** Ends after the change at work. */
	readonly stopping: boolean;
}
