import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type BuiltProgram, buildProgram} from '../built/built.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {bare, shop} from '../stories/machine.ts';
import {type Options, startIn, type Terminal} from './terminal.ts';

export const keys = {
	enter: '\r',
	escape: '\u001B',
	up: '\u001B[A',
	down: '\u001B[B',
	interrupt: '\u0003',
} as const;

/** The wizard, built as it is now, before each test on a bare machine of a lab; what a test opens is closed after it. */
export function wizardLab() {
	let lab: Lab;
	let program: BuiltProgram;
	let cwd: string;
	const open: Terminal[] = [];
	beforeAll(async () => {
		[lab, program] = await Promise.all([startLab(), buildProgram()]);
	});
	afterAll(() => Promise.all([lab.stop(), program.remove()]));
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab);
		return async () => {
			for (const terminal of open.splice(0)) await terminal.close();
		};
	});
	return {
		lab: () => lab,
		/** Starts it in the company's project, with the lab's host keys. */
		start: async (words: readonly string[] = [], options: Options = {}) => {
			const argv = [process.execPath, program.entryFile, '--recipe', lab.recipeFile, ...words];
			const terminal = await startIn(lab, argv, {cwd, ...options});
			open.push(terminal);
			return terminal;
		},
	};
}

/** From the first screen to the list of problems; every answer is found in the project. */
export async function toFindings(terminal: Terminal): Promise<void> {
	await terminal.until(/Findings +4 of 7[\s\S]*(Show|Done|show how)/);
}

export async function toReview(terminal: Terminal): Promise<void> {
	await toFindings(terminal);
	terminal.write(keys.enter);
	await terminal.until(/Apply these|Apply this/);
}

/** Agrees to all that is planned. */
export async function agree(terminal: Terminal): Promise<void> {
	await toReview(terminal);
	await terminal.insist(keys.enter, /6 of 7|Applying/);
}

/** Answers both fields of a new passphrase. */
export async function givePassphrase(terminal: Terminal, passphrase: string): Promise<void> {
	await terminal.until(/❯ Passphrase +\(empty\)/);
	terminal.write(`${passphrase}${keys.enter}`);
	await terminal.until(/❯ Once more +\(empty\)/);
	terminal.write(`${passphrase}${keys.enter}`);
}

/** Registers the key on the host, as a person would on its page. */
export async function register(terminal: Terminal, lab: Lab, account = 'alice'): Promise<void> {
	await terminal.until('does not accept this key yet');
	await lab.addKey(await readFile(join(lab.home, '.ssh/id_ed25519.pub'), 'utf8'), account);
}
