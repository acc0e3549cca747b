import {afterAll, beforeAll, beforeEach} from 'vitest';
import {entryFile} from '../built/dist.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {bare, shop} from '../stories/machine.ts';
import {type Options, startIn, type Terminal} from './terminal.ts';

/** The built wizard, before each test on a bare machine of a lab; what a test opens is closed after it. */
export function wizardLab() {
	let lab: Lab;
	let cwd: string;
	const open: Terminal[] = [];
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab);
		return async () => {
			for (const terminal of open.splice(0)) await terminal.close();
		};
	});
	/** Starts it in the company's project. */
	const startBare = async (words: readonly string[] = [], options: Options = {}) => {
		const terminal = await startIn(lab, [process.execPath, entryFile, ...words], {cwd, ...options});
		open.push(terminal);
		return terminal;
	};
	return {
		lab: () => lab,
		startBare,
		/** The same, with the lab's host keys. */
		start: (words: readonly string[] = [], options: Options = {}) =>
			startBare(['--recipe', lab.recipeFile, ...words], options),
	};
}
