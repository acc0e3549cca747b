import fc from 'fast-check';
import {Box, renderToString} from 'ink';
import stringWidth from 'string-width';
import {expect, it} from 'vitest';
import {columnsOf} from '../../../source/report/columns.ts';
import {DrawnLines, isSure} from '../../../source/ui/components/drawn-lines.tsx';
import {cut} from '../../../source/ui/components/wrapped.ts';

const look = {colour: false, ascii: false};

function rowsOf(texts: readonly string[], columns: number): readonly string[] {
	const lines = texts.map(text => ({spans: [{text, tone: 'plain'} as const], here: false, spare: false}));
	const drawn = (
		<Box flexDirection="column">
			<DrawnLines lines={lines} look={look} />
		</Box>
	);
	return renderToString(drawn, {columns}).split('\n');
}

it.each([
	['as they are, the empty ones too', ['a', '', 'b', '', ''], ['a', '', 'b', '', '']],
	['with letters of two columns', ['私钥', 'x'], ['私钥', 'x']],
	[
		'one that is wider than it was counted is cut, and the others stay',
		['a', '⌚'.repeat(10), 'b'],
		['a', '⌚⌚⌚⌚…', 'b'],
	],
])('lines %s', (_, lines, rows) => {
	expect(rowsOf(lines, 10)).toEqual(rows);
});

it('a line takes one row, whatever it holds', () => {
	const lines = fc.array(
		fc.string({unit: 'grapheme', maxLength: 30}).map(text => cut(harmless(text), 12, '…')),
	);
	fc.assert(
		fc.property(lines, texts => {
			expect(rowsOf(['first', ...texts, 'last'], 12)).toHaveLength(texts.length + 2);
		}),
		{numRuns: 300},
	);
});

it('where a width is sure it is counted as everybody counts it', () => {
	const wrong = Array.from({length: 0xffff}, (_, code) => String.fromCharCode(code)).filter(
		letter => isSure(letter) && columnsOf(letter) !== stringWidth(letter),
	);
	expect(wrong).toEqual([]);
	expect(isSure('\u001b')).toBe(false);
	expect(['⌚', '\u0301', '\ud83d\ude00', '\u200d'].filter(isSure)).toEqual([]);
});

function harmless(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
}
