import {structuredPatch} from 'diff';
import type {Action} from '../core/action.ts';
import {clean, verbatim, whole} from './clean.ts';

/**
 * A unified diff of one file with three lines of context. A carriage return is shown as `\r`; tabs become a space, as in
 * every other text for people. Empty when nothing differs.
 * @param length of a line: `shown` for people, `whole` for programs
 */
export function diffOf(
	path: string,
	before: string,
	after: string,
	home: string | undefined,
	length: 'shown' | 'whole' = 'shown',
): readonly string[] {
	const {skipped, was, is} = around(before, after);
	const {hunks} = structuredPatch(path, path, was, is, undefined, undefined, {context});
	if (hunks.length === 0) return [];
	const name = clean(path, {home});
	const door = length === 'whole' ? whole : verbatim;
	return [
		`--- ${name}`,
		`+++ ${name}`,
		...hunks.flatMap(hunk => [
			`@@ -${range(skipped + hunk.oldStart, hunk.oldLines)} +${range(skipped + hunk.newStart, hunk.newLines)} @@`,
			...hunk.lines.map(line => door(line.replaceAll('\r', String.raw`\r`))),
		]),
	];
}

const context = 3;

/**
 * The lines that differ and what is shown around them, and how many lines stand before: a file may have a hundred
 * thousand, of which a comparison would keep each one.
 */
function around(before: string, after: string): {skipped: number; was: string; is: string} {
	const most = Math.min(before.length, after.length);
	const same = longest(most, length => before.startsWith(after.slice(0, length)));
	const alike = longest(most - same, length => before.endsWith(after.slice(after.length - length)));
	let head = lineStart(before, same);
	for (let line = 0; line < context; line++) head = lineStart(before, head - 1);
	let end = before.length - alike;
	for (let line = 0; line <= context; line++) end = before.indexOf('\n', end) + 1 || before.length;
	const tail = before.length - end;
	const skipped = before.slice(0, head).split('\n').length - 1;
	return {skipped, was: before.slice(head, end), is: after.slice(head, after.length - tail)};
}

function lineStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The greatest length, up to `most`, of which something holds that holds of every smaller one. */
function longest(most: number, holds: (length: number) => boolean): number {
	let [sure, open] = [0, most];
	while (sure < open) {
		const middle = Math.ceil((sure + open) / 2);
		if (holds(middle)) sure = middle;
		else open = middle - 1;
	}
	return sure;
}

/** An empty range is named by the line before it (GNU diffutils, Detailed Unified). */
function range(start: number, lines: number): string {
	return `${lines === 0 ? start - 1 : start},${lines}`;
}

/** A change that is shown as a diff; of a netrc file only our own line without its token, as the others are secrets. */
export function isShownAsDiff(
	action: Action,
): action is Extract<Action, {kind: 'edit-file' | 'netrc-login'}> {
	return action.kind === 'edit-file' || action.kind === 'netrc-login';
}
