import {readFile, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {ssh} from '../lab/working-machine.ts';
import {shop, working} from './machine.ts';
import {type Scene, tell} from './story.ts';

/** A machine that lacks nothing, and a project that requires this module of the host. */
async function requiring(lab: Lab, name: string, account = 'alice'): Promise<Scene> {
	await working(lab, account);
	const asked = await lab.exec([...ssh, 'git@github.com', `git-upload-pack 'acme/${name}'`], {input: '0000'});
	expect(asked.code).not.toBe(0);
	return {cwd: await shop(lab, `module app\n\ngo 1.19\n\nrequire github.com/acme/${name} v1.0.0\n`)};
}

const withModule = (name: string) => ['--module', `github.com/acme/${name}@v1.0.0`];

async function withGh(lab: Lab, account?: string): Promise<Scene> {
	await working(lab);
	await lab.removeKeys();
	const refused = await lab.exec([...ssh, '-T', 'git@github.com']);
	expect(refused.stderr).toContain('Permission denied');
	const gh = await lab.ghBin(account === undefined ? {} : {account});
	return {cwd: await shop(lab), env: {PATH: `${gh}:${lab.go()}:/usr/bin:/bin`}};
}

tell('access', [
	{
		name: 'a repository that is not there',
		arrange: lab => requiring(lab, 'missing'),
		options: withModule('missing'),
		fails: ['A72'],
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'a repository that the account may not see',
		arrange: lab => requiring(lab, 'denied'),
		options: withModule('denied'),
		fails: ['A72'],
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'one of two repositories that the account may not see',
		arrange: lab => requiring(lab, 'denied'),
		options: ['--module', 'github.com/acme/private@v1.1.0', ...withModule('denied')],
		fails: ['A72'],
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'single sign-on',
		arrange: lab => requiring(lab, 'sso'),
		options: withModule('sso'),
		fails: ['S15'],
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'a deploy key of another repository',
		arrange: async lab => requiring(lab, 'private', 'acme/billing'),
		options: withModule('private'),
		fails: ['S14', 'A72'],
		plan: ['tell', 'tell'],
		setup: 1,
	},
	{
		name: 'another account answers',
		arrange: async lab => {
			await working(lab, 'bob');
			return {cwd: await shop(lab)};
		},
		options: ['--set', 'account=alice'],
		fails: ['S13'],
		plan: ['tell'],
		setup: 1,
		downloads: true,
	},
	{
		name: 'a connection that was left open with a key since removed',
		arrange: async lab => {
			await working(lab);
			const path = `${lab.dir}/master`;
			await writeFile(
				`${lab.home}/.ssh/config`,
				`Host github.com\n  ControlMaster auto\n  ControlPath ${path}\n  ControlPersist 60\n`,
			);
			await lab.exec([...ssh, '-N', '-f', 'git@github.com']);
			await lab.removeKeys();
			const still = await lab.exec([...ssh, '-T', 'git@github.com']);
			expect(still.stderr).toContain('Hi alice!');
			return {cwd: await shop(lab)};
		},
		fails: ['S12'],
		warns: ['S18'],
		plan: ['register-key'],
		setup: 1,
		downloads: true,
		after: async lab => {
			await lab.exec(['ssh', '-O', 'exit', 'git@github.com']);
		},
	},
	{
		name: 'gh is logged in and registers the key',
		arrange: lab => withGh(lab, 'alice'),
		fails: ['S12'],
		plan: ['register-key'],
		after: async lab => expect(await readFile(`${lab.dir}/gh-alice/gh.log`, 'utf8')).toContain('ssh-key add'),
	},
	{
		name: 'gh is logged out',
		arrange: lab => withGh(lab),
		fails: ['S12'],
		plan: ['register-key'],
		setup: 1,
		after: async (_, setup) => {
			expect(setup.stderr).toContain('https://github.com/settings/ssh/new');
			expect(setup.stderr).toContain('ssh-ed25519 AAAA');
		},
	},
	{
		name: 'a go line that no Go here can obtain',
		arrange: async lab => {
			await working(lab);
			return {cwd: await shop(lab, 'module app\n\ngo 1.99\n\nrequire github.com/acme/private v1.1.0\n')};
		},
		options: withModule('private'),
		fails: ['G43'],
		within: 5500,
		plan: ['tell'],
		setup: 1,
	},
]);
