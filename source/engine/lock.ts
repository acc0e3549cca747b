import {join} from 'node:path';
import {makeDirectoriesFor} from '../actions/directories.ts';
import type {Done, System} from '../system/system.ts';

export type Locked =
	| {readonly kind: 'locked'; release(): Promise<void>}
	| {readonly kind: 'held'; readonly pid: number; readonly since: string}
	/** The lock could not be written: the system's error name, or `dangling-lock`, a link of its name that leads nowhere. */
	| {readonly kind: 'failed'; readonly because: string};

/**
 * Makes this the only run that changes things. Another one is waited for, at most `wait` milliseconds. A lock whose
 * process is gone, or was started at another time (its number was given away again), is taken over.
 */
export async function lock(
	system: System,
	state: string,
	wait = 10_000,
	signal?: AbortSignal,
): Promise<Locked> {
	const path = join(state, lockName);
	const text = await ownText(system);
	for (let waited = 0; ; waited += pause) {
		const made = await createIn(system, path, text);
		if (made.kind === 'done') return {kind: 'locked', release: () => release(system, path, text)};
		if (made.kind === 'failed') return made;
		// The directory was forgotten in this moment, and is made once more.
		if (made.kind === 'missing') {
			if (waited >= wait) return {kind: 'failed', because: 'ENOENT'};
			continue;
		}
		const holder = await holderOf(system, path);
		if (holder === 'nobody') {
			if (waited >= wait) return {kind: 'failed', because: 'dangling-lock'};
		} else if (holder.stale) {
			const because = await discard(system, path, holder.text);
			if (because !== undefined) return {kind: 'failed', because};
			continue;
		} else if (waited >= wait || signal?.aborted) {
			return {kind: 'held', pid: holder.pid, since: holder.since};
		}
		await system.pause(pause, signal);
	}
}

/** Whether another run is at work. Only looks. */
export async function isHeld(system: System, state: string): Promise<boolean> {
	const holder = await holderOf(system, join(state, lockName));
	return holder !== 'nobody' && !holder.stale;
}

/** The file of the lock in the state directory. */
export const lockName = 'lock';

const pause = 200;

/** A lock without text is being written, or its writer was killed in that moment. */
const longestWriting = 5000;

/** The directories above are looked for each time: whoever held the lock may have forgotten them. */
async function createIn(system: System, path: string, text: string): Promise<Done> {
	const above = await makeDirectoriesFor(system, path);
	return above.kind === 'done' ? system.create(path, text, 0o600) : above;
}

async function ownText(system: System): Promise<string> {
	const {started} = await system.process(system.pid);
	return JSON.stringify({pid: system.pid, started, since: system.now().toISOString()});
}

type Holder = 'nobody' | {stale: boolean; text: string; pid: number; since: string};

async function holderOf(system: System, path: string): Promise<Holder> {
	const [read, look] = await Promise.all([system.read(path), system.look(path)]);
	if (read.kind === 'missing' || look.kind === 'missing') return 'nobody';
	const text = read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8') : '';
	const holder = parse(text);
	if (holder === undefined) {
		const age = look.kind === 'file' ? system.now().getTime() - look.modified.getTime() : 0;
		return {stale: age > longestWriting, text, pid: 0, since: ''};
	}
	const {alive, started} = await system.process(holder.pid);
	const same = alive && (started === undefined || holder.started === undefined || started === holder.started);
	return {stale: !same, text, pid: holder.pid, since: holder.since};
}

function parse(text: string): {pid: number; since: string; started: string | undefined} | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
			return undefined;
		const since = 'since' in value && typeof value.since === 'string' ? value.since : '';
		return {
			pid: value.pid,
			since,
			started: 'started' in value && typeof value.started === 'string' ? value.started : undefined,
		};
	} catch {
		return undefined;
	}
}

/**
 * Two may find the same stale lock: whoever then moves away a fresh one by mistake puts it back. Gives the system's error
 * name where the lock cannot be moved.
 */
async function discard(system: System, path: string, stale: string): Promise<string | undefined> {
	const aside = `${path}.${system.pid}`;
	const done = await system.rename(path, aside);
	if (done.kind === 'failed') return done.because;
	if (done.kind !== 'done') return undefined;
	const moved = await system.read(aside);
	const text = moved.kind === 'file' ? Buffer.from(moved.bytes).toString('utf8') : stale;
	if (text !== stale) await system.create(path, text, 0o600);
	await system.remove(aside);
	return undefined;
}

async function release(system: System, path: string, own: string): Promise<void> {
	const read = await system.read(path);
	if (read.kind === 'file' && Buffer.from(read.bytes).toString('utf8') === own) await system.remove(path);
}
