import type {ExitCode} from '../core/exit-code.ts';
import type {Part} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {FieldKey, TextEdit} from './field.ts';
import type {Key} from './key.ts';

/**
 * The screens. `pointer` is the key of a row of `rowsOf(state)`; rows come and go above it and it stays where it is.
 * `offset` is the first line of the scrolled part that is on screen.
 */
export type Screen = ScreenBody & {
	/** When it appeared, in milliseconds: what changes something is deaf to Enter for a while. */
	readonly since: number;
};

export type ScreenKind = ScreenBody['kind'];
export type ScreenOf<Kind extends ScreenKind> = Extract<Screen, {kind: Kind}>;

export type ScreenBody =
	/** Before Ink is there. Keys wait in `kept`. */
	| {readonly kind: 'boot'; readonly kept: readonly Key[]}
	| ({readonly kind: 'resume'} & Pointed)
	| NeedBody
	| QuestionsBody
	/** Which parts may be changed; `whence` is gone back to. */
	| ({
			readonly kind: 'parts';
			readonly marked: readonly Part[];
			readonly whence: NeedBody | QuestionsBody;
	  } & Scrolled)
	/** `proving`: nothing is wrong, and the download is tried at last. */
	| {readonly kind: 'examining'; readonly proving: boolean}
	| ({
			readonly kind: 'findings';
			/** The problems when the list was made, in its order: a row never moves. */
			readonly listed: readonly FindingKey[];
			readonly open: readonly ('skipped' | 'fine')[];
			/** Digits of a code typed so far. */
			readonly digits: Digits | undefined;
	  } & Scrolled)
	| ({readonly kind: 'finding'; readonly finding: FindingKey} & Scrolled)
	/** `ready`: when the last row had been on screen; undefined: not yet. */
	| ({readonly kind: 'review'; readonly ready: number | undefined} & Scrolled)
	| ({readonly kind: 'change'; readonly number: number} & Scrolled)
	| {readonly kind: 'apply'}
	| ({
			readonly kind: 'passphrase';
			readonly first: 'empty' | 'typed';
			readonly again: 'empty' | 'typed';
			readonly problem: SecretProblem | undefined;
			/** Whether to do without one was asked. */
			readonly without: boolean;
	  } & Pointed)
	| ({readonly kind: 'register'} & Pointed)
	| ({readonly kind: 'failed'} & Scrolled)
	| ({readonly kind: 'stop'} & Pointed)
	| {readonly kind: 'stopping'}
	| {readonly kind: 'undoing'}
	| {readonly kind: 'proof'}
	| ({readonly kind: 'unproven'} & Scrolled)
	| ({readonly kind: 'done'} & Scrolled)
	/** `text`: undefined until it is made. `shown`: it could not be written and is printed whole instead. */
	| ({
			readonly kind: 'report';
			readonly text: readonly string[] | undefined;
			readonly written: string | undefined;
	  } & Scrolled)
	/** `cutOff`: changes were being made; that run has no end in its journal. */
	| ({readonly kind: 'fault'; readonly said: string; readonly cutOff: boolean} & Pointed)
	| {readonly kind: 'ended'; readonly code: ExitCode};

interface NeedBody extends Scrolled {
	readonly kind: 'need';
	/** `hosts`: what the project points to; `recipes`: the plain list; `confirm`: may this recipe be used. */
	readonly list: 'hosts' | 'recipes' | 'confirm';
	/** An address that is being typed. */
	readonly asking:
		| {readonly what: 'host' | 'recipe'; readonly edit: TextEdit; readonly bad: boolean}
		| undefined;
}

interface QuestionsBody extends Pointed {
	readonly kind: 'questions';
	/** The field that is being answered: as text, or by the choice the pointer is on. */
	readonly editing:
		| {readonly field: FieldKey; readonly edit: TextEdit}
		| {readonly field: FieldKey; readonly choice: number}
		| undefined;
}

export interface Pointed {
	readonly pointer: string;
}

export interface Scrolled extends Pointed, Scroll {}

/** How far a text or a list is scrolled. */
export interface Scroll {
	readonly offset: number;
	/** The line that a text begins with at its end; known once it is drawn. */
	readonly end?: number;
}

export interface Digits {
	/** The last three: no code has more. */
	readonly typed: string;
	/** The last of them that are a code of the list. */
	readonly found: string | undefined;
	readonly at: number;
}

/** `mismatch`: the two are not the same; `empty`: twice nothing; `wrong`: it does not open the key. */
export type SecretProblem = 'mismatch' | 'empty' | 'wrong' | 'too-short' | 'unusable';

export type OverlayKind = Overlay['kind'];

/** Drawn over a screen; the screen keeps hearing the engine. */
export type Overlay =
	| ({readonly kind: 'help'} & Scroll)
	| ({
			readonly kind: 'table';
			readonly order: 'cause' | 'code';
			readonly digits: Digits | undefined;
			/** A check that was opened from the table. */
			readonly opened: ({readonly finding: FindingKey} & Scroll) | undefined;
	  } & Scrolled);
