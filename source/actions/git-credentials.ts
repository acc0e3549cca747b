import {credentialSettings} from '../core/change-command.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {leftBehind} from './file-bytes.ts';
import {lockedOr, removeOwnLock} from './git-lock.ts';
import {add, closedToGit, globalFile, remove, replayOnCopy, valuesIn} from './git-values.ts';
import type {ActionOf, Context, Kind} from './kind.ts';
import type {Ran} from './program.ts';
import {takeBackFile} from './take-back-file.ts';

type Helper = ActionOf<'git-credentials'>;

/** Credential helpers for one host, written by `git config` itself behind those that are there. */
export const gitCredentials: Kind<'git-credentials'> = {
	touches: ({file}) => ({file}),

	async look(system, action, context) {
		const values = await valuesOf(system, action, context);
		if ('kind' in values) return {neither: values};
		return missing(action, values).length === 0 ? 'after' : 'before';
	},

	async apply(system, action, context) {
		const closed = await closedToGit(system, action.file);
		if (closed) return closed;
		const ran = await addMissing(system, action, context);
		if (ran?.kind === 'failed') return lockedOr(system, action.file, ran);
		return {kind: 'done', after: await leftBehind(system, action.file)};
	},

	async takeBack(system, action, before, after, context) {
		const change = {
			replay: (was: Uint8Array | undefined) =>
				replayOnCopy(system, was, (copy, afterEach) => addMissing(system, action, context, copy, afterEach)),
			takeOut: () => takeOut(system, action, context),
		};
		if (after === undefined) await removeOwnLock(system, before, change.replay);
		return takeBackFile(system, before, after, change);
	},
};

function valuesOf(
	system: System,
	{host, helpers, file}: Helper,
	context: Context,
	copy = file,
): ReturnType<typeof valuesIn> {
	const [key = ''] = credentialSettings({host, helpers}).map(setting => setting.key);
	return valuesIn(system, copy, key, context);
}

/** Ours stand together at the end; a beginning of them may be there already. */
function missing({helpers}: Helper, values: readonly string[]): readonly string[] {
	for (let there = helpers.length; there > 0; there--) {
		const end = values.slice(-there);
		if (end.length === there && end.every((value, index) => value === helpers[index]))
			return helpers.slice(there);
	}
	return helpers;
}

async function addMissing(
	system: System,
	action: Helper,
	context: Context,
	copy?: string,
	afterEach = async () => {},
): Promise<Ran | undefined> {
	const values = await valuesOf(system, action, context, copy);
	if ('kind' in values) return values;
	for (const setting of credentialSettings({...action, helpers: missing(action, values)})) {
		const added = await add(system, setting, context, copy);
		if (added.kind === 'failed') return added;
		await afterEach();
	}
	return undefined;
}

/** One that somebody added since keeps standing. */
async function takeOut(system: System, action: Helper, context: Context): Promise<TakenBack> {
	const values = await valuesOf(system, action, context);
	if ('kind' in values) return {state: 'failed', said: values.said};
	const ours = credentialSettings(action).filter(({value}) => values.includes(value));
	if (ours.length === 0) return {state: 'was-gone'};
	const elsewhere = (await globalFile(system)) === action.file ? undefined : action.file;
	for (const setting of ours) {
		const removed = await remove(system, setting, context, elsewhere);
		if (removed.kind === 'failed') return {state: 'failed', said: removed.said};
	}
	return {state: 'taken-out'};
}
