import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import type {Terminal} from './terminal.ts';
import {agree, givePassphrase, keys, register, toFindings, toReview} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('the wizard', () => {
	const {lab, start} = wizardLab();
	const withoutPassphrase = ['--set', 'passphrase=none'];

	async function leavesTheTerminalAsItWas(terminal: Terminal): Promise<void> {
		const {before, after} = await terminal.modes();
		expect(after).toBe(before);
		expect(terminal.cursorIsVisible()).toBe(true);
		expect(terminal.raw().endsWith('\n') || terminal.cursor().column === 0).toBe(true);
	}

	it('takes a bare machine to a module that was downloaded', async () => {
		const terminal = await start();
		await agree(terminal);
		await givePassphrase(terminal, 'correct horse');
		await register(terminal, lab());
		await terminal.until(/Done +7 of 7/, 60_000);
		expect(terminal.screen()).toContain('Proven    login as alice');
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
		expect(terminal.raw()).not.toContain('correct horse');
		await leavesTheTerminalAsItWas(terminal);
	}, 90_000);

	it('goes back and forth, and changes nothing', async () => {
		const terminal = await start();
		await toReview(terminal);
		terminal.write(keys.up.repeat(3));
		terminal.write(' ');
		await terminal.until('[ ] 6');
		terminal.write(keys.enter);
		await terminal.until('Change 6 of 8');
		terminal.write(keys.escape);
		await terminal.until('Review   5 of 7');
		terminal.write(keys.escape);
		await terminal.until('Findings   4 of 7');
		terminal.write('?');
		await terminal.until('On this screen');
		terminal.write(keys.escape);
		await terminal.until('Findings   4 of 7');
		terminal.write('d');
		await terminal.until(/Table +\d+ checks/);
		terminal.write(keys.escape);
		await terminal.until('Findings   4 of 7');
		terminal.write(keys.escape);
		await terminal.until('Questions   2 of 7');
		terminal.write(keys.escape);
		await terminal.until('What you need   1 of 7');
		terminal.write('q');
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
		expect(terminal.screen()).toContain('Nothing was changed.');
		await leavesTheTerminalAsItWas(terminal);
	}, 60_000);

	it('says why a change failed, and makes it when it is tried again', async () => {
		const lock = join(lab().home, '.gitconfig.lock');
		await writeFile(lock, '');
		const terminal = await start(withoutPassphrase);
		await agree(terminal);
		await terminal.until(/Stopped at \d/);
		expect(terminal.screen()).toContain('Another git is at work');
		await rm(lock);
		await terminal.insist(keys.enter, 'does not accept this key yet');
		await register(terminal, lab());
		await terminal.until(/Done +7 of 7/);
		expect(await readFile(join(lab().home, '.gitconfig'), 'utf8')).toContain('github.com/acme/');
	}, 90_000);

	it('takes everything back when that is chosen', async () => {
		const lock = join(lab().home, '.gitconfig.lock');
		await writeFile(lock, '');
		const terminal = await start(withoutPassphrase);
		await agree(terminal);
		await terminal.until(/Take back the \d changes and stop/);
		terminal.write(keys.down.repeat(2));
		await terminal.until(/❯ Take back/);
		await terminal.insist(keys.enter, /undone|as it was|removed|taken/);
		expect(await terminal.ended()).toEqual({code: 3, signal: undefined});
		expect((await lab().exec(['go', 'env', 'GOPRIVATE'])).stdout.trim()).toBe('');
		await leavesTheTerminalAsItWas(terminal);
	}, 90_000);

	const screens: readonly [name: string, reach: (terminal: Terminal) => Promise<unknown>][] = [
		['examining', terminal => terminal.until(/Examining +3 of 7|Findings +4 of 7/)],
		['the findings', toFindings],
		[
			'a finding',
			async terminal => {
				await toFindings(terminal);
				terminal.write(`${keys.up}${keys.up}${keys.up}${keys.enter}`);
				await terminal.until('Back to the list');
			},
		],
		['the review', toReview],
		[
			'a change',
			async terminal => {
				await toReview(terminal);
				terminal.write(`${keys.up}${keys.enter}`);
				await terminal.until(/Change \d of/);
			},
		],
		[
			'the table',
			async terminal => {
				await toFindings(terminal);
				terminal.write('d');
				await terminal.until(/Table/);
			},
		],
		[
			'the help',
			async terminal => {
				await toFindings(terminal);
				terminal.write('?');
				await terminal.until('On this screen');
			},
		],
		[
			'the questions',
			async terminal => {
				await toFindings(terminal);
				terminal.write(keys.escape);
				await terminal.until('Questions   2 of 7');
			},
		],
		[
			'a text field',
			async terminal => {
				await toFindings(terminal);
				terminal.write(keys.escape);
				await terminal.until('Questions   2 of 7');
				terminal.write(`${keys.up.repeat(3)}${keys.enter}`);
				await terminal.until(() => terminal.cursorIsVisible());
			},
		],
		['the passphrase', agree],
		[
			'waiting for the key',
			async terminal => {
				await agree(terminal);
				await terminal.until('❯ Passphrase');
				terminal.write(keys.down.repeat(2));
				await terminal.until('❯ Go on without');
				await terminal.insist(keys.enter, /❯ (Without|Give one)/);
				terminal.write(keys.down);
				await terminal.until(/❯ Without/);
				await terminal.insist(keys.enter, 'does not accept this key yet');
			},
		],
	];

	it.each(screens)(
		'is left with Ctrl+C at %s',
		async (_, reach) => {
			const terminal = await start();
			await reach(terminal);
			terminal.write(keys.interrupt);
			expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
			await leavesTheTerminalAsItWas(terminal);
		},
		60_000,
	);

	it.each(['SIGTERM', 'SIGHUP'] as const)('is left by %s', async signal => {
		const terminal = await start();
		await toFindings(terminal);
		terminal.kill(signal);
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
		await leavesTheTerminalAsItWas(terminal);
	});

	it('ends when its window is closed', async () => {
		const terminal = await start(['--timeout', '5']);
		await toFindings(terminal);
		terminal.hangUp();
		await terminal.ended();
		const processes = async () => (await lab().exec(['ps', '-eo', 'args'])).stdout;
		await expect.poll(processes, {timeout: 10_000}).not.toContain('gomod-setup.cjs');
	});

	it('fits a small window and one that changes its size', async () => {
		const terminal = await start([], {columns: 60, rows: 16});
		await toFindings(terminal);
		expect(terminal.screen().split('\n').length).toBeLessThan(16);
		terminal.resize(38, 9);
		await terminal.until('too small');
		terminal.resize(100, 30);
		await terminal.until(/Findings +4 of 7/);
		expect(terminal.screen().match(/Findings +4 of 7/g)).toHaveLength(1);
		terminal.resize(60, 16);
		await terminal.until(screen => screen.split('\n').length < 16 && /Findings +4 of 7/.test(screen));
		terminal.write('q');
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
	}, 60_000);

	it('says that two passphrases differ, and opens a key that has one', async () => {
		const terminal = await start();
		await agree(terminal);
		await terminal.until(/❯ Passphrase +\(empty\)/);
		terminal.write(`correct horse${keys.enter}`);
		await terminal.until(/❯ Once more/);
		terminal.write(`battery staple${keys.enter}`);
		await terminal.until('These two are not the same');
		await givePassphrase(terminal, 'correct horse');
		await terminal.until('does not accept this key yet', 30_000);
		const opened = await lab().exec([
			'ssh-keygen',
			'-y',
			'-P',
			'correct horse',
			'-f',
			`${lab().home}/.ssh/id_ed25519`,
		]);
		expect(opened.code).toBe(0);
		expect(terminal.raw()).not.toMatch(/correct horse|battery staple/);
	}, 60_000);
});
