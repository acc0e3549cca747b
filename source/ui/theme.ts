import type {Level} from '../core/finding.ts';

/** What a colour stands for; never the only sign of it. */
export type Tone = 'fail' | 'warn' | 'fine' | 'pointer' | 'dim' | 'strong' | 'plain';

/** What the terminal can show. */
export interface Look {
	readonly colour: boolean;
	/** The locale is not UTF-8. */
	readonly ascii: boolean;
}

interface Style {
	readonly color?: 'red' | 'yellow' | 'green' | 'cyan';
	readonly dimColor?: boolean;
	readonly bold?: boolean;
}

const styles: Readonly<Record<Tone, Style>> = {
	fail: {color: 'red'},
	warn: {color: 'yellow'},
	fine: {color: 'green'},
	pointer: {color: 'cyan'},
	dim: {dimColor: true},
	strong: {bold: true},
	plain: {},
};

/** Ink's properties for a text; none where colour is off. */
export function styleOf(tone: Tone, {colour}: Look): Style {
	return colour ? styles[tone] : styles.plain;
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
