import {expect, test} from 'vitest';
import {inAscii, markOf, markWidth, pointerOf, spinnerOf, styleOf} from '../../source/ui/theme.ts';

const colour = {colour: true, ascii: false};
const words = {colour: false, ascii: false};
const ascii = {colour: true, ascii: true};

test.each([
	['fail', '✗', 'FAIL'],
	['warn', '~', 'WARN'],
	['ok', '✓', 'ok'],
	['skip', '-', 'skip'],
] as const)('%s: a sign where colour repeats it, else a word', (level, sign, word) => {
	expect(markOf(level, colour)).toBe(sign);
	expect(markOf(level, words)).toBe(word);
	expect(markOf(level, ascii)).toBe(word);
	for (const look of [colour, words, ascii]) expect(markOf(level, look).length).toBeLessThan(markWidth(look));
});

test('the pointer', () => {
	expect([colour, words, ascii].map(pointerOf)).toEqual(['❯', '>', '>']);
});

test.each([
	['fail', {color: 'red'}],
	['warn', {color: 'yellow'}],
	['fine', {color: 'green'}],
	['pointer', {color: 'cyan'}],
	['dim', {dimColor: true}],
	['strong', {bold: true}],
	['plain', {}],
] as const)('%s has its style, and none where colour is off', (tone, style) => {
	expect(styleOf(tone, colour)).toEqual(style);
	expect(styleOf(tone, words)).toEqual({});
});

test('the mark moves at most eight steps a second', () => {
	const steps = (look: typeof colour) =>
		new Set(Array.from({length: 1000}, (_, at) => `${Math.floor(at / 125)}${spinnerOf(at, look)}`));
	expect(steps(colour).size).toBe(8);
	expect([...steps(ascii)].join('')).toMatch(/^[\x20-\x7e]+$/);
});

test('signs in ASCII', () => {
	expect(inAscii('↑↓ ← … ❯')).toBe('^v <- ... >');
});
