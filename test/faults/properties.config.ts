import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import usual from '../../vitest.config.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The tests of what reads and edits text, with the cases of their properties counted. */
export default defineConfig({
	...usual,
	root: here('../..'),
	test: {
		...usual.test,
		include: ['test/core/**/*.test.ts', 'test/report/doors.test.ts'],
		setupFiles: [here('count-cases.ts')],
		testTimeout: 3_600_000,
	},
});
