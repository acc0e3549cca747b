import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import {listing} from '../stories/listing.ts';
import {type Crashing, isAsBefore, run, undoAll} from './crash.ts';
import {restoreState} from './machine-state.ts';
import {claim, together, type Verdict} from './verdict.ts';
import {setupWords} from './workstations.ts';

/** So many runs started at once leave the files that one leaves; each ends well or says who is at work. */
export async function leavesTheSame(crashing: Crashing, runs: number): Promise<Verdict> {
	const {lab, workstation} = crashing;
	const words = ['setup', '--yes', ...setupWords(lab, workstation), '--timeout', '60'];
	await restoreState(lab, 'before');
	const one = await run(crashing, words);
	const afterOne = await listing(lab.home);
	await restoreState(lab, 'before');
	const ended = await Promise.all(
		Array.from({length: runs}, () => run(crashing, words, {timeoutMs: 300_000})),
	);
	const afterAll = await listing(lab.home);
	const strange = ended.filter(
		({code, stderr}) => code !== 0 && !(code === 3 && stderr.includes('another run is at work')),
	);
	const undone = await undoAll(crashing);
	return together(
		claim(one.code === 0, `one: exit ${one.code}, ${one.stdout}${one.stderr}`),
		claim(
			ended.some(({code}) => code === 0),
			'none of them ended well',
		),
		claim(
			strange.length === 0,
			strange.map(({code, stdout, stderr}) => `${code} ${stdout}${stderr}`).join('\n'),
		),
		claim(
			afterAll.join('\n') === afterOne.join('\n'),
			`${afterAll.join('\n')}\ninstead of\n${afterOne.join('\n')}`,
		),
		claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		await isAsBefore(lab),
	);
}

/** A lock that nobody holds any more, and what stands in it. */
export interface StaleLock {
	readonly name: string;
	text(lab: Lab): Promise<string>;
}

export const staleLocks: readonly StaleLock[] = [
	{
		name: 'of a program that is gone',
		async text(lab) {
			const {stdout: pid} = await lab.exec(['sh', '-c', 'echo $$']);
			return lockText(pid.trim(), '1');
		},
	},
	{
		name: 'whose number another program has now',
		async text(lab) {
			lab.spawn(['sh', '-c', 'echo $$ > pid; exec sleep 600']);
			const {stdout: pid} = await lab.exec(['sh', '-c', 'until test -s pid; do :; done; cat pid; rm pid']);
			const alive = await lab.exec(['kill', '-0', pid.trim()]);
			if (alive.code !== 0) throw new Error(`${pid} is not alive`);
			return lockText(pid.trim(), '1');
		},
	},
	{name: 'that was cut off while it was written', text: async () => '{"pid":'},
];

function lockText(pid: string, started: string): string {
	return JSON.stringify({pid: Number(pid), started, since: '2026-11-22T14:02:31.000Z'});
}

/** A lock that nobody holds any more is taken over, and the run ends well. */
export async function takesOver(crashing: Crashing, stale: StaleLock): Promise<Verdict> {
	const {lab, workstation} = crashing;
	await restoreState(lab, 'before');
	const text = await stale.text(lab);
	await mkdir(join(lab.home, '.local/state/gomod-setup'), {recursive: true});
	await writeFile(lockFile(lab), text);
	const setup = await run(crashing, ['setup', '--yes', ...setupWords(lab, workstation)]);
	const left = await readFile(lockFile(lab), 'utf8').catch(() => undefined);
	const undone = await undoAll(crashing);
	return together(
		claim(setup.code === 0, `setup: exit ${setup.code}, ${setup.stdout}${setup.stderr}`),
		claim(left === undefined, `the lock stays: ${left}`),
		claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		await isAsBefore(lab),
	);
}

/** While a program lives that holds the lock, a second run says who, and since when, and changes nothing. */
export async function tellsWhoHolds(crashing: Crashing): Promise<Verdict> {
	const {lab, workstation} = crashing;
	await restoreState(lab, 'before');
	lab.spawn(['sh', '-c', 'cut -d " " -f 22 /proc/$$/stat > started; echo $$ > pid; exec sleep 600']);
	const read = await lab.exec(['sh', '-c', 'until test -s pid; do :; done; cat pid started; rm pid started']);
	const [pid = '', started = ''] = read.stdout.split('\n');
	await mkdir(join(lab.home, '.local/state/gomod-setup'), {recursive: true});
	await writeFile(lockFile(lab), lockText(pid, started));
	const setup = await run(crashing, ['setup', '--yes', ...setupWords(lab, workstation)]);
	await lab.exec(['kill', pid]);
	return together(
		claim(setup.code === 3, `setup: exit ${setup.code}, ${setup.stdout}${setup.stderr}`),
		claim(setup.stderr.includes(`process ${pid}, since 2026-11-22 `), `it says ${setup.stderr}`),
		claim(setup.ms >= 10_000, `it waited ${setup.ms} ms`),
		await isAsBefore(lab),
	);
}

function lockFile(lab: Lab): string {
	return join(lab.home, '.local/state/gomod-setup/lock');
}
