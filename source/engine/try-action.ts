import {readBytes} from '../actions/file-bytes.ts';
import {kindOf} from '../actions/index.ts';
import {type Applied, type Context, failed} from '../actions/kind.ts';
import type {Action} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import {digestOf} from '../core/digest.ts';
import {applyEdit} from '../core/edit/file-edit.ts';
import type {After, Before} from '../core/journal.ts';
import {fileText} from '../core/text-bytes.ts';
import type {System} from '../system/system.ts';
import type {Applying} from './apply.ts';
import {remember} from './remember.ts';

/** By path; see `Context`. */
export type LeftDigests = Map<string, string | undefined>;

export type Tried =
	| {readonly kind: 'done' | 'already' | 'for-you' | 'stop'}
	| Extract<Applied, {kind: 'failed'}>;

/** One try at one action. When it fails, what was half done has been taken back. */
export async function tryAction(
	applying: Applying,
	action: Action,
	leftDigests: LeftDigests,
): Promise<Tried> {
	if (action.kind === 'tell') return {kind: 'for-you'};
	if (action.kind === 'register-key') return waitForPerson(applying, action, leftDigests);
	const {system, journal} = applying;
	const context = contextOf(applying, leftDigests);
	const needless = (await lookFirst(system, action, context)) ?? (await makeReady(system, action, context));
	if (needless !== undefined) return needless;
	const touched = kindOf(action).touches(action);
	const keepsToken = 'secret' in action && action.secret === 'token';
	const left = keepsToken ? leftDigests.get(touched.file ?? '') : undefined;
	const remembered = await remember(system, journal, touched, left);
	if (remembered.kind === 'failed') return remembered;
	const announced = await journal.append({entry: 'intent', action, before: remembered.before});
	if (announced.kind !== 'done')
		return failed('journal', 'because' in announced ? announced.because : announced.kind);
	const acted = await act(applying, action, context, leftDigests);
	if (acted.kind === 'done') return {kind: 'done'};
	return rollBack(applying, action, remembered.before, acted);
}

/** A file that changed since its change was shown, as it is now. */
export interface AsItIs {
	readonly path: string;
	/** undefined: there is none any more. */
	readonly digest: string | undefined;
	/** What another try would start from and leave; undefined where it holds secrets. */
	readonly text?: {readonly before: string; readonly after: string};
}

/**
 * What another try is made with once the person was shown it. Nothing else is taken as it is: a mode or setting that
 * changed has to be planned anew.
 */
export async function asItIsNow(
	system: System,
	action: Action,
	{because}: ActionFailure,
): Promise<AsItIs | undefined> {
	if ((action.kind !== 'edit-file' && action.kind !== 'netrc-login') || because !== 'changed-since') return;
	const read = await readBytes(system, action.path);
	if (read.kind === 'failed') return;
	const seen = {path: action.path, digest: read.bytes && digestOf(read.bytes)};
	if (action.kind === 'netrc-login') return seen;
	const before = fileText(read.bytes).text;
	return {...seen, text: {before, after: applyEdit(before, action.edit)}};
}

function contextOf({timeout, secret, cancel}: Applying, leftDigests: LeftDigests): Context {
	let answer: ReturnType<Context['secret']> | undefined;
	const once: Context['secret'] = (name, action) => {
		answer ??= secret(name, action);
		return answer;
	};
	return {timeout, secret: once, signal: cancel, leftDigests};
}

/** What comes of it without doing anything; undefined: it is to be done. */
async function lookFirst(system: System, action: Action, context: Context): Promise<Tried | undefined> {
	const seen = await kindOf(action).look(system, action, context);
	if (seen === 'after') return {kind: 'already'};
	return seen === 'before' ? undefined : {...seen.neither, kind: 'failed'};
}

/** A question may stand for long: what it is about is looked at again. */
async function makeReady(system: System, action: Action, context: Context): Promise<Tried | undefined> {
	const {ready} = kindOf(action);
	if (ready === undefined) return undefined;
	return (await ready(system, action, context)) ?? lookFirst(system, action, context);
}

type Acted = {readonly kind: 'done'} | (Extract<Applied, {kind: 'failed'}> & {readonly after?: After});

/** Acts, looks whether it is so, and writes that it is done. */
async function act(
	{system, journal}: Applying,
	action: Action,
	context: Context,
	leftDigests: LeftDigests,
): Promise<Acted> {
	const applied = await kindOf(action).apply(system, action, context);
	if (applied.kind === 'failed') return applied;
	const {after} = applied;
	const seen = await kindOf(action).look(system, action, context, after);
	if (seen !== 'after') return {...failed('not-verified', seen === 'before' ? '' : seen.neither.said), after};
	const written = await journal.append({entry: 'done', number: action.number, after});
	if (written.kind !== 'done')
		return {...failed('journal', 'because' in written ? written.because : written.kind), after};
	const {file} = kindOf(action).touches(action);
	if (file !== undefined && after.digest !== undefined) leftDigests.set(file, after.digest);
	return {kind: 'done'};
}

/** Taken back although it was cancelled: that must not be cut short as well. */
async function rollBack(
	applying: Applying,
	action: Action,
	before: Before,
	acted: Exclude<Acted, {kind: 'done'}>,
): Promise<Tried> {
	const {after, ...failure} = acted;
	const {system, journal, timeout, secret} = applying;
	const context: Context = {timeout, secret, leftDigests: new Map()};
	const back = await kindOf(action).takeBack(system, action, before, after, context);
	if (back.state === 'failed') return {...failure, copy: back.path ?? ''};
	await journal.append({entry: 'failed', number: action.number, said: failure.said || failure.because});
	return failure;
}

/** `done` is written only when something was registered in this run: only then is there something to take back. */
async function waitForPerson(applying: Applying, action: Action, leftDigests: LeftDigests): Promise<Tried> {
	const {system, journal, hold} = applying;
	const announced = await journal.append({entry: 'intent', action, before: {}});
	if (announced.kind !== 'done')
		return failed('journal', 'because' in announced ? announced.because : announced.kind);
	const note = () => journal.append({entry: 'done', number: action.number, after: {}});
	let noted = false;
	const register = async () => {
		const applied = await kindOf(action).apply(system, action, contextOf(applying, leftDigests));
		if (applied.kind === 'done') {
			noted = true;
			await note();
		}
		return applied;
	};
	const came = await hold(action, register);
	if (came === 'done' && !noted) await note();
	return {kind: came};
}
