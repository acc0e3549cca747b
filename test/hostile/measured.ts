import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Row} from '../bench/row.ts';
import {entryFile} from '../built/dist.ts';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {wanted} from '../stories/machine.ts';
import type {Scene} from '../stories/story.ts';
import {arrange, hostileMachines} from './machines.ts';

const preload = fileURLToPath(new URL('../bench/peak-memory.cjs', import.meta.url));

/** Seconds that one probe may take. */
export const timeout = 2;

const look = ['doctor'];
const change = ['setup', '--yes', '--wait', '0', '--set', 'passphrase=none'];

/** What a run took beside its time. */
interface Spent {
	/** The largest resident size of its process, in MB. */
	readonly peak: number;
	/** Seconds of the processor, with those of the programs that it ran. */
	readonly processor: number;
}

/** Runs the built program. */
export async function measured(
	lab: Lab,
	{cwd, env = {}}: Scene,
	words: readonly string[],
): Promise<Ended & Spent> {
	const file = join(lab.dir, `peak-${words.join('-')}`);
	const argv = [process.execPath, '--require', preload, entryFile, ...words];
	const common = ['--recipe', lab.recipeFile, '--module', wanted, '--timeout', String(timeout)];
	const ended = await lab.exec([...argv, ...common], {
		cwd,
		env: {...env, PEAK_FILE: file},
		timeoutMs: 60_000,
	});
	const [peak = Number.NaN, processor = Number.NaN] = (await readFile(file, 'utf8').catch(() => ''))
		.split(' ')
		.map(Number);
	return {...ended, peak: peak / 1024, processor};
}

/** Seconds that the looks of a run may take beyond what they take anyway: each ends a second after its deadline. */
const patience = {
	look: timeout + 1,
	/** It looks before, at the proof and after it, and tries a download, which may take six times as long as a probe. */
	change: 3 * (timeout + 1) + 6 * timeout + 1,
};

/**
 * Time and memory of a look at each hostile machine, and of a setup there, against what they must not exceed. The rows
 * come as they are measured.
 * @param words only the machines whose names hold one of them; all when empty
 */
export async function* hostileRows(lab: Lab, words: readonly string[]): AsyncGenerator<Row> {
	const [plain, ...others] = hostileMachines;
	const wanted = others.filter(({name}) => words.length === 0 || words.some(word => name.includes(word)));
	const usual = new Map<readonly string[], number>();
	for (const machine of plain === undefined ? wanted : [plain, ...wanted]) {
		const scene = await arrange(lab, machine);
		for (const words of [look, change]) {
			const {ms, peak, processor, code} = await measured(lab, scene, words);
			const seconds = ms / 1000;
			usual.set(words, usual.get(words) ?? seconds);
			const what = `${machine.name}, ${words[0]}`;
			const because = `exit ${code}, ${processor.toFixed(1)} s of the processor`;
			const target = (usual.get(words) ?? 0) + (words === look ? patience.look : patience.change);
			yield {what, measured: seconds, target, unit: 's', because};
			yield {what, measured: peak, target: 120, unit: 'MB', because};
		}
	}
}
