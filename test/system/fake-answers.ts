import type {
	Answered,
	Certificate,
	Command,
	Connected,
	Ended,
	Resolved,
	Wait,
} from '../../source/system/system.ts';

/** Milliseconds the world takes to answer; more than the deadline is `timed-out`. Nobody waits for real. */
export interface Slow {
	takes?: number;
}

type Unless<T, K> = T extends {kind: K} ? never : T;
/** The failures of an answer as a test tells them: how long they took is worked out. */
type Failure<T, K> =
	Unless<T, K> extends infer U ? (U extends unknown ? Omit<U, 'milliseconds'> : never) : never;

/** What a program does; a text is its standard output, exit code 0. */
export type Ending =
	| string
	| (Slow & {kind?: 'exited'; code?: number; stdout?: string; stderr?: string})
	| (Slow & Failure<Ended, 'exited'>);
/** Whom a connection meets; a text is the banner. Without one nothing is said until the deadline. */
export type Meeting = string | (Slow & {kind: 'open'; banner?: string}) | (Slow & Failure<Connected, 'open'>);
export type Finding = readonly string[] | (Slow & Failure<Resolved, 'addresses'>);
export type Answer =
	| (Slow & {
			kind?: 'answered';
			status: number;
			headers?: Readonly<Record<string, string>>;
			body?: string;
			certificate?: Certificate;
			proxy?: string;
	  })
	| (Slow & Failure<Answered, 'answered'>);

/** A value, or a function of the question; its promise may stay open until the caller's signal is aborted. */
export type Told<Q, A> = A | ((question: Q) => A | Promise<A>);
export type Matcher = readonly (string | RegExp)[] | ((args: readonly string[], command: Command) => boolean);

/** Answers of one kind of question, by what was told. */
export class Rules<Q, A> {
	readonly #rules: {line: string; fits(question: Q): boolean; told: Told<Q, A>; used: boolean}[] = [];

	tell(line: string, fits: (question: Q) => boolean, told: Told<Q, A>): void {
		this.#rules.push({line, fits, told, used: false});
	}

	/** What was told and never asked for. */
	unused(): string[] {
		return this.#rules.filter(rule => !rule.used).map(rule => rule.line);
	}

	/** The answer told last that fits; undefined when nothing fits. */
	async ask(question: Q, wait: Wait): Promise<{answer: A} | 'cancelled' | undefined> {
		const rule = this.#rules.findLast(each => each.fits(question));
		if (!rule) return undefined;
		rule.used = true;
		if (wait.signal?.aborted) return 'cancelled';
		const answer = isFunction(rule.told) ? rule.told(question) : rule.told;
		return untilAborted(Promise.resolve(answer), wait.signal);
	}
}

function isFunction<Q, A>(told: Told<Q, A>): told is (question: Q) => A | Promise<A> {
	return typeof told === 'function';
}

function untilAborted<A>(
	answer: Promise<A>,
	signal: AbortSignal | undefined,
): Promise<{answer: A} | 'cancelled'> {
	return new Promise((resolve, reject) => {
		signal?.addEventListener('abort', () => resolve('cancelled'), {once: true});
		answer.then(answer => resolve({answer}), reject);
	});
}

export function fitsArgs(args: Matcher | undefined, command: Command): boolean {
	if (args === undefined) return true;
	if (typeof args === 'function') return args(command.args, command);
	if (args.length !== command.args.length) return false;
	return args.every((pattern, index) => fitsText(pattern, command.args[index] ?? ''));
}

export function fitsText(pattern: string | RegExp, text: string): boolean {
	return typeof pattern === 'string' ? pattern === text : pattern.test(text);
}

/** What a deadline does to a told answer. */
export function taken(
	{takes = 0, kind}: Slow & {kind?: string},
	{timeout}: Wait,
): {milliseconds: number; late: boolean} {
	const late = kind === 'timed-out' || takes > timeout;
	return {milliseconds: late ? timeout : takes, late};
}

/** Text bounded as a real stream is; a character that the limit cuts in two is left out. */
export function cut(text: string | undefined, limit: number): string {
	const bytes = Buffer.from(text ?? '');
	const stream = bytes.length > limit;
	return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(0, limit), {stream});
}
