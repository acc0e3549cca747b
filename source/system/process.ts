import * as fs from 'node:fs';
import {userInfo} from 'node:os';
import {promisify} from 'node:util';
import {done} from './files.ts';
import type {Done, User} from './system.ts';

const readFile = promisify(fs.readFile);

/**
 * Whether a process lives, by kill(2) with signal 0 (EPERM: it does, and is somebody else's). On Linux `started` is
 * field 22 of /proc/PID/stat, so that a number that was given to another process is told apart; see proc(5). A process
 * that ended and was not waited for does not live.
 */
export async function look(pid: number): Promise<{alive: boolean; started?: string}> {
	if (!single(pid)) return {alive: false};
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return {alive: false};
	}
	const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
	// The program's name, field 2, may itself hold spaces and parentheses.
	const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
	if (state === 'Z' || state === 'X') return {alive: false};
	const started = fields[18];
	return started ? {alive: true, started} : {alive: true};
}

export function end(pid: number): Promise<Done> {
	return single(pid) ? done(async () => process.kill(pid, 'SIGTERM')) : Promise.resolve({kind: 'missing'});
}

/** Zero and negative numbers name groups of processes. */
function single(pid: number): boolean {
	return Number.isSafeInteger(pid) && pid > 0;
}

/** The user and the home of the passwd entry; a uid in a container often has neither. */
export function account(): {user: User; home: string | undefined} {
	const uid = process.getuid?.() ?? -1;
	try {
		const {username, homedir} = userInfo();
		return {user: {uid, name: username}, home: homedir || undefined};
	} catch {
		return {user: {uid, name: undefined}, home: undefined};
	}
}
