/** One key press, whatever the terminal sent for it. */
export type Key =
	| {readonly name: NamedKey}
	/** A character that is no key of its own; with an input method it may be several. */
	| {readonly name: 'text'; readonly text: string}
	/** Pasted at once (bracketed paste). */
	| {readonly name: 'paste'; readonly text: string};

export type NamedKey =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'enter'
	| 'escape'
	| 'space'
	| 'tab'
	| 'page-up'
	| 'page-down'
	| 'home'
	| 'end'
	| 'backspace'
	| 'delete'
	| 'ctrl-c'
	| 'ctrl-u';
