import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import {pathWithGo} from './fake-go.ts';
import type {Terminal} from './terminal.ts';
import {agree, keys, register, toFindings} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('Ctrl+C', () => {
	const {lab, start} = wizardLab();

	async function leaves(terminal: Terminal, code: number): Promise<void> {
		expect(await terminal.ended()).toEqual({code, signal: undefined});
		const {before, after} = await terminal.modes();
		// The size is the window's own.
		const own = (modes: string) => modes.replace(/rows \d+; columns \d+/, '');
		expect(own(after)).toBe(own(before));
		expect(terminal.cursorIsVisible()).toBe(true);
		expect(terminal.cursor().column).toBe(0);
	}

	const begin = (path?: string) =>
		start(['--set', 'passphrase=none'], path === undefined ? {} : {env: {PATH: path}});
	const registered = async (terminal: Terminal) => {
		await agree(terminal);
		await register(terminal, lab());
	};
	const done = async (terminal: Terminal) => {
		await registered(terminal);
		await terminal.until(/Done +7 of 7/);
	};

	const screens: readonly [name: string, code: number, reach: (terminal: Terminal) => Promise<unknown>][] = [
		[
			'what is needed',
			130,
			async terminal => {
				await toFindings(terminal);
				terminal.write(keys.escape);
				await terminal.until('Questions   2 of 7');
				terminal.write(keys.escape);
				await terminal.until('What you need   1 of 7');
			},
		],
		[
			'a field of choices',
			130,
			async terminal => {
				await toFindings(terminal);
				terminal.write(keys.escape);
				await terminal.until('Questions   2 of 7');
				terminal.write(keys.up.repeat(2));
				await terminal.until('❯ How to connect');
				terminal.write(keys.enter);
				await terminal.until(/❯ (automatic|auto)/);
			},
		],
		[
			'a check that was opened from the table',
			130,
			async terminal => {
				await toFindings(terminal);
				terminal.write('d');
				await terminal.until(/Table/);
				terminal.write(keys.enter);
				await terminal.until(/Seen/);
			},
		],
		[
			'a window that is too small',
			130,
			async terminal => {
				await toFindings(terminal);
				terminal.resize(38, 9);
				await terminal.until('too small');
			},
		],
		[
			'the question whether to stop',
			130,
			async terminal => {
				await agree(terminal);
				await terminal.until('does not accept this key yet');
				await terminal.insist('q', 'Stop?');
			},
		],
		['the end', 0, done],
		[
			'the report',
			0,
			async terminal => {
				await done(terminal);
				terminal.write('w');
				await terminal.until('Write it to a file');
			},
		],
	];

	it.each(screens)(
		'at %s',
		async (_, code, reach) => {
			const terminal = await begin();
			await reach(terminal);
			terminal.write(keys.interrupt);
			await leaves(terminal, code);
		},
		90_000,
	);

	it('at a change that failed', async () => {
		const lock = join(lab().home, '.gitconfig.lock');
		await writeFile(lock, '');
		const terminal = await begin();
		await agree(terminal);
		await terminal.until(/Stopped at \d/);
		terminal.write(keys.interrupt);
		await leaves(terminal, 130);
		expect(terminal.all()).toContain('changes kept');
		await rm(lock);
	}, 90_000);

	it('while a change is made finishes it; once more takes it back at once', async () => {
		const terminal = await begin(await pathWithGo(lab(), 'env -w', 'sleep 60'));
		await agree(terminal);
		await terminal.until(/3 of 5 +Tell Go/);
		terminal.write(keys.interrupt);
		await terminal.until(/Stopping after 3 of 5/);
		terminal.write(keys.interrupt);
		await leaves(terminal, 130);
		expect((await lab().exec(['go', 'env', 'GOPRIVATE'])).stdout.trim()).toBe('');
		expect(terminal.all()).toMatch(/2 changes are done; nothing was half written/);
	}, 90_000);

	it('while the download is tried', async () => {
		const terminal = await begin(await pathWithGo(lab(), 'mod download', 'sleep 60'));
		await registered(terminal);
		await terminal.until(/Proof +7 of 7[\s\S]*download/);
		terminal.write(keys.interrupt);
		await leaves(terminal, 130);
	}, 90_000);

	it('where the proof fails', async () => {
		const fails = 'echo "go: no space left on device" >&2; exit 1';
		const terminal = await begin(await pathWithGo(lab(), 'mod download', fails));
		await registered(terminal);
		await terminal.until('the proof fails');
		terminal.write(keys.interrupt);
		await leaves(terminal, 130);
	}, 90_000);

	it('where the last run was cut off', async () => {
		const first = await begin();
		await agree(first);
		await first.until('does not accept this key yet');
		first.kill('SIGKILL');
		await first.ended();
		const terminal = await begin();
		await terminal.until(/was cut off/);
		terminal.write(keys.interrupt);
		await leaves(terminal, 130);
	}, 90_000);
});
