import * as fs from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {look as lookAtProcess} from './process.ts';
import type {Environment, Temporary} from './system.ts';

// Not node:fs/promises, as in files.ts.
const lstat = promisify(fs.lstat);
const mkdtemp = promisify(fs.mkdtemp);
const readdir = promisify(fs.readdir);
const realpath = promisify(fs.realpath.native);
const rm = promisify(fs.rm);

const name = /^gomod-setup-(\d+)-\w{6}$/;

/**
 * A directory of our own in the system's place for such things, or the next best where that is full or may not be
 * written to; or in the one place given. The first one of a process also sees to what others left there when they were killed.
 */
export async function temporary(env: Environment, only?: string): Promise<Temporary> {
	let because: unknown;
	const places = [env.TMPDIR, env.TEMP, '/tmp', '/var/tmp', '/dev/shm'];
	for (const place of only === undefined ? places : [only]) {
		if (!place) continue;
		try {
			const parent = await realpath(place);
			const path = await mkdtemp(join(parent, `gomod-setup-${process.pid}-`));
			// Nobody waits for it.
			if (!swept.has(parent)) sweep(parent).catch(() => {});
			swept.add(parent);
			return {path, remove: removing(path)};
		} catch (error) {
			because = error;
		}
	}
	throw because;
}

const standing = new Set<string>();

/** A process that is told to end in the midst of its work leaves nothing either. */
function removing(path: string): Temporary['remove'] {
	if (standing.size === 0) process.on('exit', removeStanding);
	standing.add(path);
	return async () => {
		await rm(path, {recursive: true, force: true}).catch(() => {});
		standing.delete(path);
		if (standing.size === 0) process.off('exit', removeStanding);
	};
}

function removeStanding(): void {
	for (const path of standing)
		try {
			fs.rmSync(path, {recursive: true, force: true});
		} catch {
			// What cannot be removed now goes with a later start.
		}
}

const swept = new Set<string>();

/** Milliseconds. Where containers share the directory a process of another one looks dead from here. */
const surelyOver = 60 * 60 * 1000;

/** Removes directories of ours whose process is gone: this user's, by their name, untouched for an hour. */
async function sweep(parent: string): Promise<void> {
	for (const entry of await readdir(parent)) {
		const [, pid] = name.exec(entry) ?? [];
		if (pid === undefined) continue;
		const path = join(parent, entry);
		const found = await lstat(path);
		const isOurs = found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
		const isOver = Date.now() - found.mtimeMs > surelyOver && !(await lookAtProcess(Number(pid))).alive;
		if (isOurs && isOver) await rm(path, {recursive: true, force: true});
	}
}
