import type {Stats} from 'node:fs';
import {type FileHandle, open, readdir, readlink, realpath, rename, stat, unlink} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {errorCode, systemError} from './error-code.ts';
import {done} from './files.ts';
import type {Done} from './system.ts';

/**
 * Replaces a file in one step: whoever reads sees all of the old bytes or all of the new, also after a power cut.
 * Mode, owner and group stay, or nothing is changed (EPERM); the file a symbolic link leads to is replaced, not the link.
 * What is no file, such as a device, stays (EFTYPE): for rename(2) it would be a name like any other.
 */
export function write(path: string, bytes: Uint8Array, mode = 0o600): Promise<Done> {
	return done(async () => {
		const target = await destination(path);
		const before = regular(await stat(target).catch(missing));
		const temporary = join(dirname(target), temporaryName());
		await fill(temporary, async file => {
			await file.writeFile(bytes);
			const own = await file.stat();
			if (before && (before.uid !== own.uid || before.gid !== own.gid))
				await file.chown(before.uid, before.gid).catch(refuseOwner);
			// Last, because chown(2) takes setuid and setgid away and umask took others.
			await file.chmod(before ? before.mode & 0o7777 : mode);
			await file.sync();
		});
		await rename(temporary, target).catch(error => discard(temporary, error));
		await syncDirectory(target);
	});
}

/** In a user namespace chown(2) says EINVAL of an owner that is unknown there; for a person it is the same refusal. */
function refuseOwner(): never {
	throw systemError('EPERM');
}

/** A file with such a name was never renamed to what it should become, so nobody reads it. */
export async function sweep(path: string): Promise<void> {
	const folder = dirname(await destination(path).catch(() => path));
	const names = await readdir(folder).catch(() => []);
	const ours = names.filter(name => temporaryNames.test(name));
	await Promise.all(ours.map(name => unlink(join(folder, name)).catch(() => {})));
}

const temporaryNames = /^\.gomod-setup-\d+-[a-z\d]+$/;

function temporaryName(): string {
	return `.gomod-setup-${process.pid}-${Math.random().toString(36).slice(2)}`;
}

/**
 * Adds text at the end and waits for the disk. When that fails, the file is cut back to what it was. What is no file is
 * not opened: a pipe would wait for somebody who reads it.
 */
export function append(path: string, text: string): Promise<Done> {
	return done(async () => {
		regular(await stat(path).catch(missing));
		const file = await open(path, 'a', 0o600);
		try {
			const {size} = await file.stat();
			try {
				await file.writeFile(text);
				await file.sync();
			} catch (error) {
				await file.truncate(size).catch(() => {});
				throw error;
			}
			if (size === 0) await syncDirectory(path);
		} finally {
			await file.close();
		}
	});
}

/** Makes a file that must not exist yet (O_EXCL). Its name is there a moment before its text is. */
export function create(path: string, text: string, mode: number): Promise<Done> {
	return done(async () => {
		await fill(path, async file => {
			await file.chmod(mode);
			await file.writeFile(text);
			await file.sync();
		});
		await syncDirectory(path);
	});
}

/** Only a file is written to; nothing may be there yet. */
function regular(found: Stats | undefined): Stats | undefined {
	if (found === undefined || found.isFile()) return found;
	throw systemError(found.isDirectory() ? 'EISDIR' : 'EFTYPE');
}

/** Where the bytes of a path are: a symbolic link is followed also when it leads to a file that does not exist yet. */
async function destination(path: string, hops = 40): Promise<string> {
	const real = await realpath(path).catch(missing);
	if (real !== undefined) return real;
	const link = await readlink(path).catch(() => undefined);
	if (link === undefined) return path;
	if (hops === 0) throw systemError('ELOOP');
	return destination(resolve(dirname(path), link), hops - 1);
}

function missing(error: unknown): undefined {
	if (errorCode(error) !== 'ENOENT') throw error;
}

/** Makes a file and fills it; it is taken away again when that fails. */
async function fill(path: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
	const file = await open(path, 'wx', 0o600);
	try {
		await work(file).finally(() => file.close());
	} catch (error) {
		await discard(path, error);
	}
}

async function discard(path: string, error: unknown): Promise<never> {
	await unlink(path).catch(() => {});
	throw error;
}

/** The name of a new file is on the disk when its directory is. Not every file system can be asked for that. */
async function syncDirectory(path: string): Promise<void> {
	const directory = await open(dirname(path), 'r').catch(() => undefined);
	await directory?.sync().catch(() => {});
	await directory?.close();
}
