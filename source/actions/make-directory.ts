import {makeDirectoriesFor, removeMade} from './directories.ts';
import {refusal} from './file-bytes.ts';
import {failed, type Kind} from './kind.ts';

/** Makes a directory, and those above it that are missing (0700). Taken back only while it is empty. */
export const makeDirectory: Kind<'make-directory'> = {
	touches: ({path}) => ({below: path}),

	async look(system, {path}) {
		const {kind} = await system.look(path);
		if (kind === 'directory') return 'after';
		return kind === 'missing' ? 'before' : {neither: failed('exists')};
	},

	async apply(system, {path, mode}) {
		const above = refusal(await makeDirectoriesFor(system, path));
		return above ?? refusal(await system.makeDirectory(path, mode)) ?? {kind: 'done', after: {mode}};
	},

	async takeBack(system, {path}, {made}) {
		const there = (await system.look(path)).kind === 'directory';
		if (there && (await system.list(path)).length > 0) return {state: 'kept-aside', path};
		const removed = there ? refusal(await system.remove(path)) : undefined;
		if (removed) return {state: 'failed', said: removed.said};
		await removeMade(system, made);
		return {state: there ? 'restored' : 'was-gone'};
	},
};
