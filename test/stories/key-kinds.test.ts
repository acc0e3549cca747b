import {readFile, rename, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {makeModule, startForge} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {ssh} from '../lab/working-machine.ts';
import {configure, keyless, makeKey, ran} from './existing-keys.ts';
import {bare, shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

/** A key of any type that works is enough. */
function works(name: string, file: string, ...args: readonly string[]): Story {
	return {
		name,
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, file, ...args);
			return {cwd: await shop(lab)};
		},
		fails: [],
	};
}

/** `gh` is logged in and registers what is made. */
async function withGh(lab: Lab): Promise<Scene> {
	const path = `${await lab.ghBin({account: 'alice'})}:${lab.go()}:/usr/bin:/bin`;
	return {cwd: await shop(lab), env: {PATH: path}};
}

/** PuTTY's own program makes the key, and takes it back into OpenSSH's format. */
function putty(version: string, ...args: readonly string[]): Story {
	return {
		name: `a key of PuTTY, format ${version}${args.length > 0 ? ', with a passphrase' : ''}`,
		arrange: async lab => {
			await working(lab);
			const key = `${lab.home}/.ssh/id_ed25519`;
			const ppk = `${lab.home}/.ssh/work.ppk`;
			await writeFile(`${lab.dir}/ppk-passphrase`, 'correct horse\n');
			const format = ['--ppk-param', `version=${version}`, ...args.map(arg => arg.replace('DIR', lab.dir))];
			await ran(lab, ['puttygen', key, '-O', 'private', ...format, '-o', ppk]);
			await Promise.all([rm(key), rm(`${key}.pub`)]);
			await configure(lab, 'Host github.com\n  IdentityFile ~/.ssh/work.ppk\n');
			expect(await readFile(ppk, 'utf8')).toContain(`PuTTY-User-Key-File-${version}: ssh-ed25519`);
			const tried = await lab.exec([...ssh, '-T', 'git@github.com']);
			expect(tried.stderr).toContain('error in libcrypto');
			return withGh(lab);
		},
		fails: ['S4'],
		told: doctor => {
			expect(doctor.stdout).toContain(
				'puttygen ~/.ssh/work.ppk -O private-openssh -o ~/.ssh/work.ppk.openssh',
			);
			expect(doctor.stdout).toContain('gomod-setup setup --key ~/.ssh/work.ppk.openssh');
		},
		setupOptions: ['--set', 'passphrase=none'],
		plan: ['make-key', 'edit-file', 'register-key'],
		after: async lab => {
			expect(await readFile(`${lab.home}/.ssh/work.ppk`, 'utf8')).toContain('PuTTY-User-Key-File');
		},
	};
}

tell('keys of every kind', [
	works('RSA', 'id_rsa', '-t', 'rsa', '-b', '2048'),
	works('RSA of 1024 bits that the host takes', 'id_rsa', '-t', 'rsa', '-b', '1024'),
	works('ECDSA', 'id_ecdsa', '-t', 'ecdsa', '-b', '384'),
	{
		name: 'PEM without a public half',
		arrange: async lab => {
			await keyless(lab);
			await rm(`${await makeKey(lab, 'id_rsa', '-t', 'rsa', '-b', '2048', '-m', 'PEM')}.pub`);
			return {cwd: await shop(lab)};
		},
		fails: [],
		warns: ['S2'],
		plan: ['derive-public-key'],
	},
	{
		name: 'RSA, shorter than ssh is told to take',
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, 'id_rsa', '-t', 'rsa', '-b', '2048');
			await configure(lab, 'Host *\n  RequiredRSASize 3072\n');
			const tried = await lab.exec([...ssh, '-T', 'git@github.com']);
			expect(tried.stderr).toContain('Invalid key length');
			return withGh(lab);
		},
		fails: ['S161'],
		setupOptions: ['--set', 'passphrase=none'],
		plan: ['make-key', 'register-key'],
	},
	{
		name: 'RSA, which may be signed with SHA-1 only',
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, 'id_rsa', '-t', 'rsa', '-b', '2048');
			// An old server offers no other signature. A new one cannot be made so; ssh says the same when it is told this.
			await configure(lab, 'Host *\n  PubkeyAcceptedAlgorithms -rsa-sha2-256,rsa-sha2-512\n');
			const tried = await lab.exec([...ssh, '-v', '-T', 'git@github.com']);
			expect(tried.stderr).toContain('not in PubkeyAcceptedAlgorithms');
			return withGh(lab);
		},
		fails: ['S162'],
		setupOptions: ['--set', 'passphrase=none'],
		plan: ['make-key', 'register-key'],
	},
	putty('2'),
	putty('3'),
	putty('3', '--new-passphrase', 'DIR/ppk-passphrase'),
	{
		name: 'a key of PuTTY that its owner converted, as doctor says',
		arrange: async lab => {
			await working(lab);
			const key = `${lab.home}/.ssh/id_ed25519`;
			await ran(lab, ['puttygen', key, '-O', 'private', '-o', `${lab.home}/.ssh/work.ppk`]);
			await Promise.all([rm(key), rm(`${key}.pub`)]);
			const to = `${lab.home}/.ssh/work.ppk.openssh`;
			await ran(lab, ['puttygen', `${lab.home}/.ssh/work.ppk`, '-O', 'private-openssh', '-o', to]);
			return {cwd: await shop(lab)};
		},
		options: ['--key', '../.ssh/work.ppk.openssh'],
		fails: ['S12'],
		warns: ['S2'],
		plan: ['derive-public-key', 'edit-file', 'register-key'],
	},
	{
		name: 'the public half of another key',
		arrange: async lab => {
			await working(lab);
			const key = `${lab.home}/.ssh/id_ed25519`;
			await ran(lab, ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', `${lab.home}/.ssh/other`]);
			await rename(`${lab.home}/.ssh/other.pub`, `${key}.pub`);
			const tried = await lab.exec([...ssh, '-T', 'git@github.com']);
			expect(tried.stderr).toContain('Permission denied');
			return {cwd: await shop(lab)};
		},
		fails: ['S2'],
		told: doctor => expect(doctor.stdout).toContain('mv ~/.ssh/id_ed25519.pub ~/.ssh/id_ed25519.pub.other'),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'a key that lost its last line end',
		arrange: async lab => {
			await working(lab);
			const key = `${lab.home}/.ssh/id_ed25519`;
			await writeFile(key, (await readFile(key, 'utf8')).trimEnd());
			const tried = await lab.exec([...ssh, '-T', 'git@github.com']);
			expect(tried.stderr).toContain('error in libcrypto');
			return withGh(lab);
		},
		fails: ['S4'],
		setupOptions: ['--set', 'passphrase=none'],
		plan: ['make-key', 'edit-file', 'register-key'],
	},
]);

const module = 'git.acme.example/acme/tool.git';
const hello = `echo "Hi there, $account! You've successfully authenticated with the key named laptop, but Gitea does not provide shell access." >&2; exit 0`;

/** A company's Gitea with an sshd of its own, and a machine that lacks nothing but the right key. */
async function atForge(
	lab: Lab,
	port: number,
	sshd: readonly string[],
	keys: readonly string[][],
): Promise<Scene> {
	await bare(lab);
	const forge = {hosts: ['git.acme.example'], port, user: 'git', greets: hello, refuses: 'exit 1', sshd};
	const {register} = await startForge(lab, forge);
	await makeModule(lab, module, 'acme/tool');
	await ran(lab, ['mkdir', '-m', '700', `${lab.home}/.ssh`]);
	for (const [name = '', ...args] of keys) {
		await makeKey(lab, name, ...args);
		await register(await readFile(`${lab.home}/.ssh/${name}.pub`, 'utf8'));
	}
	const known = await hostKeyLines(`${lab.dir}/impostor-keys`, `[git.acme.example]:${port}`);
	await writeFile(`${lab.home}/.ssh/known_hosts`, known.map(line => `${line}\n`).join(''));
	await ran(lab, [
		'git',
		'config',
		'--global',
		`url.ssh://git@git.acme.example:${port}/acme/.insteadOf`,
		'https://git.acme.example/acme/',
	]);
	await ran(lab, ['go', 'env', '-w', 'GOPRIVATE=git.acme.example/acme']);
	return {cwd: await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'forge')};
}

function said(lab: Lab, port: number): Promise<{stderr: string}> {
	return lab.exec([...ssh, '-p', String(port), '-T', 'git@git.acme.example']);
}

/** The forge's recipe; nothing answers HTTPS there. */
function forge(port: number): Pick<Story, 'recipe' | 'options'> {
	return {
		recipe: ['--recipe', 'gitea', '--host', 'git.acme.example'],
		options: ['--set', `port=${port}`, '--module', `${module}@v1.0.0`],
	};
}

tell('keys that a strict host refuses', [
	{
		...forge(2301),
		name: 'two tries only, and the third key is the right one',
		arrange: async lab => {
			const keys = [
				['id_rsa', '-t', 'rsa', '-b', '2048'],
				['id_ecdsa', '-t', 'ecdsa'],
				['id_ed25519', '-t', 'ed25519'],
			];
			const scene = await atForge(lab, 2301, ['MaxAuthTries 2'], keys);
			expect((await said(lab, 2301)).stderr).toContain('Too many authentication failures');
			return scene;
		},
		fails: ['S10'],
		setupOptions: ['--key', '../.ssh/id_ed25519'],
		plan: ['edit-file', 'register-key'],
		after: async lab => {
			const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
			expect(config).toMatch(/IdentityFile .*id_ed25519\n {2}IdentitiesOnly yes/);
		},
	},
]);
