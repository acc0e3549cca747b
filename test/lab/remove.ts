import {chmod, readdir} from 'node:fs/promises';

/** Makes the folders below `dir` writable: Go's module cache is read-only, and cannot be removed as it is. */
export async function makeWritable(dir: string): Promise<void> {
	await chmod(dir, 0o700);
	const entries = await readdir(dir, {withFileTypes: true});
	await Promise.all(
		entries.filter(entry => entry.isDirectory()).map(entry => makeWritable(`${dir}/${entry.name}`)),
	);
}
