import fc from 'fast-check';
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

const hint = (direction: 'above' | 'below', count: number) =>
	line(`${direction === 'above' ? '↑' : '↓'}${count}`);

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
	const {lines} = fitted(blocks, height, hint);
	expect(lines.map(({spans}) => spans.map(span => span.text).join('')).join('|')).toBe(expected);
});

test('past its end a text stays as it is at its end, where its last line is in sight', () => {
	const lines = (count: number) => Array.from({length: count}, (_, index) => `${index}`);
	const drawnFrom = (count: number, others: number, height: number, from: number) =>
		fitted(
			[block(['head']), block(lines(count), from), block(lines(others).map(() => 'other')), block(['foot'])],
			height,
			hint,
		);
	fc.assert(
		fc.property(
			fc.integer({min: 1, max: 60}),
			fc.integer({min: 1, max: 8}),
			fc.integer({min: 8, max: 30}),
			fc.nat(200),
			(count, others, height, beyond) => {
				const {end} = drawnFrom(count, others, height, 0);
				const last = drawnFrom(count, others, height, end);
				const text = ({lines}: typeof last) => lines.map(({spans}) => spans.map(({text}) => text).join(''));
				expect(last.end).toBe(end);
				expect(text(drawnFrom(count, others, height, end + beyond))).toEqual(text(last));
				expect(text(last)).toContain(`${count - 1}`);
				if (end > 1) expect(text(drawnFrom(count, others, height, end - 1))).not.toContain(`${count - 1}`);
			},
		),
	);
});
