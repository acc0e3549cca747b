import {writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {makeModule} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {freshDownload} from './fresh-download.ts';
import {journals} from './journals.ts';
import {shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

async function withConfig(lab: Lab, text: string): Promise<Scene> {
	await working(lab);
	await writeFile(`${lab.home}/.gitconfig`, text);
	const asked = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private'], {
		env: {GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: 'ssh -o BatchMode=yes'},
	});
	expect(asked.code).toBe(128);
	return {cwd: await shop(lab)};
}

/** A rule by which git should have taken SSH, and which leads nowhere. */
function rule(name: string, base: string, prefix: string, fails: readonly string[]): Story {
	const text = `# mine\n[url "${base}"]\n    insteadOf = ${prefix}\n[user]\n\tname = Dev\n`;
	return {name, arrange: lab => withConfig(lab, text), fails, plan: ['git-rewrite']};
}

/** A machine on which git reads the first of two modules, and not the second. */
async function half(lab: Lab, rule: string, second: string): Promise<Scene> {
	await working(lab);
	await makeModule(lab, 'github.com/globex/tool', 'globex/tool');
	await writeFile(
		`${lab.home}/.gitconfig`,
		`[url "ssh://git@github.com/${rule}"]\n\tinsteadOf = https://github.com/${rule}\n`,
	);
	await lab.exec(['go', 'env', '-w', 'GOPRIVATE=github.com/acme,github.com/globex']);
	const modules = `\tgithub.com/acme/private v1.1.0\n\tgithub.com/${second} v1.0.0\n`;
	const scene = {cwd: await shop(lab, `module github.com/acme/shop\n\ngo 1.19\n\nrequire (\n${modules})\n`)};
	expect((await freshDownload(lab, scene)).stderr).toContain('could not read Username');
	return scene;
}

const token = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

tell('rewrites', [
	{
		name: 'none',
		arrange: lab => withConfig(lab, '[user]\n\tname = Dev\n'),
		fails: ['R51'],
		plan: ['git-rewrite'],
	},
	{
		name: 'one for a single repository, and another is needed',
		arrange: lab => half(lab, 'acme/private', 'acme/billing'),
		fails: ['R51'],
		plan: ['git-rewrite'],
	},
	{
		name: 'one for an owner, and another owner is needed',
		arrange: lab => half(lab, 'acme/', 'globex/tool'),
		fails: ['R51'],
		plan: ['git-rewrite'],
	},
	rule('one that ends in .git', 'ssh://git@github.com/acme/', 'https://github.com/acme/private.git', [
		'R51',
		'R52',
	]),
	rule('another case', 'ssh://git@github.com/Acme/', 'https://github.com/Acme/', ['R51', 'R53']),
	rule('a port in the scp form', 'git@github.com:22/acme/', 'https://github.com/acme/', ['R54']),
	rule('somewhere else', 'https://git.acme.example/', 'https://github.com/acme/', ['R51', 'R64']),
	rule('somewhere else, over SSH', 'ssh://git@ssh.acme.example/', 'https://github.com/acme/', ['R64']),
	{
		...rule('a token that is refused', `https://alice:${token}@github.com/`, 'https://github.com/', ['R51']),
		warns: ['R59'],
		told: doctor => expect(doctor.stdout + doctor.stderr).not.toContain(token),
		after: async (lab, setup) =>
			expect(setup.stdout + setup.stderr + (await journals(lab))).not.toContain(token),
	},
]);
