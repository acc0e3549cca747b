import type {WizardState} from './state.ts';

/** What a key means. */
export type Command =
	| 'up'
	| 'down'
	| 'page-up'
	| 'page-down'
	| 'home'
	| 'end'
	| 'choose'
	| 'back'
	| 'help'
	| 'table'
	| 'hide'
	| 'quit'
	| 'interrupt'
	| 'fix'
	| 'recheck'
	| 'go-on'
	| 'sort'
	| 'toggle'
	| 'take-all'
	| 'parts'
	| 'copy'
	| 'open'
	| 'print'
	| 'write'
	| 'next'
	| 'previous'
	| 'empty'
	| 'digit';

/** What a footer or the help says of a key; the text is made in words/. */
export type Saying =
	| 'move'
	| 'field'
	| 'scroll'
	| 'choose'
	| 'open'
	| 'accept'
	| 'next-field'
	| 'done'
	| 'finish'
	| 'back'
	| 'go-on'
	| 'go-on-looking'
	| 'stop-here'
	| 'skip-download'
	| 'fix-one'
	| 'fix'
	| 'recheck-one'
	| 'recheck'
	| 'table'
	| 'help'
	| 'hide'
	| 'quit'
	| 'quit-asks'
	| 'finish-and-stop'
	| 'take-back-now'
	| 'take-or-leave'
	| 'take-all'
	| 'mark'
	| 'choose-parts'
	| 'next'
	| 'previous'
	| 'copy'
	| 'copy-command'
	| 'open-page'
	| 'print-key'
	| 'write-report'
	| 'empty-field'
	| 'digits'
	| 'sort';

/** A row of the one table of keys: the reducer acts by it, footer and help are made of it. */
export interface KeyRow {
	/** The characters and named keys, and what each means. */
	readonly keys: Readonly<Record<string, Command>>;
	/** As it is written in the footer: `↑↓`, `Enter`, `f`. */
	readonly label: string;
	/** The same with the other keys that do it, where there are some: for the help. */
	readonly fullLabel?: string;
	readonly says: Saying;
	readonly kind: 'move' | 'own' | 'common';
	/** Whether the footer has room for it; help shows all. */
	readonly footer: boolean;
	readonly when?: (state: WizardState) => boolean;
}
