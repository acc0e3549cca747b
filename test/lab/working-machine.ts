import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import type {Lab} from './lab.ts';
import type {Ended} from './program.ts';

/** The two modules that a test can require: one private, one public. */
export const goMod = {
	private: 'module app\n\ngo 1.19\n\nrequire github.com/acme/private v1.1.0\n',
	public: 'module app\n\ngo 1.19\n\nrequire public.example/lib v1.2.0\n',
};

export const ssh = ['ssh', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=1'];

/** What the host says to a login without a command, on stderr. */
export function greeting(account: string): string {
	return `Hi ${account}! You've successfully authenticated, but GitHub does not provide shell access.\n`;
}

/** Gives dev what ssh needs: a key, known to the host under this account only, and the host's keys in known_hosts. */
export async function giveKey(lab: Lab, account = 'alice'): Promise<void> {
	const folder = `${lab.home}/.ssh`;
	await mkdir(folder, {recursive: true, mode: 0o700});
	// Refused, and the key kept, when there is one.
	await lab.exec(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', `${folder}/id_ed25519`]);
	const over443 = lab.hostKeys.map(line => line.replace('github.com', '[ssh.github.com]:443'));
	await writeFile(`${folder}/known_hosts`, [...lab.hostKeys, ...over443].map(line => `${line}\n`).join(''));
	await lab.removeKeys();
	await lab.addKey(await readFile(`${folder}/id_ed25519.pub`, 'utf8'), account);
}

/** A real `go mod download` into an empty module cache. */
export async function download(
	lab: Lab,
	text: string,
	env: Record<string, string>,
	...args: string[]
): Promise<Ended> {
	const cache = await mkdtemp(`${lab.dir}/cache-`);
	const caches = {GOMODCACHE: cache, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local'};
	const cwd = await lab.project(text, cache.split('/').at(-1));
	return lab.exec(['go', 'mod', 'download', ...args], {cwd, env: {...caches, ...env}});
}
