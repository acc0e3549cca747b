/** How a command ended, as far as people are told; times in milliseconds. */
export type CommandEnd =
	| {readonly kind: 'exited'; readonly code: number; readonly milliseconds: number}
	| {readonly kind: 'killed'; readonly signal: string; readonly milliseconds: number}
	| {readonly kind: 'timed-out' | 'cancelled'; readonly milliseconds: number}
	| {readonly kind: 'not-found'};
