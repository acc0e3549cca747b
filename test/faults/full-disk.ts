import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import {type Crashing, run} from './crash.ts';
import {lastJournal, standsFailure} from './failure.ts';
import {differenceFrom, stateFolder} from './machine-state.ts';
import {claim, together, type Verdict} from './verdict.ts';
import {setupWords} from './workstations.ts';

/** Bytes of a block of tmpfs. */
const block = 4096;

/**
 * The home is a file system of 1 MB with so many blocks free: where they do not do, one sentence says so, exit 3, no
 * file is torn, nothing is left beside one; with room again `undo` brings back every byte.
 * @returns undefined where the room was enough
 */
export async function standsFullDisk(crashing: Crashing, free: number): Promise<Verdict | undefined> {
	const {lab, workstation} = crashing;
	const home = join(lab.root, lab.home);
	await asRoot(lab, `mount -t tmpfs -o size=1m,mode=0700 tmpfs ${lab.home}`);
	try {
		await asRoot(lab, `cp -a ${stateFolder(lab, 'before')}/. ${lab.home}`);
		await leave(lab, free);
		const setup = await run(crashing, ['setup', '--yes', ...setupWords(lab, workstation)]);
		// A disk of this size is a problem of its own, for the modules that Go keeps: exit 1.
		if (setup.code === 1 && (await lastJournal(home)).includes('"result":"done"')) return undefined;
		const failed = await standsFailure(lab, setup, /disk is full/, home);
		await asRoot(lab, `rm ${lab.home}/.filler`);
		const undone = await run(crashing, ['undo', '--yes']);
		const {lines, lostBytes} = await differenceFrom({...lab, home}, 'before');
		return together(
			failed,
			claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
			{complaints: lines.length === 0 ? [] : [`not as before: ${lines.join('; ')}`], lostBytes},
		);
	} finally {
		await asRoot(lab, `umount ${lab.home}`);
	}
}

/** Fills the file system but for so many blocks, and sees that it is so. */
async function leave(lab: Lab, free: number): Promise<void> {
	const filler = `${lab.home}/.filler`;
	await asRoot(lab, `dd if=/dev/zero of=${filler} bs=${block} 2> /dev/null || true`);
	await asRoot(lab, `truncate -s -${free * block} ${filler}`);
	const {stdout} = await lab.exec(['stat', '-f', '-c', '%a', lab.home]);
	if (Number(stdout) !== free) throw new Error(`${stdout.trim()} blocks are free, not ${free}`);
}

async function asRoot(lab: Lab, script: string): Promise<void> {
	const done = await lab.execRoot(['/bin/sh', '-ec', script]);
	if (done.code !== 0) throw new Error(`${script}: ${done.stderr}`);
}
