import {missingDirectories} from '../actions/directories.ts';
import {readBytes} from '../actions/file-bytes.ts';
import type {Touched} from '../actions/kind.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import {digestOf} from '../core/digest.ts';
import type {Before} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import type {Journal} from './journal-file.ts';

export type Remembered = {kind: 'before'; before: Before} | ({kind: 'failed'} & ActionFailure);

/**
 * Everything the inverse of a change needs to know of the time before; the bytes of its file are copied.
 * @param secret digest of the bytes in which this run left a token: of those no copy is kept
 */
export async function remember(
	system: System,
	journal: Journal,
	{file, below}: Touched,
	secret?: string,
): Promise<Remembered> {
	const path = file ?? below;
	const made = path === undefined ? [] : await missingDirectories(system, path);
	const kept = file === undefined ? {} : await rememberFile(system, journal, file, secret);
	return 'kind' in kept ? kept : {kind: 'before', before: {...kept, ...(made.length > 0 ? {made} : {})}};
}

async function rememberFile(
	system: System,
	journal: Journal,
	path: string,
	secret: string | undefined,
): Promise<Pick<Before, 'file'> | Extract<Remembered, {kind: 'failed'}>> {
	const [read, look] = await Promise.all([readBytes(system, path), system.look(path)]);
	if (read.kind === 'failed') return read;
	if (read.bytes === undefined) return {file: {path, missing: true}};
	const known = {digest: digestOf(read.bytes), mode: look.kind === 'file' ? look.mode : 0o600};
	if (known.digest === secret) return {file: {path, secret: true, ...known}};
	const copy = await journal.keep(read.bytes);
	if (copy.kind === 'failed') return {kind: 'failed', because: 'journal', said: copy.because};
	return {file: {path, backup: copy.backup, ...known}};
}
