import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import {makeModule} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {projectToken} from '../lab/web-server.ts';
import {keptText} from './journals.ts';
import {bare} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const host = 'gitlab.acme.example';
const module = `${host}/scm/team/tool.git`;

/** A company's Bitbucket, whose projects have tokens without a user name. */
async function first(lab: Lab, token: string): Promise<Scene> {
	await bare(lab);
	await lab.exec(['mkdir', '-p', `${lab.dir}/repositories/team`]);
	await makeModule(lab, module, 'team/tool');
	const hostKeys = await hostKeyLines(`${lab.dir}/host-keys`, host);
	const recipe = {schema: 1, title: 'Acme', extends: 'bitbucket-data-center', host, hostKeys};
	await writeFile(`${lab.dir}/bitbucket.json`, JSON.stringify(recipe));
	const ask = (header: string) =>
		lab.exec(['git', '-c', `http.extraHeader=${header}`, 'ls-remote', `https://${host}/scm/team/tool.git`], {
			env: {GIT_TERMINAL_PROMPT: '0'},
		});
	const known = await ask(`Authorization: Bearer ${projectToken}`);
	expect(known.code, known.stderr).toBe(0);
	expect((await ask('X-Nothing: 1')).stderr).toContain('could not read Username');
	const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'tool');
	return {cwd, env: {TOKEN: token}};
}

const bitbucket: Pick<Story, 'recipe' | 'options' | 'setupOptions' | 'fails' | 'plan'> = {
	recipe: ['--recipe', '../../bitbucket.json'],
	options: ['--module', `${module}@v1.0.0`, '--protocol', 'https', '--set', 'token-user=dev'],
	setupOptions: ['--secret', 'token=env:TOKEN'],
	fails: ['G31', 'R56', 'P81'],
	plan: ['go-env', 'netrc-login'],
};

tell('tokens of Bitbucket Data Center', [
	{
		...bitbucket,
		name: "a person's own goes with their name",
		arrange: lab => first(lab, lab.credentials.token),
		after: async lab =>
			expect(await readFile(join(lab.home, '.netrc'), 'utf8')).toBe(
				`machine ${host} login dev password ${lab.credentials.token}\n`,
			),
	},
	{
		...bitbucket,
		name: 'one of a project is recognised, explained and not kept',
		arrange: lab => first(lab, projectToken),
		setup: 3,
		downloads: false,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('only without a user name (Bearer)');
			await expect(readFile(join(lab.home, '.netrc'))).rejects.toThrow('ENOENT');
			expect(setup.stdout + setup.stderr + (await keptText(lab))).not.toContain(projectToken);
		},
	},
	{
		...bitbucket,
		name: 'whose user name nobody said is told',
		arrange: lab => first(lab, lab.credentials.token),
		options: ['--module', `${module}@v1.0.0`, '--protocol', 'https'],
		told: doctor => expect(doctor.stdout).toContain('--set token-user=NAME'),
		plan: ['go-env', 'tell'],
		setup: 1,
	},
]);
