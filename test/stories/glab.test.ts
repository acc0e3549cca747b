import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {keptText} from './journals.ts';
import {bare} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const host = 'gitlab.acme.example';
const module = `${host}/acme/flat`;

/** A first morning at a company's GitLab, with a `glab` in PATH. */
async function first(lab: Lab, account?: string): Promise<Scene> {
	await bare(lab);
	const hostKeys = await hostKeyLines(`${lab.dir}/host-keys`, host);
	const recipe = {schema: 1, title: 'Acme', extends: 'gitlab', host, hostKeys};
	await writeFile(`${lab.dir}/gitlab.json`, JSON.stringify(recipe));
	const glab = await lab.glabBin(account === undefined ? {} : {account});
	await writeFile(`${glab}/glab.log`, '');
	const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'flat');
	return {cwd, env: {PATH: `${glab}:${lab.go()}:/usr/bin:/bin`, TOKEN: lab.credentials.token}};
}

const asked = async (lab: Lab, account: string) =>
	(await readFile(`${lab.dir}/glab-${account}/glab.log`, 'utf8')).split('\n').filter(line => line !== '');

const gitlab: Pick<Story, 'recipe' | 'options'> = {
	recipe: ['--recipe', '../../gitlab.json'],
	options: ['--module', `${module}@v1.0.0`, '--protocol', 'https'],
};

tell('glab', [
	{
		...gitlab,
		name: 'logged in, hands git its own login',
		arrange: lab => first(lab, 'alice'),
		fails: ['G31', 'R56', 'P81'],
		told: doctor =>
			expect(doctor.stdout).toContain(`glab auth login --hostname ${host} --git-protocol https`),
		plan: ['go-env', 'git-credentials'],
		after: async (lab, setup) => {
			expect(await readFile(join(lab.home, '.gitconfig'), 'utf8')).toBe(
				`[credential "https://${host}"]\n\thelper = \n\thelper = !glab auth git-credential\n`,
			);
			expect(await asked(lab, 'alice')).toContain('auth git-credential get');
			expect(setup.stdout + setup.stderr + (await keptText(lab))).not.toContain(lab.credentials.token);
		},
	},
	{
		...gitlab,
		name: 'logged out, leaves the token to a file',
		arrange: lab => first(lab),
		setupOptions: ['--secret', 'token=env:TOKEN'],
		fails: ['G31', 'R56', 'P81'],
		plan: ['go-env', 'netrc-login'],
		after: async lab => expect(await asked(lab, 'logged-out')).not.toContain('auth git-credential get'),
	},
	{
		...gitlab,
		name: 'who brings a token wants that one',
		arrange: lab => first(lab, 'alice'),
		setupOptions: ['--secret', 'token=env:TOKEN'],
		fails: ['G31', 'R56', 'P81'],
		plan: ['go-env', 'netrc-login'],
	},
	{
		...gitlab,
		name: 'over SSH it registers the key',
		arrange: lab => first(lab, 'alice'),
		options: ['--module', `${module}@v1.0.0`],
		setupOptions: ['--set', 'passphrase=none', '--wait', '20'],
		fails: ['S1', 'S7', 'G31', 'R51', 'P81'],
		plan: ['make-key', 'edit-file', 'go-env', 'git-rewrite', 'register-key'],
		after: async (lab, setup) => {
			expect(setup.stdout).toContain(`GITLAB_HOST=${host} glab ssh-key add`);
			expect((await asked(lab, 'alice')).filter(line => line.startsWith('ssh-key add'))).toHaveLength(1);
		},
	},
]);
