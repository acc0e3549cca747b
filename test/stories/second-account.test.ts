import {readFile, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {makeModule} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {configure, keyless, makeKey, ran} from './existing-keys.ts';
import {shop, working} from './machine.ts';
import {product} from './product.ts';
import {type Scene, type Story, tell} from './story.ts';

const both =
	'module github.com/acme/shop\n\ngo 1.19\n\nrequire (\n\tgithub.com/acme/private v1.1.0\n\tgithub.com/home/tool v1.0.0\n)\n';
const alias = 'github.com-acme';

/** The key here is alice's, who sees home/tool; acme/private is for bob alone, as whom `gh` is logged in. */
async function twoAccounts(lab: Lab, base: string, prefix: string): Promise<Scene> {
	await working(lab, 'alice');
	await makeModule(lab, 'github.com/home/tool', 'home/tool');
	await lab.allow('home/tool', ['alice']);
	await lab.allow('acme/private', ['bob']);
	await writeFile(`${lab.home}/.gitconfig`, `[url "${base}"]\n\tinsteadOf = ${prefix}\n`);
	await ran(lab, ['go', 'env', '-w', 'GOPRIVATE=github.com/acme,github.com/home']);
	const refused = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private']);
	expect(refused.stderr).toContain('Repository not found');
	const path = `${await lab.ghBin({account: 'bob'})}:${lab.go()}:/usr/bin:/bin`;
	return {cwd: await shop(lab, both), env: {PATH: path}};
}

const everything = (lab: Lab) => twoAccounts(lab, 'ssh://git@github.com/', 'https://github.com/');

/** A person's own name for the host, with a key of its own; the usual key is one that the host does not know. */
async function ownName(lab: Lab): Promise<Scene> {
	await keyless(lab);
	const work = await makeKey(lab, 'work');
	await ran(lab, ['ssh-keygen', '-q', '-N', '', '-f', `${lab.home}/.ssh/id_ed25519`]);
	const host = `Host gh-work\n  HostName github.com\n  User git\n  IdentitiesOnly yes\n  IdentityFile ${work}\n`;
	await configure(lab, host);
	await writeFile(
		`${lab.home}/.gitconfig`,
		'[url "gh-work:acme/"]\n\tinsteadOf = https://github.com/acme/\n',
	);
	return {cwd: await shop(lab)};
}

/** The account gets a key, a name for ssh and a rewrite of its own; the first one goes on as it was. */
const made: Omit<Story, 'name' | 'arrange' | 'fails'> = {
	options: ['--set', 'owner=acme', '--set', `alias=${alias}`],
	setupOptions: ['--set', 'passphrase=none'],
	plan: ['make-key', 'edit-file', 'git-rewrite', 'register-key'],
	after: async (lab, setup, scene) => {
		const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
		expect(config).toContain(`Host ${alias}\n  HostName github.com\n  IdentityFile `);
		expect(config).toContain('/.ssh/id_ed25519_acme\n  IdentitiesOnly yes\n');
		const url = async (repository: string) =>
			(await ran(lab, ['git', 'ls-remote', '--get-url', `https://github.com/${repository}`])).stdout.trim();
		expect(await url('acme/private')).toBe(`ssh://git@${alias}/acme/private`);
		expect((await lab.exec(['ssh', '-T', 'git@github.com'])).stderr).toContain('Hi alice!');
		expect((await lab.exec(['ssh', '-T', `git@${alias}`])).stderr).toContain('Hi bob!');
		expect(setup.stdout).toContain('bob');
		const again = ['--recipe', lab.recipeFile, '--set', 'owner=acme', '--set', `alias=${alias}`];
		const repeated = await product(lab).run(['setup', '--yes', ...again, '--json'], {
			cwd: scene.cwd,
			env: scene.env ?? {},
		});
		expect([repeated.code, JSON.parse(repeated.stdout).applied]).toEqual([0, []]);
	},
};

tell('a second account on a host', [
	{name: 'git goes by another name for the host, and so does the look', arrange: ownName, fails: []},
	{
		name: 'the key behind that name is registered, and no other',
		arrange: async lab => {
			const scene = await ownName(lab);
			await lab.removeKeys();
			return scene;
		},
		fails: ['S12'],
		told: doctor => expect(doctor.stdout).toContain('.ssh/work.pub'),
		plan: ['register-key'],
		setup: 1,
	},
	{
		name: 'what the account that answers may not see is not found',
		arrange: everything,
		options: ['--set', 'owner=acme', '--set', 'account=bob'],
		fails: ['S13', 'A72'],
		told: doctor => expect(doctor.stdout).toContain(`--set owner=acme --set alias=${alias}`),
		plan: ['tell', 'tell'],
		setup: 1,
	},
	{...made, name: 'beside a rewrite for the whole host', arrange: everything, fails: ['S1', 'R64']},
	{
		...made,
		name: 'in place of the rewrite that went to the first account',
		arrange: async lab => {
			const scene = await twoAccounts(lab, 'ssh://git@github.com/acme/', 'https://github.com/acme/');
			await ran(lab, [
				'git',
				'config',
				'--global',
				'url.ssh://git@github.com/home/.insteadOf',
				'https://github.com/home/',
			]);
			return scene;
		},
		fails: ['S1', 'R64'],
	},
	{
		...made,
		name: 'where port 22 is closed',
		arrange: async lab => {
			const scene = await everything(lab);
			await writeFile(`${lab.home}/.ssh/config`, 'Host github.com\n  HostName ssh.github.com\n  Port 443\n', {
				mode: 0o600,
			});
			await lab.fault('22-drop');
			return scene;
		},
		fails: ['S1', 'R64'],
		after: async lab => {
			const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
			expect(config).toContain(`Host ${alias}\n  HostName ssh.github.com\n  Port 443\n`);
			expect((await lab.exec(['ssh', '-T', `git@${alias}`])).stderr).toContain('Hi bob!');
		},
	},
]);
