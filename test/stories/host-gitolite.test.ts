import {readFile} from 'node:fs/promises';
import {expect, it} from 'vitest';
import {startGitolite} from '../lab/gitolite.ts';
import {startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {listing} from './listing.ts';
import {bare, problems} from './machine.ts';
import {product} from './product.ts';
import {freshDownload} from './story.ts';

const module = 'git.acme.example/team/tool.git';
const options = ['--recipe', 'gitolite', '--host', 'git.acme.example', '--module', `${module}@v1.0.0`];

describeLab('a real gitolite', () => {
	it('an administrator registers the key; a real download, and back', async () => {
		const lab = await startLab();
		try {
			await bare(lab);
			const gitolite = await startGitolite(lab, 'git.acme.example');
			await gitolite.makeModule(module, 'team/tool');
			const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'shop');
			const before = await listing(lab.home);
			const {run, start} = product(lab);
			const confirmed = ['--set', 'passphrase=none', '--set', `host-key=${gitolite.fingerprint}`];
			const contact = ['--set', 'register=git-admins@acme.example'];
			const setup = start(
				['setup', '--yes', '--wait', '90', ...options, ...confirmed, ...contact, '--timeout', '5', '--json'],
				{cwd},
			);
			setup.end();
			const said = await setup.until(/ssh-ed25519 AAAA\S+/, 90_000);
			expect(said).toContain('git-admins@acme.example');
			await gitolite.register('alice', await readFile(`${lab.home}/.ssh/id_ed25519.pub`, 'utf8'));
			const done = await setup.ended(120_000);
			expect(done.code, done.stdout + done.stderr).toBe(0);
			expect(done.stdout).toContain('alice');
			expect(done.stdout).not.toMatch(/"open": "https:\/\/git\.acme\.example/);
			const env = {GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o UpdateHostKeys=no'};
			const downloaded = await freshDownload(lab, {cwd, env});
			expect(downloaded.code, downloaded.stderr).toBe(0);

			const denied = ['--recipe', 'gitolite', '--host', 'git.acme.example', '--timeout', '5'];
			const other = await run(
				['doctor', ...denied, '--module', 'git.acme.example/team/secret.git@v1.0.0', '--json'],
				{cwd},
			);
			expect(problems(other).fail).toContain('A72');
			const undone = await run(['undo', '--yes', '--json'], {cwd});
			expect(undone.code, undone.stdout + undone.stderr).toBe(0);
			expect(await listing(lab.home)).toEqual(before);
		} finally {
			await lab.stop();
		}
	}, 240_000);
});
