import type {UnreadableJournal} from '../core/journal.ts';

/** What taking back says. */
export interface UndoWords {
	run(at: string, host: string, changes: number): string;
	readonly kept: string;
	readonly you: string;
	readonly allRestored: string;
	/** Not everything is byte for byte as it was, but nothing failed. */
	readonly otherEditsStay: string;
	/** Nothing failed and nobody edited, but a file is not as it was: it is gone, say. */
	readonly notAsItWas: string;
	/** A person ended it half way. */
	readonly stopped: string;
	/** A person was asked and did not agree. */
	readonly declined: string;
	someFailed(count: number): string;
	readonly nothing: string;
	listed(changes: number): string;
	result(result: 'done' | 'failed' | 'stopped' | 'undone' | 'interrupted'): string;
	question(changes: number): string;
}

/** What is said of the runs that are kept. */
export interface JournalWords {
	locked(pid: number, since: string): string;
	/** `invocation`: how a person goes on; undefined where the setup goes on by itself. */
	interrupted(at: string, what: string | undefined, done: number, invocation: string | undefined): string;
	/** Why, what that means, and what to do about it. */
	unreadable(journal: UnreadableJournal): string;
	notWritten(path: string, because: string): string;
	forgotten(runs: number): string;
	/** Something of what is kept cannot be removed. */
	notForgotten(path: string, because: string): string;
}
