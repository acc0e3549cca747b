import {existsSync} from 'node:fs';
import {mkdir, readFile, realpath, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import {type Crashing, run} from './crash.ts';
import {differenceFrom, stateFolder} from './machine-state.ts';
import {claim, held, together, type Verdict} from './verdict.ts';

/** A file that a person opens in an editor, and what is added at its end. */
interface Edit {
	readonly path: string;
	readonly text: string;
	/** go and git write their files in their own order and leave blank lines as they like. */
	readonly byLines: boolean;
}

const edits: readonly Edit[] = [
	{path: '.ssh/known_hosts', text: 'later.example ssh-rsa AAAAB3NzaC1yc2E=\n', byLines: false},
	{path: '.config/go/env', text: '# mine, later\nGOBIN=/home/dev/bin\n', byLines: true},
	{path: '.gitconfig', text: '[core]\n\teditor = vi\n', byLines: true},
	{path: '.ssh/config', text: 'Host later.example\n\tUser me\n', byLines: false},
];

/**
 * After a kill a person edits one of the files, then takes the run back: the edit stays, ours is gone, and it is said.
 * @param turn chooses the file
 */
export async function keepsEdits(crashing: Crashing, turn: number): Promise<Verdict> {
	const {lab} = crashing;
	const edit = edits[turn % edits.length];
	if (edit === undefined) throw new Error(`no edit ${turn}`);
	const file = join(lab.home, edit.path);
	const found = await textOf(file);
	const was = await textOf(join(stateFolder(lab, 'before'), edit.path));
	const hadFolder = existsSync(join(stateFolder(lab, 'before'), dirname(edit.path)));
	await mkdir(dirname(file), {recursive: true, mode: 0o700});
	await writeFile(file, joined(found, edit.text));
	const undone = await run(crashing, ['undo', '--yes']);
	const now = await textOf(file);
	const wanted = joined(was, edit.text);
	const isSame = edit.byLines ? sameLines(now, wanted) : now === wanted;
	const own = [
		edit.path,
		relative(lab.home, await realpath(file)),
		...(hadFolder ? [] : [dirname(edit.path)]),
	];
	const {lines, lostBytes} = await differenceFrom(lab, 'before', own);
	const isSaid = /edits made after the run stay/.test(undone.stdout);
	const rest = lines.length === 0 ? held : {complaints: [`not as before: ${lines.join('; ')}`], lostBytes};
	if (undone.code === 3)
		return together(await copyIsNamed(lab, undone.stdout, was), claim(now.endsWith(edit.text), now), rest);
	return together(
		claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		claim(isSame, `${edit.path} is ${JSON.stringify(now)}, wanted ${JSON.stringify(wanted)}`),
		claim(isSaid === (found !== was), `the edit was ${isSaid ? '' : 'not '}said: ${undone.stdout}`),
		rest,
	);
}

/** What go had half written, and a person then edited, only a person can put together: the copy is whole, and named. */
async function copyIsNamed(lab: Lab, said: string, was: string): Promise<Verdict> {
	const path = /the copy from before is ~\/(\S+)/.exec(said)?.[1] ?? '';
	const kept = await textOf(join(lab.home, path));
	return {
		complaints: kept === was ? [] : [`the copy ${path} is not what was there: ${said}`],
		lostBytes: kept === was ? 0 : was.length,
	};
}

async function textOf(path: string): Promise<string> {
	return readFile(path, 'latin1').catch(() => '');
}

/** As an editor saves it: a last line without an end gets one. */
function joined(text: string, added: string): string {
	return text === '' || text.endsWith('\n') ? text + added : `${text}\n${added}`;
}

function sameLines(one: string, other: string): boolean {
	const lines = (text: string) =>
		text
			.split(/\r?\n/)
			.filter(line => line.trim() !== '')
			.sort();
	return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}
