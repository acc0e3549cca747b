import {afterAll, beforeAll, beforeEach} from 'vitest';
import {type BuiltProgram, buildProgram} from '../built/built.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {bare, shop} from '../stories/machine.ts';
import {type Options, startIn, type Terminal} from './terminal.ts';

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
