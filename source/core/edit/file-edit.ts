import type {Edit} from '../action.ts';
import {editKnownHosts, inverseOf as inverseOfLines, restoreKnownHosts} from './known-hosts.ts';
import {content, eachRawLine} from './raw-lines.ts';
import {inverseOf as inverseOfBlock, removeFromBlock, restoreBlock, setInBlock} from './ssh-config-block.ts';

/** Makes an edit: for the diff that is shown and for the file that is written. Making it twice changes nothing more. */
export function applyEdit(text: string, edit: Edit): string {
	switch (edit.kind) {
		case 'ssh-config-block':
			return setInBlock(text, edit.host, edit.set);
		case 'known-hosts':
			return editKnownHosts(text, edit);
	}
}

/**
 * Takes an edit out of a text that others changed since; `was` is the text before the edit. Only what we set goes: a
 * line that a person wrote into our block stays, with the block around it.
 */
export function takeOutEdit(text: string, edit: Edit, was: string): string {
	switch (edit.kind) {
		case 'ssh-config-block':
			return takeOutOfBlock(text, edit, was);
		case 'known-hosts':
			return holds(text, edit.add) ? restoreKnownHosts(text, inverseOfLines(was, edit)) : text;
	}
}

function takeOutOfBlock(
	text: string,
	{host, set}: Extract<Edit, {kind: 'ssh-config-block'}>,
	was: string,
): string {
	const inverse = inverseOfBlock(was, host, set);
	if (inverse.was !== undefined) return restoreBlock(text, inverse);
	return removeFromBlock(text, host, [...new Set(set.map(([name]) => name))]);
}

/** Whether the edit still stands: one that only took lines out cannot be told from a person's own tidying. */
function holds(text: string, added: readonly string[]): boolean {
	if (added.length === 0) return true;
	for (const raw of eachRawLine(text)) if (added.includes(content(raw))) return true;
	return false;
}
