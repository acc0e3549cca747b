import {defineConfig} from 'vitest/config';

const conditions = ['source'];

export default defineConfig({
	resolve: {conditions},
	ssr: {resolve: {conditions}},
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		globalSetup: 'test/built/fresh-dist.ts',
		testTimeout: 30_000,
		hookTimeout: 60_000,
		pool: 'forks',
		// The servers of the laboratory are mostly waited for.
		maxWorkers: 3,
	},
});
