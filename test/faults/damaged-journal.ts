import {chmod, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {wanted} from '../stories/machine.ts';
import {type Crashing, isAsBefore, run} from './crash.ts';
import {restoreState} from './machine-state.ts';
import {claim, together, type Verdict} from './verdict.ts';
import {setupWords} from './workstations.ts';

/** Something that happens to the journal of a run that has ended. */
export interface Damage {
	readonly name: string;
	damage(path: string, text: string): Promise<void>;
	/** What is said of it by whatever is started next; undefined: nothing, it is as good as whole. */
	readonly says: RegExp | undefined;
	/** Whether undo brings back every file all the same. */
	readonly undoes: boolean;
}

const cannot =
	/The journal .*journal\.jsonl cannot be read \(.+\)\. undo cannot take that run back\..*copy-0/;

export const damages: readonly Damage[] = [
	{
		name: 'its last line is torn',
		damage: (path, text) => writeFile(path, text.trimEnd().slice(0, -9)),
		// The line that is torn is the one that says how the run ended.
		says: /The last run \(.+\) was cut off\. 6 changes were done/,
		undoes: true,
	},
	{
		name: 'a power cut left zeros at its end',
		damage: (path, text) => writeFile(path, `${text}${'\0'.repeat(512)}`),
		says: undefined,
		undoes: true,
	},
	{
		name: 'a line in the middle is garbage',
		damage: (path, text) => writeFile(path, text.replace('\n\n', '\n#@!\n')),
		says: /A part of the journal .*journal\.jsonl cannot be read \(it is damaged\)/,
		undoes: true,
	},
	{
		name: 'all of it is garbage',
		damage: path => writeFile(path, 'PK\u0003\u0004 garbage'),
		says: cannot,
		undoes: false,
	},
	{name: 'it may not be read', damage: path => chmod(path, 0o000), says: cannot, undoes: false},
];

/** What can be read of a journal is taken back; what cannot is told by doctor, setup and undo, and nothing is lost. */
export async function standsDamage(crashing: Crashing, {damage, says, undoes}: Damage): Promise<Verdict> {
	const {lab, workstation} = crashing;
	await restoreState(lab, 'before');
	const setup = ['setup', '--yes', ...setupWords(lab, workstation)];
	const made = await run(crashing, setup);
	const folder = join(lab.home, '.local/state/gomod-setup/runs');
	const path = join(folder, (await readdir(folder))[0] ?? '', 'journal.jsonl');
	await damage(path, await readFile(path, 'utf8'));
	const doctor = await run(crashing, ['doctor', '--recipe', lab.recipeFile, '--module', wanted]);
	const again = await run(crashing, setup);
	const undone = await run(crashing, ['undo', '--yes']);
	const isSaid = [doctor, again].every(({stderr}) => says?.test(stderr) ?? stderr === '');
	return together(
		claim(made.code === 0 && doctor.code === 0 && again.code === 0, `exit ${made.code} ${again.code}`),
		claim(isSaid, `${says} is not what they say: ${doctor.stderr}${again.stderr}${undone.stderr}`),
		claim(undoes || (says?.test(undone.stderr) ?? false), `undo says ${undone.stderr}`),
		claim(undone.code === (undoes ? 0 : 3), `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		undoes ? await isAsBefore(lab) : claim(!undone.stdout.includes('Nothing'), undone.stdout),
	);
}
