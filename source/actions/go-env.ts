import {join} from 'node:path';
import {goEnvCommand} from '../core/change-command.ts';
import {withoutListChange} from '../core/edit/pattern-list.ts';
import {goEnvFilePath, readGoEnvFile} from '../core/read/go-env.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {leftBehind, readBytes} from './file-bytes.ts';
import {type ActionOf, type Context, failed, type Kind} from './kind.ts';
import {type Ran, runOrFail} from './program.ts';
import {takeBackFile} from './take-back-file.ts';

/**
 * A setting that Go keeps, written by `go env -w` itself. It runs in an empty directory, so that neither a go.mod nor
 * another toolchain has a say.
 */
export const goEnv: Kind<'go-env'> = {
	touches: ({file}) => ({file}),

	async look(system, {variable, value, was, file}) {
		const now = await settingIn(system, file, variable);
		if (typeof now === 'object') return {neither: now};
		if (now === value) return 'after';
		return now === was ? 'before' : {neither: failed('changed-since', now ?? '')};
	},

	async apply(system, {variable, value, file}, context) {
		const own = goEnvFilePath(system.platform, system.homes.env, system.env);
		if (own !== file) return failed('elsewhere', own ?? '');
		const ran = await runGoEnv(system, variable, value, context);
		return ran.kind === 'failed' ? ran : {kind: 'done', after: await leftBehind(system, file)};
	},

	takeBack(system, action, before, after, context) {
		return takeBackFile(system, before, after, {
			replay: was => replay(system, action, was, context),
			takeOut: () => takeOut(system, action, context),
		});
	},
};

/** What the file says of a variable: the last line counts (cmd/go, initEnvCache); undefined when none does. */
async function settingIn(
	system: System,
	file: string,
	variable: string,
): Promise<string | undefined | ReturnType<typeof failed>> {
	const read = await readBytes(system, file);
	if (read.kind === 'failed') return failed(read.because, read.said);
	const {entries} = readGoEnvFile(Buffer.from(read.bytes ?? []).toString('utf8'));
	return entries.findLast(({name}) => name === variable)?.value;
}

async function runGoEnv(
	system: System,
	variable: string,
	value: string | undefined,
	context: Context,
	env: {GOENV?: string} = {},
): Promise<Ran> {
	const empty = await system.temporary();
	try {
		return await runOrFail(system, goEnvCommand(variable, value), context, {
			cwd: empty.path,
			env: {GOTOOLCHAIN: 'local', ...env},
		});
	} finally {
		await empty.remove();
	}
}

/** Go's own writing, on a copy. */
async function replay(
	system: System,
	{variable, value}: ActionOf<'go-env'>,
	was: Uint8Array | undefined,
	context: Context,
): Promise<Uint8Array[]> {
	const desk = await system.temporary();
	try {
		const copy = join(desk.path, 'env');
		if (was) await system.write(copy, was);
		await runGoEnv(system, variable, value, context, {GOENV: copy});
		const read = await readBytes(system, copy);
		return read.kind === 'bytes' && read.bytes ? [read.bytes] : [];
	} finally {
		await desk.remove();
	}
}

/** A value that somebody set after us is theirs; of a list only our entries are taken out. It may be another shell's file. */
async function takeOut(system: System, action: ActionOf<'go-env'>, context: Context): Promise<TakenBack> {
	const {variable, value, was, file} = action;
	const now = await settingIn(system, file, variable);
	if (typeof now === 'object') return {state: 'failed', said: now.said};
	const rest = isList(variable) ? withoutListChange(now, action) : now === value ? was : now;
	if (rest === now) return {state: 'was-gone'};
	const ran = await runGoEnv(system, variable, rest, context, {GOENV: file});
	if (ran.kind === 'failed') return {state: 'failed', said: ran.said};
	return {state: 'taken-out', ...(rest === was ? {} : {left: rest ?? ''})};
}

function isList(variable: string): boolean {
	return ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'].includes(variable);
}
