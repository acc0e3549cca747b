import {refusal} from './file-bytes.ts';
import {failed, type Kind} from './kind.ts';

/** Changes permission bits; of the file itself where the path is a symbolic link, as chmod(1) does. */
export const setMode: Kind<'set-mode'> = {
	touches: () => ({}),

	async look(system, {path, from, to}) {
		const found = await system.look(path);
		if (found.kind === 'missing') return {neither: failed('changed-since', 'ENOENT')};
		if (found.kind === 'unreadable') return {neither: failed('unreadable', found.because)};
		if (found.mode === to) return 'after';
		return found.mode === from ? 'before' : {neither: failed('changed-since', found.mode.toString(8))};
	},

	async apply(system, {path, to}) {
		return refusal(await system.setMode(path, to)) ?? {kind: 'done', after: {mode: to}};
	},

	/** A mode that is neither ours nor the old one is somebody's choice and stays. */
	async takeBack(system, action, _before, _after, context) {
		if ((await setMode.look(system, action, context)) !== 'after') return {state: 'was-gone'};
		const back = refusal(await system.setMode(action.path, action.from));
		return back ? {state: 'failed', said: back.said} : {state: 'restored'};
	},
};
