import {structuredPatch} from 'diff';
import type {Action} from '../core/action.ts';
import {clean, verbatim} from './clean.ts';

/**
 * A unified diff of one file with three lines of context. A carriage return is shown as `\r`; tabs become a space, as in
 * every other text for people. Empty when nothing differs.
 */
export function diffOf(
	path: string,
	before: string,
	after: string,
	home: string | undefined,
): readonly string[] {
	const {hunks} = structuredPatch(path, path, before, after, undefined, undefined, {context: 3});
	if (hunks.length === 0) return [];
	const name = clean(path, {home});
	return [
		`--- ${name}`,
		`+++ ${name}`,
		...hunks.flatMap(hunk => [
			`@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`,
			...hunk.lines.map(shown),
		]),
	];
}

/** An empty range is named by the line before it (GNU diffutils, Detailed Unified). */
function range(start: number, lines: number): string {
	return `${lines === 0 ? start - 1 : start},${lines}`;
}

function shown(line: string): string {
	return verbatim(line.replaceAll('\r', String.raw`\r`));
}

/** A change that is shown as a diff; of a netrc file only our own line without its token, as the others are secrets. */
export function isShownAsDiff(
	action: Action,
): action is Extract<Action, {kind: 'edit-file' | 'netrc-login'}> {
	return action.kind === 'edit-file' || action.kind === 'netrc-login';
}
