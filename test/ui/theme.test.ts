import chalk from 'chalk';
import {expect, test} from 'vitest';
import {inAscii, markOf, markWidth, painted, pointerOf, spinnerOf} from '../../source/ui/theme.ts';

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
	['fail', '\u001b[31mtext\u001b[39m'],
	['warn', '\u001b[33mtext\u001b[39m'],
	['fine', '\u001b[32mtext\u001b[39m'],
	['pointer', '\u001b[36mtext\u001b[39m'],
	['dim', '\u001b[2mtext\u001b[22m'],
	['strong', '\u001b[1mtext\u001b[22m'],
	['plain', 'text'],
] as const)('%s has its style, and none where colour is off or the terminal has none', (tone, inColour) => {
	const {level} = chalk;
	chalk.level = 1;
	expect(painted('text', tone, colour)).toBe(inColour);
	expect(painted('text', tone, words)).toBe('text');
	chalk.level = 0;
	expect(painted('text', tone, colour)).toBe('text');
	chalk.level = level;
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
