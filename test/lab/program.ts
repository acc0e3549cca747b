import type {Event} from './namespace.ts';

export type Ended = {
	code: number | null;
	signal: string | null;
	stdout: string;
	stderr: string;
	ms: number;
	timedOut: boolean;
};

/** A program that runs inside the lab. */
export type Program = {
	/** Resolves with all output so far as soon as it holds the text; rejects when the program ends first or time is up. */
	until(text: string | RegExp, timeoutMs?: number): Promise<string>;
	write(text: string): void;
	/** Closes its stdin. */
	end(): void;
	/** Signals its whole process group; SIGKILL if left out. */
	kill(signal?: NodeJS.Signals): void;
	/** Resolves when it has ended; rejects when it could not be started. Killed, with `timedOut`, after the time given. */
	ended(timeoutMs?: number): Promise<Ended>;
};

const outputLimit = 16 * 1024 * 1024;

/** A handle on a program, and the listener that feeds it with what the lab tells about it. */
export function program(argv: string[], send: (request: object) => void): [Program, (event: Event) => void] {
	const started = performance.now();
	const output = {stdout: '', stderr: '', both: ''};
	let waiting: (() => void)[] = [];
	let timedOut = false;
	let end: Ended | Error | undefined;

	const listener = (event: Event) => {
		if (typeof event.stdout === 'string') append('stdout', event.stdout);
		if (typeof event.stderr === 'string') append('stderr', event.stderr);
		if ('failed' in event) end ??= new Error(`${argv.join(' ')}: ${event.failed}`);
		if ('code' in event) end ??= finished(event);
		const woken = waiting;
		waiting = [];
		for (const wake of woken) wake();
	};
	const append = (stream: 'stdout' | 'stderr', text: string) => {
		output[stream] = (output[stream] + text).slice(0, outputLimit);
		output.both = (output.both + text).slice(0, outputLimit);
	};
	const finished = ({code, signal}: Event): Ended => ({
		code: code as number | null,
		signal: signal as string | null,
		stdout: output.stdout,
		stderr: output.stderr,
		ms: Math.round(performance.now() - started),
		timedOut,
	});
	const change = () => new Promise<void>(resolve => waiting.push(resolve));
	const kill = (signal: NodeJS.Signals = 'SIGKILL') => send({op: 'kill', signal});

	const handle: Program = {
		async until(text, timeoutMs = 10_000) {
			let late = false;
			const timer = setTimeout(() => {
				late = true;
				listener({});
			}, timeoutMs);
			const holds = () => (typeof text === 'string' ? output.both.includes(text) : text.test(output.both));
			while (!holds() && !late && end === undefined) await change();
			clearTimeout(timer);
			if (holds()) return output.both;
			throw new Error(
				`${argv.join(' ')} ${late ? 'has not said' : 'ended without'} ${text}:\n${output.both}`,
			);
		},
		write: text => send({op: 'write', text}),
		end: () => send({op: 'end'}),
		kill,
		async ended(timeoutMs = 30_000) {
			const timer = setTimeout(() => {
				timedOut = true;
				kill();
			}, timeoutMs);
			while (end === undefined) await change();
			clearTimeout(timer);
			if (end instanceof Error) throw end;
			return end;
		},
	};
	return [handle, listener];
}
