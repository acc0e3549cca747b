import type {World} from './world.ts';

export interface Interruptible {
	/** Aborted by the first Ctrl+C, SIGTERM or SIGHUP: finish what is at work, then stop. */
	readonly signal: AbortSignal;
	/** Aborted by the second: end it and take it back. */
	readonly again: AbortSignal;
	/** Gives the signals back to the process. */
	end(): void;
}

/** Listens for the signals that end a program, so that it can end well. */
export function interruptible({onSignal}: Pick<World, 'onSignal'>): Interruptible {
	const first = new AbortController();
	const second = new AbortController();
	const end = onSignal(() => (first.signal.aborted ? second : first).abort());
	return {signal: first.signal, again: second.signal, end};
}
