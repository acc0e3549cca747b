import {mkdir, readFile, rm} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import type {Scene} from '../stories/fresh-download.ts';
import {product} from '../stories/product.ts';

const preload = fileURLToPath(new URL('kill.cjs', import.meta.url));

/** Where a run is killed: at its change number `at` (from 0), before it is made or in the middle of it. */
export interface Kill {
	readonly at: number;
	readonly half: boolean;
}

/** A change of the world that the program was about to make. */
export interface Change {
	readonly n: number;
	/** What it was, with its path or command line. */
	readonly what: string;
	/** Whether it can be made by half. */
	readonly canBeHalf: boolean;
}

export interface KilledRun {
	readonly ended: Ended;
	/** All changes up to the end of the run, the last one being that at which it was killed. */
	readonly changes: readonly Change[];
	/** The kill was seen, both by who started the program and in the log of its changes. */
	readonly wasKilled: boolean;
}

/** Runs the built program and kills it there; without a kill its changes are only counted. */
export async function killedRun(
	lab: Lab,
	words: readonly string[],
	{cwd, env = {}}: Scene,
	kill?: Kill,
): Promise<KilledRun> {
	const log = `${lab.dir}/changes.log`;
	const desk = `${lab.dir}/desk-`;
	await rm(log, {force: true});
	const fault = JSON.stringify({log, ...kill});
	const loaded = {NODE_OPTIONS: `--require ${preload}`, FAULT: fault, FAULT_DESK: desk};
	const ended = await product(lab).run(words, {cwd, env: {...env, ...loaded, TMPDIR: await temporary(lab)}});
	const text = await readFile(log, 'utf8').catch(() => '');
	const changes = text
		.split('\n')
		.filter(line => line !== '')
		.map(line => JSON.parse(line) as Change);
	const wasKilled = ended.signal === 'SIGKILL' && kill !== undefined && changes.at(-1)?.n === kill.at;
	return {ended, changes, wasKilled};
}

/** A directory for temporary files that nobody else uses. */
export async function temporary(lab: Lab): Promise<string> {
	const folder = `${lab.dir}/tmp`;
	await mkdir(folder, {recursive: true});
	return folder;
}
