import {type GitSetting, rewriteSetting} from '../core/change-command.ts';
import type {Before} from '../core/journal.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {leftBehind} from './file-bytes.ts';
import {lockedOr, removeOwnLock} from './git-lock.ts';
import {add, closedToGit, globalFile, remove, replayOnCopy, valuesIn} from './git-values.ts';
import type {ActionOf, Context, failed, Kind} from './kind.ts';
import type {Ran} from './program.ts';
import {takeBackFile} from './take-back-file.ts';

type Rewrite = ActionOf<'git-rewrite'>;

/** One url.BASE.insteadOf value, written by `git config` itself; those it replaces go after it has come. */
export const gitRewrite: Kind<'git-rewrite'> = {
	touches: ({file}) => ({file}),

	async look(system, action, context) {
		const ours = await isSet(system, action.file, rewriteSetting(action), context);
		if (typeof ours === 'object') return {neither: ours};
		const replaced = await present(system, action, context);
		return ours && replaced.length === 0 ? 'after' : 'before';
	},

	async apply(system, action, context) {
		const closed = await closedToGit(system, action.file);
		if (closed) return closed;
		const ran = await rewrite(system, action, context);
		if (ran?.kind === 'failed') return lockedOr(system, action.file, ran);
		return {kind: 'done', after: await leftBehind(system, action.file)};
	},

	async takeBack(system, action, before, after, context) {
		const change = {
			replay: (was: Uint8Array | undefined) =>
				replayOnCopy(system, was, (copy, afterEach) => rewrite(system, action, context, copy, afterEach)),
			takeOut: () => takeOut(system, action, before, context),
		};
		if (after === undefined) await removeOwnLock(system, before, change.replay);
		return takeBackFile(system, before, after, change);
	},
};

async function isSet(
	system: System,
	file: string,
	{key, value}: GitSetting,
	context: Context,
): Promise<boolean | ReturnType<typeof failed>> {
	const values = await valuesIn(system, file, key, context);
	return 'kind' in values ? values : values.includes(value);
}

async function present(system: System, {file, replaces}: Rewrite, context: Context): Promise<GitSetting[]> {
	const found: GitSetting[] = [];
	for (const one of replaces.map(rewriteSetting))
		if ((await isSet(system, file, one, context)) === true) found.push(one);
	return found;
}

/** Adds ours where it is missing and removes what it replaces, in the global file or in a copy of it. */
async function rewrite(
	system: System,
	action: Rewrite,
	context: Context,
	copy?: string,
	afterEach = async () => {},
): Promise<Ran | undefined> {
	const file = copy ?? action.file;
	const setting = rewriteSetting(action);
	const ours = await isSet(system, file, setting, context);
	if (typeof ours === 'object') return ours;
	if (!ours) {
		const added = await add(system, setting, context, copy);
		if (added.kind === 'failed') return added;
		await afterEach();
	}
	for (const one of await present(system, {...action, file}, context)) {
		const removed = await remove(system, one, context, copy);
		if (removed.kind === 'failed') return removed;
		await afterEach();
	}
	return undefined;
}

/** What it replaced comes back with it; when somebody removed ours since, all is left so. One that stood before stays. */
async function takeOut(
	system: System,
	action: Rewrite,
	{file}: Before,
	context: Context,
): Promise<TakenBack> {
	const setting = rewriteSetting(action);
	const ours = await isSet(system, action.file, setting, context);
	if (typeof ours === 'object') return {state: 'failed', said: ours.said};
	if (!ours) return {state: 'was-gone'};
	const elsewhere = (await globalFile(system)) === action.file ? undefined : action.file;
	const copy = file !== undefined && 'backup' in file ? file.backup : undefined;
	const stood = copy !== undefined && (await isSet(system, copy, setting, context)) === true;
	const removed = stood ? undefined : await remove(system, setting, context, elsewhere);
	if (removed?.kind === 'failed') return {state: 'failed', said: removed.said};
	const standing = (await present(system, action, context)).map(({key}) => key);
	for (const one of action.replaces.map(rewriteSetting)) {
		if (standing.includes(one.key)) continue;
		const added = await add(system, one, context, elsewhere);
		if (added.kind === 'failed') return {state: 'failed', said: added.said};
	}
	return {state: 'taken-out'};
}
