import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import {keptText} from '../stories/journals.ts';
import {agree, keys} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('a token in the wizard', () => {
	const {lab, start} = wizardLab();
	const [wrong, good] = ['wrong-token', 'token123'];

	it('is asked for with nothing of it shown, again when the host refuses it, and kept where the plan said', async () => {
		const terminal = await start(['--protocol', 'https']);
		await agree(terminal);
		await terminal.until(/❯ Token +\(empty\)/);
		terminal.write(`${wrong}${keys.enter}`);
		await terminal.until('The host does not take it', 20_000);
		await terminal.until(/❯ Token +\(empty\)/);
		terminal.write(`${good}${keys.enter}`);
		await terminal.until(/Done +7 of 7/, 60_000);
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});

		const netrc = join(lab().home, '.netrc');
		expect(await readFile(netrc, 'utf8')).toBe(`machine github.com login x-access-token password ${good}\n`);
		expect((await stat(netrc)).mode & 0o777).toBe(0o600);
		const told = terminal.raw() + (await keptText(lab()));
		for (const token of [wrong, good]) expect(told).not.toContain(token);
		const refused = (await lab().proxyLog('github.com')).filter(
			({status, user}) => status === 401 && user !== '',
		);
		expect(refused).toHaveLength(1);
	}, 120_000);
});
