import {execFile} from 'node:child_process';
import {readdir, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Lab} from '../lab/lab.ts';
import {listing} from '../stories/listing.ts';

const run = promisify(execFile);

/** Keeps a home as it is (bytes, modes, times, links) and the keys that the host knows, under a name. */
export async function keepState(lab: Lab, name: string): Promise<void> {
	const folder = stateFolder(lab, name);
	await rm(folder, {recursive: true, force: true});
	await run('cp', ['-a', lab.home, folder]);
	await run('cp', ['-a', `${lab.dir}/authorized_keys`, `${folder}.keys`]);
}

/** Makes the machine again what it was when it was kept under this name. */
export async function restoreState(lab: Lab, name: string): Promise<void> {
	const folder = stateFolder(lab, name);
	const names = await readdir(lab.home);
	await Promise.all(names.map(one => rm(join(lab.home, one), {recursive: true, force: true})));
	await run('cp', ['-a', `${folder}/.`, lab.home]);
	await run('cp', ['-a', `${folder}.keys`, `${lab.dir}/authorized_keys`]);
}

export interface Difference {
	/** Lines of the listing, `+` what is new and `-` what is no more so. */
	readonly lines: readonly string[];
	/** Bytes of files that are gone or have other bytes than they had. */
	readonly lostBytes: number;
}

/**
 * What is different in a home from a state that was kept: bytes, modes, links, names.
 * @param but paths that may be different
 */
export async function differenceFrom(
	lab: Lab,
	name: string,
	but: readonly string[] = [],
): Promise<Difference> {
	const folder = stateFolder(lab, name);
	const [was, is] = (await Promise.all([listing(folder), listing(lab.home)])).map(lines =>
		lines.filter(line => !but.includes(line.split(' ')[0] ?? '')),
	) as [string[], string[]];
	const gone = was.filter(line => !is.includes(line));
	const digests = new Set(is.map(withoutMode));
	const lost = gone.filter(line => !digests.has(withoutMode(line))).map(line => line.split(' ')[0] ?? '');
	const sizes = await Promise.all(lost.map(async path => (await stat(join(folder, path))).size));
	return {
		lines: [
			...is.filter(line => !was.includes(line)).map(line => `+${line}`),
			...gone.map(line => `-${line}`),
		],
		lostBytes: sizes.reduce((sum, size) => sum + size, 0),
	};
}

function withoutMode(line: string): string {
	const [path, , ...rest] = line.split(' ');
	return [path, ...rest].join(' ');
}

export function stateFolder(lab: Lab, name: string): string {
	return `${lab.dir}/state-${name}`;
}
