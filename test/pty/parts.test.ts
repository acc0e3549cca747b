import {expect, it} from 'vitest';
import {textOf} from '../lab/own-host.ts';
import {describeLab} from '../lab/requirements.ts';
import {agree, keys, toFindings} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('the wizard with some parts', () => {
	const {lab, start, startBare} = wizardLab();

	it('from the questions: changes nothing but what was marked, and proves no more', async () => {
		const terminal = await start();
		await toFindings(terminal);
		terminal.write(keys.escape);
		await terminal.until('Questions   2 of 7');
		terminal.write('p');
		await terminal.until('❯ Go on with all parts');
		terminal.write(`${keys.up.repeat(4)} `);
		await terminal.until('❯ [x] go-env');
		expect(terminal.screen()).toContain('gomod-setup run RECIPE go-env');
		terminal.write(`${keys.down.repeat(4)}${keys.enter}`);
		await terminal.until('Changes are made only in: go-env.');
		terminal.write(keys.enter);
		await agree(terminal);
		await terminal.until('✓ In order: go-env.', 60_000);
		expect(terminal.screen()).toMatch(/run\s+\S+lab-recipe\.json\s+go-env\s+--yes/);
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
		expect(await textOf(lab(), '.config/go/env')).toContain('GOPRIVATE=github.com/acme');
		expect(await textOf(lab(), '.ssh/id_ed25519.pub')).toBe('');
		expect(await textOf(lab(), '.gitconfig')).toBe('');
	}, 90_000);

	it('from the first screen, in a small window; Esc leaves all as it was', async () => {
		const terminal = await startBare([], {columns: 60, rows: 16});
		await terminal.until('p parts');
		terminal.write('p');
		await terminal.until('❯ Go on with all parts');
		terminal.write(`${keys.up.repeat(9)} `);
		await terminal.until('❯ [x] keys');
		terminal.write(keys.escape);
		await terminal.until(/What you need +1 of 7/);
		expect(terminal.screen()).not.toContain('only in');
		terminal.write('p');
		await terminal.until('❯ Go on with all parts');
		terminal.write(`${keys.up.repeat(9)} `);
		await terminal.until('❯ [x] keys');
		terminal.resize(80, 24);
		await terminal.until(/❯ \[x\] keys +the SSH key/);
		terminal.write(`${keys.down.repeat(9)}${keys.enter}`);
		await terminal.until('Changes are made only in: keys.');
		terminal.write(keys.interrupt);
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
	}, 60_000);
});
