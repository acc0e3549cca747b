import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {Graphemes} from '../../build/graphemes.mjs';
import {isPlain} from '../../build/plain-text.mjs';
import columnsOf from '../../build/string-width.mjs';

const everyUnit = Array.from({length: 0x1_0000}, (_, code) => String.fromCharCode(code));
const plainUnits = everyUnit.filter(isPlain);
const real = new Intl.Segmenter();
const segmentsOf = (text: string, segmenter: {segment(text: string): Iterable<Intl.SegmentData>}) =>
	[...segmenter.segment(text)].map(({segment, index}) => [segment, index]);

/** Texts of plain characters, escape sequences and a few that are not plain. */
const texts = fc
	.array(
		fc.oneof(
			{weight: 6, arbitrary: fc.constantFrom(...plainUnits)},
			fc.constantFrom(
				'\x1b[31m',
				'\x1b[39m',
				'\x1b[1;4m',
				'\x1b]8;;https://a.example\x07',
				'\r\n',
				'é',
				'你',
				'🙂',
				'\u200d',
			),
		),
	)
	.map(parts => parts.join(''));

describe('plain text', () => {
	it('is what screens are made of, and nothing that joins its neighbours', () => {
		expect(
			['abc', 'Größe', '─│╭╮', '✓ ✗ ❯ ⠋ → … ’', '\x1b[31mred\x1b[39m'].filter(text => !isPlain(text)),
		).toEqual([]);
		expect(['\r', '\u00ad', '\u0301', '\u200d', '\ufe0f', '你', '🙂', '⏱', '\u25fd'].filter(isPlain)).toEqual(
			[],
		);
	});

	it('has its characters counted as string-width counts them, each', () => {
		expect(plainUnits.filter(unit => columnsOf(unit) !== stringWidth(unit))).toEqual([]);
	});

	it('is divided as ICU divides it, each character before each other kind', () => {
		expect(segmentsOf(plainUnits.join(''), new Graphemes())).toEqual(segmentsOf(plainUnits.join(''), real));
	});

	it('says what stands at an index as ICU does', () => {
		const asked = (text: string, segmenter: {segment(text: string): Intl.Segments}) =>
			[undefined, -1, 0, 1, 2, text.length - 1, text.length].map(index =>
				segmenter.segment(text).containing(index),
			);
		for (const text of ['', 'a', 'ab─', '\x1b[1mbold\x1b[22m', '你好', 'e\u0301a'])
			expect(asked(text, new Graphemes())).toEqual(asked(text, real));
	});

	it('is counted and divided alike, also among other text', () => {
		fc.assert(
			fc.property(texts, text => {
				expect(columnsOf(text)).toBe(stringWidth(text));
				expect(segmentsOf(text, new Graphemes(undefined, {granularity: 'grapheme'}))).toEqual(
					segmentsOf(text, real),
				);
			}),
			{numRuns: 2000},
		);
	});
});
