import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Edit} from '../../../source/core/action.ts';
import {applyEdit, takeOutEdit} from '../../../source/core/edit/file-edit.ts';
import {readSshConfig} from '../../../source/core/read/ssh-config.ts';
import {hostileText, runs, thousand} from '../hostile.ts';

const blob = (letter: string) => `AAAAC3NzaC1lZDI1NTE5AAAAI${letter.repeat(43)}`;
const keyLine = (name: string, letter: string) => `${name} ssh-ed25519 ${blob(letter)}`;
const host = 'github.com';

const setting = fc.constantFrom<readonly [string, string]>(
	['HostName', 'ssh.github.com'],
	['Port', '443'],
	['IdentityFile', '~/.ssh/id_ed25519_github.com'],
	['IdentityFile', '/home/a user/key'],
	['IdentitiesOnly', 'yes'],
	['IdentityAgent', '/run/user/1000/agent.sock'],
);
const line = fc.constantFrom(keyLine(host, 'M'), keyLine('[ssh.github.com]:443', 'M'), keyLine(host, 'N'));
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc
		.array(setting, {minLength: 1, maxLength: 4})
		.map(set => ({kind: 'ssh-config-block', host, set}) as const),
	fc.record({
		kind: fc.constant('known-hosts' as const),
		vouched: fc.constantFrom('published', 'given', 'confirmed'),
		add: fc.array(line, {minLength: 1, maxLength: 3}),
		remove: fc.constantFrom([], [{line: keyLine(`${host},other.example`, 'O'), name: host}]),
	}),
);
const words = [
	'Host github.com\n',
	'Match all\n',
	'  Port 22\n',
	'# gomod-setup begin github.com\n',
	'# gomod-setup end github.com\n',
	`${keyLine(`${host},other.example`, 'O')}\n`,
	`${keyLine('third.example', 'P')}\r\n`,
];
const file = hostileText(words);

describe('applyEdit', () => {
	test('made twice it changes nothing more; taken out the text is as it was', () => {
		fc.assert(
			fc.property(file, edit, (text, edit) => {
				const after = applyEdit(text, edit);
				if (edit.kind === 'ssh-config-block') expect(applyEdit(after, edit)).toBe(after);
				if (text.includes('# gomod-setup')) return;
				expect(takeOutEdit(after, edit, text)).toBe(text);
			}),
			thousand,
		);
	});

	test('every line that it does not name stays, byte for byte and in its order', () => {
		fc.assert(
			fc.property(file, edit, (text, edit) => {
				const named: readonly string[] = edit.kind === 'known-hosts' ? edit.remove.map(({line}) => line) : [];
				const kept = (text.match(/[^\n]*\n/g) ?? []).filter(
					raw => !named.includes(raw.replace(/\r?\n$/, '')),
				);
				const after: readonly string[] = applyEdit(text, edit).match(/[^\n]*\n/g) ?? [];
				if (text.includes('# gomod-setup')) return;
				let at = 0;
				for (const raw of kept) {
					at = after.indexOf(raw, at) + 1;
					expect(at, raw).toBeGreaterThan(0);
				}
			}),
			thousand,
		);
	});
});

describe('the real programs read what was meant', () => {
	let directory: string;
	beforeAll(() => {
		directory = mkdtempSync(join(tmpdir(), 'file-edit-'));
	});
	afterAll(() => rmSync(directory, {recursive: true}));
	const sample = {numRuns: Math.max(20, Math.ceil(runs().numRuns / 40))};
	const write = (text: string) => {
		const path = join(directory, 'file');
		writeFileSync(path, text, {mode: 0o600});
		return path;
	};
	const whole = fc
		.array(fc.constantFrom(...words.slice(5), '# mine\n', '\n'), {maxLength: 8})
		.map(lines => lines.join(''));

	test('ssh-keygen -F finds the added keys, and other hosts keep theirs', () => {
		const found = (path: string, name: string) =>
			spawnSync('ssh-keygen', ['-F', name, '-f', path], {encoding: 'utf8'})
				.stdout.split('\n')
				.filter(text => text !== '' && !text.startsWith('#'))
				.map(text => text.trim().split(' ')[2]);
		fc.assert(
			fc.property(whole, fc.array(line, {minLength: 1, maxLength: 3}), (text, add) => {
				const remove = [{line: keyLine(`${host},other.example`, 'O'), name: host}];
				const before = write(text);
				const others = ['other.example', 'third.example'].map(name => found(before, name));
				const after = write(applyEdit(text, {kind: 'known-hosts', vouched: 'published', add, remove}));
				expect(['other.example', 'third.example'].map(name => found(after, name))).toEqual(others);
				const wanted = new Set(
					add.filter(text => text.startsWith(`${host} `)).map(text => text.split(' ')[2]),
				);
				expect(new Set(found(after, host))).toEqual(wanted);
			}),
			sample,
		);
	});

	test('ssh -G gives our host what was set, and every other host what it had', () => {
		const config = fc
			.array(
				fc.constantFrom(
					'Host *\n  User star\n',
					'Host x\n  Port 7\n',
					'Port 9\n',
					'# mine\n',
					'Host github.com\n  Port 8\n',
				),
				{maxLength: 5},
			)
			.map(parts => parts.join(''));
		const ssh = (path: string, name: string) =>
			spawnSync('ssh', ['-F', path, '-G', '-T', name], {encoding: 'utf8'}).stdout;
		fc.assert(
			fc.property(
				config,
				fc.uniqueArray(setting, {minLength: 1, selector: ([name]) => name}),
				(text, set) => {
					const before = ssh(write(text), 'x');
					const path = write(applyEdit(text, {kind: 'ssh-config-block', host, set}));
					expect(ssh(path, 'x')).toBe(before);
					const read = readSshConfig(ssh(path, host));
					for (const [name, value] of set) {
						if (name === 'Port') expect(read.port).toBe(Number(value));
						if (name === 'HostName') expect(read.hostname).toBe(value);
						if (name === 'IdentityFile') expect(read.identityFiles[0]).toBe(value);
						if (name === 'IdentityAgent') expect(read.identityAgent).toBe(value);
					}
				},
			),
			sample,
		);
	});
});
