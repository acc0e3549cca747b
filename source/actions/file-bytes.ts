import type {ActionFailure} from '../core/action-failure.ts';
import {digestOf} from '../core/digest.ts';
import type {After} from '../core/journal.ts';
import type {Done, System} from '../system/system.ts';
import {type Applied, type Context, failed} from './kind.ts';

/** More than any settings file has; known_hosts of a large company may well be over 1 MiB. */
export const largestFile = 64 * 1024 * 1024;

/** The bytes of a file; undefined when there is none. */
export async function readBytes(
	system: System,
	path: string,
): Promise<{kind: 'bytes'; bytes: Uint8Array | undefined} | ({kind: 'failed'} & ActionFailure)> {
	const read = await system.read(path, largestFile);
	if (read.kind === 'file') return {kind: 'bytes', bytes: read.bytes};
	if (read.kind === 'missing') return {kind: 'bytes', bytes: undefined};
	return failed('unreadable', read.kind === 'too-large' ? `${read.size} bytes` : read.because);
}

/** Whether a file is as it was when its change was planned, or as we left it since. */
export function isPlanned(
	{path, digest}: {path: string; digest: string | undefined},
	now: Uint8Array | undefined,
	{leftDigests}: Pick<Context, 'leftDigests'>,
): boolean {
	const seen = now && digestOf(now);
	return seen === digest || (leftDigests.has(path) && seen === leftDigests.get(path));
}

/** Digest and mode that a file was left with. */
export async function leftBehind(system: System, path: string): Promise<After> {
	const [read, look] = await Promise.all([readBytes(system, path), system.look(path)]);
	return {
		...(read.kind === 'bytes' && read.bytes ? {digest: digestOf(read.bytes)} : {}),
		...(look.kind === 'file' ? {mode: look.mode} : {}),
	};
}

/** What a refusal of the system is as a failure; undefined when it is none. */
export function refusal(done: Done): Extract<Applied, {kind: 'failed'}> | undefined {
	if (done.kind === 'done') return undefined;
	return done.kind === 'exists'
		? failed('exists')
		: failed('refused-by-system', done.kind === 'missing' ? 'ENOENT' : done.because);
}
