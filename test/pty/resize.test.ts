import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import {pathWithGo} from './fake-go.ts';
import type {Terminal} from './terminal.ts';
import {agree, keys, register, toFindings, toReview} from './walk.ts';
import {wizardLab} from './wizard.ts';

const pageDown = '\u001B[6~';
const pageUp = '\u001B[5~';

describeLab('a window that changes its size', () => {
	const {lab, start} = wizardLab();
	const begin = (path?: string) =>
		start(['--set', 'passphrase=none'], path === undefined ? {} : {env: {PATH: path}});

	/** The frame stands whole below what has left the window before, whatever its size. */
	async function holds(terminal: Terminal, columns: number, rows: number, text: RegExp): Promise<void> {
		terminal.resize(columns, rows);
		await terminal.until(screen => {
			const lines = screen.split('\n');
			const frame = lines.slice(lines.findLastIndex(line => /^ gomod-setup \d/.test(line)));
			const fits = frame.length < rows && frame.every(line => line.length < columns);
			return fits && text.test(frame.join('\n'));
		});
	}

	it('while a field is edited: what was typed and the cursor stay', async () => {
		const terminal = await begin();
		await toFindings(terminal);
		terminal.write(keys.escape);
		await terminal.until('Questions   2 of 7');
		terminal.write(keys.up.repeat(3));
		await terminal.until(/❯ Module to prove/);
		terminal.write(keys.enter);
		await terminal.until(() => terminal.cursorIsVisible());
		terminal.write('/v2');
		await terminal.until('acme/private/v2');
		await holds(terminal, 60, 16, /acme\/private\/v2/);
		await holds(terminal, 200, 50, /acme\/private\/v2/);
		terminal.write('x');
		const screen = await terminal.until('acme/private/v2x');
		const row = screen.split('\n').findIndex(line => line.includes('acme/private/v2x'));
		await expect.poll(() => terminal.cursor().row).toBe(row);
		terminal.write(keys.interrupt);
		expect(await terminal.ended()).toMatchObject({code: 130});
	}, 90_000);

	it('while a diff is scrolled: at its end, one page up moves at once', async () => {
		await mkdir(join(lab().home, '.ssh'), {mode: 0o700});
		const lines = Array.from({length: 3}, (_, index) => `host-${index}.example ssh-ed25519 AAAA${index}`);
		await writeFile(join(lab().home, '.ssh/known_hosts'), `${lines.join('\n')}\n`);
		const terminal = await start(['--set', 'passphrase=none'], {columns: 50, rows: 12});
		await toFindings(terminal);
		terminal.write(keys.enter);
		await terminal.until(/Apply|remaining/);
		await terminal.insist(keys.up, /❯ \[x\] 2/);
		terminal.write(keys.enter);
		await terminal.until(/ \+\+\+ /);
		for (let page = 0; page < 9; page++) terminal.write(pageDown);
		await terminal.until(screen => /↑ \d+ more/.test(screen) && !/↓ \d+ more/.test(screen));
		terminal.write(pageUp);
		await terminal.until(/↓ \d+ more/);
		await holds(terminal, 80, 24, / \+\+\+ [\s\S]*\+github\.com/);
		await holds(terminal, 60, 16, /\+github\.com/);
		terminal.write('q');
		expect(await terminal.ended()).toMatchObject({code: 130});
	}, 90_000);

	it('while changes are made: the work goes on, and is finished', async () => {
		const path = await pathWithGo(lab(), 'env -w', 'sleep 4');
		const terminal = await begin(path);
		await agree(terminal);
		await terminal.until(/3 of 5 +Tell Go/);
		await holds(terminal, 60, 16, /3 of 5/);
		await holds(terminal, 100, 30, /3 of 5/);
		await register(terminal, lab());
		await holds(terminal, 60, 16, /Register the key|Proof|Done/);
		await terminal.until(/Done +7 of 7/);
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
	}, 90_000);

	it('while the plan is reviewed', async () => {
		const terminal = await begin();
		await toReview(terminal);
		await holds(terminal, 60, 16, /Apply/);
		await holds(terminal, 40, 10, /Show the remaining|Apply/);
		await holds(terminal, 200, 50, /Apply/);
		terminal.write('q');
		expect(await terminal.ended()).toMatchObject({code: 130});
	}, 90_000);
});
