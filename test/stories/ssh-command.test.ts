import {existsSync} from 'node:fs';
import {chmod, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {ssh} from '../lab/working-machine.ts';
import {shop, working} from './machine.ts';
import {type Scene, tell} from './story.ts';

const knownHosts = (lab: Lab) => `${lab.home}/.ssh/known_hosts`;
const sharing = (socket: string) => `-o ControlMaster=auto -o ControlPath=${socket} -o ControlPersist=60`;

/** git is told to start ssh with these options; all else works. */
async function told(lab: Lab, options: string): Promise<Scene> {
	await working(lab);
	const set = ['git', 'config', '--global', 'core.sshCommand', `ssh ${options}`];
	expect((await lab.exec(set)).code).toBe(0);
	return {cwd: await shop(lab)};
}

async function stranger(lab: Lab, scene: Scene): Promise<Scene> {
	await rm(knownHosts(lab));
	const asked = await lab.exec([...ssh, '-T', 'git@github.com']);
	expect(asked.stderr).toContain('Host key verification failed');
	return scene;
}

async function endSharing(lab: Lab, socket: string): Promise<void> {
	await lab.exec(['ssh', '-O', 'exit', '-o', `ControlPath=${socket}`, 'git@github.com']);
}

tell('the ssh command of git', [
	{
		name: 'it takes any host key, and none is known: looking learns none',
		arrange: async lab => stranger(lab, await told(lab, '-o StrictHostKeyChecking=no')),
		fails: ['S7'],
		told: doctor => expect(doctor.stdout).not.toContain('Permanently added'),
		plan: ['edit-file', 'register-key'],
		after: async lab => {
			const known = await readFile(knownHosts(lab), 'utf8');
			expect(lab.hostKeys.filter(line => !known.includes(line))).toEqual([]);
		},
	},
	{
		name: 'it takes any host key and keeps none: looking keeps none either, and nothing is changed',
		arrange: async lab =>
			stranger(lab, await told(lab, '-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null')),
		fails: [],
		warns: ['S140'],
		options: ['--proof'],
		told: doctor => {
			expect(doctor.stdout).toContain('ssh takes any server for the right one');
			expect(doctor.stdout).toMatch(/Take UserKnownHostsFile out of core\.sshCommand in \S*\.gitconfig/);
		},
	},
	{
		name: 'it keeps no host key: the setting is named, and nothing is changed',
		arrange: async lab => stranger(lab, await told(lab, '-o UserKnownHostsFile=/dev/null')),
		fails: ['S140'],
		told: doctor => expect(doctor.stdout).toContain('ssh keeps no host keys: /dev/null is no file'),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'it keeps connections open: looking opens none',
		arrange: lab => told(lab, sharing(`${lab.home}/.ssh/master`)),
		fails: [],
		// The person's own git has opened one in the meantime.
		after: async lab => {
			expect(existsSync(`${lab.home}/.ssh/master`)).toBe(true);
			await endSharing(lab, `${lab.home}/.ssh/master`);
		},
	},
	{
		name: 'a connection that it left open is no login',
		arrange: async lab => {
			const options = sharing(`${lab.dir}/master`);
			const scene = await told(lab, options);
			await lab.exec(['ssh', ...options.split(' '), '-N', '-f', 'git@github.com']);
			await lab.removeKeys();
			const still = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private']);
			expect(still.code, still.stderr).toBe(0);
			return scene;
		},
		fails: ['S12'],
		plan: ['register-key'],
		setup: 1,
		downloads: true,
		after: lab => endSharing(lab, `${lab.dir}/master`),
	},
	{
		name: 'another program than OpenSSH',
		arrange: async lab => {
			await working(lab);
			const path = `${lab.dir}/wrapped`;
			await writeFile(path, '#!/bin/sh\nexec ssh -o UpdateHostKeys=no "$@"\n');
			await chmod(path, 0o755);
			return {cwd: await shop(lab), env: {GIT_SSH: path}};
		},
		fails: [],
		told: doctor =>
			expect(doctor.stdout).toContain(
				'The login was not tried: the configured command wrapped (GIT_SSH) is not OpenSSH',
			),
	},
]);

tell('files of host keys', [
	{
		name: 'ssh is configured to take any and keep none: the line is named, and nothing is changed',
		arrange: async lab => {
			await working(lab);
			const text = 'Host github.com\n  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n';
			await writeFile(`${lab.home}/.ssh/config`, text);
			return {cwd: await shop(lab)};
		},
		fails: [],
		warns: ['S140'],
		told: doctor => expect(doctor.stdout).toMatch(/"file": ".*\.ssh\/config",\s*"line": 3/),
	},
	{
		name: 'UserKnownHostsFile none',
		arrange: async lab => {
			await working(lab);
			await writeFile(`${lab.home}/.ssh/config`, 'UserKnownHostsFile none\n');
			return {cwd: await shop(lab)};
		},
		fails: ['S140'],
		told: doctor => expect(doctor.stdout).toMatch(/"file": ".*\.ssh\/config",\s*"line": 1/),
		plan: ['tell'],
		setup: 1,
	},
	{
		name: 'known_hosts is a link to a device, which stays',
		arrange: async lab => {
			await working(lab);
			await rm(knownHosts(lab));
			await symlink('/dev/null', knownHosts(lab));
			return {cwd: await shop(lab)};
		},
		fails: ['S140'],
		plan: ['tell'],
		setup: 1,
	},
]);
