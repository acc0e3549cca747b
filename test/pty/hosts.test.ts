import {beforeEach, expect, it} from 'vitest';
import {openOwnHost, ownHost, recipeOfBoth, textOf} from '../lab/own-host.ts';
import {describeLab} from '../lab/requirements.ts';
import {shop} from '../stories/machine.ts';
import {agree, keys, register, toFindings} from './walk.ts';
import {wizardLab} from './wizard.ts';

const {host, module, version} = ownHost;
const needsBoth = `module app\n\ngo 1.19\n\nrequire (\n\tgithub.com/acme/private v1.1.0\n\t${module} ${version}\n)\n`;

describeLab('the wizard with two hosts', () => {
	const {lab, startBare} = wizardLab();
	let cwd: string;
	beforeEach(async () => {
		await openOwnHost(lab());
		cwd = await shop(lab(), needsBoth);
	});

	it('sets up both in one run: one list, one plan, and a download of each', async () => {
		const both = await recipeOfBoth(lab());
		const terminal = await startBare(['--recipe', both, '--set', 'passphrase=none'], {cwd});
		await toFindings(terminal);
		expect(terminal.screen()).toContain('S7   The host key of github.com is not known here yet');
		expect(terminal.screen()).toContain(`S7   The host key of ${host} is not known here yet`);
		expect(terminal.screen()).toContain(`G31  ${host}: Go treats 1 private module as public`);
		await agree(terminal);
		await register(terminal, lab());
		await terminal.until(/Done +7 of 7/, 60_000);
		expect(terminal.screen()).toContain('Proven    github.com: login as alice');
		expect(terminal.screen()).toContain(`${host}: login as alice`);
		expect(terminal.all()).toContain(`go mod download ${module}@${version}`);
		expect(terminal.all().match(/gomod-setup \d/g)).toHaveLength(1);
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
		expect(await textOf(lab(), '.config/go/env')).toBe(`GOPRIVATE=github.com/acme/*,${host}/*\n`);
	}, 120_000);

	it('cures what one host alone is missing, and the other keeps its row', async () => {
		const terminal = await startBare(['--recipe', await recipeOfBoth(lab())], {cwd});
		await toFindings(terminal);
		terminal.write('7');
		await terminal.until(/❯ ✗ S7 /);
		terminal.write(keys.enter);
		await terminal.until('Fix this one now');
		await terminal.insist('f', /✓ S7 +host key known: 3 keys of github\.com/, 60_000);
		expect(terminal.screen()).toContain(`✗ S7   The host key of ${host} is not known here yet`);
		const known = await textOf(lab(), '.ssh/known_hosts');
		expect(known).toContain('github.com ');
		expect(known).not.toContain(host);
	}, 90_000);

	it('asks for both at once where the project needs both', async () => {
		cwd = await shop(
			lab(),
			'module github.com/acme/app\n\ngo 1.19\n\nrequire github.com/acme/private v1.1.0\n',
		);
		const git = (...words: readonly string[]) => lab().exec(['git', ...words], {cwd});
		await git('init', '-q');
		await git('remote', 'add', 'origin', `git@${host}:acme/app.git`);
		const terminal = await startBare(['--timeout', '3'], {cwd});
		await terminal.until('Both of these');
		terminal.write(`${keys.down}${keys.down}${keys.enter}`);
		await terminal.until(/Module to prove +\(empty\), git\.acme\.example/);
		terminal.write(keys.enter);
		await terminal.until(() => terminal.cursorIsVisible());
		terminal.write(`${module}${keys.enter}`);
		await terminal.until('❯ Start looking');
		terminal.write(keys.enter);
		await toFindings(terminal);
		expect(terminal.screen()).toContain(`Git does not use SSH where Go asks for ${host}/acme`);
		expect(terminal.screen()).toContain('Git does not use SSH where Go asks for github.com/acme');
	}, 90_000);
});
