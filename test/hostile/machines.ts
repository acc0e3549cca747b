import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmod, mkdir, open, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Lab} from '../lab/lab.ts';
import {diverts} from '../lab/network.ts';
import type {Program} from '../lab/program.ts';
import {shop, working} from '../stories/machine.ts';
import type {Scene} from '../stories/story.ts';

/** A machine that lacks nothing, and on it something that means harm. */
export interface Hostile {
	readonly name: string;
	/** Spoils it, and confirms from outside that it is so; where the program is started when not in the project. */
	readonly spoil: (lab: Lab, cwd: string) => Promise<Partial<Scene> | undefined>;
	/** Codes that doctor fails, beside others; or that it is refused with exit code 2. */
	readonly says?: readonly string[] | 'refused';
	/** What setup may rightly change: nothing when left out. */
	readonly cured?: boolean;
}

const MB = 1024 * 1024;
export const escapes = '\u001b[2J\u001b]52;c;UWc=\u0007\u009b31m\u202e';
const hostileName = 'hostile.example';

let serving: Program | undefined;

/** Starts the hostile server, and leads these names to it until the next machine. */
async function servedBy(lab: Lab, how: string, port: number, ...names: string[]): Promise<void> {
	const address = diverts.nowhere;
	const program = fileURLToPath(new URL('server.mjs', import.meta.url));
	serving = lab.spawn([process.execPath, program, how, address, String(port)]);
	await serving.until('listening\n');
	const lines = ['127.0.0.1 localhost', `${address} ${[hostileName, ...names].join(' ')}`, ''];
	await writeFile(`${lab.dir}/etc-hosts`, lines.join('\n'));
	assert.equal(await lab.resolve(hostileName), address);
}

const port = 8100;

async function proxied(lab: Lab, how: string): Promise<undefined> {
	await servedBy(lab, how, port);
	const seen = await lab.reach({host: diverts.nowhere, port, send: 'GET / HTTP/1.1\r\n\r\n'});
	assert.match(seen.said, /^HTTP\/1\.1/);
	await lab.exec(['go', 'env', '-w', `GOPROXY=http://${hostileName}:${port},direct`]);
	return undefined;
}

/** The host itself is the hostile server. */
async function banner(lab: Lab, how: string): Promise<undefined> {
	await servedBy(lab, how, 22, 'github.com');
	assert.equal(await lab.resolve('github.com'), diverts.nowhere);
	assert.equal((await lab.reach({host: 'github.com', port: 22})).code, 'answer');
	return undefined;
}

/** What the host does behind the login in place of its greeting. */
async function greets(lab: Lab, command: string): Promise<undefined> {
	const key = await readFile(join(lab.home, '.ssh/id_ed25519.pub'), 'utf8');
	await writeFile(join(lab.dir, 'greeting.sh'), command);
	await writeFile(
		join(lab.dir, 'authorized_keys'),
		`command="/bin/sh ${lab.dir}/greeting.sh",restrict ${key}`,
	);
	return undefined;
}

async function largeFile(path: string, size: number, piece: string): Promise<void> {
	const file = await open(path, 'w');
	const block = Buffer.from(piece.repeat(Math.ceil(MB / piece.length)));
	for (let written = 0; written < size; written += block.length) await file.write(block);
	await file.close();
}

/** An ssh that tells more of itself than the real one. */
async function sshThatAdds(lab: Lab, text: string): Promise<Partial<Scene>> {
	const folder = join(lab.dir, 'other-ssh');
	await mkdir(folder, {recursive: true});
	await writeFile(join(folder, 'more'), text);
	const script = `#!/bin/sh\ncase " $* " in *" -G "*) cat ${folder}/more; /usr/bin/ssh "$@"; cat ${folder}/more ;; *) exec /usr/bin/ssh "$@" ;; esac\n`;
	await writeFile(join(folder, 'ssh'), script);
	await chmod(join(folder, 'ssh'), 0o755);
	return {env: {PATH: `${folder}:${lab.go()}:${process.execPath.replace(/\/[^/]+$/, '')}:/usr/bin:/bin`}};
}

const knownHost = (index: number) =>
	`host${index}.example,*.x${index} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n`;

async function rewriting(lab: Lab, count: number): Promise<undefined> {
	const rules = Array.from(
		{length: count},
		(_, index) => `[url "https://x${index}.example/"]\n\tinsteadOf = https://y${index}.example/\n`,
	);
	await writeFile(join(lab.home, '.gitconfig'), rules.join(''), {flag: 'a'});
	return undefined;
}

export const hostileMachines: readonly Hostile[] = [
	{name: 'nothing', spoil: async () => undefined, says: []},
	{
		name: 'a go.mod of 50 MB',
		spoil: async (_, cwd) => {
			await largeFile(join(cwd, 'go.mod'), 50 * MB, `require github.com/acme/private v1.1.0 // ${escapes}\n`);
			return undefined;
		},
		says: ['G48'],
	},
	{
		name: 'a go.work of 50 MB',
		spoil: async (_, cwd) => {
			await largeFile(join(cwd, 'go.work'), 50 * MB, 'use ./a\n');
			return undefined;
		},
		says: ['G48'],
	},
	{
		name: 'a go.mod of one line of 900 kB',
		spoil: async (_, cwd) => {
			await writeFile(
				join(cwd, 'go.mod'),
				`module ${'/v2'.repeat(300_000)}\nrequire ${'a.b/'.repeat(20)}x v1.0.0\n`,
			);
			return undefined;
		},
	},
	{
		name: 'module paths with control characters',
		spoil: async (_, cwd) => {
			const paths = [`github.com/acme/${escapes}`, `"github.com/acme/a\\nb"`, `\`github.com/${escapes}/x\``];
			await writeFile(
				join(cwd, 'go.mod'),
				`module app${escapes}\n\ngo 1.19\n\n${paths.map(path => `require ${path} v1.0.0\n`).join('')}`,
			);
			return undefined;
		},
	},
	{
		name: 'git remotes with escape sequences',
		spoil: async (lab, cwd) => {
			await lab.exec(['git', 'init', '-q', cwd]);
			const remote = `[remote "${escapes}"]\n\turl = https://github.com/${escapes}/x\n[remote "b"]\n\turl = git@-oProxyCommand=x:acme/x\n`;
			await writeFile(join(cwd, '.git/config'), remote, {flag: 'a'});
			return undefined;
		},
	},
	{
		name: 'a greeting that moves the cursor and writes the clipboard',
		spoil: lab =>
			greets(
				lab,
				`printf '${'\\033[2J\\033]52;c;UWc=\\007\\302\\23331m Hi alice\\r\\n'.repeat(20)}' | tee /dev/stderr; exit 1\n`,
			),
	},
	{
		name: 'a greeting of 10 MB',
		spoil: lab => greets(lab, "yes 'Hi alice! \\033[31m' | head -c 10485760 | tee /dev/stderr; exit 1\n"),
	},
	{
		name: 'a greeting that never ends',
		spoil: lab => greets(lab, 'while :; do printf x; printf y >&2; sleep 0.1; done\n'),
	},
	{name: 'a greeting without end at full speed', spoil: lab => greets(lab, "exec yes 'Hi alice!' >&2\n")},
	{name: '10 MB before the version of SSH', spoil: lab => banner(lab, 'large-banner'), cured: true},
	{name: 'a version of SSH that never ends', spoil: lab => banner(lab, 'slow-banner')},
	{name: 'a version of SSH with escape sequences', spoil: lab => banner(lab, 'escape-banner')},
	{
		name: 'a value of ssh -G with line breaks',
		spoil: lab =>
			sshThatAdds(lab, `proxycommand a\nhostname ${escapes}\nidentityfile ~/\n\n\0port -1\nuser\n`),
	},
	{name: 'an ssh -G of 20 MB', spoil: lab => sshThatAdds(lab, 'identityfile ~/.ssh/x%h\n'.repeat(900_000))},
	{
		name: 'a known_hosts of 100,000 lines',
		spoil: async lab => {
			const path = join(lab.home, '.ssh/known_hosts');
			const own = await readFile(path, 'utf8');
			await writeFile(path, Array.from({length: 100_000}, (_, index) => knownHost(index)).join('') + own);
			return undefined;
		},
		says: [],
	},
	{
		name: 'a known_hosts of 100,000 lines of others',
		spoil: async lab => {
			const path = join(lab.home, '.ssh/known_hosts');
			await writeFile(path, Array.from({length: 100_000}, (_, index) => knownHost(index)).join(''));
			return undefined;
		},
		says: ['S7'],
		cured: true,
	},
	{
		name: 'a known_hosts of 60 MB',
		spoil: async lab => {
			await largeFile(join(lab.home, '.ssh/known_hosts'), 60 * MB, knownHost(1));
			return undefined;
		},
		says: ['S140'],
	},
	{
		name: 'a .gitconfig of 10 MB',
		spoil: async lab => {
			const path = join(lab.home, '.gitconfig');
			const own = await readFile(path, 'utf8');
			await writeFile(path, `${'[alias]\n\tx = !true\n'.repeat(Math.ceil((10 * MB) / 20))}${own}`);
			return undefined;
		},
		says: [],
	},
	{name: 'a .gitconfig of 20,000 rewrites', spoil: lab => rewriting(lab, 20_000)},
	{name: 'a .gitconfig of 100,000 rewrites', spoil: lab => rewriting(lab, 100_000), says: ['R57']},
	...['endless-body', 'slow-body', 'slow-head', 'large-head', 'redirects'].map(how => ({
		name: `a GOPROXY with ${how}`,
		spoil: (lab: Lab) => proxied(lab, how),
	})),
	{
		name: 'a ~/.ssh of 10,000 files',
		spoil: async lab => {
			const folder = join(lab.home, '.ssh');
			const names = Array.from({length: 10_000}, (_, index) => `id_${index}`);
			execFileSync('touch', names, {cwd: folder});
			return undefined;
		},
		says: [],
	},
	{
		name: 'a go/env with NUL bytes and escape sequences',
		cured: true,
		spoil: async lab => {
			await writeFile(
				join(lab.home, '.config/go/env'),
				`GOPRIVATE=github.com/acme\n\0\0\0\nGOPROXY=https://\0${escapes}\nGONOSUMDB=\0\n${'\0'.repeat(100_000)}`,
			);
			return undefined;
		},
	},
	{
		name: 'pipes in place of files',
		spoil: async lab => {
			for (const path of ['.ssh/id_ecdsa', '.ssh/id_ecdsa.pub', '.ssh/id_rsa', '.profile', '.bashrc']) {
				await rm(join(lab.home, path), {force: true});
				execFileSync('mkfifo', [join(lab.home, path)]);
			}
			return {env: {GOFLAGS: '-v'}};
		},
	},
	{
		name: 'a private key of 200 MB',
		spoil: async lab => {
			await largeFile(join(lab.home, '.ssh/id_ecdsa'), 200 * MB, '-----BEGIN OPENSSH PRIVATE KEY-----\n');
			await chmod(join(lab.home, '.ssh/id_ecdsa'), 0o600);
			return undefined;
		},
	},
];

/** What is hostile is what a program or a server answers, not a file. */
export function isSaid({name}: Hostile): boolean {
	return /greeting|version of SSH|ssh -G|GOPROXY/.test(name);
}

/** Makes a machine and spoils it. */
export async function arrange(lab: Lab, {spoil}: Hostile): Promise<Scene> {
	serving?.kill();
	await serving?.ended();
	serving = undefined;
	await writeFile(`${lab.dir}/etc-hosts`, '127.0.0.1 localhost\n');
	await working(lab);
	await rm(join(lab.home, 'shop'), {recursive: true, force: true});
	const cwd = await shop(lab);
	return {cwd, ...(await spoil(lab, cwd))};
}
