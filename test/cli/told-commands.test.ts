import {expect, it} from 'vitest';
import {tellingCommands} from '../../source/cli/told-commands.ts';
import type {Ended, System} from '../../source/system/system.ts';

const text = {stdout: 'a secret of its own', stderr: ''};

it.each([
	['en', {kind: 'exited', code: 0, milliseconds: 12, ...text}, 'exit 0, 12 ms'],
	['en', {kind: 'exited', code: 128, milliseconds: 2400, ...text}, 'exit 128, 2 s'],
	['en', {kind: 'killed', signal: 'SIGSEGV', milliseconds: 5, ...text}, 'ended by SIGSEGV, 5 ms'],
	['en', {kind: 'timed-out', milliseconds: 10_000, ...text}, 'no answer after 10 s'],
	['en', {kind: 'not-found', because: 'ENOENT'}, 'not found'],
	['zh-CN', {kind: 'exited', code: 1, milliseconds: 12, ...text}, '退出码 1，12 ms'],
] as const satisfies readonly (readonly ['en' | 'zh-CN', Ended, string])[])(
	'%s, %j',
	async (language, ended, said) => {
		const told: string[] = [];
		const own = {run: async () => ended} as unknown as System;
		const system = tellingCommands(own, language, line => told.push(line));
		const command = {
			program: 'git',
			args: ['ls-remote', '--', 'https://user:hunter2@git.example/a b\u001b[2J'],
			env: {TOKEN: 'hunter2'},
			input: 'hunter2',
			timeout: 1000,
		};
		expect(await system.run(command)).toBe(ended);
		expect(told).toEqual([`$ git ls-remote -- 'https://***@git.example/a b'  (${said})\n`]);
	},
);

it('a long command is told whole', async () => {
	const told: string[] = [];
	const own = {run: async () => ({kind: 'not-found', because: 'ENOENT'})} as unknown as System;
	const value = Array.from({length: 40}, (_, at) => `github.com/acme-team-${at}`).join(',');
	await tellingCommands(own, 'en', line => told.push(line)).run({
		program: 'go',
		args: ['env', '-w', `GOPRIVATE=${value}`],
		timeout: 1000,
	});
	expect(told.join('')).toContain(value);
});
