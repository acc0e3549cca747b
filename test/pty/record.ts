import {mkdir, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {buildProgram} from '../built/built.ts';
import {startLab} from '../lab/lab.ts';
import {bare, shop} from '../stories/machine.ts';
import {film, type Shot} from './film.ts';
import {keysTable} from './keys-table.ts';
import {startIn, type Terminal} from './terminal.ts';
import {keys, register} from './walk.ts';

const columns = 80;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Records a run of the wizard on a bare machine into docs/wizard.svg, and writes the table of its keys into docs/keys.md. */
const [lab, program] = await Promise.all([startLab(), buildProgram()]);
try {
	await bare(lab);
	const cwd = await shop(lab);
	const argv = [process.execPath, program.entryFile, '--recipe', lab.recipeFile];
	const terminal = await startIn(lab, argv, {cwd, columns, rows: 24});
	const shots = await record(terminal, () => register(terminal, lab));
	await mkdir(`${root}/docs`, {recursive: true});
	await writeFile(`${root}/docs/wizard.svg`, film(shots, columns, 'A run of the wizard on a bare machine'));
	await writeFile(`${root}/docs/keys.md`, keysTable());
	await terminal.close();
} finally {
	await Promise.all([lab.stop(), program.remove()]);
}

/** From the first frame to the end. How long each shot stands is for the reader; the program was quicker. */
async function record(terminal: Terminal, registered: () => Promise<void>): Promise<Shot[]> {
	const shots: Shot[] = [];
	const shoot = async (wanted: string | RegExp, seconds: number) => {
		await terminal.until(wanted, 60_000);
		shots.push({rows: terminal.runs(), seconds});
	};
	await shoot('Looking at this machine', 0.6);
	await shoot(/Examining|Findings/, 0.8);
	await shoot(/Show the \d changes/, 4);
	terminal.write(keys.enter);
	await shoot(/❯ Apply these/, 4);
	await terminal.insist(keys.enter, /❯ Passphrase/);
	await shoot('❯ Passphrase', 1.5);
	for (const field of [/Once more +\(empty\)/, /Applying|Register/]) {
		terminal.write(`correct horse${keys.enter}`);
		await shoot(field, 1);
	}
	await shoot('does not accept this key yet', 4);
	await registered();
	await shoot(/accepts the key|Proof/, 1.5);
	await shoot(/Done +7 of 7/, 6);
	terminal.write(keys.enter);
	await terminal.ended();
	return shots;
}
