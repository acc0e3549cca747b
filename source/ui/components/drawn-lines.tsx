import {Text} from 'ink';
import type {ReactNode} from 'react';
import {type Look, painted} from '../theme.ts';
import type {Line} from './lines.ts';

/**
 * Finished lines in the colours of their meaning. They are one text for Ink where their width is beyond doubt: a node for
 * each would take half of the time until the first frame. A line with letters that a terminal may draw wider than they
 * were counted is a text of its own, which Ink cuts where it would reach over the edge.
 */
export function DrawnLines({lines, look}: {lines: readonly Line[]; look: Look}): ReactNode {
	return blocksOf(lines.map(line => blockOf(line, look))).map(({text, sure}, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
		<Text key={index} wrap={sure ? 'wrap' : 'truncate'}>
			{text}
		</Text>
	));
}

function blockOf({spans}: Line, look: Look): Block {
	return {
		text: spans.map(({text, tone}) => painted(text, tone, look)).join(''),
		sure: spans.every(({text}) => isSure(text)),
	};
}

/** Whether every terminal draws a text as wide as `columnsOf` counts it. */
export function isSure(text: string): boolean {
	return sure.test(text);
}

/** ASCII, Latin letters, Greek, Cyrillic, the signs of the screens, and the letters of Chinese, which take two columns. */
const sure =
	/^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201f\u2026\u2190-\u2193\u2500-\u257f\u2713\u2717\u276f\u2801-\u28ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

interface Block {
	readonly text: string;
	readonly sure: boolean;
}

/** Lines that are sure are joined with those beside them. An empty text would take no line. */
function blocksOf(lines: readonly Block[]): readonly Block[] {
	const blocks: Block[] = [];
	for (const {text, sure} of lines) {
		const last = sure && blocks.at(-1)?.sure ? blocks.pop() : undefined;
		blocks.push({text: last === undefined ? text || ' ' : `${last.text}\n${text}`, sure});
	}
	return blocks;
}
