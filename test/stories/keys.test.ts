import {chmod, readFile, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {shop, working} from './machine.ts';
import {type Story, tell} from './story.ts';

const key = (lab: Lab) => `${lab.home}/.ssh/id_ed25519`;
const putty = 'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: old\r\nPublic-Lines: 2\r\n';

/** A new key beside one that ssh cannot read; `gh` is logged in and registers it. */
function unreadable(name: string, spoil: (text: string) => string): Story {
	return {
		name,
		arrange: async lab => {
			await working(lab);
			await writeFile(key(lab), spoil(await readFile(key(lab), 'utf8')));
			await lab.removeKeys();
			const shown = await lab.exec(['ssh-keygen', '-y', '-P', '', '-f', key(lab)]);
			expect(shown.code).toBe(255);
			const path = `${await lab.ghBin({account: 'alice'})}:${lab.go()}:/usr/bin:/bin`;
			return {cwd: await shop(lab), env: {PATH: path}};
		},
		fails: ['S4'],
		setupOptions: ['--set', 'passphrase=none'],
		plan: ['make-key', 'edit-file', 'register-key'],
		after: async lab => {
			const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
			expect(config).toMatch(/IdentityFile ["~/].*\.ssh\/id_ed25519_github\.com/);
		},
	};
}

tell('keys', [
	{
		name: 'others can read the key',
		arrange: async lab => {
			await working(lab);
			await chmod(key(lab), 0o644);
			return {cwd: await shop(lab)};
		},
		fails: ['S3'],
		plan: ['set-mode', 'register-key'],
	},
	{
		name: 'a configuration that others can write',
		arrange: async lab => {
			await working(lab);
			await writeFile(`${lab.home}/.ssh/config`, 'Host other\n');
			await chmod(`${lab.home}/.ssh/config`, 0o666);
			const asked = await lab.exec(['ssh', '-G', 'github.com']);
			expect(asked.stderr).toContain('Bad owner or permissions');
			return {cwd: await shop(lab)};
		},
		fails: ['S9'],
		plan: ['set-mode', 'register-key'],
	},
	{
		name: 'a .ssh that others can write',
		arrange: async lab => {
			await working(lab);
			await chmod(`${lab.home}/.ssh`, 0o777);
			return {cwd: await shop(lab)};
		},
		fails: [],
		warns: ['S19'],
		plan: ['set-mode'],
	},
	{
		name: 'a key without its public half',
		arrange: async lab => {
			await working(lab);
			await rm(`${key(lab)}.pub`);
			return {cwd: await shop(lab)};
		},
		fails: [],
		warns: ['S2'],
		plan: ['derive-public-key'],
	},
	unreadable('a key with CRLF', text => text.replaceAll('\n', '\r\n')),
	unreadable('a key of PuTTY', () => putty),
	{
		name: 'a line that ssh does not know',
		arrange: async lab => {
			await working(lab);
			await writeFile(`${lab.home}/.ssh/config`, 'Host github.com\n  UseKeychan yes\n');
			const asked = await lab.exec(['ssh', '-G', 'github.com']);
			expect(asked.stderr).toContain('line 2: Bad configuration option');
			return {cwd: await shop(lab)};
		},
		fails: ['S11'],
		told: doctor => expect(doctor.stdout).toMatch(/"file": ".*\.ssh\/config",\s*"line": 2/),
		plan: ['tell'],
		setup: 1,
	},
]);
