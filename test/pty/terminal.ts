import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import xterm from '@xterm/headless';
import type {Lab, ProgramOptions} from '../lab/lab.ts';
import {type Line, openLine, type Start, type Told} from './line.ts';
import {type Run, runsOf} from './runs.ts';

export interface Options extends ProgramOptions {
	readonly columns?: number;
	readonly rows?: number;
}

export interface Ending {
	readonly code: number;
	/** The number of the signal that ended it. */
	readonly signal: number | undefined;
}

/** Bytes that came in one piece, so many milliseconds after the start. */
export interface Piece {
	readonly at: number;
	readonly text: string;
}

/** Runs a program in a terminal of this machine. */
export function start(argv: readonly string[], options: Options = {}): Promise<Terminal> {
	const {PATH = '/usr/bin:/bin', HOME = '/'} = process.env;
	const env = {PATH, HOME, LANG: 'C.UTF-8', ...options.env};
	const run = ([file = '', ...args]: string[]) => spawn(file, args, {stdio: 'ignore'});
	return open(tmpdir(), argv, {...options, env}, run);
}

/** Runs a program in a terminal inside a lab, as its user. */
export function startIn(lab: Lab, argv: readonly string[], options: Options = {}): Promise<Terminal> {
	const {home} = lab;
	const env = {HOME: home, USER: 'dev', LOGNAME: 'dev', LANG: 'C.UTF-8', ...options.env};
	const path = {PATH: `${lab.go()}:${process.execPath.replace(/\/[^/]+$/, '')}:/usr/bin:/bin`};
	return open(lab.dir, argv, {cwd: home, ...options, env: {...path, ...env}}, relay => lab.spawn(relay));
}

/** A shell around the program notes the modes of the terminal before and after it; Ctrl+C is the program's. */
const noting = 'trap : INT TERM HUP; stty -a >"$0/before"; "$@"; code=$?; stty -a >"$0/after"; exit $code';

async function open(
	above: string,
	argv: readonly string[],
	{columns = 80, rows = 24, env = {}, cwd = above}: Options,
	run: (argv: string[]) => void,
): Promise<Terminal> {
	const around = (folder: string): Start => ({
		argv: ['/bin/sh', '-c', noting, folder, ...argv],
		columns,
		rows,
		env: {TERM: 'xterm-256color', ...env},
		cwd,
	});
	const terminal = new Terminal(columns, rows);
	terminal.connect(await openLine(above, around, run, told => terminal.hear(told)));
	return terminal;
}

/** What a person sees of a program, and the keys that they press. Nothing here waits for a time to pass. */
export class Terminal {
	readonly #emulator: xterm.Terminal;
	readonly #pieces: Piece[] = [];
	#line: Line | undefined;
	#drawn: Promise<void> = Promise.resolve();
	#waiting: (() => void)[] = [];
	#ending: Ending | undefined;

	constructor(columns: number, rows: number) {
		this.#emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 5000});
		// A program may ask the terminal what it is.
		this.#emulator.onData(answer => this.write(answer));
	}

	connect(line: Line): void {
		this.#line = line;
	}

	hear(told: Told): void {
		if ('bytes' in told) this.#draw(told);
		else this.#ending = {code: told.code, signal: told.signal || undefined};
		void this.#drawn.then(() => this.#wake());
	}

	/** The window as it stands, without the blanks at the ends. */
	screen(): string {
		return this.#rows(this.#emulator.buffer.active.baseY, this.#emulator.rows).trimEnd();
	}

	/** The window as it is coloured, a row a line. */
	runs(): readonly (readonly Run[])[] {
		const {active} = this.#emulator.buffer;
		return Array.from({length: this.#emulator.rows}, (_, row) => runsOf(active.getLine(active.baseY + row)));
	}

	/** What has left the window at its top. */
	scrollback(): string {
		return this.#rows(0, this.#emulator.buffer.active.baseY);
	}

	/** Everything, the scrollback and the window. */
	all(): string {
		return this.#rows(0, this.#emulator.buffer.active.length).trimEnd();
	}

	/** What the program wrote, as it came. */
	pieces(): readonly Piece[] {
		return this.#pieces;
	}

	raw(): string {
		return this.#pieces.map(({text}) => text).join('');
	}

	/** Whether the program left the cursor to be seen. */
	cursorIsVisible(): boolean {
		return this.raw().lastIndexOf('\u001B[?25l') <= this.raw().lastIndexOf('\u001B[?25h');
	}

	/** Where the cursor is in the window, from 0. */
	cursor(): {row: number; column: number} {
		const {cursorX, cursorY} = this.#emulator.buffer.active;
		return {row: cursorY, column: cursorX};
	}

	/** Resolves with the screen as soon as it holds the text; rejects when the program ends first or the limit has passed. */
	async until(wanted: string | RegExp | ((screen: string) => boolean), limit = 20_000): Promise<string> {
		const holds = () => matches(this.screen(), wanted);
		await this.#while(() => !holds() && this.#ending === undefined, limit);
		if (holds()) return this.screen();
		const why = this.#ending ? `ended with ${this.#ending.code} without` : 'has not shown';
		throw new Error(`the program ${why} ${wanted}:\n${this.all()}`);
	}

	write(keys: string): void {
		this.#line?.send({op: 'write', text: keys});
	}

	/** Presses a key again and again until the screen holds the text: some keys are deaf for a moment. */
	async insist(key: string, wanted: string | RegExp, limit = 20_000): Promise<string> {
		const end = performance.now() + limit;
		for (;;) {
			this.write(key);
			const seen = await this.until(wanted, 500).catch((error: Error) => error);
			if (typeof seen === 'string') return seen;
			if (this.#ending !== undefined || performance.now() > end) throw seen;
		}
	}

	resize(columns: number, rows: number): void {
		this.#emulator.resize(columns, rows);
		this.#line?.send({op: 'resize', columns, rows});
	}

	/** Signals the program. */
	kill(signal: NodeJS.Signals): void {
		this.#line?.send({op: 'kill', signal});
	}

	/** Takes the terminal away, as closing its window does. */
	hangUp(): void {
		this.#line?.send({op: 'hangUp'});
	}

	/** Resolves when the program has ended and all it wrote is drawn. */
	async ended(limit = 20_000): Promise<Ending> {
		await this.#while(() => this.#ending === undefined, limit);
		if (this.#ending !== undefined) return this.#ending;
		throw new Error(`the program has not ended:\n${this.all()}`);
	}

	/** `stty -a` before and after the program, which has ended. */
	async modes(): Promise<{before: string; after: string}> {
		const read = (name: string) => readFile(`${this.#line?.folder}/${name}`, 'utf8');
		const [before, after] = await Promise.all([read('before'), read('after')]);
		return {before, after};
	}

	/** Ends the program, if it still runs, and forgets what was noted. */
	async close(): Promise<void> {
		if (this.#ending === undefined) this.kill('SIGKILL');
		await this.#line?.close();
		this.#emulator.dispose();
	}

	#draw({bytes, at}: Extract<Told, {bytes: string}>): void {
		const data = Buffer.from(bytes, 'base64');
		this.#pieces.push({at, text: data.toString('utf8')});
		this.#drawn = new Promise(resolve => this.#emulator.write(data, resolve));
	}

	#rows(from: number, count: number): string {
		const {active} = this.#emulator.buffer;
		const rows = Array.from({length: count}, (_, row) => active.getLine(from + row)?.translateToString(true));
		return rows.join('\n');
	}

	async #while(goesOn: () => boolean, limit: number): Promise<void> {
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			this.#wake();
		}, limit);
		while (goesOn() && !late) await new Promise<void>(resolve => this.#waiting.push(resolve));
		clearTimeout(timer);
	}

	#wake(): void {
		const woken = this.#waiting;
		this.#waiting = [];
		for (const wake of woken) wake();
	}
}

function matches(screen: string, wanted: string | RegExp | ((screen: string) => boolean)): boolean {
	if (typeof wanted === 'function') return wanted(screen);
	return typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen);
}
