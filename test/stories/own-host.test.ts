import {readFile, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {openOwnHost, ownHost} from '../lab/own-host.ts';
import {shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const {host, module} = ownHost;

/** A company's host of its own: nobody publishes its keys. */
async function onOwnHost(lab: Lab): Promise<Scene> {
	await working(lab);
	await rm(`${lab.home}/.ssh/known_hosts`);
	// ssh itself would add the host's other keys after its first login.
	await writeFile(`${lab.home}/.ssh/config`, 'UpdateHostKeys no\n');
	await openOwnHost(lab);
	return {cwd: await shop(lab, `module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`)};
}

const own: Omit<Story, 'name'> = {
	arrange: onOwnHost,
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
