import {writeFile} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {goToolchains} from './go-toolchains.ts';
import {type Lab, startLab} from './lab.ts';
import {describeLab} from './requirements.ts';
import {download, giveKey, goMod, greeting, ssh} from './working-machine.ts';

describeLab('the lab: ssh', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	it('refuses a key that is not registered', async () => {
		await giveKey(lab);
		await lab.removeKeys();
		const refused = await lab.exec([...ssh, '-T', 'git@github.com']);
		expect(refused).toMatchObject({code: 255, stderr: 'git@github.com: Permission denied (publickey).\r\n'});
	});

	it.each([
		['alice', ['git@github.com']],
		['alice', ['-p', '443', 'git@ssh.github.com']],
		['acme/private', ['git@github.com']],
	])('greets %s through %j', async (account, where) => {
		await giveKey(lab, account);
		const greeted = await lab.exec([...ssh, '-T', ...where]);
		expect(greeted).toMatchObject({code: 1, stdout: '', stderr: greeting(account)});
	});

	it.each([
		['alice', 'acme/private', 'refs/tags/v1.1.0'],
		['alice', 'acme/denied', 'ERROR: Repository not found.'],
		['alice', 'acme/missing', 'ERROR: Repository not found.'],
		['alice', 'acme/sso', 'has enabled or enforced SAML SSO'],
		['acme/private', 'acme/private', 'refs/tags/v1.1.0'],
		['acme/private', 'acme/billing', 'ERROR: Repository not found.'],
	])('%s reads %s: %s', async (account, repository, said) => {
		await giveKey(lab, account);
		const listed = await lab.exec(['git', 'ls-remote', `git@github.com:${repository}.git`]);
		expect(listed.stdout + listed.stderr).toContain(said);
		expect(listed.code).toBe(said.startsWith('refs') ? 0 : 128);
	});

	it('leaves a repository to the accounts it is told', async () => {
		await giveKey(lab, 'bob');
		await lab.allow('acme/billing', ['alice']);
		const listing = ['git', 'ls-remote', 'git@github.com:acme/billing.git'];
		expect(await lab.exec(listing)).toMatchObject({code: 128});
		await lab.allow('acme/billing', ['alice', 'bob']);
		expect(await lab.exec(listing)).toMatchObject({code: 0});
	});

	it.each([...goToolchains().keys()])('go %s downloads a private module over ssh', async version => {
		await giveKey(lab);
		const gitconfig = `${lab.home}/.gitconfig`;
		await writeFile(gitconfig, '[url "ssh://git@github.com/"]\n\tinsteadOf = https://github.com/\n');
		const env = {PATH: `${lab.go(version)}:/usr/bin:/bin`, GOPRIVATE: 'github.com/acme/*'};
		expect(await download(lab, goMod.private, env)).toMatchObject({code: 0, stderr: ''});
		await writeFile(gitconfig, '');
		expect(await download(lab, goMod.private, env)).toMatchObject({code: 1});
	});

	it('registers a key through gh', async () => {
		await giveKey(lab);
		await lab.removeKeys();
		const gh = `${await lab.ghBin({account: 'carol'})}/gh`;
		expect(await lab.exec([gh, 'auth', 'status'])).toMatchObject({code: 0});
		expect(await lab.exec([gh, 'auth', 'token'])).toMatchObject({code: 1, stdout: ''});
		const added = await lab.exec([
			gh,
			'ssh-key',
			'add',
			`${lab.home}/.ssh/id_ed25519.pub`,
			'--title',
			'laptop',
		]);
		expect(added).toMatchObject({code: 0});
		expect(await lab.exec([...ssh, '-T', 'git@github.com'])).toMatchObject({stderr: greeting('carol')});
		const loggedOut = `${await lab.ghBin()}/gh`;
		expect(await lab.exec([loggedOut, 'auth', 'status'])).toMatchObject({code: 1});
	});
});
