import type {Language} from '../words/language.ts';
import {faceOf} from './face.ts';
import {type Scanned, scan} from './scan.ts';
import {looking, version} from './static-text.ts';

/** The first rows of the wizard and the keys typed before it listens. */
export interface FirstPaint {
	/** What the first write of the wizard begins with: back to the first row, which is erased with those below it. */
	readonly takeOver: string;
	/** Whoever listens to stdin by now hears the keys typed so far. */
	handOver(): void;
	/** The wizard does not come after all: as if nothing had been painted. */
	takeBack(): void;
}

/** Rows of the window below which nothing is painted. */
const fewestRows = 6;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';

/**
 * Where the wizard is what will run, puts the terminal into raw mode and then writes its first rows: a key that arrives
 * before raw mode would be echoed into them. Enter is dropped until the wizard listens, as nobody has read a question yet.
 * @param quit ends the program: Ctrl+C, the end of input, or a signal
 */
export function firstPaint(argv: readonly string[], quit: () => void): FirstPaint | undefined {
	const scanned = scan(argv, process.env);
	if (!screensWillRun(scanned)) return undefined;
	const {stdin, stdout} = process;
	const rows = stdout.rows || 24;
	const painted = rows < fewestRows ? [] : firstRows(scanned.language, stdout.columns || 80);
	stdin.setRawMode(true);
	const leave = () => {
		release();
		restore(painted.length === 0 ? '' : '\n');
		quit();
	};
	const keys = collectKeys(leave);
	const release = () => {
		keys.end();
		for (const signal of signals) process.off(signal, leave);
	};
	const backToTheTop = painted.length === 0 ? '' : eraseUpwards(painted.length);
	for (const signal of signals) process.on(signal, leave);
	stdout.write(hideCursor + painted.join('\n'));
	return {
		takeOver: backToTheTop,
		// What was typed while everything was loaded has not been read yet: the loop goes round once more before.
		handOver: () =>
			setImmediate(() =>
				setImmediate(() => {
					release();
					if (keys.typed() !== '') stdin.unshift(keys.typed());
				}),
			),
		takeBack: () => {
			release();
			restore(backToTheTop);
			stdin.pause();
		},
	};
}

function screensWillRun({flags, operands: [command = 'setup']}: Scanned): boolean {
	if (command !== 'setup' && command !== 'run') return false;
	const asked = {
		json: flags.includes('--json'),
		yes: flags.includes('--yes'),
		dryRun: flags.includes('--dry-run'),
	};
	// Loaded only here: it brings all of node's network with it, which --version does not need. The entry is CommonJS.
	const {isatty}: typeof import('node:tty') = require('node:tty');
	return faceOf(asked, {stdin: isatty(0), stdout: isatty(1)}, process.env) === 'screens';
}

/** The last column stays free: a full row would make some terminals begin another. */
function firstRows(language: Language, columns: number): string[] {
	const rows = [` gomod-setup ${version()}`, '', ` ${looking()[language]}`];
	return rows.map(row => cut(row, columns - 1));
}

/**
 * Row by row: a terminal may keep what it erases from the top of its window down (`ED`) in its scrollback, as tmux does.
 * The cursor is in the last of the rows, and in the first one afterwards.
 */
function eraseUpwards(rows: number): string {
	return `\r${Array(rows).fill('\u001B[2K').join('\u001B[1A')}`;
}

/** By columns; every character beyond the alphabets counts as two. */
function cut(row: string, columns: number): string {
	let width = 0;
	let end = 0;
	for (const character of row) {
		width += character > '\u2E7F' ? 2 : 1;
		if (width > columns) break;
		end += character.length;
	}
	return row.slice(0, end);
}

/**
 * Reads by `readable`: listening to `data` and pausing again would let the program end by itself, as nothing keeps it
 * waiting then.
 */
function collectKeys(quit: () => void): {typed(): string; end(): void} {
	const {stdin} = process;
	let typed = '';
	const read = () => {
		for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) typed += String(chunk);
		if (typed.includes('\u0003')) quit();
		typed = typed.replace(/[\r\n]/g, '');
	};
	stdin.on('readable', read);
	stdin.on('end', quit);
	const end = () => {
		stdin.off('readable', read);
		stdin.off('end', quit);
	};
	return {typed: () => typed, end};
}

function restore(text: string): void {
	process.stdin.setRawMode(false);
	process.stdout.write(text + showCursor);
}
