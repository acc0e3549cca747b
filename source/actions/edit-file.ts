import {applyEdit, takeOutEdit} from '../core/edit/file-edit.ts';
import type {TakenBack} from '../core/taken-back.ts';
import {fileText} from '../core/text-bytes.ts';
import type {System} from '../system/system.ts';
import {makeDirectoriesFor} from './directories.ts';
import {isPlanned, leftBehind, readBytes, refusal} from './file-bytes.ts';
import {type ActionOf, failed, type Kind} from './kind.ts';
import {takeBackFile} from './take-back-file.ts';

type Bytes = Uint8Array | undefined;

/** A change inside a file. Its text is made now, by the function that made the diff, from the bytes that are there now. */
export const editFile: Kind<'edit-file'> = {
	touches: ({path}) => ({file: path}),

	async look(system, action, context) {
		const now = await readBytes(system, action.path);
		if (now.kind === 'failed') return {neither: now};
		if (isMade(action, now.bytes)) return 'after';
		return isPlanned(action, now.bytes, context) ? 'before' : {neither: failed('changed-since')};
	},

	async apply(system, action, context) {
		const now = await readBytes(system, action.path);
		if (now.kind === 'failed') return now;
		if (!isPlanned(action, now.bytes, context)) return failed('changed-since');
		const above = refusal(await makeDirectoriesFor(system, action.path));
		const written = above ?? refusal(await system.write(action.path, edited(action, now.bytes), action.mode));
		return written ?? {kind: 'done', after: await leftBehind(system, action.path)};
	},

	takeBack(system, action, before, after) {
		return takeBackFile(system, before, after, {
			replay: async was => [edited(action, was)],
			takeOut: was => takeOut(system, action, was),
		});
	},
};

function edited({edit}: ActionOf<'edit-file'>, bytes: Bytes): Uint8Array {
	const file = fileText(bytes);
	return file.bytesOf(applyEdit(file.text, edit));
}

function isMade(action: ActionOf<'edit-file'>, now: Bytes): boolean {
	if (now === undefined) return false;
	const {text} = fileText(now);
	return applyEdit(text, action.edit) === text;
}

async function takeOut(
	system: System,
	{path, edit, mode}: ActionOf<'edit-file'>,
	was: Bytes,
): Promise<TakenBack> {
	const now = await readBytes(system, path);
	if (now.kind === 'failed') return {state: 'failed', said: now.said};
	const file = fileText(now.bytes);
	const rest = takeOutEdit(file.text, edit, fileText(was).text);
	if (rest === file.text) return {state: 'was-gone'};
	const written = refusal(await system.write(path, file.bytesOf(rest), mode));
	return written ? {state: 'failed', said: written.said} : {state: 'taken-out'};
}
