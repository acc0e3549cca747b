import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import {agree, givePassphrase, keys, toReview} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('a file that somebody changes while it is reviewed', () => {
	const {lab, start} = wizardLab();
	const other =
		'other.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINqOssLbVj1qF2LI63naHrNPDWC1nYOa++Yl+XruORNo';

	async function write(name: string, text: string): Promise<void> {
		await mkdir(join(lab().home, '.ssh'), {recursive: true, mode: 0o700});
		await writeFile(join(lab().home, '.ssh', name), text, {mode: 0o600});
	}

	it('is planned anew when its change is opened, and shown as it is now', async () => {
		const terminal = await start(['--set', 'passphrase=none']);
		await toReview(terminal);
		await write('known_hosts', `${other}\n`);
		for (const number of [5, 4, 3, 2]) {
			terminal.write(keys.up);
			await terminal.until(new RegExp(`❯ \\S+ ${number}`));
		}
		terminal.write(keys.enter);
		await terminal.until(/ other\.example ssh-ed25519/);
		expect(terminal.screen()).toMatch(/^ \+github\.com ssh-ed25519/m);
		terminal.write(keys.escape);
		await terminal.until(/\[x\] 2 .*read again: ~\/\.ssh\/known_hosts changed/);
		terminal.write('q');
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
		expect(await readFile(join(lab().home, '.ssh/known_hosts'), 'utf8')).toBe(`${other}\n`);
	}, 90_000);

	it('is planned anew before anything is applied', async () => {
		const terminal = await start(['--set', 'passphrase=none']);
		await toReview(terminal);
		await write('known_hosts', `${other}\n`);
		await terminal.insist(keys.enter, /planning anew|read again/);
		await terminal.until(/\[x\] 2 .*read again: ~\/\.ssh\/known_hosts changed/);
		expect(terminal.all()).not.toMatch(/✓ 1/);
		await terminal.insist(keys.enter, /6 of 7/);
		await terminal.until('does not accept this key yet');
		const text = await readFile(join(lab().home, '.ssh/known_hosts'), 'utf8');
		expect(text.split('\n')[0]).toBe(other);
		expect(text).toContain('github.com ssh-ed25519');
	}, 90_000);

	it('after the plan was agreed to is shown as it is now before it is tried again', async () => {
		const terminal = await start();
		await agree(terminal);
		await terminal.until(/❯ Passphrase +\(empty\)/);
		await write('known_hosts', `${other}\n`);
		await givePassphrase(terminal, 'a passphrase of five words');
		await terminal.until(/Another try changes the file as it is now/);
		expect(terminal.screen()).toMatch(/^ {2}other\.example ssh-ed25519/m);
		expect(terminal.screen()).toMatch(/^ \+github\.com ssh-ed25519/m);
		expect(await readFile(join(lab().home, '.ssh/known_hosts'), 'utf8')).toBe(`${other}\n`);
		await terminal.insist(keys.enter, 'does not accept this key yet');
		const lines = (await readFile(join(lab().home, '.ssh/known_hosts'), 'utf8')).split('\n');
		expect(lines[0]).toBe(other);
		expect(lines[1]).toMatch(/^github\.com ssh-/);
	}, 90_000);
});
