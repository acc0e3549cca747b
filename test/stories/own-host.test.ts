import {readFile, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {diverts} from '../lab/network.ts';
import {shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const host = 'git.acme.example';
const module = `${host}/acme/own.git`;

/** A company's host of its own: nobody publishes its keys. */
async function ownHost(lab: Lab): Promise<Scene> {
	await working(lab);
	await rm(`${lab.home}/.ssh/known_hosts`);
	// ssh itself would add the host's other keys after its first login.
	await writeFile(`${lab.home}/.ssh/config`, 'UpdateHostKeys no\n');
	await writeFile(`${lab.dir}/etc-hosts`, `127.0.0.1 localhost\n${diverts.impostor} ${host}\n`);
	expect(await lab.resolve(host)).toBe(diverts.impostor);
	await makeRepository(lab);
	return {cwd: await shop(lab, `module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`)};
}

async function makeRepository(lab: Lab): Promise<void> {
	const script = `set -e; cd ${lab.dir}/repositories/acme; [ ! -d own.git ] || exit 0
git init -q --bare own.git; git init -q ${lab.dir}/own; cd ${lab.dir}/own
printf 'module ${module}\\n\\ngo 1.19\\n' > go.mod; echo 'package own' > own.go; git add .
git -c user.name=Dev -c user.email=dev@acme.example commit -qm one; git tag v1.0.0
git push -q ${lab.dir}/repositories/acme/own.git HEAD:refs/heads/main v1.0.0`;
	const made = await lab.exec(['sh', '-c', script]);
	expect(made.code, made.stderr).toBe(0);
}

const own: Omit<Story, 'name'> = {
	arrange: ownHost,
	recipe: ['--recipe', 'github', '--host', host],
	options: ['--module', `${module}@v1.0.0`],
	fails: ['S7', 'G31', 'R51', 'P81'],
};

const fingerprint = async (lab: Lab) =>
	(await lab.exec(['ssh-keygen', '-lf', `${lab.dir}/impostor-keys/ed25519.pub`])).stdout.split(' ')[1] ?? '';

tell('a host whose keys nobody publishes', [
	{
		...own,
		name: 'nothing is trusted by itself',
		plan: ['go-env', 'tell', 'tell'],
		setup: 1,
		after: async (lab, setup) => {
			expect(setup.stdout).toContain(`--set host-key=${await fingerprint(lab)}`);
			await expect(readFile(`${lab.home}/.ssh/known_hosts`)).rejects.toThrow();
		},
	},
	{
		...own,
		name: 'a person confirms the fingerprint',
		confirm: async lab => ['--set', `host-key=${await fingerprint(lab)}`],
		plan: ['edit-file', 'go-env', 'git-rewrite', 'register-key'],
	},
	{
		...own,
		name: 'a person confirms another fingerprint',
		confirm: async () => ['--set', `host-key=SHA256:${'A'.repeat(43)}`],
		plan: ['go-env', 'tell', 'tell', 'tell'],
		setup: 1,
	},
]);
