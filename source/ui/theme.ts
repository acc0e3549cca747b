import chalk from 'chalk';
import type {Level} from '../core/finding.ts';

/** What a colour stands for; never the only sign of it. */
export type Tone = 'fail' | 'warn' | 'fine' | 'pointer' | 'dim' | 'strong' | 'plain';

/** What the terminal can show. */
export interface Look {
	readonly colour: boolean;
	/** The locale is not UTF-8. */
	readonly ascii: boolean;
}

const paints: Readonly<Record<Tone, (text: string) => string>> = {
	fail: chalk.red,
	warn: chalk.yellow,
	fine: chalk.green,
	pointer: chalk.cyan,
	dim: chalk.dim,
	strong: chalk.bold,
	plain: text => text,
};

/** A text in the colour of its meaning; as it is where colour is off, or the terminal has none. */
export function painted(text: string, tone: Tone, {colour}: Look): string {
	return colour ? paints[tone](text) : text;
}

export const toneOf: Readonly<Record<Level, Tone>> = {fail: 'fail', warn: 'warn', ok: 'fine', skip: 'dim'};

const signs: Readonly<Record<Level, string>> = {fail: '✗', warn: '~', ok: '✓', skip: '-'};
const words: Readonly<Record<Level, string>> = {fail: 'FAIL', warn: 'WARN', ok: 'ok', skip: 'skip'};

/** The mark of a verdict: a sign where colour repeats it, else a word. */
export function markOf(level: Level, look: Look): string {
	return inSigns(look) ? signs[level] : words[level];
}

/** Columns that marks take with the space behind them. */
export function markWidth(look: Look): number {
	return inSigns(look) ? 2 : 6;
}

export function pointerOf(look: Look): string {
	return inSigns(look) ? '❯' : '>';
}

function inSigns({colour, ascii}: Look): boolean {
	return colour && !ascii;
}

const steps = {unicode: [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'], ascii: [...'|/-\\']};
const stepMilliseconds = 125;

/** The one moving mark of a screen at a time of the state's clock, in milliseconds. */
export function spinnerOf(now: number, {ascii}: Look): string {
	const frames = ascii ? steps.ascii : steps.unicode;
	return frames[Math.floor(now / stepMilliseconds) % frames.length] ?? '';
}

const plainSigns: readonly (readonly [string, string])[] = [
	['…', '...'],
	['↑', '^'],
	['↓', 'v'],
	['←', '<-'],
	['❯', '>'],
];

/** The signs of a text in ASCII, where nothing else is sure to arrive. */
export function inAscii(text: string): string {
	return plainSigns.reduce((rest, [sign, plain]) => rest.replaceAll(sign, plain), text);
}
