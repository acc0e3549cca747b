import {readdir, readFile, realpath} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {differenceFrom} from './machine-state.ts';
import {claim, together, type Verdict} from './verdict.ts';

/**
 * What holds right after a change was refused: a sentence, the exit code, nothing changed but what the journal calls
 * done, and nothing left beside a file.
 * @param says what the sentence must hold
 * @param home the home as it is seen from here
 */
export async function standsFailure(lab: Lab, setup: Ended, says: RegExp, home = lab.home): Promise<Verdict> {
	const {lines} = await differenceFrom({...lab, home}, 'before', ['.filler', '.gitconfig.lock']);
	const done = await doneFiles(lab, home);
	const strange = lines.filter(line => !done.includes(line.slice(1).split(' ')[0] ?? ''));
	return together(
		claim(says.test(setup.stdout + setup.stderr), `it says ${setup.stdout}${setup.stderr}, not ${says}`),
		claim(setup.code === 3 || setup.code === 2, `setup: exit ${setup.code}`),
		claim(strange.length === 0, `changed, though nothing says so: ${strange.join('; ')}`),
	);
}

/** The journal of the last run in a home; empty where there is none. */
export async function lastJournal(home: string): Promise<string> {
	const runs = join(home, '.local/state/gomod-setup/runs');
	const [last] = (await readdir(runs).catch(() => [])).sort().reverse();
	return last === undefined ? '' : readFile(join(runs, last, 'journal.jsonl'), 'utf8').catch(() => '');
}

interface Entry {
	readonly entry: string;
	readonly number?: number;
	readonly action?: {readonly number: number; readonly path?: string};
	readonly before?: {readonly file?: {readonly path: string}};
}

/** Paths below the home of the files that the last run says it has changed. */
async function doneFiles(lab: Lab, home: string): Promise<readonly string[]> {
	const entries = (await lastJournal(home))
		.split('\n')
		.flatMap(line => (line.endsWith('}') ? [JSON.parse(line) as Entry] : []));
	const done = entries.filter(({entry}) => entry === 'done').map(({number}) => number);
	const paths = entries
		.filter(({entry, action}) => entry === 'intent' && done.includes(action?.number))
		.flatMap(({action, before}) => before?.file?.path ?? action?.path ?? []);
	const root = await realpath(home);
	return Promise.all(
		paths.map(async path =>
			relative(root, await realpath(join(home, relative(lab.home, path))).catch(() => path)),
		),
	);
}
