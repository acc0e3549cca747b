import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildProgram} from '../built/built.ts';
import type {Lab} from '../lab/lab.ts';
import {startIn} from '../pty/terminal.ts';
import {agree, givePassphrase, keys, register} from '../pty/walk.ts';
import {bare, shop} from '../stories/machine.ts';
import type {Row} from './row.ts';

/** How much memory the wizard takes at most, from a bare machine to a module that was downloaded. */
export async function wizardMemory(lab: Lab): Promise<Row> {
	const program = await buildProgram();
	await bare(lab);
	const cwd = await shop(lab);
	const file = join(lab.dir, 'peak-wizard');
	const preload = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));
	const argv = [process.execPath, '--require', preload, program.entryFile, '--recipe', lab.recipeFile];
	const terminal = await startIn(lab, argv, {cwd, env: {PEAK_FILE: file}});
	await agree(terminal);
	await givePassphrase(terminal, 'correct horse');
	await register(terminal, lab);
	await terminal.until(/Done +7 of 7/, 60_000);
	terminal.write(keys.enter);
	await terminal.ended();
	await Promise.all([terminal.close(), program.remove()]);
	return {
		what: 'wizard, memory',
		measured: Number.parseInt(await readFile(file, 'utf8'), 10) / 1024,
		target: 80,
		unit: 'MB',
		because: 'a whole run, 8 changes and the proof',
	};
}
