import type {ExecOptions, Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {freshDownload, type Scene} from '../stories/fresh-download.ts';
import {product} from '../stories/product.ts';
import {lastJournal} from './failure.ts';
import {type Change, type Kill, killedRun, temporary} from './killed-run.ts';
import {differenceFrom, keepState, restoreState} from './machine-state.ts';
import {claim, held, together, type Verdict} from './verdict.ts';
import {setupWords, type Workstation} from './workstations.ts';

/** A machine that is made once and crashed often. */
export interface Crashing {
	readonly lab: Lab;
	readonly workstation: Workstation;
	readonly scene: Scene;
}

export async function prepareCrashing(lab: Lab, workstation: Workstation): Promise<Crashing> {
	const scene = await workstation.arrange(lab);
	await keepState(lab, 'before');
	return {lab, workstation, scene};
}

/** The changes that an undisturbed run makes, in order: where it can be killed. */
export async function changesOf({lab, workstation, scene}: Crashing): Promise<readonly Change[]> {
	await restoreState(lab, 'before');
	const {ended, changes} = await killedRun(lab, words(lab, workstation), scene);
	if (ended.code !== 0) throw new Error(`undisturbed, it does not work: ${ended.stdout}${ended.stderr}`);
	return changes;
}

/** Kills a run there; whether it came so far, and left a journal without an end. */
export async function crash(
	{lab, workstation, scene}: Crashing,
	kill: Kill,
): Promise<'not reached' | 'unfinished' | 'nothing begun'> {
	await restoreState(lab, 'before');
	const {wasKilled} = await killedRun(lab, words(lab, workstation), scene, kill);
	if (!wasKilled) return 'not reached';
	return (await isUnfinished(lab)) ? 'unfinished' : 'nothing begun';
}

/** Kills a run there: it can be taken back, and it can be gone on with. Undefined where the run did not come so far. */
export async function survives(crashing: Crashing, kill: Kill): Promise<Verdict | undefined> {
	const came = await crash(crashing, kill);
	if (came === 'not reached') return undefined;
	await keepState(crashing.lab, 'killed');
	const undone = await undoes(crashing);
	await restoreState(crashing.lab, 'killed');
	return together(undone, await goesOn(crashing, came === 'unfinished'));
}

/** After a kill `undo` brings back every file, byte for byte and mode for mode. */
export async function undoes(crashing: Crashing): Promise<Verdict> {
	const undone = await run(crashing, ['undo', '--yes']);
	return together(
		claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		await isAsBefore(crashing.lab),
	);
}

/** After a kill the next setup names the run that was cut off, goes on to a working download, and can be undone. */
export async function goesOn(crashing: Crashing, isUnfinished: boolean): Promise<Verdict> {
	const {lab, workstation, scene} = crashing;
	const setup = await run(crashing, words(lab, workstation));
	const named = setup.stderr.includes('was cut off');
	const downloaded = await freshDownload(lab, scene);
	const undone = await undoAll(crashing);
	return together(
		claim(named === isUnfinished, `named ${named}, unfinished ${isUnfinished}: ${setup.stderr}`),
		claim(setup.code === 0, `setup: exit ${setup.code}, ${setup.stdout}${setup.stderr}`),
		claim(downloaded.code === 0, `download: ${downloaded.stderr}`),
		claim(undone.code === 0, `undo of all: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		await isAsBefore(lab),
	);
}

/** Everything is as before the first run. */
export async function isAsBefore(lab: Lab): Promise<Verdict> {
	const {lines, lostBytes} = await differenceFrom(lab, 'before');
	return lines.length === 0 ? held : {complaints: [`not as before: ${lines.join('; ')}`], lostBytes};
}

/** Takes back one run after the other until nothing is left. */
export async function undoAll(crashing: Crashing): Promise<Ended> {
	for (let runs = 0; ; runs++) {
		const undone = await run(crashing, ['undo', '--yes']);
		if (undone.code !== 0 || undone.stdout.startsWith('Nothing to take back') || runs > 4) return undone;
	}
}

/** The built program as its user starts it, with nothing done to it. */
export async function run(
	{lab, scene}: Pick<Crashing, 'lab' | 'scene'>,
	argv: readonly string[],
	more: ExecOptions = {},
): Promise<Ended> {
	const env = {TMPDIR: await temporary(lab), ...scene.env, ...more.env};
	return product(lab).run(argv, {cwd: scene.cwd, ...more, env});
}

function words(lab: Lab, workstation: Workstation): readonly string[] {
	return ['setup', '--yes', ...setupWords(lab, workstation)];
}

/** Read from the disk, by eyes of our own: a whole first line and no last one. */
async function isUnfinished(lab: Lab): Promise<boolean> {
	const lines = (await lastJournal(lab.home)).split('\n');
	const names = lines.map(line => /^\{"entry":"(\w+)".*\}$/.exec(line)?.[1]);
	return names.includes('begin') && !names.includes('end');
}
