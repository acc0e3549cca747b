import {fileURLToPath} from 'node:url';
import type {ExecOptions, Lab, ProgramOptions} from '../lab/lab.ts';

const entry = fileURLToPath(new URL('../../dist/gomod-setup.cjs', import.meta.url));

/** The built program inside a lab, as its user starts it. */
export function product(lab: Lab) {
	const argv = (words: readonly string[]): string[] => [process.execPath, entry, ...words];
	return {
		/** Runs it to its end, without a terminal. */
		run: (words: readonly string[], options: ExecOptions = {}) =>
			lab.exec(argv(words), {timeoutMs: 90_000, ...options}),
		/** Starts it, for a test that acts while it waits. */
		start: (words: readonly string[], options: ProgramOptions = {}) => lab.spawn(argv(words), options),
	};
}
