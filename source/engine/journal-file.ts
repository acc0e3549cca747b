import {join} from 'node:path';
import {makeDirectoriesFor} from '../actions/directories.ts';
import {
	isDamaged,
	type JournalEntry,
	type JournalledRun,
	readJournal,
	type UnreadableJournal,
} from '../core/journal.ts';
import type {Done, System} from '../system/system.ts';

/** The journal of one run, and the folder with the copies of what it changed. */
export interface Journal {
	readonly run: string;
	readonly folder: string;
	/** What stands in it so far; undefined when it cannot be read. */
	read(): Promise<JournalledRun | undefined>;
	/** Returns when the entry is on the disk. */
	append(entry: JournalEntry): Promise<Done>;
	/** Keeps the bytes of a file as it was (0600); the path of the copy, or why there is none. */
	keep(bytes: Uint8Array): Promise<{kind: 'kept'; backup: string} | {kind: 'failed'; because: string}>;
}

/** What the first entry of a run says beside its name and time. */
export type Beginning = Omit<Extract<JournalEntry, {entry: 'begin'}>, 'entry' | 'schema' | 'run' | 'at'>;

/** Opens the journal of a new run. Its name is the minute it began, `20261122-1402`, with a number behind where that is taken. */
export async function beginJournal(
	system: System,
	state: string,
	beginning: Beginning,
): Promise<{kind: 'open'; journal: Journal} | {kind: 'failed'; because: string}> {
	const now = system.now();
	const made = await makeFolder(system, state, minute(now));
	if (made.kind === 'failed') return made;
	const journal = openJournal(system, state, made.run);
	const begun = await journal.append({
		entry: 'begin',
		schema: 1,
		run: made.run,
		at: now.toISOString(),
		...beginning,
	});
	return begun.kind === 'done' ? {kind: 'open', journal} : {kind: 'failed', because: reason(begun)};
}

/** The journal of a run that is there, to go on in. Its last line may be torn, so what follows begins on a new one. */
export function openJournal(system: System, state: string, run: string): Journal {
	const folder = join(state, 'runs', run);
	return {
		run,
		folder,
		read: async () => (await readOne(system, join(folder, fileName))).run,
		append: entry => system.append(join(folder, fileName), `\n${JSON.stringify(entry)}\n`),
		keep: bytes => keep(system, folder, bytes),
	};
}

export interface KeptRuns {
	/** The newest first. */
	readonly runs: readonly JournalledRun[];
	readonly unreadable: readonly UnreadableJournal[];
}

/** All journals that are kept. One of which a kill cut off the first line tells of no run: nothing was done in it. */
export async function readJournals(system: System, state: string): Promise<KeptRuns> {
	const folder = join(state, 'runs');
	const names = [...(await system.list(folder))].sort(newestFirst);
	const read = await Promise.all(names.map(name => readOne(system, join(folder, name, fileName))));
	// Reading a directory as a file fails with EISDIR where it may be listed.
	const itself = await system.read(folder);
	const closed = itself.kind === 'unreadable' && itself.because !== 'EISDIR';
	return {
		runs: read.flatMap(({run}) => run ?? []).sort(latestFirst),
		unreadable: [
			...(closed ? [{path: folder, because: itself.because, partly: false}] : []),
			...read.flatMap(({unreadable}) => unreadable ?? []),
		],
	};
}

/** By the time that stands in it, which is the same in every time zone; of equal ones the order stays. */
function latestFirst({at: one}: JournalledRun, {at: other}: JournalledRun): number {
	return one === other ? 0 : one < other ? 1 : -1;
}

/** By minute, then by the number behind it. A comparison by a language's rules would load 3 MB of tables. */
function newestFirst(one: string, other: string): number {
	const minuteOf = (run: string) => run.slice(0, '20261122-1402'.length);
	const numberOf = (run: string) => Number(run.slice('20261122-1402-'.length));
	if (minuteOf(one) === minuteOf(other)) return numberOf(other) - numberOf(one);
	return minuteOf(one) < minuteOf(other) ? 1 : -1;
}

/** The runs whose journals can be read, the newest first. */
export async function readRuns(system: System, state: string): Promise<readonly JournalledRun[]> {
	return (await readJournals(system, state)).runs;
}

async function readOne(
	system: System,
	path: string,
): Promise<{run?: JournalledRun | undefined; unreadable?: UnreadableJournal}> {
	const read = await system.read(path, largestJournal);
	if (read.kind === 'missing') return {};
	if (read.kind !== 'file') {
		const because = read.kind === 'unreadable' ? read.because : 'EFBIG';
		return {unreadable: {path, because, partly: false}};
	}
	const text = Buffer.from(read.bytes).toString('utf8');
	const run = readJournal(text);
	return isDamaged(text) ? {run, unreadable: {path, because: 'damaged', partly: run !== undefined}} : {run};
}

const fileName = 'journal.jsonl';
const largestJournal = 16 * 1024 * 1024;

async function makeFolder(
	system: System,
	state: string,
	run: string,
	count = 1,
): Promise<{kind: 'made'; run: string} | {kind: 'failed'; because: string}> {
	const name = count === 1 ? run : `${run}-${count}`;
	const folder = join(state, 'runs', name);
	const above = await makeDirectoriesFor(system, folder);
	const made = above.kind === 'done' ? await system.makeDirectory(folder, 0o700) : above;
	if (made.kind === 'done') return {kind: 'made', run: name};
	return made.kind === 'exists'
		? makeFolder(system, state, run, count + 1)
		: {kind: 'failed', because: reason(made)};
}

async function keep(system: System, folder: string, bytes: Uint8Array): ReturnType<Journal['keep']> {
	const backup = join(folder, `copy-${(await system.list(folder)).length}`);
	const written = await system.write(backup, bytes, 0o600);
	return written.kind === 'done' ? {kind: 'kept', backup} : {kind: 'failed', because: reason(written)};
}

function reason(done: Exclude<Done, {kind: 'done'}>): string {
	return done.kind === 'failed' ? done.because : done.kind === 'missing' ? 'ENOENT' : 'EEXIST';
}

/** YYYYMMDD-HHMM, by the clock on the wall. */
function minute(now: Date): string {
	const digits = (number: number, length = 2) => String(number).padStart(length, '0');
	const day = `${digits(now.getFullYear(), 4)}${digits(now.getMonth() + 1)}${digits(now.getDate())}`;
	return `${day}-${digits(now.getHours())}${digits(now.getMinutes())}`;
}
