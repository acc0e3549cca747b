import {join} from 'node:path';
import {digestOf} from '../core/digest.ts';
import type {LoginStoreFact, NetrcFile} from '../core/facts/login-store.ts';
import {type NetrcFiles, netrcFiles} from '../core/platform/netrc-files.ts';
import {hasDefaultLogin, type NetrcLogin, readNetrc} from '../core/read/netrc.ts';
import type {System} from '../system/system.ts';
import {exited, type Looking, probe} from './probe.ts';

/** Where a login could be kept: the netrc files, and the helpers that git has. What is kept there is not looked at. */
export const loginStoreProbe = probe({
	fact: 'loginStore',
	part: 'git',
	needs: ['goEnv'],
	async look(looking, {goEnv}): Promise<LoginStoreFact> {
		const {system} = looking;
		const goVersion = goEnv.kind === 'read' ? (goEnv.values.GOVERSION ?? '') : '';
		const [files, helpers, clearText] = await Promise.all([
			netrcFilesOf(system, goVersion),
			helpersOf(looking),
			clearTextFile(system),
		]);
		const [go, git] = await Promise.all([lookAt(system, files.go), lookAt(system, files.git)]);
		const hasSecretService = Boolean(system.env.DBUS_SESSION_BUS_ADDRESS);
		return {netrc: {go, git}, helpers, clearText, hasSecretService};
	},
});

/** What the netrc file of one of the two has for a host; it is used at once and kept in no fact. */
export async function netrcLogin(
	system: System,
	reader: keyof NetrcFiles,
	host: string,
	goVersion: string,
): Promise<NetrcLogin | undefined> {
	const files = await netrcFilesOf(system, goVersion);
	const read = await system.read(files[reader]);
	if (read.kind !== 'file') return undefined;
	return readNetrc(Buffer.from(read.bytes).toString('utf8')).find(({machine}) => machine === host);
}

/** Whether git's netrc file has a login for the host, or only one for every host. */
export async function gitNetrcLogin(system: System, host: string): Promise<boolean | 'default'> {
	const files = await netrcFilesOf(system, '');
	const read = await system.read(files.git);
	if (read.kind !== 'file') return false;
	const text = Buffer.from(read.bytes).toString('utf8');
	return readNetrc(text).some(({machine}) => machine === host) || (hasDefaultLogin(text) && 'default');
}

/** @param goVersion as `go env GOVERSION` says it: `go1.26.1` */
async function netrcFilesOf(system: System, goVersion: string): Promise<NetrcFiles> {
	const home = system.homes.env ?? system.homes.passwd ?? '/';
	const there = new Set<string>();
	for (const name of system.platform === 'win32' ? ['.netrc', '_netrc'] : []) {
		const path = join(home, name);
		if ((await system.look(path)).kind === 'file') there.add(path);
	}
	return netrcFiles(system.platform, system.env, home, goVersion.replace(/^go/, ''), path => there.has(path));
}

async function lookAt(system: System, path: string): Promise<NetrcFile> {
	const [read, look] = await Promise.all([system.read(path), system.look(path)]);
	return {
		path,
		digest: read.kind === 'file' ? digestOf(read.bytes) : undefined,
		mode: 'mode' in look ? look.mode : undefined,
	};
}

/** git's own list of its commands, those in PATH among them (git(1), --list-cmds). */
async function helpersOf({system, timeout, signal}: Looking): Promise<readonly string[]> {
	const ended = await system.run({
		program: 'git',
		args: ['--list-cmds=main,others'],
		cwd: '/',
		timeout,
		signal,
	});
	const names = exited(ended)?.stdout.split('\n') ?? [];
	return names.flatMap(name => /^credential-([a-z][a-z-]*)$/.exec(name)?.[1] ?? []);
}

/** git-credential-store(1), FILES: it writes ~/.git-credentials unless only the other one is there. */
async function clearTextFile(system: System): Promise<string> {
	const home = system.homes.env ?? system.homes.passwd ?? '/';
	const [usual, other] = [
		join(home, '.git-credentials'),
		join(system.env.XDG_CONFIG_HOME || join(home, '.config'), 'git', 'credentials'),
	];
	const [isUsual, isOther] = await Promise.all([system.look(usual), system.look(other)]);
	return isUsual.kind === 'missing' && isOther.kind === 'file' ? other : usual;
}
