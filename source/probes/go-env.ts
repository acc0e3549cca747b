import {join} from 'node:path';
import {type GoEnvFact, type GoEnvFile, type GoVariable, goVariables} from '../core/facts/go.ts';
import {goEnvFilePath, readGoEnv, readGoEnvFile} from '../core/read/go-env.ts';
import {assignmentsIn, shellFiles} from '../core/read/shell-rc.ts';
import type {System} from '../system/system.ts';
import {probe, type Wherever} from './probe.ts';

/** Variables whose place matters: one in the shell beats what `go env -w` saved, and GOENV=off all of it. */
const shadowable: readonly GoVariable[] = [
	'GOENV',
	'GOPRIVATE',
	'GONOPROXY',
	'GONOSUMDB',
	'GOPROXY',
	'GOSUMDB',
	'GOINSECURE',
	'GOVCS',
	'GOFLAGS',
];

/**
 * Go's settings as `go env` gives them, asked from an empty directory so that neither a broken go.mod nor another
 * toolchain stands in the way; the file behind them; and what the shell sets over them.
 */
export const goEnvProbe = probe({
	fact: 'goEnv',
	part: 'go-env',
	needs: [],
	look: lookAtGoEnv,
});

/** It needs no target. */
export async function lookAtGoEnv(looking: Wherever): Promise<GoEnvFact> {
	const {system} = looking;
	const [asked, file, shadowed] = await Promise.all([ask(looking), lookAtFile(system), shadows(system)]);
	if (asked.kind === 'not-found') return {kind: 'unavailable', file};
	if (asked.kind !== 'exited' || asked.code !== 0)
		return {kind: 'broken', said: 'stderr' in asked ? asked.stderr.trim() : asked.kind, file};
	const values = readGoEnv(goVariables, asked.stdout);
	// A value that holds a line end moves all that follow.
	if (values.GOROOT === undefined) return {kind: 'broken', said: asked.stdout.trim(), file};
	const toolchain = await toolchainSetting(system, values.GOROOT ?? '', file);
	return {
		kind: 'read',
		values: {...values, GOTOOLCHAIN: toolchain},
		shadowed,
		file,
		moduleCache: await moduleCache(system, values.GOMODCACHE),
	};
}

async function ask({system, timeout, signal}: Wherever): ReturnType<System['run']> {
	const empty = await system.temporary();
	try {
		return await system.run({
			program: 'go',
			args: ['env', ...goVariables],
			cwd: empty.path,
			env: {GOTOOLCHAIN: 'local'},
			timeout,
			signal,
		});
	} finally {
		await empty.remove();
	}
}

/** The file that `go env -w` writes. */
export async function lookAtFile(system: System): Promise<GoEnvFile> {
	const named = goEnvFilePath(system.platform, system.homes.env, system.env);
	// What is saved into a device, such as /dev/null, is lost.
	const path = named !== undefined && (await system.look(named)).kind === 'other' ? undefined : named;
	const read = path === undefined ? undefined : await system.read(path);
	if (read?.kind !== 'file') return {path, entries: [], ignored: [], crlf: false};
	const {entries, ignored, crlf} = readGoEnvFile(Buffer.from(read.bytes).toString('utf8'));
	return {path, entries, ignored, crlf};
}

/** GOTOOLCHAIN as it would be without our `local`: environment, saved file, $GOROOT/go.env, built in. */
async function toolchainSetting(system: System, goroot: string, file: GoEnvFile): Promise<string> {
	const saved = file.entries.findLast(entry => entry.name === 'GOTOOLCHAIN')?.value;
	const chosen = system.env.GOTOOLCHAIN || saved;
	if (chosen) return chosen;
	const shipped = await system.read(join(goroot, 'go.env'));
	const entries =
		shipped.kind === 'file' ? readGoEnvFile(Buffer.from(shipped.bytes).toString('utf8')).entries : [];
	return entries.findLast(entry => entry.name === 'GOTOOLCHAIN')?.value || 'auto';
}

async function shadows(system: System): Promise<Extract<GoEnvFact, {kind: 'read'}>['shadowed']> {
	const set = shadowable.flatMap(variable => {
		const value = system.env[variable];
		return value ? [{variable, value}] : [];
	});
	return Promise.all(set.map(async entry => ({...entry, where: await linesSetting(system, entry.variable)})));
}

/** The lines of the person's shell files that set a variable. */
async function linesSetting(system: System, variable: string): Promise<{file: string; line: number}[]> {
	const files = shellFiles(system.platform, system.homes.env ?? system.homes.passwd ?? '/');
	const found = await Promise.all(
		files.map(async ({path, dialect}) => {
			const read = await system.read(path);
			const text = read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8') : '';
			return assignmentsIn(text, variable, dialect).map(({line}) => ({file: path, line}));
		}),
	);
	return found.flat();
}

async function moduleCache(
	system: System,
	path: string | undefined,
): Promise<Extract<GoEnvFact, {kind: 'read'}>['moduleCache']> {
	if (!path) return undefined;
	const existing = await nearestExisting(system, path);
	const [writable, free] = await Promise.all([system.writable(existing), system.freeSpace(existing)]);
	return {path, writable, free};
}

async function nearestExisting(system: System, path: string): Promise<string> {
	const parent = join(path, '..');
	if (parent === path || (await system.look(path)).kind !== 'missing') return path;
	return nearestExisting(system, parent);
}
