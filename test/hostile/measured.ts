import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Row} from '../bench/row.ts';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {wanted} from '../stories/machine.ts';
import type {Scene} from '../stories/story.ts';
import {arrange, hostileMachines} from './machines.ts';

const entry = fileURLToPath(new URL('../../dist/gomod-setup.cjs', import.meta.url));
const preload = fileURLToPath(new URL('../bench/peak-memory.cjs', import.meta.url));

/** Seconds that one probe may take. */
export const timeout = 2;

/** Runs the built program; `peak` is the largest resident size of its process, in MB. */
export async function measured(
	lab: Lab,
	{cwd, env = {}}: Scene,
	words: readonly string[],
): Promise<Ended & {peak: number}> {
	const file = join(lab.dir, `peak-${words.join('-')}`);
	const argv = [process.execPath, '--require', preload, entry, ...words];
	const common = ['--recipe', lab.recipeFile, '--module', wanted, '--timeout', String(timeout)];
	const ended = await lab.exec([...argv, ...common], {
		cwd,
		env: {...env, PEAK_FILE: file},
		timeoutMs: 60_000,
	});
	return {...ended, peak: Number(await readFile(file, 'utf8').catch(() => 'NaN')) / 1024};
}

/**
 * Time and memory of a look at each hostile machine, against what they must not exceed: what a look takes anyway, the
 * deadline of a probe, and a second.
 */
export async function hostileRows(lab: Lab): Promise<readonly Row[]> {
	const rows: Row[] = [];
	let usual = 0;
	for (const machine of hostileMachines) {
		const scene = await arrange(lab, machine);
		const {ms, peak, code} = await measured(lab, scene, ['doctor']);
		usual ||= ms / 1000;
		const because = `exit ${code}`;
		rows.push(
			{what: `${machine.name}, time`, measured: ms / 1000, target: usual + timeout + 1, unit: 's', because},
			{what: `${machine.name}, memory`, measured: peak, target: 120, unit: 'MB', because},
		);
	}
	return rows;
}
