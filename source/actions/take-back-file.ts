import {digestOf} from '../core/digest.ts';
import type {After, Before} from '../core/journal.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {removeMade} from './directories.ts';
import {readBytes, refusal} from './file-bytes.ts';

/** How a change of a file is taken back when more than our own bytes stand in it. */
export interface FileChange {
	/** All that the change makes of these bytes, one after the other; asked only when its end is not known. */
	replay(was: Bytes): Promise<readonly Uint8Array[]>;
	/** Takes only our setting out of the file as it is now. `was` is undefined too when the copy is lost. */
	takeOut(was: Bytes): Promise<TakenBack>;
}

type Bytes = Uint8Array | undefined;

/**
 * Bytes still those we left: the copy goes back, and what we created is removed. Changed since by somebody: only our
 * setting is taken out. Mode, owner and symbolic link stay as they are in both cases.
 */
export async function takeBackFile(
	system: System,
	before: Before,
	after: After | undefined,
	change: FileChange,
): Promise<TakenBack> {
	const {file, made} = before;
	if (file === undefined) return {state: 'failed', said: 'the journal does not name the file'};
	await system.sweep(file.path);
	const [now, copy] = await Promise.all([readBytes(system, file.path), copyOf(system, file)]);
	if (now.kind === 'failed') return {state: 'failed', said: now.said, ...place(file)};
	if (now.bytes === undefined && after !== undefined) return gone(system, before);
	if ('secret' in file) return takeOutOfSecret(system, before, file.digest, now.bytes, change);
	if (copy.kind === 'lost') return change.takeOut(undefined);
	if (same(now.bytes, copy.bytes)) return gone(system, before);
	if (await isOurs(now.bytes, copy.bytes, after, change)) return putBack(system, before, copy.bytes);
	if (after === undefined && (await isTorn(now.bytes, copy.bytes, change)))
		return {state: 'failed', ...place(file)};
	const taken = await change.takeOut(copy.bytes);
	return taken.state === 'failed'
		? {...place(file), ...taken}
		: await settled(system, file.path, copy.bytes, made, taken);
}

/** There is no copy: what remains without our setting is compared with what is known of the time before. */
async function takeOutOfSecret(
	system: System,
	before: Before,
	digest: string,
	now: Bytes,
	change: FileChange,
): Promise<TakenBack> {
	if (now === undefined || digestOf(now) === digest) return gone(system, before);
	const taken = await change.takeOut(undefined);
	const then = await readBytes(system, before.file?.path ?? '');
	const isAsBefore = then.kind === 'bytes' && then.bytes !== undefined && digestOf(then.bytes) === digest;
	return taken.state === 'taken-out' && isAsBefore ? {state: 'restored'} : taken;
}

type BeforeFile = NonNullable<Before['file']>;
type Copy = {kind: 'copy'; bytes: Bytes} | {kind: 'lost'};

/** The bytes of the time before, as they were kept; a copy that is gone or damaged is lost. */
export async function copyOf(system: System, file: BeforeFile): Promise<Copy> {
	if ('missing' in file) return {kind: 'copy', bytes: undefined};
	if (!('backup' in file)) return {kind: 'lost'};
	const read = await readBytes(system, file.backup);
	const whole = read.kind === 'bytes' && read.bytes !== undefined && digestOf(read.bytes) === file.digest;
	return whole ? {kind: 'copy', bytes: read.bytes} : {kind: 'lost'};
}

function place(file: BeforeFile): {path?: string} {
	return 'backup' in file ? {path: file.backup} : {};
}

async function gone(system: System, {made}: Before): Promise<TakenBack> {
	await removeMade(system, made);
	return {state: 'was-gone'};
}

/** Without a known end, our bytes are those the change makes of the old ones, or a beginning of them (a torn write). */
async function isOurs(
	now: Bytes,
	was: Bytes,
	after: After | undefined,
	change: FileChange,
): Promise<boolean> {
	if (now === undefined) return false;
	if (after?.digest !== undefined) return digestOf(now) === after.digest;
	return beginsOne(now, await change.replay(was));
}

/** Whether bytes are one of these states of a file, or a beginning of one: a write that was cut off. */
export function beginsOne(bytes: Uint8Array, states: readonly Uint8Array[]): boolean {
	return states.some(state => bytes.length <= state.length && same(bytes, state.subarray(0, bytes.length)));
}

/**
 * A write that was cut off and then edited by somebody: what stands there goes along with what we would have written
 * for longer than with what was there before, and lines of the time before are gone. Only a person can put it together.
 */
async function isTorn(now: Bytes, was: Bytes, change: FileChange): Promise<boolean> {
	if (now === undefined || was === undefined) return false;
	const present = new Set(linesOf(now));
	if (linesOf(was).every(line => present.has(line))) return false;
	const states = await change.replay(was);
	return states.some(state => common(now, state) > common(now, was));
}

function linesOf(bytes: Uint8Array): string[] {
	return Buffer.from(bytes).toString('latin1').split(/\r?\n/);
}

/** How many bytes two texts begin with alike. */
function common(one: Uint8Array, other: Uint8Array): number {
	const differs = one.findIndex((byte, index) => byte !== other[index]);
	return differs < 0 ? one.length : differs;
}

function same(one: Bytes, other: Bytes): boolean {
	return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
}

async function putBack(system: System, {file, made}: Before, was: Bytes): Promise<TakenBack> {
	if (file === undefined) return {state: 'was-gone'};
	if (was === undefined || !('backup' in file)) {
		const removed = await removeFile(system, file.path);
		await removeMade(system, made);
		return removed;
	}
	const refused = refusal(await system.write(file.path, was, file.mode));
	return refused ? {state: 'failed', path: file.backup, said: refused.said} : {state: 'restored'};
}

/** A link that led to a file we created keeps standing. */
async function removeFile(system: System, path: string): Promise<TakenBack> {
	const look = await system.look(path);
	const removed = await system.remove('target' in look && look.target !== undefined ? look.target : path);
	return removed.kind === 'failed' ? {state: 'failed', said: removed.because} : {state: 'restored'};
}

/** Our setting may have been all that was different. */
async function settled(
	system: System,
	path: string,
	was: Bytes,
	made: Before['made'],
	taken: TakenBack,
): Promise<TakenBack> {
	const now = await readBytes(system, path);
	if (now.kind === 'failed') return taken;
	if (was === undefined && now.bytes?.length === 0) {
		const removed = await removeFile(system, path);
		await removeMade(system, made);
		return removed;
	}
	return same(now.bytes, was) && taken.state === 'taken-out' ? {state: 'restored'} : taken;
}
