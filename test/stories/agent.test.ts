import {readFile, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {ssh} from '../lab/working-machine.ts';
import {keptText} from './journals.ts';
import {shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const passphrase = 'correct horse';
const key = (lab: Lab) => `${lab.home}/.ssh/id_ed25519`;

async function encrypted(lab: Lab): Promise<Scene> {
	await working(lab);
	await lab.exec(['ssh-keygen', '-q', '-p', '-P', '', '-N', passphrase, '-f', key(lab)]);
	expect((await lab.exec(['ssh-keygen', '-y', '-P', '', '-f', key(lab)])).code).toBe(255);
	await writeFile(`${lab.dir}/passphrase`, `${passphrase}\n`, {mode: 0o600});
	return {cwd: await shop(lab)};
}

/** An agent of the person's own that holds these keys. */
async function agentWith(lab: Lab, keys: readonly string[]): Promise<Record<string, string>> {
	const env = {SSH_AUTH_SOCK: `${lab.dir}/agent-${keys.length}`};
	await lab.exec(['ssh-agent', '-a', env.SSH_AUTH_SOCK]);
	const added = await lab.exec(['ssh-add', ...keys], {env});
	expect(added.code, added.stderr).toBe(0);
	return env;
}

const cured: Omit<Story, 'name'> = {
	arrange: encrypted,
	fails: ['S5'],
	warns: ['S6'],
	plan: ['edit-file', 'start-agent', 'add-to-agent', 'register-key'],
	after: async (lab, setup) => {
		expect(await readFile(`${lab.home}/.ssh/config`, 'utf8')).toContain('IdentityAgent');
		expect(setup.stdout + setup.stderr + (await keptText(lab))).not.toContain(passphrase);
	},
};

tell('the agent', [
	{
		name: 'a key with a passphrase, and nobody who says it',
		arrange: encrypted,
		fails: ['S5'],
		warns: ['S6'],
		setup: 2,
		after: async (_, setup) => expect(setup.stderr).toContain('--secret passphrase=env:VAR'),
	},
	{
		name: 'a key with a passphrase, said in a variable',
		...cured,
		arrange: async lab => ({...(await encrypted(lab)), env: {PASS: passphrase}}),
		setupOptions: ['--secret', 'passphrase=env:PASS'],
	},
	{
		name: 'a wrong passphrase',
		...cured,
		arrange: async lab => ({...(await encrypted(lab)), env: {PASS: 'wrong'}}),
		setupOptions: ['--secret', 'passphrase=env:PASS'],
		setup: 3,
		after: async () => {},
	},
	{
		name: 'a key that only the agent has',
		arrange: async lab => {
			await working(lab);
			const env = await agentWith(lab, [key(lab)]);
			await rm(key(lab));
			await rm(`${key(lab)}.pub`);
			return {cwd: await shop(lab), env};
		},
		fails: [],
	},
	{
		name: 'seven keys, the right one too late',
		arrange: async lab => {
			await working(lab);
			const others = [1, 2, 3, 4, 5, 6, 7].map(number => `${lab.dir}/other-${number}`);
			for (const other of others) {
				await rm(other, {force: true});
				await lab.exec(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', other]);
			}
			const env = await agentWith(lab, others);
			const tried = await lab.exec([...ssh, '-T', 'git@github.com'], {env});
			expect(tried.stderr).toContain('Too many authentication failures');
			return {cwd: await shop(lab), env};
		},
		fails: ['S10'],
		plan: ['edit-file', 'register-key'],
		after: async lab =>
			expect(await readFile(`${lab.home}/.ssh/config`, 'utf8')).toContain('IdentitiesOnly yes'),
	},
]);
