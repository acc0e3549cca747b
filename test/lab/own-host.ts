import {readFile, writeFile} from 'node:fs/promises';
import type {Lab} from './lab.ts';
import {diverts} from './network.ts';
import {hostKeyLines} from './ssh-server.ts';

/** A company's own host, beside github.com: another sshd with host keys of its own, which nobody publishes. */
export const ownHost = {
	host: 'git.acme.example',
	module: 'git.acme.example/acme/own.git',
	version: 'v1.0.0',
} as const;

/** Gives the host its name and its one module. It lets in the keys that github.com lets in. */
export async function openOwnHost(lab: Lab): Promise<void> {
	await writeFile(`${lab.dir}/etc-hosts`, `127.0.0.1 localhost\n${diverts.impostor} ${ownHost.host}\n`);
	const address = await lab.resolve(ownHost.host);
	if (address !== diverts.impostor) throw new Error(`${ownHost.host} is at ${address}`);
	await makeRepository(lab);
}

async function makeRepository(lab: Lab): Promise<void> {
	const script = `set -e; cd ${lab.dir}/repositories/acme; [ ! -d own.git ] || exit 0
git init -q --bare own.git; git init -q ${lab.dir}/own; cd ${lab.dir}/own
printf 'module ${ownHost.module}\\n\\ngo 1.19\\n' > go.mod; echo 'package own' > own.go; git add .
git -c user.name=Dev -c user.email=dev@acme.example commit -qm one; git tag ${ownHost.version}
git push -q ${lab.dir}/repositories/acme/own.git HEAD:refs/heads/main ${ownHost.version}`;
	const made = await lab.exec(['sh', '-c', script]);
	if (made.code !== 0) throw new Error(`the repository of ${ownHost.host}: ${made.stderr}`);
}

/** Lines of known_hosts for the host. */
export function ownHostKeys(lab: Lab): Promise<string[]> {
	return hostKeyLines(`${lab.dir}/impostor-keys`, ownHost.host);
}

/** A recipe file that describes github.com of the lab and the own host. */
export async function recipeOfBoth(lab: Lab): Promise<string> {
	const hosts = [
		{extends: 'github', host: 'github.com', hostKeys: lab.hostKeys, privateModules: ['github.com/acme/*']},
		{
			extends: 'github',
			host: ownHost.host,
			hostKeys: await ownHostKeys(lab),
			privateModules: [`${ownHost.host}/*`],
		},
	];
	const file = `${lab.dir}/both.json`;
	await writeFile(file, JSON.stringify({schema: 1, title: 'Acme', hosts}));
	return file;
}

/** The text of a file below the home; empty where there is none. */
export async function textOf(lab: Lab, path: string): Promise<string> {
	return readFile(`${lab.home}/${path}`, 'utf8').catch(() => '');
}
