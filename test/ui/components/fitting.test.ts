import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Block, fitted} from '../../../source/ui/components/fitting.ts';
import type {Line} from '../../../source/ui/components/lines.ts';
import type {TextRow} from '../../../source/ui/components/text-row.ts';

/** `>`: the pointer is here, or it stays in sight; `.`: explains only, and the letter behind it says of which row it is. */
function line(text: string): Line {
	const spare = text.startsWith('.');
	const row = rows[text[1] ?? ''];
	return {
		spans: [{text, tone: 'plain'}],
		here: text.startsWith('>'),
		spare,
		...(spare && row !== undefined ? {row} : {}),
	};
}

const rows: Readonly<Record<string, TextRow>> = {p: {cells: []}, q: {cells: []}};

function block(texts: readonly string[], from?: number): Block {
	return {lines: texts.map(line), apart: true, ...(from === undefined ? {} : {from})};
}

const text = ['1', '2', '3', '4', '5', '6', '7', '8'];
/** What was seen, and below it what it means and what to do. */
const told = [...text, '>why', '>cure'];

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
	['the lines of a row go together', [block(['a']), block(['b', '.p', '.p']), block(['c'])], 4, 'a|b||c'],
	[
		'the later ones first',
		[block(['a']), block(['.p', '.p']), block(['b', '.q', '.q']), block(['c'])],
		6,
		'a|.p|.p|b||c',
	],
	[
		'what stays in sight does so below a text that scrolls',
		[block(['a']), block(told, 0), block(['c'])],
		8,
		'a|1|2|3|↓5|>why|>cure|c',
	],
	['wherever it scrolls to', [block(['a']), block(told, 3), block(['c'])], 8, 'a|↑3|4|5|↓3|>why|>cure|c'],
	['down to its last two lines', [block(['a']), block(told, 99), block(['c'])], 7, 'a|↑6|7|8|>why|>cure|c'],
	['then to one and a hint', [block(['a']), block(told, 4), block(['c'])], 6, 'a|5|↓3|>why|>cure|c'],
	['which at its end is above', [block(['a']), block(told, 99), block(['c'])], 6, 'a|↑7|8|>why|>cure|c'],
	['then to one alone', [block(['a']), block(told, 4), block(['c'])], 5, 'a|5|>why|>cure|c'],
	[
		'for it others give, but not what has the pointer',
		[block(['a']), block(['b', 'b', 'b']), block(told, 0), block(['>x', 'y']), block(['c'])],
		8,
		'a|b|1|>why|>cure|>x|y|c',
	],
	['what cannot stay scrolls along', [block(['a']), block(told, 0), block(['c'])], 4, 'a|1|↓9|c'],
	['to its end', [block(['a']), block(told, 99), block(['c'])], 4, 'a|↑9|>cure|c'],
	[
		'so does a text that all stays',
		[block(['a']), block(['>1', '>2', '>3'], 1), block(['c'])],
		4,
		'a|>2|↓1|c',
	],
	['nothing else can give', [block(['a']), block(['b']), block(['c'])], 2, 'a|b'],
] as const)('%s', (_, blocks, height, expected) => {
	const {lines} = fitted(blocks, height, hint);
	expect(lines.map(({spans}) => spans.map(span => span.text).join('')).join('|')).toBe(expected);
});

const lines = (count: number) => Array.from({length: count}, (_, index) => `${index}`);
const textOf = (all: readonly Line[]) => all.map(({spans}) => spans.map(({text}) => text).join(''));

test('past its end a text stays as it is at its end, where its last line is in sight', () => {
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
			fc.integer({min: 4, max: 30}),
			fc.nat(200),
			(count, others, height, beyond) => {
				const {end} = drawnFrom(count, others, height, 0);
				const last = drawnFrom(count, others, height, end);
				const text = ({lines}: typeof last) => textOf(lines);
				expect(last.end).toBe(end);
				expect(text(drawnFrom(count, others, height, end + beyond))).toEqual(text(last));
				expect(text(last)).toContain(`${count - 1}`);
				if (end > 1) expect(text(drawnFrom(count, others, height, end - 1))).not.toContain(`${count - 1}`);
			},
		),
	);
});

test('whatever stays in sight, every line of a text is reached line by line, inside the window', () => {
	fc.assert(
		fc.property(fc.nat(20), fc.nat(8), fc.integer({min: 4, max: 20}), (count, stays, height) => {
			const told = [...lines(count), ...lines(stays).map(text => `>${text}`)];
			const from = (offset: number) =>
				fitted([block(['head']), block(told, offset), block(['>go']), block(['foot'])], height, hint);
			const {end} = from(0);
			const drawn = Array.from({length: end + 1}, (_, offset) => from(offset));
			for (const each of drawn) {
				expect(each.lines.length).toBeLessThanOrEqual(height);
				expect(textOf(each.lines)).toContain('>go');
				if (stays + 4 <= height)
					expect(textOf(each.lines)).toEqual(expect.arrayContaining(lines(stays).map(text => `>${text}`)));
			}
			expect(drawn.flatMap(({lines}) => textOf(lines))).toEqual(expect.arrayContaining(told));
		}),
	);
});
