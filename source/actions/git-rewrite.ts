import {join} from 'node:path';
import {addRewrite, type CommandLine, removeRewrite, removeRewriteByPattern} from '../core/change-command.ts';
import {globalGitFile, globalGitFiles} from '../core/platform/global-git-file.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {makeDirectoriesFor} from './directories.ts';
import {leftBehind, readBytes, refusal} from './file-bytes.ts';
import {lockedOr, removeOwnLock} from './git-lock.ts';
import {type ActionOf, type Context, failed, type Kind} from './kind.ts';
import {type Ran, runOrFail, runProgram, saidNo} from './program.ts';
import {takeBackFile} from './take-back-file.ts';

type Rewrite = ActionOf<'git-rewrite'>;

/** One url.BASE.insteadOf value, written by `git config` itself; those it replaces go after it has come. */
export const gitRewrite: Kind<'git-rewrite'> = {
	touches: ({file}) => ({file}),

	async look(system, action, context) {
		const ours = await isSet(system, action.file, action, context);
		if (typeof ours === 'object') return {neither: ours};
		const replaced = await present(system, action, context);
		return ours && replaced.length === 0 ? 'after' : 'before';
	},

	async apply(system, action, context) {
		const own = await globalFile(system);
		if (own !== action.file) return failed('elsewhere', own);
		const above = refusal(await makeDirectoriesFor(system, action.file));
		if (above) return above;
		const ran = await rewrite(system, action, context);
		if (ran?.kind === 'failed') return lockedOr(system, action.file, ran);
		return {kind: 'done', after: await leftBehind(system, action.file)};
	},

	async takeBack(system, action, before, after, context) {
		const change = {
			replay: (was: Uint8Array | undefined) => replay(system, action, was, context),
			takeOut: () => takeOut(system, action, context),
		};
		if (after === undefined) await removeOwnLock(system, before, change.replay);
		return takeBackFile(system, before, after, change);
	},
};

interface One {
	readonly base: string;
	readonly prefix: string;
}

/** Whether a file (not what it includes) holds a rewrite; git's words when it cannot read it. */
async function isSet(
	system: System,
	file: string,
	{base, prefix}: One,
	context: Context,
): Promise<boolean | ReturnType<typeof failed>> {
	const line = {
		program: 'git',
		args: ['config', '--file', file, '--null', '--get-all', `url.${base}.insteadOf`],
	};
	const ran = await runProgram(system, line, context, {cwd: '/'});
	if (ran.kind === 'failed') return ran;
	// 1: no such key, or no such file (git-config(1)).
	if (ran.code > 1) return saidNo(line, ran);
	return ran.stdout.split('\0').includes(prefix);
}

async function present(system: System, {file, replaces}: Rewrite, context: Context): Promise<One[]> {
	const found: One[] = [];
	for (const one of replaces) if ((await isSet(system, file, one, context)) === true) found.push(one);
	return found;
}

async function globalFile(system: System): Promise<string> {
	const home = system.homes.env ?? '/';
	const {usual, other} = globalGitFiles(system.env, home);
	const [usualLook, otherLook] = await Promise.all([system.look(usual), system.look(other)]);
	return globalGitFile(system.env, home, path => (path === usual ? usualLook : otherLook).kind === 'file');
}

/** Adds ours where it is missing and removes what it replaces, in the global file or in a copy of it. */
async function rewrite(
	system: System,
	action: Rewrite,
	context: Context,
	copy?: string,
	afterEach = async () => {},
): Promise<Ran | undefined> {
	const file = copy ?? action.file;
	const ours = await isSet(system, file, action, context);
	if (typeof ours === 'object') return ours;
	if (!ours) {
		const added = await runGit(system, addRewrite(action), context, copy);
		if (added.kind === 'failed') return added;
		await afterEach();
	}
	for (const one of await present(system, {...action, file}, context)) {
		const removed = await remove(system, one, context, copy);
		if (removed.kind === 'failed') return removed;
		await afterEach();
	}
	return undefined;
}

/** git knows --fixed-value since 2.30; an older one shows its usage, exit code 129. */
async function remove(system: System, one: One, context: Context, copy?: string): Promise<Ran> {
	const line = inFile(removeRewrite(one), copy);
	const ran = await runProgram(system, line, context, {cwd: '/'});
	if (ran.kind === 'failed' || ran.code === 0) return ran;
	return ran.code === 129 ? runGit(system, removeRewriteByPattern(one), context, copy) : saidNo(line, ran);
}

/** From the root, where no repository's own configuration can stand in the way. */
function runGit(system: System, line: CommandLine, context: Context, copy?: string): Promise<Ran> {
	return runOrFail(system, inFile(line, copy), context, {cwd: '/'});
}

/** The global file is left to git to find, as a person would. */
function inFile(line: CommandLine, copy: string | undefined): CommandLine {
	const where = copy === undefined ? ['--global'] : ['--file', copy];
	return {...line, args: line.args.flatMap(arg => (arg === '--global' ? where : [arg]))};
}

/** git's own writing, on a copy: the file after each of its commands. */
async function replay(
	system: System,
	action: Rewrite,
	was: Uint8Array | undefined,
	context: Context,
): Promise<Uint8Array[]> {
	const desk = await system.temporary();
	try {
		const copy = join(desk.path, 'config');
		if (was) await system.write(copy, was);
		const states: Uint8Array[] = [];
		await rewrite(system, action, context, copy, async () => {
			const read = await readBytes(system, copy);
			if (read.kind === 'bytes' && read.bytes) states.push(read.bytes);
		});
		return states;
	} finally {
		await desk.remove();
	}
}

/** What it replaced comes back with it; when somebody removed ours since, all is left so. */
async function takeOut(system: System, action: Rewrite, context: Context): Promise<TakenBack> {
	const ours = await isSet(system, action.file, action, context);
	if (typeof ours === 'object') return {state: 'failed', said: ours.said};
	if (!ours) return {state: 'was-gone'};
	const elsewhere = (await globalFile(system)) === action.file ? undefined : action.file;
	const removed = await remove(system, action, context, elsewhere);
	if (removed.kind === 'failed') return {state: 'failed', said: removed.said};
	const standing = await present(system, action, context);
	for (const one of action.replaces.filter(replaced => !standing.includes(replaced))) {
		const added = await runGit(system, addRewrite(one), context, elsewhere);
		if (added.kind === 'failed') return {state: 'failed', said: added.said};
	}
	return {state: 'taken-out'};
}
