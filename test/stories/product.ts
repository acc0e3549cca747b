import {entryFile} from '../built/dist.ts';
import type {ExecOptions, Lab, ProgramOptions} from '../lab/lab.ts';

/** The built program inside a lab, as its user starts it. */
export function product(lab: Lab) {
	const argv = (words: readonly string[]): string[] => [process.execPath, entryFile, ...words];
	return {
		/** Runs it to its end, without a terminal. */
		run: (words: readonly string[], options: ExecOptions = {}) =>
			lab.exec(argv(words), {timeoutMs: 90_000, ...options}),
		/** Starts it, for a test that acts while it waits. */
		start: (words: readonly string[], options: ProgramOptions = {}) => lab.spawn(argv(words), options),
	};
}
