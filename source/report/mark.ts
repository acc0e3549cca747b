import type {Level} from '../core/finding.ts';
import {padded} from './columns.ts';

export type Mark = Level | 'kept' | 'you';

const words = {ok: 'ok', warn: 'WARN', fail: 'FAIL', skip: 'skip'};
const colours: Readonly<Record<Mark, string>> = {
	ok: '32',
	warn: '33',
	fail: '31',
	skip: '2',
	kept: '33',
	you: '33',
};

/** The mark in front of a row, padded to six columns: a word, which the colour only repeats. */
export function markOf(
	mark: Mark,
	colour: boolean,
	word: string = mark in words ? words[mark as Level] : mark,
): string {
	return colour
		? `\u001b[${colours[mark]}m${word}\u001b[0m${padded(word, 6).slice(word.length)}`
		: padded(word, 6);
}
