import {chmod, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import {agree, givePassphrase, keys, register} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('the report for support', () => {
	const {lab, start} = wizardLab();
	const token = 'ghp_0123456789abcdefABCDEF0123456789abcd';

	it('is shown, and written for its reader alone, without a secret; one that cannot be written stays on the screen', async () => {
		const rewrite = `[url "https://bob:${token}@github.com/other/"]\n\tinsteadOf = https://github.com/other/\n`;
		await writeFile(join(lab().home, '.gitconfig'), rewrite);
		const terminal = await start();
		await agree(terminal);
		await givePassphrase(terminal, 'correct horse');
		await register(terminal, lab());
		await terminal.until(/Done +7 of 7/, 60_000);
		const project = join(lab().home, 'shop');
		const write = async () => {
			await terminal.insist('w', 'Write it to a file');
			terminal.write(keys.enter);
		};
		await write();
		await terminal.until('gomod-setup-report.txt');
		const file = join(project, 'gomod-setup-report.txt');
		const text = await readFile(file, 'utf8');
		expect(text).toContain('R59');
		expect(text).not.toMatch(/ghp_|correct horse/);
		expect((await stat(file)).mode & 0o777).toBe(0o600);
		await write();
		await terminal.until('gomod-setup-report-2.txt');
		await chmod(project, 0o555);
		await write();
		await terminal.until(/cannot be written|permission denied|EACCES/);
		expect(terminal.all()).toContain('R59');
		expect(terminal.raw()).not.toMatch(/ghp_|correct horse/);
		await chmod(project, 0o755);
		terminal.write(keys.interrupt);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
	}, 120_000);
});
