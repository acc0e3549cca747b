import {dirname} from 'node:path';
import type {Done, System} from '../system/system.ts';

/** The directories above a path that are not there, outermost first. */
export async function missingDirectories(system: System, path: string): Promise<readonly string[]> {
	const parent = dirname(path);
	if (parent === path || (await system.look(parent)).kind !== 'missing') return [];
	return [...(await missingDirectories(system, parent)), parent];
}

/** Makes the missing directories above a path with 0700, as it is right for ~/.ssh and for settings. */
export async function makeDirectoriesFor(system: System, path: string): Promise<Done> {
	for (const directory of await missingDirectories(system, path)) {
		const made = await system.makeDirectory(directory, 0o700);
		if (made.kind !== 'done' && made.kind !== 'exists') return made;
	}
	return {kind: 'done'};
}

/** Removes directories that we made, innermost first; one that holds something by now stays. */
export async function removeMade(system: System, made: readonly string[] = []): Promise<void> {
	for (const directory of [...made].reverse()) {
		if ((await system.list(directory)).length > 0) return;
		await system.remove(directory);
	}
}
