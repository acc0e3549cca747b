import {type ChildProcess, spawn} from 'node:child_process';
import type {Readable} from 'node:stream';
import {clock} from './clock.ts';
import {afterReading, longestTimer} from './deadline.ts';
import {errorCode} from './error-code.ts';
import {letCodeBeOptimised, longWork} from './small-heap.ts';
import type {Command, Ended, Environment} from './system.ts';

/**
 * Runs a program to its end. It leads a session and a process group of its own, so it has no controlling terminal and
 * can be ended with everything it started. No shell is involved.
 *
 * At the deadline, or when the signal is aborted, the group gets SIGTERM and half a second later SIGKILL, and the
 * answer comes then, whether or not somebody still holds a pipe. A program that ended by itself is never followed by a
 * kill: what it left running on purpose (an agent, a credential cache) stays.
 */
export async function run(command: Command, base: Environment): Promise<Ended> {
	if (command.signal?.aborted) return {kind: 'cancelled', milliseconds: 0};
	const child = start(command, base);
	const started = clock();
	if (typeof child === 'string') return {kind: 'not-found', because: child};
	const limit = command.limit ?? defaultLimit;
	const stdout = keep(child.stdout, limit);
	const stderr = keep(child.stderr, limit);
	const forget = endWithUs(child);
	const outcome = await firstOf(child, command);
	if (outcome.kind === 'timed-out' || outcome.kind === 'cancelled') await endGroup(child);
	forget();
	child.stdin?.destroy();
	child.stdout?.destroy();
	child.stderr?.destroy();
	const milliseconds = Math.round(clock() - started);
	if (outcome.kind === 'not-found') return outcome;
	if (outcome.kind === 'cancelled') return {kind: 'cancelled', milliseconds};
	return {...outcome, stdout: stdout(), stderr: stderr(), milliseconds};
}

type Outcome =
	| {kind: 'exited'; code: number}
	| {kind: 'killed'; signal: string}
	| {kind: 'not-found'; because: string}
	| {kind: 'timed-out' | 'cancelled'};

const defaultLimit = 1024 * 1024;

/** Milliseconds between SIGTERM and SIGKILL, and those that pipes may stay open after the program itself has ended. */
const grace = 500;

/** The running child, or the error's name where there is none: an argument with a NUL throws, a missing program does not. */
function start(command: Command, base: Environment): ChildProcess | string {
	try {
		const child = spawn(command.program, command.args, {
			cwd: command.cwd,
			env: {...base, LC_ALL: 'C', LANGUAGE: undefined, ...command.env},
			detached: process.platform !== 'win32',
			stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
			windowsHide: true,
		});
		// A program may end without having read its input (EPIPE); its exit code tells what it thought of that.
		child.stdin?.on('error', () => {});
		child.stdin?.end(typeof command.input === 'object' ? command.input.reveal() : command.input);
		return child;
	} catch (error) {
		return errorCode(error);
	}
}

/** Reads a stream to its end but keeps only its first `limit` bytes; the function returned gives them as text. */
function keep(stream: Readable | null, limit: number): () => string {
	const chunks: Buffer[] = [];
	let size = 0;
	let cut = false;
	stream?.on('data', (chunk: Buffer) => {
		if (size < limit) chunks.push(chunk.subarray(0, limit - size));
		cut ||= size + chunk.length > limit;
		size = Math.min(limit, size + chunk.length);
	});
	stream?.on('error', () => {});
	// With `stream` a character that the limit cut in two is left out.
	return () => {
		if (size > longWork) letCodeBeOptimised();
		return new TextDecoder('utf-8', {ignoreBOM: true}).decode(Buffer.concat(chunks), {stream: cut});
	};
}

const running = new Set<ChildProcess>();

/** When this process ends first, its children must not stay behind. */
function endWithUs(child: ChildProcess): () => void {
	// Before what they write into is removed.
	if (running.size === 0) process.prependListener('exit', endRunning);
	running.add(child);
	return () => {
		running.delete(child);
		if (running.size === 0) process.off('exit', endRunning);
	};
}

function endRunning(): void {
	for (const child of running) signalGroup(child, 'SIGKILL');
}

function firstOf(child: ChildProcess, command: Command): Promise<Outcome> {
	const timers: NodeJS.Timeout[] = [];
	let cancel = () => {};
	const outcome = new Promise<Outcome>(resolve => {
		const wait = Math.min(command.timeout, longestTimer);
		timers.push(setTimeout(afterReading, wait, () => resolve({kind: 'timed-out'})));
		cancel = () => resolve({kind: 'cancelled'});
		command.signal?.addEventListener('abort', cancel, {once: true});
		child.once('error', error => resolve({kind: 'not-found', because: errorCode(error)}));
		child.once('exit', (code, signal) => {
			const end: Outcome = signal ? {kind: 'killed', signal} : {kind: 'exited', code: code ?? 0};
			child.once('close', () => resolve(end));
			timers.push(setTimeout(afterReading, grace, () => resolve(end)));
		});
	});
	return outcome.finally(() => {
		for (const timer of timers) clearTimeout(timer);
		command.signal?.removeEventListener('abort', cancel);
	});
}

/** SIGKILL follows in any case: what ignored SIGTERM may have closed its pipes. */
async function endGroup(child: ChildProcess): Promise<void> {
	const closed = new Promise<void>(resolve => {
		const timer = setTimeout(resolve, grace);
		child.once('close', () => {
			clearTimeout(timer);
			resolve();
		});
	});
	signalGroup(child, 'SIGTERM');
	await closed;
	signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// Nobody of the group is left (ESRCH), or it runs as another user (EPERM).
	}
}
