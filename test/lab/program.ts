import type {Event, Wire} from './wire.ts';

export type Start = {
	argv: string[];
	env: Record<string, string>;
	cwd: string;
	/** As root of the lab's user namespace instead of dev. */
	root?: boolean;
	/** A file for the output of a daemon. */
	log?: string;
};

export type Ended = {
	code: number | null;
	signal: string | null;
	stdout: string;
	stderr: string;
	ms: number;
	timedOut: boolean;
};

const outputLimit = 16 * 1024 * 1024;

/** A program that runs inside the lab. */
export class Program {
	readonly #wire: Wire;
	readonly #id: number;
	readonly #name: string;
	readonly #started = performance.now();
	readonly #output = {stdout: '', stderr: '', both: ''};
	#waiting: (() => void)[] = [];
	#timedOut = false;
	#end: Ended | Error | undefined;

	constructor(wire: Wire, start: Start) {
		this.#wire = wire;
		this.#name = start.argv.join(' ');
		this.#id = wire.listen(event => this.#hear(event));
		wire.send(this.#id, {op: 'start', ...start});
	}

	/** Resolves with all output so far as soon as it holds the text; rejects when the program ends first or time is up. */
	async until(text: string | RegExp, timeoutMs = 10_000): Promise<string> {
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			this.#wake();
		}, timeoutMs);
		const holds = () =>
			typeof text === 'string' ? this.#output.both.includes(text) : text.test(this.#output.both);
		while (!holds() && !late && this.#end === undefined) await this.#change();
		clearTimeout(timer);
		if (holds()) return this.#output.both;
		throw new Error(
			`${this.#name} ${late ? 'has not said' : 'ended without'} ${text}:\n${this.#output.both}`,
		);
	}

	write(text: string): void {
		this.#wire.send(this.#id, {op: 'write', text});
	}

	/** Closes its stdin. */
	end(): void {
		this.#wire.send(this.#id, {op: 'end'});
	}

	/** Signals its whole process group. */
	kill(signal: NodeJS.Signals = 'SIGKILL'): void {
		this.#wire.send(this.#id, {op: 'kill', signal});
	}

	/** Resolves when it has ended; rejects when it could not be started. Killed, with `timedOut`, after the time given. */
	async ended(timeoutMs = 30_000): Promise<Ended> {
		const timer = setTimeout(() => {
			this.#timedOut = true;
			this.kill();
		}, timeoutMs);
		while (this.#end === undefined) await this.#change();
		clearTimeout(timer);
		if (this.#end instanceof Error) throw this.#end;
		return this.#end;
	}

	#hear(event: Event): void {
		if (typeof event.stdout === 'string') this.#append('stdout', event.stdout);
		if (typeof event.stderr === 'string') this.#append('stderr', event.stderr);
		if ('failed' in event) this.#end ??= new Error(`${this.#name}: ${event.failed}`);
		if ('code' in event) this.#end ??= this.#finished(event);
		this.#wake();
	}

	#append(stream: 'stdout' | 'stderr', text: string): void {
		this.#output[stream] = (this.#output[stream] + text).slice(0, outputLimit);
		this.#output.both = (this.#output.both + text).slice(0, outputLimit);
	}

	#finished({code, signal}: Event): Ended {
		const {stdout, stderr} = this.#output;
		const ms = Math.round(performance.now() - this.#started);
		return {
			code: code as number | null,
			signal: signal as string | null,
			stdout,
			stderr,
			ms,
			timedOut: this.#timedOut,
		};
	}

	#change(): Promise<void> {
		return new Promise(resolve => this.#waiting.push(resolve));
	}

	#wake(): void {
		const woken = this.#waiting;
		this.#waiting = [];
		for (const wake of woken) wake();
	}
}
