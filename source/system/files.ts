import * as fs from 'node:fs';
import {chmod, mkdir, rename, rmdir, unlink} from 'node:fs/promises';
import {promisify} from 'node:util';
import {errorCode} from './error-code.ts';
import {longWork, makeRoom} from './small-heap.ts';
import type {Done, FileLook, FileRead} from './system.ts';

// Looking is done with what node has loaded by itself; node:fs/promises brings a dozen of its files with it.
const access = promisify(fs.access);
const close = promisify(fs.close);
const fstat = promisify(fs.fstat);
const lstat = promisify(fs.lstat);
const open = promisify(fs.open);
const readInto = promisify(fs.read);
const readdir = promisify(fs.readdir);
const realpath = promisify(fs.realpath.native);
const stat = promisify(fs.stat);
const statfs = promisify(fs.statfs);

/** Reads at most `limit` bytes. Never waits for a pipe or terminal that somebody put in a file's place. */
export async function read(path: string, limit = 1024 * 1024): Promise<FileRead> {
	try {
		const file = await openToRead(path);
		try {
			const found = await fstat(file);
			const size = found.isFile() ? found.size : 0;
			if (size > limit) return {kind: 'too-large', size};
			if (size > longWork) makeRoom();
			// Files of /proc have size 0 and content all the same; one byte more shows that a file is too large.
			const buffer = Buffer.allocUnsafe(Math.min(limit, size || 64 * 1024) + 1);
			return await readWhole(file, buffer, {limit, size});
		} finally {
			await close(file);
		}
	} catch (error) {
		const because = errorCode(error);
		return absent.has(because) ? {kind: 'missing'} : {kind: 'unreadable', because};
	}
}

function openToRead(path: string): Promise<number> {
	const {O_RDONLY, O_NONBLOCK, O_NOCTTY} = fs.constants;
	return open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
}

/** ENOTDIR: a part of the path is a file, so nothing can be there. ESRCH: a process that ended, in /proc. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ESRCH']);

async function readWhole(
	file: number,
	first: Buffer,
	{limit, size}: {limit: number; size: number},
): Promise<FileRead> {
	const chunks: Buffer[] = [];
	let total = 0;
	for (let buffer = first; ; buffer = Buffer.allocUnsafe(64 * 1024)) {
		const {bytesRead} = await readInto(file, buffer, 0, buffer.length, null);
		if (bytesRead === 0) break;
		chunks.push(buffer.subarray(0, bytesRead));
		total += bytesRead;
		if (total > limit) return {kind: 'too-large', size: total};
		// One byte more was asked for: a regular file gives less than that at its end alone (read(2)).
		if (total === size) break;
	}
	const [only] = chunks;
	return {kind: 'file', bytes: chunks.length === 1 && only ? only : Buffer.concat(chunks)};
}

/**
 * Gives at most `limit` bytes of a file in pieces, none of which may be kept: the next one takes its place.
 * @returns whether it could be read to its end
 */
export async function readPieces(
	path: string,
	limit: number,
	use: (piece: Buffer) => void,
): Promise<boolean> {
	try {
		const file = await openToRead(path);
		try {
			const place = Buffer.allocUnsafe(16 * 1024);
			for (let total = 0; total < limit; ) {
				const {bytesRead} = await readInto(file, place, 0, Math.min(place.length, limit - total), null);
				if (bytesRead === 0) return true;
				use(place.subarray(0, bytesRead));
				total += bytesRead;
			}
			return false;
		} finally {
			await close(file);
		}
	} catch {
		return false;
	}
}

export async function look(path: string): Promise<FileLook> {
	try {
		const named = await lstat(path);
		const link = named.isSymbolicLink();
		const found = link ? await stat(path) : named;
		return {
			kind: found.isFile()
				? 'file'
				: found.isDirectory()
					? 'directory'
					: found.isSocket()
						? 'socket'
						: 'other',
			mode: found.mode & 0o7777,
			uid: found.uid,
			size: found.size,
			modified: found.mtime,
			...(link ? {target: await realpath(path)} : {}),
		};
	} catch (error) {
		const because = errorCode(error);
		return absent.has(because) ? {kind: 'missing'} : {kind: 'unreadable', because};
	}
}

export async function list(path: string): Promise<readonly string[]> {
	const names = await readdir(path).catch(() => []);
	return names.sort();
}

export async function writable(path: string): Promise<boolean> {
	return access(path, fs.constants.W_OK).then(
		() => true,
		() => false,
	);
}

export async function freeSpace(path: string): Promise<number | undefined> {
	return statfs(path).then(
		({bavail, bsize}) => bavail * bsize,
		() => undefined,
	);
}

export function makeDirectory(path: string, mode: number): Promise<Done> {
	return done(async () => {
		await mkdir(path, {mode});
		await chmod(path, mode);
	});
}

export function setMode(path: string, mode: number): Promise<Done> {
	return done(() => chmod(path, mode));
}

export function move(from: string, to: string): Promise<Done> {
	return done(() => rename(from, to));
}

export function remove(path: string): Promise<Done> {
	return done(async () => {
		const directory = (await lstat(path)).isDirectory();
		await (directory ? rmdir(path) : unlink(path));
	});
}

/** What became of a change, by the error it threw or did not. */
export async function done(change: () => Promise<unknown>): Promise<Done> {
	try {
		await change();
		return {kind: 'done'};
	} catch (error) {
		const because = errorCode(error);
		if (because === 'EEXIST') return {kind: 'exists'};
		if (because === 'ENOENT' || because === 'ESRCH') return {kind: 'missing'};
		return {kind: 'failed', because};
	}
}
