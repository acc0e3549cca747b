import {readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {beforeEach, expect, it} from 'vitest';
import {repositoryDir} from '../lab/repositories.ts';
import {describeLab} from '../lab/requirements.ts';
import type {Options, Terminal} from './terminal.ts';
import {agree, keys, register, toFindings} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('registering the key', () => {
	const {lab, start} = wizardLab();
	const inRepository = (name: string) =>
		join(repositoryDir(`${lab().dir}/repositories`, 'github.com/acme/private'), name);

	beforeEach(() => async () => {
		await rm(inRepository('lab-allow'), {force: true});
		await rm(inRepository('lab-sso'), {force: true});
	});

	/** Up to the host's first refusal of the new key. */
	async function refused(options: Options = {}): Promise<Terminal> {
		const terminal = await start(['--set', 'passphrase=none'], options);
		await agree(terminal);
		await terminal.until('does not accept this key yet');
		return terminal;
	}

	it('waits for an account that does not see the repository, until it does', async () => {
		await lab().allow('acme/private', ['alice']);
		const terminal = await refused();
		await register(terminal, lab(), 'bob');
		const screen = await terminal.until('github.com accepts this key, but as bob');
		expect(screen).toMatch(/✗ S13/);
		expect(screen).toContain('Hi bob!');
		expect(screen).toContain('ERROR: Repository not found.');
		expect(screen).toMatch(/❯ Make a second key for acme/);
		await lab().allow('acme/private', ['alice', 'bob']);
		terminal.write(keys.down);
		await terminal.until(/❯ bob is right: try again/);
		terminal.write(keys.enter);
		await terminal.until(/Done +7 of 7/);
		expect(terminal.all()).toContain('✓ github.com answers: bob');
	}, 90_000);

	it('makes a second key for another account, beside the first', async () => {
		await lab().allow('acme/private', ['alice']);
		const terminal = await refused();
		await register(terminal, lab(), 'bob');
		await terminal.until(/❯ Make a second key/);
		await terminal.insist(keys.enter, /Examining|Findings/);
		await toFindings(terminal);
		terminal.write(keys.enter);
		await terminal.until('Apply these 4 changes');
		await terminal.insist(keys.enter, /6 of 7/);
		await terminal.until('does not accept this key yet');
		await lab().addKey(await readFile(join(lab().home, '.ssh/id_ed25519_acme.pub'), 'utf8'), 'alice');
		await terminal.until(/Done +7 of 7/);
		expect(terminal.screen()).toContain('login as alice');
		const greeted = async (name: string) => (await lab().exec(['ssh', '-T', `git@${name}`])).stderr;
		expect(await greeted('github.com')).toContain('Hi bob!');
		expect(await greeted('github.com-acme')).toContain('Hi alice!');
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
	}, 90_000);

	it('says that the key is a deploy key', async () => {
		const terminal = await refused();
		await register(terminal, lab(), 'acme/billing');
		const screen = await terminal.until(/✗ S14 {2}This key opens only one repository/);
		expect(screen).toContain('deploy key of acme/billing');
		expect(screen).not.toContain('invited');
		terminal.write(keys.down.repeat(2));
		await terminal.until(/❯ Finish later/);
		terminal.write(keys.enter);
		await terminal.until(/Done +7 of 7/);
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 1, signal: undefined});
	}, 90_000);

	it('goes on by itself once single sign-on is granted', async () => {
		await writeFile(inRepository('lab-sso'), '');
		const terminal = await refused();
		await register(terminal, lab());
		await terminal.until(/✗ S15 {2}Your key is accepted, but acme asks for single sign-on/);
		await terminal.until(/https:\/\/github\.com\/settings\/keys[\s\S]*Trying the repository/);
		await rm(inRepository('lab-sso'));
		await terminal.until(/Done +7 of 7/);
	}, 90_000);

	it('is done by gh with one key press, where it is logged in', async () => {
		const gh = await lab().ghBin({account: 'alice'});
		const path = [gh, lab().go(), dirname(process.execPath), '/usr/bin', '/bin'].join(':');
		const terminal = await refused({env: {PATH: path}});
		await terminal.until('❯ Let gh do it, as alice');
		await terminal.insist(keys.enter, /Done +7 of 7/);
		expect(await readFile(`${gh}/gh.log`, 'utf8')).toContain('ssh-key add');
		terminal.write(keys.enter);
		expect(await terminal.ended()).toEqual({code: 0, signal: undefined});
	}, 90_000);
});
