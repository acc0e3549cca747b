import {largestFile} from '../actions/file-bytes.ts';
import type {Action} from '../core/action.ts';
import {applyEdit} from '../core/edit/file-edit.ts';
import {fileText} from '../core/text-bytes.ts';
import type {Render} from '../report/plan-text.ts';
import type {System} from '../system/system.ts';

/**
 * The text of each edited file before and after each edit, for the diffs. A later edit of a file starts from the earlier
 * one's result, as it will when they are made. A netrc file holds secrets: of it only the line that is put at its top.
 */
export async function renderEdits(system: System, actions: readonly Action[]): Promise<Render> {
	const edits = actions.filter(action => action.kind === 'edit-file');
	const logins = actions.filter(action => action.kind === 'netrc-login');
	const texts = new Map<string, string>();
	for (const path of new Set(edits.map(({path}) => path))) texts.set(path, await textOf(system, path));
	const rendered = new Map<number, {before: string; after: string}>();
	for (const {number, path, edit} of edits) {
		const before = texts.get(path) ?? '';
		const after = applyEdit(before, edit);
		texts.set(path, after);
		rendered.set(number, {before, after});
	}
	for (const {number, host, user} of logins)
		rendered.set(number, {before: '', after: `machine ${host} login ${user} password ***\n`});
	return action => rendered.get(action.number);
}

async function textOf(system: System, path: string): Promise<string> {
	const read = await system.read(path, largestFile);
	return read.kind === 'file' ? fileText(read.bytes).text : '';
}
