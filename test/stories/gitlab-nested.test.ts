import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import {makeModule} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {weakToken} from '../lab/web-server.ts';
import {giveKey} from '../lab/working-machine.ts';
import {freshDownload} from './fresh-download.ts';
import {keptText} from './journals.ts';
import {bare} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const host = 'gitlab.acme.example';
const module = `${host}/acme/group/tool`;
const token = 'token123';
const netrc = (lab: Lab) => readFile(join(lab.home, '.netrc'), 'utf8');
const ours = `machine ${host} login oauth2 password ${token}\n`;

/** A module whose own path says where its repository ends. */
const dotted = `${host}/acme/group/dotted.git`;

/** Go 1.19 and 1.24 have no GOAUTH, or one that tries exact addresses only; 1.26 looks for beginnings of them. */
const versions = ['1.19', '1.24', '1.26'];

/** The first morning: GitLab's nested group, and a token at hand. */
async function first(lab: Lab, {go = '1.26', secret = token} = {}): Promise<Scene> {
	await bare(lab);
	const keys = await hostKeyLines(`${lab.dir}/host-keys`, host);
	await writeFile(
		`${lab.dir}/gitlab.json`,
		JSON.stringify({schema: 1, title: 'Lab', extends: 'gitlab', host, hostKeys: keys}),
	);
	const stranger = await lab.exec(['curl', '-s', `https://${module}?go-get=1`]);
	expect(stranger.stdout).toContain(`${host}/acme/group git`);
	const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'nested');
	return {cwd, env: {TOKEN: secret, PATH: `${lab.go(go)}:/usr/bin:/bin`}};
}

/** A machine whose SSH lacks nothing for this host. */
async function withSsh(lab: Lab): Promise<Scene> {
	const scene = await first(lab);
	await giveKey(lab);
	const keys = await hostKeyLines(`${lab.dir}/host-keys`, host);
	await writeFile(join(lab.home, '.ssh/known_hosts'), keys.map(line => `${line}\n`).join(''));
	await writeFile(
		join(lab.home, '.gitconfig'),
		`[url "ssh://git@${host}/acme/"]\n\tinsteadOf = https://${host}/acme/\n`,
	);
	await lab.exec(['go', 'env', '-w', `GOPRIVATE=${host}/acme`]);
	const read = await lab.exec(['git', 'ls-remote', `https://${module}.git`]);
	expect(read.code, read.stderr).toBe(0);
	const download = await freshDownload(lab, scene);
	expect(download.stderr).toMatch(/acme\/group(?:\.git)?\b[\s\S]*could not be found/);
	gitBefore = await gitRequests(lab);
	return scene;
}

const nested: Omit<Story, 'name' | 'arrange'> = {
	recipe: ['--recipe', '../../gitlab.json'],
	options: ['--module', `${module}@v1.0.0`],
	setupOptions: ['--secret', 'token=env:TOKEN'],
	fails: ['G31', 'R56', 'P81', 'A100'],
};

/** Requests to the host with a login that it did not take. */
async function badLogins(lab: Lab): Promise<number> {
	const log = await lab.proxyLog(host);
	return log.filter(({status, user, path}) => user !== '' && status >= 400 && path.includes('acme/group'))
		.length;
}

/** Requests of git over HTTPS. */
async function gitRequests(lab: Lab): Promise<number> {
	return (await lab.proxyLog(host)).filter(({path}) => path.includes('git-upload-pack')).length;
}

let badBefore = 0;
let gitBefore = 0;

tell("GitLab's nested groups", [
	...versions.map(
		(go): Story => ({
			...nested,
			name: `Go ${go}: one token for Go and git, from a bare home`,
			arrange: lab => first(lab, {go}),
			plan: ['go-env', 'netrc-login'],
			after: async (lab, setup) => {
				expect(await netrc(lab)).toBe(ours);
				expect(setup.stdout + setup.stderr + (await keptText(lab))).not.toContain(token);
			},
		}),
	),
	{
		...nested,
		name: 'SSH works already, and goes on to: the token is for Go alone',
		arrange: withSsh,
		fails: ['A100'],
		plan: ['netrc-login'],
		after: async (lab, setup) => {
			const {proof} = JSON.parse(setup.stdout) as {proof: {step: string; ok: boolean}[]};
			expect(proof).toContainEqual(expect.objectContaining({step: 'login', ok: true}));
			expect(await gitRequests(lab)).toBe(gitBefore);
		},
	},
	{
		...nested,
		name: 'SSH is asked for: Go still wants a token, or the other path',
		arrange: withSsh,
		options: [...(nested.options ?? []), '--protocol', 'ssh'],
		setupOptions: [],
		fails: ['A100'],
		plan: [],
		setup: 2,
		after: async (_, setup) => expect(setup.stderr).toContain('--secret token='),
		told: doctor => expect(doctor.stdout).toContain('end the path of the repository with .git'),
	},
	{
		...nested,
		name: 'a module path with .git needs no token',
		arrange: async lab => {
			const scene = await withSsh(lab);
			await makeModule(lab, dotted, 'acme/group/dotted');
			const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${dotted} v1.0.0\n`, 'dotgit');
			return {...scene, cwd};
		},
		options: ['--module', `${dotted}@v1.0.0`, '--protocol', 'ssh'],
		setupOptions: [],
		fails: [],
	},
	{
		...nested,
		name: 'GOAUTH lets Go read its netrc file again',
		arrange: async lab => {
			const scene = await withSsh(lab);
			await lab.exec(['go', 'env', '-w', 'GOAUTH=off']);
			return scene;
		},
		fails: ['A100'],
		plan: ['go-env', 'netrc-login'],
	},
	{
		...nested,
		name: 'a token that may not read the API is not kept',
		arrange: lab => first(lab, {secret: weakToken}),
		plan: ['go-env', 'netrc-login'],
		setup: 3,
		downloads: false,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('The host shows nothing of the module to this token: HTTP 200.');
			await expect(netrc(lab)).rejects.toThrow('ENOENT');
		},
	},
	{
		...nested,
		name: 'a wrong token is tried once and not kept',
		arrange: async lab => {
			badBefore = await badLogins(lab);
			return first(lab, {secret: 'wrong1234'});
		},
		plan: ['go-env', 'netrc-login'],
		setup: 3,
		downloads: false,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('The host shows nothing of the module to this token: HTTP 404.');
			expect(await badLogins(lab)).toBe(badBefore + 1);
		},
	},
]);
