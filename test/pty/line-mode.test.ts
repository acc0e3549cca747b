import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import type {Terminal} from './terminal.ts';
import {register} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('the wizard in lines', () => {
	const {lab, start} = wizardLab();
	const high = {rows: 300, columns: 110};

	async function answer(terminal: Terminal, wanted: string | RegExp, line: string): Promise<void> {
		await terminal.until(wanted);
		terminal.write(`${line}\n`);
	}

	it('takes a bare machine to a module that was downloaded', async () => {
		const terminal = await start([], {...high, env: {ACCESSIBLE: '1'}});
		await answer(terminal, / {2}\d+ {2}Show the \d changes/, '');
		await answer(terminal, 'yes applies', '');
		await answer(terminal, 'That is none of the answers', 'yes');
		await answer(terminal, / {2}1 {2}Passphrase/, '');
		await answer(terminal, 'not shown while', 'correct horse');
		await answer(terminal, /not shown while[\s\S]*not shown while/, 'correct horse');
		await register(terminal, lab());
		await answer(terminal, / {2}1 {2}Finish$/m, '');
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
		expect(terminal.raw()).not.toContain('correct horse');
		// Nothing moves the cursor, and nothing is coloured.
		expect(terminal.raw()).not.toContain('\u001B');
		const {before, after} = await terminal.modes();
		expect(after).toBe(before);
	}, 90_000);

	it('marks parts by their numbers, and goes on with Enter', async () => {
		const terminal = await start([], {...high, env: {ACCESSIBLE: '1'}});
		await answer(terminal, / {2}\d+ {2}Show the \d changes/, 'b');
		await answer(terminal, / {2}\d+ {2}Start looking/, 'p');
		await answer(terminal, / {2}12 {2}Go on with all parts\nAnswer \(Enter for 12\)/, '8');
		await answer(
			terminal,
			/\[x\] go-env[\s\S]* 12 {2}Go on with only this part\nAnswer \(Enter for 12\)/,
			'',
		);
		await answer(terminal, 'Changes are made only in: go-env.', '');
		await answer(terminal, / {2}\d+ {2}Show the change that cures/, 'q');
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
	}, 60_000);

	it.each([
		['ACCESSIBLE', {ACCESSIBLE: '1'}],
		['INK_SCREEN_READER', {INK_SCREEN_READER: 'true'}],
		['TERM', {TERM: 'dumb'}],
	])('is what %s asks for; the end of input leaves it', async (_, env) => {
		const terminal = await start([], {...high, env});
		await terminal.until('Answer (Enter for');
		terminal.write('\u0004');
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
		expect(terminal.screen()).toContain('Nothing was changed.');
	});
});
