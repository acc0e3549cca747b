import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Row} from './row.ts';

/** How often each property is tried, unless FAST_CHECK_RUNS says otherwise. */
const usualRuns = '10000';

const config = fileURLToPath(new URL('properties.config.ts', import.meta.url));

/** Tries the properties of what reads and edits text with very many random texts: a row of cases. */
export async function tryProperties(): Promise<Row> {
	const folder = await mkdtemp(join(tmpdir(), 'properties-'));
	const log = join(folder, 'cases.jsonl');
	const env = {FAST_CHECK_RUNS: usualRuns, ...process.env, PROPERTY_LOG: log};
	const ran = spawnSync('npx', ['vitest', 'run', '--config', config], {env, stdio: ['ignore', 2, 2]});
	const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n').filter(line => line !== '');
	await rm(folder, {recursive: true});
	const asserts = lines.map(line => JSON.parse(line) as {cases: number; failed: boolean});
	const tried = asserts.reduce((sum, {cases}) => sum + cases, 0);
	const failed = asserts.filter(assert => assert.failed).length + (ran.status === 0 ? 0 : 1);
	return {
		name: `properties of parsers and edits (${asserts.length})`,
		tried,
		held: tried - failed,
		lostBytes: 0,
	};
}
