import type {Action} from './action.ts';

/**
 * The journal of a run: JSON lines, each fsynced before what it announces. `begin` opens it; each action writes
 * `intent` (with the inverse's data) before it acts and `done` after it was verified; `end` closes it. A journal
 * without `end` is an interrupted run; recovery looks at the machine and does not trust the journal alone.
 */
export type JournalEntry =
	| {
			entry: 'begin';
			schema: 1;
			run: string;
			at: string;
			version: string;
			recipe: string;
			host: string;
			command: string;
	  }
	| {entry: 'intent'; action: Action; before: Before}
	| {entry: 'done'; number: number; after: After}
	/** What was half done has been taken back; where that failed too, the intent stays open. */
	| {entry: 'failed'; number: number; said: string}
	| {entry: 'undone'; number: number; state: string; path?: string}
	| {entry: 'end'; at: string; result: 'done' | 'failed' | 'stopped' | 'undone'};

/** What the inverse needs to know of the time before. */
export interface Before {
	/** The file the action changes, as it was: its backup inside the run's folder, mode and digest; missing when there was no file. */
	readonly file?:
		| {path: string; backup: string; digest: string; mode: number}
		| {path: string; missing: true};
	/** Directories that are made for it, outermost first. */
	readonly made?: readonly string[];
}

export interface After {
	/** Digest (SHA-256 hex) and mode that we left the file with. */
	readonly digest?: string;
	readonly mode?: number;
	/** Process id of an agent that was started. */
	readonly agent?: number;
	/** Whether the systemd unit was enabled before it was started. */
	readonly unit?: 'enabled' | 'disabled';
	/** Fingerprint of a key that was made or added. */
	readonly fingerprint?: string;
}

/** A run as its journal tells it. */
export interface JournalledRun {
	readonly run: string;
	readonly at: string;
	readonly recipe: string;
	readonly host: string;
	readonly result: 'done' | 'failed' | 'stopped' | 'undone' | 'interrupted';
	readonly steps: readonly {
		action: Action;
		before: Before;
		after: After | undefined;
		state: 'done' | 'failed' | 'intended' | 'undone';
	}[];
}

/** Reads a journal; lines that are not ours (a torn last line) are left out. Never throws. */
export function readJournal(text: string): JournalledRun | undefined {
	const entries = text.split('\n').flatMap(parseEntry);
	const begin = entries.find(entry => entry.entry === 'begin');
	if (begin?.entry !== 'begin') return undefined;
	const end = entries.findLast(entry => entry.entry === 'end');
	return {
		run: begin.run,
		at: begin.at,
		recipe: begin.recipe,
		host: begin.host,
		result: end?.entry === 'end' ? end.result : 'interrupted',
		steps: entries.flatMap(entry => (entry.entry === 'intent' ? [stepOf(entry, entries)] : [])),
	};
}

type Intent = Extract<JournalEntry, {entry: 'intent'}>;

/** An action that was tried again has one intent a try, each with its own end; what was undone is so for all of them. */
function stepOf(intent: Intent, entries: readonly JournalEntry[]): JournalledRun['steps'][number] {
	const {number} = intent.action;
	const since = entries.slice(entries.indexOf(intent) + 1);
	const next = since.findIndex(entry => entry.entry === 'intent' && entry.action.number === number);
	const own = next < 0 ? since : since.slice(0, next);
	const done = own.find(entry => entry.entry === 'done' && entry.number === number);
	const undone = since.some(
		entry => entry.entry === 'undone' && entry.number === number && entry.state !== 'failed',
	);
	const failed = own.some(entry => entry.entry === 'failed' && entry.number === number);
	return {
		action: intent.action,
		before: intent.before,
		after: done?.entry === 'done' ? done.after : undefined,
		state: undone ? 'undone' : done ? 'done' : failed ? 'failed' : 'intended',
	};
}

function parseEntry(line: string): JournalEntry[] {
	if (line === '') return [];
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value !== 'object' || value === null || !('entry' in value)) return [];
		const entry = value as JournalEntry;
		return entry.entry === 'intent' && typeof entry.action?.number !== 'number' ? [] : [entry];
	} catch {
		return [];
	}
}
