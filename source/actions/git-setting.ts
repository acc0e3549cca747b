import {setSetting} from '../core/change-command.ts';
import {hostSetting} from '../core/git/host-setting.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {leftBehind} from './file-bytes.ts';
import {lockedOr, removeOwnLock} from './git-lock.ts';
import {add, closedToGit, globalFile, remove, replayOnCopy, runGit, valuesIn} from './git-values.ts';
import {type ActionOf, type Context, failed, type Kind} from './kind.ts';
import {takeBackFile} from './take-back-file.ts';

type Setting = ActionOf<'git-setting'>;

/** One setting of git for one host, written by `git config` itself. */
export const gitSetting: Kind<'git-setting'> = {
	touches: ({file}) => ({file}),

	async look(system, action, context) {
		const values = await valuesIn(system, action.file, hostSetting(action).key, context);
		if ('kind' in values) return {neither: values};
		if (values.length === 1 && values[0] === action.value) return 'after';
		return isAsBefore(action, values) ? 'before' : {neither: failed('changed-since')};
	},

	async apply(system, action, context) {
		const closed = await closedToGit(system, action.file);
		if (closed) return closed;
		const ran = await set(system, action, context);
		if (ran.kind === 'failed') return lockedOr(system, action.file, ran);
		return {kind: 'done', after: await leftBehind(system, action.file)};
	},

	async takeBack(system, action, before, after, context) {
		const change = {
			replay: (was: Uint8Array | undefined) =>
				replayOnCopy(system, was, async (copy, afterEach) => {
					await set(system, action, context, copy);
					await afterEach();
				}),
			takeOut: () => takeOut(system, action, context),
		};
		if (after === undefined) await removeOwnLock(system, before, change.replay);
		return takeBackFile(system, before, after, change);
	},
};

function isAsBefore({was}: Setting, values: readonly string[]): boolean {
	return values.length === was.length && values.every((value, index) => value === was[index]);
}

function set(system: System, action: Setting, context: Context, copy?: string): ReturnType<typeof runGit> {
	return runGit(system, setSetting(hostSetting(action), action.was), context, copy);
}

/** What was there before comes back; where somebody set another value since, that is left so, as is ours if it stood before. */
async function takeOut(system: System, action: Setting, context: Context): Promise<TakenBack> {
	const {key, value} = hostSetting(action);
	const values = await valuesIn(system, action.file, key, context);
	if ('kind' in values) return {state: 'failed', said: values.said};
	if (!values.includes(value) || (values.length > 1 && action.was.includes(value)))
		return {state: 'was-gone'};
	const elsewhere = (await globalFile(system)) === action.file ? undefined : action.file;
	const [first, ...others] = values.length === 1 ? action.was : [];
	// In its place, where git keeps a comment beside it.
	const ended =
		first === undefined
			? await remove(system, {key, value}, context, elsewhere)
			: await runGit(system, setSetting({key, value: first}, values), context, elsewhere);
	if (ended.kind === 'failed') return {state: 'failed', said: ended.said};
	for (const was of others) {
		const added = await add(system, {key, value: was}, context, elsewhere);
		if (added.kind === 'failed') return {state: 'failed', said: added.said};
	}
	return {state: 'taken-out'};
}
