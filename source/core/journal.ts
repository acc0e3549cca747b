import {type Action, changeKinds, undoable} from './action.ts';

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

/** The change at which a run was cut off; a person's own part is none. */
export function cutOffChange({steps}: JournalledRun): Action | undefined {
	return steps.findLast(({action, state}) => state === 'intended' && undoable(action))?.action;
}

/** What the inverse needs to know of the time before. */
export interface Before {
	/**
	 * The file the action changes, as it was: its backup inside the run's folder, mode and digest; missing when there was
	 * no file. Of one in which this run left a token there is no backup, which would keep that token for good.
	 */
	readonly file?:
		| {path: string; backup: string; digest: string; mode: number}
		| {path: string; secret: true; digest: string; mode: number}
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
	/** When that process was started, where the platform tells; by then its number is not another program's. */
	readonly agentStarted?: string;
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

/** Something that can be taken back; a person's own part that was only announced is nothing yet. */
export function isStanding({action, state}: JournalledRun['steps'][number]): boolean {
	return state === 'done' || (state === 'intended' && undoable(action));
}

/** A journal of which something cannot be read. */
export interface UnreadableJournal {
	readonly path: string;
	/** `damaged`, or the system's error name. */
	readonly because: string;
	/** The run is known all the same, and what is read of it can be taken back. */
	readonly partly: boolean;
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

/**
 * Whether something stands in a journal that this program did not write, so that a change may be missing. The beginning
 * of an entry is what a kill in the middle of writing leaves, and zeros are what a power cut may leave.
 */
export function isDamaged(text: string): boolean {
	const lines = text.split('\n').map(line => line.replaceAll('\0', '').trim());
	const entries = lines.flatMap(parseEntry);
	const isTorn = (line: string) => line.startsWith(start) || start.startsWith(line);
	const strange = lines.some(line => parseEntry(line).length === 0 && !(isTorn(line) && !isWhole(line)));
	return strange || (entries.length > 0 && !entries.some(({entry}) => entry === 'begin'));
}

const start = '{"entry":"';

/** An entry that is whole was not cut off, whatever it says. */
function isWhole(line: string): boolean {
	try {
		JSON.parse(line);
		return true;
	} catch {
		return false;
	}
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
		return isEntry(value) ? [value] : [];
	} catch {
		return [];
	}
}

/** What is used of an entry is there; one of a change that this version does not know is none. */
function isEntry(value: unknown): value is JournalEntry {
	if (!isObject(value)) return false;
	switch (value.entry) {
		case 'begin':
			return ['run', 'at', 'recipe', 'host'].every(name => typeof value[name] === 'string');
		case 'intent':
			return isObject(value.before) && isObject(value.action) && isKnown(value.action);
		case 'done':
			return typeof value.number === 'number' && isObject(value.after);
		case 'failed':
		case 'undone':
			return typeof value.number === 'number';
		case 'end':
			return typeof value.result === 'string' && results.includes(value.result);
		default:
			return false;
	}
}

const results: readonly string[] = ['done', 'failed', 'stopped', 'undone'];

function isKnown({number, kind}: Readonly<Record<string, unknown>>): boolean {
	return typeof number === 'number' && typeof kind === 'string' && Object.hasOwn(changeKinds, kind);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
