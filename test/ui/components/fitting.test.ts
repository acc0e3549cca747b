import {expect, test} from 'vitest';
import {type Block, fitted} from '../../../source/ui/components/fitting.ts';
import type {Line} from '../../../source/ui/components/lines.ts';

/** `>`: the pointer is here; `.`: explains only. */
function line(text: string): Line {
	return {spans: [{text, tone: 'plain'}], here: text.startsWith('>'), spare: text.startsWith('.')};
}

function block(texts: readonly string[], from?: number): Block {
	return {lines: texts.map(line), apart: true, ...(from === undefined ? {} : {from})};
}

const text = ['1', '2', '3', '4', '5', '6', '7', '8'];

test.each([
	['all fits', [block(['a']), block(['b'])], 5, '|a||b'],
	['the upper blank lines go first', [block(['a']), block(['b']), block(['c'])], 5, 'a||b||c'],
	['then the lower ones', [block(['a']), block(['b'])], 2, 'a|b'],
	['then explanations', [block(['a']), block(['b', '.x', '.y']), block(['c'])], 4, 'a|b|.x|c'],
	['then texts scroll', [block(['a']), block(text, 0), block(['c'])], 6, 'a|1|2|3|↓5|c'],
	['from their offset', [block(['a']), block(text, 3), block(['c'])], 6, 'a|↑3|4|5|↓3|c'],
	['but not past their end', [block(['a']), block(text, 99), block(['c'])], 6, 'a|↑5|6|7|8|c'],
	[
		'at last the longest gives, around the pointer',
		[block(['a']), block(['1', '2', '>3']), block(['c'])],
		3,
		'a|>3|c',
	],
	['nothing else can give', [block(['a']), block(['b']), block(['c'])], 2, 'a|b'],
] as const)('%s', (_, blocks, height, expected) => {
	const hint = (direction: 'above' | 'below', count: number) =>
		line(`${direction === 'above' ? '↑' : '↓'}${count}`);
	const lines = fitted(blocks, height, hint);
	expect(lines.map(({spans}) => spans.map(span => span.text).join('')).join('|')).toBe(expected);
});
