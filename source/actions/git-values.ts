import {join} from 'node:path';
import {
	addSetting,
	type CommandLine,
	type GitSetting,
	removeSetting,
	removeSettingByPattern,
} from '../core/change-command.ts';
import {globalGitFile, globalGitFiles} from '../core/platform/global-git-file.ts';
import type {System} from '../system/system.ts';
import {makeDirectoriesFor} from './directories.ts';
import {readBytes, refusal} from './file-bytes.ts';
import {type Context, failed} from './kind.ts';
import {type Ran, runOrFail, runProgram, saidNo} from './program.ts';

/** The values of a setting in a file (not in what it includes), in their order; git's words when it cannot read it. */
export async function valuesIn(
	system: System,
	file: string,
	key: string,
	context: Context,
): Promise<readonly string[] | ReturnType<typeof failed>> {
	const line = {program: 'git', args: ['config', '--file', file, '--null', '--get-all', key]};
	const ran = await runProgram(system, line, context, {cwd: '/'});
	if (ran.kind === 'failed') return ran;
	// 1: no such key, or no such file (git-config(1)).
	return ran.code > 1 ? saidNo(line, ran) : ran.stdout.split('\0').slice(0, -1);
}

/** The file that `git config --global` writes now. */
export async function globalFile(system: System): Promise<string> {
	const home = system.homes.env ?? '/';
	const {usual, other} = globalGitFiles(system.env, home);
	const [usualLook, otherLook] = await Promise.all([system.look(usual), system.look(other)]);
	return globalGitFile(system.env, home, path => (path === usual ? usualLook : otherLook).kind === 'file');
}

/**
 * Makes the directories above the global file; why git must not write there is the answer, if there is a reason. git
 * renames its new file to that name, and a device or pipe below it would be gone.
 */
export async function closedToGit(
	system: System,
	file: string,
): Promise<ReturnType<typeof failed> | undefined> {
	const own = await globalFile(system);
	if (own !== file) return failed('elsewhere', own);
	const {kind} = await system.look(file);
	if (kind === 'other' || kind === 'socket') return failed('refused-by-system', 'EFTYPE');
	return refusal(await makeDirectoriesFor(system, file));
}

/** Adds a value to the global file, or to the copy that is named. */
export function add(system: System, setting: GitSetting, context: Context, copy?: string): Promise<Ran> {
	return runGit(system, addSetting(setting), context, copy);
}

/** git knows --fixed-value since 2.30; an older one shows its usage, exit code 129. */
export async function remove(
	system: System,
	setting: GitSetting,
	context: Context,
	copy?: string,
): Promise<Ran> {
	const line = inFile(removeSetting(setting), copy);
	const ran = await runProgram(system, line, context, {cwd: '/'});
	if (ran.kind === 'failed' || ran.code === 0) return ran;
	return ran.code === 129
		? runGit(system, removeSettingByPattern(setting), context, copy)
		: saidNo(line, ran);
}

/** git's own writing, on a copy of the bytes: the file after each of its commands. */
export async function replayOnCopy(
	system: System,
	was: Uint8Array | undefined,
	change: (copy: string, afterEach: () => Promise<void>) => Promise<unknown>,
): Promise<Uint8Array[]> {
	const desk = await system.temporary();
	try {
		const copy = join(desk.path, 'config');
		if (was) await system.write(copy, was);
		const states: Uint8Array[] = [];
		await change(copy, async () => {
			const read = await readBytes(system, copy);
			if (read.kind === 'bytes' && read.bytes) states.push(read.bytes);
		});
		return states;
	} finally {
		await desk.remove();
	}
}

/** From the root, where no repository's own configuration can stand in the way. */
export function runGit(system: System, line: CommandLine, context: Context, copy?: string): Promise<Ran> {
	return runOrFail(system, inFile(line, copy), context, {cwd: '/'});
}

/** The global file is left to git to find, as a person would. */
function inFile(line: CommandLine, copy: string | undefined): CommandLine {
	const where = copy === undefined ? ['--global'] : ['--file', copy];
	return {...line, args: line.args.flatMap(arg => (arg === '--global' ? where : [arg]))};
}
