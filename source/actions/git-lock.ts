import type {Before} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import {readBytes} from './file-bytes.ts';
import {type Applied, failed} from './kind.ts';
import {beginsOne, copyOf, type FileChange} from './take-back-file.ts';

/**
 * A git that was killed with us leaves FILE.lock beside the file it really wrote to, and from then on no git writes
 * there any more. It is the one that we started when its bytes are a beginning of what our change makes. One without
 * any bytes could be anybody's: it is ours when it is younger than the copy that was kept for this change.
 */
export async function removeOwnLock(
	system: System,
	{file}: Before,
	replay: FileChange['replay'],
): Promise<void> {
	if (file === undefined) return;
	const path = await lockOf(system, file.path);
	const lock = await readBytes(system, path);
	if (lock.kind !== 'bytes' || lock.bytes === undefined) return;
	const copy = await copyOf(system, file);
	if (copy.kind === 'lost') return;
	const isOurs =
		lock.bytes.length > 0
			? beginsOne(lock.bytes, await replay(copy.bytes))
			: 'backup' in file && (await isYounger(system, path, file.backup));
	if (isOurs) await system.remove(path);
}

async function isYounger(system: System, path: string, than: string): Promise<boolean> {
	const [one, other] = await Promise.all([system.look(path), system.look(than)]);
	return 'modified' in one && 'modified' in other && one.modified > other.modified;
}

type Failure = Extract<Applied, {kind: 'failed'}>;

/** git refuses while the lock is there: `error: could not lock config file FILE: File exists` (config.c, in LC_ALL=C). */
export async function lockedOr(system: System, file: string, failure: Failure): Promise<Failure> {
	return /^error: could not lock config file .+: File exists$/m.test(failure.said)
		? failed('locked', await lockOf(system, file), failure.ran)
		: failure;
}

/** The lock that stands beside a file of git-credential-store; it waits a second for it and then gives up without a code. */
export async function standingLock(system: System, file: string): Promise<string | undefined> {
	const path = await lockOf(system, file);
	return (await system.look(path)).kind === 'file' ? path : undefined;
}

/** It stands beside the file that a symbolic link leads to. */
async function lockOf(system: System, file: string): Promise<string> {
	const look = await system.look(file);
	return `${('target' in look && look.target) || file}.lock`;
}
