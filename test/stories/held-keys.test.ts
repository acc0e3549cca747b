import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {securityKey} from '../lab/go-toolchains.ts';
import type {Lab} from '../lab/lab.ts';
import {ssh} from '../lab/working-machine.ts';
import {agentAt, configure, keyless, makeKey, ran} from './existing-keys.ts';
import {shop, working} from './machine.ts';
import {type Scene, tell} from './story.ts';

const key = (lab: Lab) => `${lab.home}/.ssh/id_ed25519`;
const onePassword = (lab: Lab) => `${lab.home}/.1password/agent.sock`;

/** The private key is in an agent at 1Password's place, and nowhere else. */
async function inOnePassword(lab: Lab): Promise<void> {
	await working(lab);
	await mkdir(`${lab.home}/.1password`, {mode: 0o700});
	await agentAt(lab, onePassword(lab), key(lab));
	await rm(key(lab));
}

/** What the agent of GnuPG really does once it is told to speak to ssh. */
async function inGnupg(lab: Lab): Promise<Scene> {
	await keyless(lab);
	const env = {GNUPGHOME: `${lab.home}/.gnupg`};
	await mkdir(env.GNUPGHOME, {mode: 0o700});
	const make = ['gpg', '--batch', '--pinentry-mode', 'loopback', '--passphrase', '', '--quick-gen-key'];
	await ran(lab, [...make, 'dev@acme.example', 'ed25519', 'auth', 'never'], env);
	const listed = await ran(lab, ['gpg', '--list-keys', '--with-keygrip', '--with-colons'], env);
	const [, grip = ''] = /^grp:+([0-9A-F]+):/m.exec(listed.stdout) ?? [];
	await writeFile(`${env.GNUPGHOME}/sshcontrol`, `${grip}\n`);
	await ran(lab, ['gpg-connect-agent', 'killagent', '/bye'], env);
	await ran(lab, ['gpg-agent', '--enable-ssh-support', '--daemon'], env);
	const {stdout} = await ran(lab, ['gpgconf', '--list-dirs', 'agent-ssh-socket'], env);
	const socket = {SSH_AUTH_SOCK: stdout.trim()};
	await lab.addKey((await ran(lab, ['ssh-add', '-L'], socket)).stdout.trim(), 'alice');
	return {cwd: await shop(lab), env: socket};
}

/** A machine whose only settings are those of ssh. */
async function withoutGo(lab: Lab): Promise<void> {
	await ran(lab, ['git', 'config', '--global', '--remove-section', 'url.ssh://git@github.com/acme/']);
	await ran(lab, ['go', 'env', '-u', 'GOPRIVATE']);
}

async function says(lab: Lab, words: string, env: Record<string, string> = {}): Promise<void> {
	const tried = await lab.exec([...ssh, '-T', 'git@github.com'], {env});
	expect(tried.stderr).toContain(words);
}

tell('keys that only an agent has', [
	{
		name: 'at the socket of 1Password, named by IdentityAgent',
		arrange: async lab => {
			await inOnePassword(lab);
			await rm(`${key(lab)}.pub`);
			await configure(lab, 'Host *\n  IdentityAgent ~/.1password/agent.sock\n');
			return {cwd: await shop(lab)};
		},
		fails: [],
	},
	{
		name: 'only settings of Go and git are made where it works',
		arrange: async lab => {
			await inOnePassword(lab);
			await rm(`${key(lab)}.pub`);
			await configure(lab, 'Host *\n  IdentityAgent "~/.1password/agent.sock"\n');
			await withoutGo(lab);
			return {cwd: await shop(lab)};
		},
		fails: ['G31', 'R51', 'P81'],
		plan: ['go-env', 'git-rewrite'],
	},
	{
		name: 'its public half is what IdentityFile names',
		arrange: async lab => {
			await inOnePassword(lab);
			await rename(`${key(lab)}.pub`, `${lab.home}/.ssh/work.pub`);
			await configure(
				lab,
				'Host *\n  IdentityAgent ~/.1password/agent.sock\nHost github.com\n  IdentityFile ~/.ssh/work.pub\n  IdentitiesOnly yes\n',
			);
			await withoutGo(lab);
			return {cwd: await shop(lab)};
		},
		fails: ['G31', 'R51', 'P81'],
		plan: ['go-env', 'git-rewrite'],
	},
	{
		name: 'the host does not know it yet',
		arrange: async lab => {
			await inOnePassword(lab);
			await rename(`${key(lab)}.pub`, `${lab.home}/.ssh/work.pub`);
			await configure(
				lab,
				'Host github.com\n  IdentityAgent ~/.1password/agent.sock\n  IdentityFile ~/.ssh/work.pub\n',
			);
			await lab.removeKeys();
			const path = `${await lab.ghBin({account: 'alice'})}:${lab.go()}:/usr/bin:/bin`;
			return {cwd: await shop(lab), env: {PATH: path}};
		},
		fails: ['S12'],
		plan: ['register-key'],
	},
	{
		name: 'the agent is not there',
		arrange: async lab => {
			await inOnePassword(lab);
			await rename(`${key(lab)}.pub`, `${lab.home}/.ssh/work.pub`);
			await configure(
				lab,
				'Host github.com\n  IdentityAgent ~/.1password/other.sock\n  IdentityFile ~/.ssh/work.pub\n',
			);
			await says(lab, 'Permission denied');
			return {cwd: await shop(lab)};
		},
		fails: ['S1'],
		told: doctor => expect(doctor.stdout).toContain('Start or unlock the agent'),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'the agent wants an approval that nobody gives',
		arrange: async lab => {
			await working(lab);
			const env = {SSH_AUTH_SOCK: `${lab.dir}/asking`};
			await agentAt(lab, env.SSH_AUTH_SOCK, '-c', key(lab));
			await rm(key(lab));
			await rm(`${key(lab)}.pub`);
			await says(lab, 'agent refused operation', env);
			return {cwd: await shop(lab), env};
		},
		fails: ['S160'],
		told: doctor => expect(doctor.stdout).toContain('agent refused operation'),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: "in GnuPG's agent",
		arrange: inGnupg,
		fails: [],
	},
]);

const hardware = ['-t', 'ed25519-sk', '-w', securityKey];

tell('keys in a security key', [
	{
		name: 'one that is plugged in',
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, 'id_ed25519_sk', ...hardware);
			await configure(lab, `SecurityKeyProvider ${securityKey}\n`);
			return {cwd: await shop(lab)};
		},
		fails: [],
	},
	{
		name: 'ECDSA, in an agent that has the device',
		arrange: async lab => {
			await keyless(lab);
			const path = await makeKey(lab, 'id_ecdsa_sk', '-t', 'ecdsa-sk', '-w', securityKey);
			const env = {SSH_AUTH_SOCK: `${lab.dir}/device`};
			await agentAt(lab, env.SSH_AUTH_SOCK, '-S', securityKey, path);
			await rm(path);
			return {cwd: await shop(lab), env};
		},
		fails: [],
	},
	{
		name: 'one that is not plugged in',
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, 'id_ed25519_sk', ...hardware);
			await says(lab, 'device not found');
			return {cwd: await shop(lab)};
		},
		fails: ['S160'],
		told: doctor => expect(doctor.stdout).toContain('device not found'),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'a touch that comes too late',
		arrange: async lab => {
			await keyless(lab);
			await makeKey(lab, 'id_ed25519_sk', ...hardware);
			await configure(lab, `SecurityKeyProvider ${securityKey}\n`);
			// What speaks to the device waits for the touch longer than any look of ours.
			const helper = `${lab.dir}/untouched`;
			await writeFile(helper, '#!/bin/sh\nsleep 6\nexec /usr/lib/openssh/ssh-sk-helper "$@"\n', {
				mode: 0o755,
			});
			return {cwd: await shop(lab), env: {SSH_SK_HELPER: helper}};
		},
		fails: ['S160'],
		told: doctor => expect(doctor.stdout).toContain('your security key waits for you'),
		plan: ['tell'],
		setup: 1,
		// A plain download is as patient as its person.
		downloads: true,
	},
	{
		name: 'only its public half is here',
		arrange: async lab => {
			await keyless(lab);
			await rm(await makeKey(lab, 'id_ed25519_sk', ...hardware));
			await says(lab, 'Permission denied');
			return {cwd: await shop(lab)};
		},
		fails: ['S1'],
		told: doctor => expect(doctor.stdout).toContain('ssh-keygen -K'),
		plan: ['tell'],
		setup: 1,
		after: async lab =>
			expect(await readFile(`${key(lab)}_sk.pub`, 'utf8')).toContain('sk-ssh-ed25519@openssh.com'),
	},
]);
