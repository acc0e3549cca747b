import type {Action} from '../core/action.ts';
import type {Finding, Part} from '../core/finding.ts';
import type {FindingKey} from '../core/finding-key.ts';
import type {Field} from './field.ts';
import type {FoundRecipe, OfferedHost, RecipeOffer} from './offer.ts';

/** A row that the pointer can stand on. */
export type Row = Says & {
	/** The same as long as the row is there. */
	readonly key: string;
	/** Rows of the list scroll, action rows stay. */
	readonly part: 'list' | 'action';
	/** Enter changes something here: it is deaf for the first 300 ms. */
	readonly deaf: boolean;
};

/** What a row is about; its text is made from it in words/. Counts are exactly those of the rows on screen. */
export type Says =
	| {readonly kind: 'host'; readonly host: OfferedHost}
	/** All of the hosts. */
	| {readonly kind: 'all'; readonly count: number}
	| {readonly kind: 'found'; readonly recipe: FoundRecipe}
	| {readonly kind: 'recipe'; readonly recipe: RecipeOffer}
	| {readonly kind: 'field'; readonly field: Field}
	| {readonly kind: 'part'; readonly of: Part; readonly marked: boolean}
	/** On with so many parts; 0: all of them. */
	| {readonly kind: 'with-parts'; readonly parts: number}
	| {readonly kind: 'problem'; readonly finding: Finding; readonly state: 'as-is' | 'rechecking' | 'cured'}
	/** Folds and unfolds the rows below it. */
	| {readonly kind: 'skipped' | 'fine'; readonly count: number; readonly open: boolean}
	| {readonly kind: 'check'; readonly finding: Finding; readonly state: 'as-is' | 'rechecking' | 'cured'}
	| {readonly kind: 'show-changes'; readonly changes: number; readonly cures: number}
	| {
			readonly kind: 'change';
			readonly action: Action;
			readonly taken: boolean;
			readonly replanned: boolean;
			readonly consequence: Consequence | undefined;
	  }
	| {readonly kind: 'page'; readonly remaining: number}
	| {readonly kind: 'apply'; readonly changes: number}
	| {readonly kind: 'take-back' | 'finish-keep' | 'finish-undo' | 'stop-here'; readonly changes: number}
	| {readonly kind: 'registrar'; readonly program: string; readonly account: string | undefined}
	| {readonly kind: 'open-page'; readonly url: string}
	/** The account that answers, where it may be the right one. */
	| {readonly kind: 'try-now'; readonly account: string | undefined}
	/** For this owner's modules. */
	| {readonly kind: 'second-key'; readonly owner: string | undefined}
	| {readonly kind: PlainRow};

/** Rows that always say the same. */
export type PlainRow =
	| 'look'
	| 'forget'
	| 'other'
	| 'server'
	| 'address'
	| 'use'
	| 'do-not'
	| 'start'
	| 'show-how'
	| 'done'
	| 'leave'
	| 'back'
	| 'fix'
	| 'recheck'
	| 'trust-host-key'
	| 'leave-out'
	| 'take-in'
	| 'nothing-to-do'
	| 'planning'
	| 'first'
	| 'again'
	| 'without'
	| 'give-one'
	| 'really-without'
	| 'print-key'
	| 'later'
	| 'retry'
	| 'skip'
	| 'go-on'
	| 'look-again'
	| 'look-all'
	| 'finish'
	| 'write'
	| 'write-report'
	| 'end';

/** What follows when a change is left out: computed from the plan. */
export interface Consequence {
	/** Findings that stay. */
	readonly stays: readonly FindingKey[];
	/** Numbers of later changes that will fail for it. */
	readonly fails: readonly number[];
	readonly proofFails: boolean;
}

/** A row of the scrolled list. */
export function listed(says: Says, key: string = says.kind): Row {
	return {...says, key, part: 'list', deaf: false} as Row;
}

/** A row below the list that does something. */
export function offered(says: Says, key: string = says.kind): Row {
	return {...says, key, part: 'action', deaf: false} as Row;
}

/** An action row that changes something. */
export function changing(says: Says, key: string = says.kind): Row {
	return {...says, key, part: 'action', deaf: true} as Row;
}
