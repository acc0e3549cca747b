/** One line of the table: what was measured against what it must not exceed. */
export interface Row {
	readonly what: string;
	readonly measured: number;
	readonly target: number;
	readonly unit: string;
	/** The bare figures behind it. */
	readonly because: string;
}

export function isMissed({measured, target}: Row): boolean {
	return !(measured <= target);
}

/** Milliseconds of every round, by command. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** The middle of the ratios of each round: what disturbs a round disturbs both of its halves. */
export function medianRatio(some: readonly number[], base: readonly number[]): number {
	return median(some.map((time, round) => time / (base[round] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
	return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Times of one command, or of several that run one after the other. */
export function sum(...times: (readonly number[] | undefined)[]): number[] {
	const [first = []] = times;
	return first.map((_, round) => times.reduce((total, one) => total + (one?.[round] ?? Number.NaN), 0));
}

export function milliseconds(times: readonly number[]): string {
	return `${median(times).toFixed(1)} ms`;
}
