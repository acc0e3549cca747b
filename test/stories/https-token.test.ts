import {chmod, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {keptText} from './journals.ts';
import {bare, shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const token = 'token123';
const neighbour = 'machine other.example\n\tlogin me\n\tpassword theirs\n';
const netrc = (lab: Lab) => join(lab.home, '.netrc');
const ours = `machine github.com login x-access-token password ${token}\n`;

/** The first morning, with a token at hand. */
async function first(lab: Lab, more: Record<string, string> = {}): Promise<Scene> {
	await bare(lab);
	return {cwd: await shop(lab), env: {TOKEN: token, ...more}};
}

/** What the program said and what it keeps; the copies beside the journal hold what was the person's own. */
async function nothingTold(lab: Lab, {stdout, stderr}: Ended): Promise<void> {
	expect(stdout + stderr + (await keptText(lab))).not.toContain(token);
	expect(stdout + stderr).not.toContain('theirs');
	const state = join(lab.home, '.local/state/gomod-setup');
	for (const entry of await readdir(state, {recursive: true, withFileTypes: true})) {
		const {mode} = await stat(join(entry.parentPath, entry.name));
		expect([entry.name, (mode & 0o077).toString(8)]).toEqual([entry.name, '0']);
	}
}

/** Requests with a login that the host refused. */
async function refusals(lab: Lab): Promise<number> {
	const log = await lab.proxyLog('github.com');
	return log.filter(({status, user}) => status === 401 && user !== '').length;
}

const https: Pick<Story, 'options' | 'setupOptions' | 'fails'> = {
	options: ['--protocol', 'https'],
	setupOptions: ['--secret', 'token=env:TOKEN'],
	fails: ['G31', 'R56', 'P81'],
};

/** A keeper of secrets as a platform has one, with a file beside the home. */
async function keychain(lab: Lab): Promise<string> {
	const folder = `${lab.dir}/keychain`;
	await mkdir(folder, {recursive: true});
	await writeFile(
		`${folder}/git-credential-osxkeychain`,
		`#!/bin/sh\nexec git credential-store --file ${folder}/kept "$1"\n`,
	);
	await chmod(`${folder}/git-credential-osxkeychain`, 0o755);
	return folder;
}

let refusedBefore = 0;

tell('HTTPS with a token', [
	{
		...https,
		name: 'in the netrc file, where nothing else keeps logins',
		arrange: lab => first(lab),
		plan: ['go-env', 'netrc-login'],
		after: async (lab, setup) => {
			expect(await readFile(netrc(lab), 'utf8')).toBe(ours);
			expect((await stat(netrc(lab))).mode & 0o777).toBe(0o600);
			await nothingTold(lab, setup);
		},
	},
	{
		...https,
		name: 'beside the logins of others, which stay as they are',
		arrange: async lab => {
			const scene = await first(lab);
			await writeFile(netrc(lab), neighbour, {mode: 0o644});
			return scene;
		},
		plan: ['go-env', 'set-mode', 'netrc-login'],
		after: async (lab, setup) => {
			expect(await readFile(netrc(lab), 'utf8')).toBe(ours + neighbour);
			await nothingTold(lab, setup);
		},
	},
	{
		...https,
		name: 'an expired one is replaced',
		arrange: async lab => {
			const scene = await first(lab);
			await writeFile(netrc(lab), `${neighbour}${ours.replace(token, 'expired')}`, {mode: 0o600});
			return scene;
		},
		fails: ['G31', 'P81', 'R101'],
		plan: ['go-env', 'netrc-login'],
		after: nothingTold,
	},
	{
		...https,
		name: 'a wrong one is tried once and not kept',
		arrange: async lab => {
			refusedBefore = await refusals(lab);
			return first(lab, {TOKEN: 'wrong1234'});
		},
		plan: ['go-env', 'netrc-login'],
		setup: 3,
		downloads: false,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('The host refuses the token: HTTP 401.');
			expect(setup.stdout + setup.stderr).not.toContain('wrong1234');
			await expect(readFile(netrc(lab))).rejects.toThrow('ENOENT');
			expect(await refusals(lab)).toBe(refusedBefore + 1);
		},
	},
	{
		...https,
		name: 'with the helper that git asks already, git-credential-store',
		arrange: async lab => {
			const scene = await first(lab);
			await writeFile(join(lab.home, '.gitconfig'), '[credential]\n\thelper = store\n');
			await writeFile(join(lab.home, '.git-credentials'), 'https://me:theirs@other.example\n', {mode: 0o600});
			return scene;
		},
		plan: ['go-env', 'store-login'],
		after: nothingTold,
	},
	{
		...https,
		name: "with the platform's keeper of secrets, which undo empties again",
		arrange: async lab => first(lab, {PATH: `${await keychain(lab)}:${lab.go()}:/usr/bin:/bin`}),
		plan: ['go-env', 'git-credentials', 'store-login'],
		after: async (lab, setup) => {
			expect(await readFile(`${lab.dir}/keychain/kept`, 'utf8')).toContain(token);
			await nothingTold(lab, setup);
		},
	},
	{
		...https,
		name: 'which keeps nothing',
		arrange: async lab => {
			const folder = await keychain(lab);
			await writeFile(`${folder}/git-credential-osxkeychain`, '#!/bin/sh\nexit 0\n');
			return first(lab, {PATH: `${folder}:${lab.go()}:/usr/bin:/bin`});
		},
		plan: ['go-env', 'git-credentials', 'store-login'],
		setup: 3,
		downloads: false,
		after: async (_, setup) => expect(setup.stderr).toContain('--set token-store=netrc'),
	},
	{
		...https,
		name: 'gh hands out its own',
		arrange: async lab =>
			first(lab, {PATH: `${await lab.ghBin({account: 'alice'})}:${lab.go()}:/usr/bin:/bin`}),
		setupOptions: [],
		plan: ['go-env', 'git-credentials'],
		after: nothingTold,
	},
	{
		name: 'where no SSH leaves this network, and a rule leads to SSH',
		arrange: async lab => {
			await working(lab);
			await lab.fault('22-drop', 'ssh-443-drop');
			return {cwd: await shop(lab), env: {TOKEN: token}};
		},
		options: ['--timeout', '2'],
		setupOptions: ['--secret', 'token=env:TOKEN'],
		within: 4500,
		fails: ['N23', 'R56'],
		warns: ['N22'],
		plan: ['git-rewrite', 'netrc-login'],
		after: nothingTold,
	},
	{
		...https,
		name: 'nobody gives one: nothing is changed',
		arrange: lab => first(lab),
		setupOptions: [],
		plan: [],
		setup: 2,
		downloads: false,
		after: async (_, setup) => expect(setup.stderr).toContain('Give: --secret token=env:VAR'),
	},
	{
		...https,
		name: 'a file with the token that others can read is said',
		arrange: async lab => {
			await writeFile(`${lab.dir}/token`, `${token}\n`, {mode: 0o644});
			return first(lab);
		},
		setupOptions: ['--secret', 'token=file:../../token'],
		plan: ['go-env', 'netrc-login'],
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('others on this machine can read ../../token');
			await nothingTold(lab, setup);
		},
	},
]);
