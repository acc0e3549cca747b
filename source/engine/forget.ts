import {join} from 'node:path';
import type {System} from '../system/system.ts';
import {readJournals} from './journal-file.ts';
import {type Locked, lock, lockName} from './lock.ts';

export type Forgotten =
	/** So many runs are forgotten. */
	| {readonly kind: 'forgotten'; readonly runs: number}
	/** Another run is at work. */
	| Extract<Locked, {kind: 'held'}>
	/** Something of it stays: the system's error name. */
	| {readonly kind: 'failed'; readonly because: string};

/**
 * Removes the state directory with all journals and copies, the lock last, so that no run loses them while it is at work.
 * Where it is a symbolic link, somebody's own arrangement, the directory that it leads to is emptied and both stay.
 */
export async function forget(system: System, state: string): Promise<Forgotten> {
	const found = await system.look(state);
	// To lock it would make it.
	if (found.kind === 'missing') return {kind: 'forgotten', runs: 0};
	const target = 'target' in found ? found.target : undefined;
	const locked = await lock(system, state);
	if (locked.kind !== 'locked') return locked;
	const {runs} = await readJournals(system, state);
	const stays = await removeInside(system, target ?? state, [lockName]);
	await locked.release();
	if (stays !== undefined) return {kind: 'failed', because: stays};
	const because = target === undefined ? await removeOne(system, state) : undefined;
	// Another run has begun since: what it keeps is its own.
	return because === undefined || because === 'ENOTEMPTY'
		? {kind: 'forgotten', runs: runs.length}
		: {kind: 'failed', because};
}

/** The error name of what stays, if anything. A symbolic link is removed, not followed. */
async function removeTree(system: System, path: string): Promise<string | undefined> {
	return (await removeInside(system, path)) ?? removeOne(system, path);
}

async function removeInside(
	system: System,
	path: string,
	kept: readonly string[] = [],
): Promise<string | undefined> {
	const found = await system.look(path);
	if (found.kind !== 'directory' || found.target !== undefined) return undefined;
	let stays: string | undefined;
	for (const name of await system.list(path))
		if (!kept.includes(name)) stays = (await removeTree(system, join(path, name))) ?? stays;
	return stays;
}

async function removeOne(system: System, path: string): Promise<string | undefined> {
	const removed = await system.remove(path);
	return removed.kind === 'failed' ? removed.because : undefined;
}
