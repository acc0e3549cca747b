import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeEach, expect, it} from 'vitest';
import {textOf} from '../lab/own-host.ts';
import {describeLab} from '../lab/requirements.ts';
import {shop} from '../stories/machine.ts';
import {product} from '../stories/product.ts';
import {keys, toFindings} from './walk.ts';
import {wizardLab} from './wizard.ts';

const address = 'https://goproxy.acme.example/acme.yaml';
const company = [
	'schema: 1',
	'extends: github',
	'title: Acme',
	'privateModules: [github.com/acme]',
	'goproxy: https://goproxy.acme.example,direct',
	'advice: Ask in go-help; laptops need the VPN.',
	'help: https://wiki.acme.example/go',
	'',
].join('\n');

describeLab('the wizard with the recipe of an organisation', () => {
	const {lab, startBare} = wizardLab();
	let cwd: string;
	beforeEach(async () => {
		cwd = await shop(lab());
	});

	it('asks before it uses a file that nobody named, and tells what the organisation says', async () => {
		await writeFile(join(cwd, 'gomod-setup.yaml'), company);
		const terminal = await startBare(['--timeout', '3'], {cwd});
		await terminal.until(/❯ Acme +from ~\/shop\/gomod-setup\.yaml/);
		terminal.write(keys.enter);
		await terminal.until('is used only if you agree');
		expect(terminal.screen()).toContain('It sets the GOPROXY that is used.');
		expect(terminal.screen()).toContain('❯ Do not');
		terminal.write(keys.enter);
		await terminal.until(/❯ Acme +from/);
		terminal.write(keys.enter);
		await terminal.until('❯ Do not');
		terminal.write(`${keys.up}${keys.enter}`);
		await toFindings(terminal);
		expect(terminal.screen()).toContain(
			'Acme: Ask in go-help; laptops need the VPN. https://wiki.acme.example/go',
		);
		terminal.write('?');
		await terminal.until('and https://wiki.acme.example/go');
		terminal.write(`${keys.escape}${keys.interrupt}`);
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
	}, 60_000);

	it('shows what an address says differently since it was used here', async () => {
		const published = join(lab().dir, 'company-modules/acme.yaml');
		await writeFile(published, company);
		const setup = ['setup', '--yes', '--wait', '0', '--timeout', '3', '--set', 'passphrase=none'];
		const first = await product(lab()).run([...setup, '--recipe', address], {cwd});
		expect(first.stderr).toContain(`comes from ${address}`);
		await writeFile(
			published,
			company.replace(',direct', '|direct').replace('title: Acme', 'title: Acme Corp'),
		);
		const terminal = await startBare(['--timeout', '3', '--recipe', address], {cwd});
		await terminal.until('It has changed since it was used here:');
		expect(terminal.screen()).toContain('- github.com title: Acme\n');
		expect(terminal.screen()).toContain('+ github.com title: Acme Corp');
		expect(terminal.screen()).toContain('- github.com goproxy: https://goproxy.acme.example,direct');
		expect(terminal.screen()).toContain('+ github.com goproxy: https://goproxy.acme.example|direct');
		expect(terminal.screen()).toContain('❯ Do not');
		terminal.resize(60, 16);
		await terminal.until(/↓ \d more/);
		terminal.write('\u001B[6~');
		await terminal.until('SHA-256');
		terminal.write(keys.interrupt);
		expect(await terminal.ended()).toEqual({code: 130, signal: undefined});
		expect(await textOf(lab(), '.config/go/env')).toContain('goproxy.acme.example,direct');
	}, 90_000);
});
