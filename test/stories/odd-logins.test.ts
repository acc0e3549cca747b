import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {bare, shop} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const token = 'token123';
const ours = `machine github.com login x-access-token password ${token}\n`;
const text = (lab: Lab, name: string) => readFile(join(lab.home, name), 'utf8');
const byPath = '[credential]\n\thelper = store\n\tuseHttpPath = true\n';
const stored = 'https://me:theirs@other.example\n';
const logins = 'macdef init\n\tcd /pub\n\tmachine github.com\n\ndefault login anybody password theirs\n';

/** A first morning with these files in the home. */
async function first(lab: Lab, files: Readonly<Record<string, string>>): Promise<Scene> {
	await bare(lab);
	for (const [name, content] of Object.entries(files))
		await writeFile(join(lab.home, name), content, {mode: 0o600});
	return {cwd: await shop(lab), env: {TOKEN: token}};
}

const https: Pick<Story, 'options' | 'setupOptions' | 'fails'> = {
	options: ['--protocol', 'https'],
	setupOptions: ['--secret', 'token=env:TOKEN'],
	fails: ['G31', 'R56', 'P81'],
};

/** git passes over a login of the host, as the setting says. */
async function passedOver(lab: Lab): Promise<Scene> {
	const login = `https://x-access-token:${token}@github.com\n`;
	const scene = await first(lab, {'.gitconfig': byPath, '.git-credentials': login});
	const asked = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private'], {
		env: {GIT_TERMINAL_PROMPT: '0'},
	});
	expect(asked.stderr).toContain('could not read Username');
	return scene;
}

tell('logins that others set up', [
	{
		...https,
		name: 'credential.useHttpPath: the token goes where no path is asked for',
		arrange: passedOver,
		warns: ['R152'],
		told: doctor => expect(doctor.stdout).toContain('Git passes over a login stored for all of github.com'),
		plan: ['go-env', 'netrc-login'],
		after: async lab => {
			expect(await text(lab, '.gitconfig')).toBe(byPath);
			expect(await text(lab, '.netrc')).toBe(ours);
		},
	},
	{
		...https,
		name: 'credential.useHttpPath is taken back for this host, where a helper was asked for',
		arrange: lab => first(lab, {'.gitconfig': byPath, '.git-credentials': stored}),
		options: [...(https.options ?? []), '--set', 'token-store=helper'],
		warns: ['R152'],
		plan: ['go-env', 'git-setting', 'store-login'],
		after: async lab =>
			expect(await text(lab, '.gitconfig')).toBe(
				`${byPath}[credential "https://github.com"]\n\tuseHttpPath = false\n`,
			),
	},
	{
		...https,
		name: 'a lock of git-credential-store that a dead git left',
		arrange: lab =>
			first(lab, {
				'.gitconfig': '[credential]\n\thelper = store\n',
				'.git-credentials': stored,
				'.git-credentials.lock': '',
			}),
		plan: ['go-env', 'store-login'],
		setup: 3,
		downloads: false,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('.git-credentials.lock behind');
			expect(await text(lab, '.git-credentials')).toBe(stored);
		},
	},
	{
		...https,
		name: 'a netrc file with a macro, and a login for every host',
		arrange: lab => first(lab, {'.netrc': logins}),
		warns: ['R153'],
		told: doctor => expect(doctor.stdout).toContain('in netrc to github.com'),
		plan: ['go-env', 'netrc-login'],
		after: async lab => expect(await text(lab, '.netrc')).toBe(ours + logins),
	},
]);
