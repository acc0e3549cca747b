import {join} from 'node:path';
import type {System} from '../system/system.ts';

/** Removes the state directory with all journals and copies; false when something of it stays. */
export async function forget(system: System, state: string): Promise<boolean> {
	await removeTree(system, state);
	return (await system.look(state)).kind === 'missing';
}

/** A symbolic link is removed, not followed. */
async function removeTree(system: System, path: string): Promise<void> {
	const found = await system.look(path);
	if (found.kind === 'directory' && found.target === undefined) {
		for (const name of await system.list(path)) await removeTree(system, join(path, name));
	}
	await system.remove(path);
}
