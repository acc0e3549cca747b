import {existsSync} from 'node:fs';
import {rename, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {journals} from './journals.ts';
import {bare, shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const config = (lab: Lab) => `${lab.home}/.gitconfig`;
const rewrite = '[url "ssh://git@github.com/acme/"]\n\tinsteadOf = https://github.com/acme/\n';

/** The key is named in core.sshCommand and nowhere else. */
function sshCommand(name: string, version: string, rest: Omit<Story, 'name' | 'arrange'>, more = ''): Story {
	const arrange = async (lab: Lab): Promise<Scene> => {
		await working(lab);
		for (const half of ['', '.pub'])
			await rename(`${lab.home}/.ssh/id_ed25519${half}`, `${lab.home}/.ssh/work${half}`);
		await writeFile(
			config(lab),
			`${rewrite}[core]\n\tsshCommand = ssh -i ~/.ssh/work -o IdentitiesOnly=yes${more}\n`,
		);
		const read = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private']);
		expect(read.code, read.stderr).toBe(0);
		return {cwd: await shop(lab), env: {PATH: `${lab.go(version)}:/usr/bin:/bin`}};
	};
	return {name, arrange, ...rest};
}

/** git knows a login for HTTPS, and there is no key. */
async function storedLogin(lab: Lab, token: string): Promise<Scene> {
	await bare(lab);
	await writeFile(config(lab), '[credential]\n\thelper = store\n');
	await writeLogin(lab, token);
	return {cwd: await shop(lab)};
}

async function writeLogin(lab: Lab, token: string): Promise<void> {
	const login = `https://${lab.credentials.user}:${token}@github.com\n`;
	await writeFile(`${lab.home}/.git-credentials`, login, {mode: 0o600});
}

tell('git configuration', [
	sshCommand('core.sshCommand, which Go 1.24 does not know', '1.24', {fails: ['R55'], plan: ['edit-file']}),
	sshCommand(
		'one that checks no host keys: that is not said to all of ssh',
		'1.24',
		{
			fails: ['R55'],
			told: doctor => expect(doctor.stdout).toContain('StrictHostKeyChecking would hold there'),
			plan: ['tell'],
			setup: 1,
			after: async lab => expect(existsSync(`${lab.home}/.ssh/config`)).toBe(false),
		},
		' -o StrictHostKeyChecking=no',
	),
	sshCommand('core.sshCommand, which Go 1.26 knows', '1.26', {fails: []}),
	{
		name: 'a stored login for HTTPS',
		arrange: lab => storedLogin(lab, lab.credentials.token),
		options: ['--module', 'github.com/acme/private@v1.1.0'],
		fails: ['G31', 'P81'],
		plan: ['go-env'],
	},
	{
		name: 'a stored login that the host refuses',
		arrange: lab => storedLogin(lab, 'expired'),
		options: ['--module', 'github.com/acme/private@v1.1.0', '--protocol', 'https'],
		fails: ['G31', 'P81', 'R101'],
		// A new token has to be given; without one nothing is changed.
		plan: [],
		setup: 2,
		// The person's own git, unlike ours, has forgotten the refused login in the meantime.
		after: lab => writeLogin(lab, 'expired'),
	},
	{
		name: 'a .gitconfig that git cannot read',
		arrange: async lab => {
			await working(lab);
			await writeFile(config(lab), `${rewrite}[user\n`);
			const asked = await lab.exec(['git', 'config', '--list']);
			expect(asked.stderr).toContain('bad config line 3');
			return {cwd: await shop(lab)};
		},
		fails: ['R57'],
		told: doctor => expect(doctor.stdout).toMatch(/"file": ".*\.gitconfig",\s*"line": 3/),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'a lock that another git left',
		arrange: async lab => {
			await working(lab);
			await rm(config(lab));
			await rm(`${lab.home}/.config/go/env`);
			await writeFile(`${config(lab)}.lock`, '');
			return {cwd: await shop(lab)};
		},
		options: ['--module', 'github.com/acme/private@v1.1.0'],
		fails: ['G31', 'R51', 'P81'],
		plan: ['go-env', 'git-rewrite'],
		setup: 3,
		after: async (lab, setup) => {
			expect(await journals(lab)).toContain('"entry":"done","number":1');
			expect(setup.stderr).toContain('.gitconfig');
		},
	},
	{
		name: 'a rewrite of the project, which Go never sees',
		arrange: async lab => {
			await working(lab);
			await rm(config(lab));
			const cwd = await shop(lab);
			await lab.exec(['git', 'init', '-q'], {cwd});
			const set = ['git', 'config', 'url.ssh://git@github.com/acme/.insteadOf', 'https://github.com/acme/'];
			expect((await lab.exec(set, {cwd})).code).toBe(0);
			return {cwd};
		},
		fails: ['R51', 'A71'],
		told: doctor => expect(doctor.stdout).toContain('A71'),
		plan: ['git-rewrite'],
	},
]);
