import {createHash} from 'node:crypto';
import {lstat, readdir, readFile, readlink} from 'node:fs/promises';
import {join, relative} from 'node:path';

/** The program's own state, what go counts and caches by itself, and a key that undo keeps aside. */
const apart = [
	/^\.local(\/|$)/,
	/^\.config\/go\/telemetry(\/|$)/,
	/^\.cache(\/|$)/,
	/^go(\/|$)/,
	/\.undone-\d+(-\d+)?(\.pub)?$/,
];

/**
 * Everything below a home, a line each: path, mode, digest of the bytes. The folder .ssh is left out while it holds
 * nothing but a key kept aside.
 * @param times with the time of the last change too
 */
export async function listing(home: string, times = false): Promise<readonly string[]> {
	const lines = await below(home, home, times);
	return lines.filter(
		line => !/^\.ssh 40/.test(line) || times || lines.some(other => other.startsWith('.ssh/')),
	);
}

async function below(home: string, folder: string, times: boolean): Promise<string[]> {
	const names = (await readdir(folder)).sort();
	const lines: string[] = [];
	for (const name of names) {
		const path = join(folder, name);
		const shown = relative(home, path);
		if (apart.some(pattern => pattern.test(shown))) continue;
		const stat = await lstat(path);
		const when = times ? ` ${stat.mtimeMs}` : '';
		lines.push(`${shown} ${stat.mode.toString(8)} ${await digest(path, stat)}${when}`);
		if (stat.isDirectory()) lines.push(...(await below(home, path, times)));
	}
	return lines;
}

async function digest(path: string, stat: Awaited<ReturnType<typeof lstat>>): Promise<string> {
	if (stat.isSymbolicLink()) return `-> ${await readlink(path)}`;
	if (!stat.isFile()) return '';
	return createHash('sha256')
		.update(await readFile(path))
		.digest('hex');
}
