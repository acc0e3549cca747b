import {readFile, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import {makeModule, startForge} from '../lab/forge.ts';
import type {Lab} from '../lab/lab.ts';
import {diverts} from '../lab/network.ts';
import {makeKey, ran} from './existing-keys.ts';
import {bare} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const greets = `echo 'authenticated via ssh key.'; echo; echo 'You can use git to connect to Bitbucket. Shell access is disabled'; exit 0`;

/** Bitbucket, whose SSH moved to ssh.bitbucket.org; the server there shows a key that nobody published. */
async function moved(lab: Lab): Promise<Scene> {
	await bare(lab);
	const forge = {hosts: ['ssh.bitbucket.org'], port: 22, user: 'git', greets, refuses: 'exit 1'};
	const {register} = await startForge(lab, forge);
	// The old name speaks no SSH any more.
	const names = `127.0.0.1 localhost\n${diverts.impostor} ssh.bitbucket.org\n${diverts.nowhere} bitbucket.org\n`;
	await writeFile(`${lab.dir}/etc-hosts`, names);
	await makeModule(lab, 'bitbucket.org/acme/tool', 'acme/tool');
	await ran(lab, ['mkdir', '-m', '700', `${lab.home}/.ssh`]);
	await register(await readFile(`${await makeKey(lab, 'id_ed25519', '-t', 'ed25519')}.pub`, 'utf8'));
	await ran(lab, ['go', 'env', '-w', 'GOPRIVATE=bitbucket.org/acme']);
	const cwd = await lab.project('module app\n\ngo 1.19\n\nrequire bitbucket.org/acme/tool v1.0.0\n', 'moved');
	// ssh itself adds a host's other keys after a login: what it adds is not ours to take back.
	return {cwd, env: {GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o UpdateHostKeys=no'}};
}

async function withOldRule(lab: Lab): Promise<Scene> {
	const scene = await moved(lab);
	await ran(lab, [
		'git',
		'config',
		'--global',
		'url.ssh://git@bitbucket.org/acme/.insteadOf',
		'https://bitbucket.org/acme/',
	]);
	const asked = await lab.exec(['git', 'ls-remote', 'https://bitbucket.org/acme/tool'], {
		env: scene.env ?? {},
	});
	expect(asked.code).not.toBe(0);
	return scene;
}

async function confirmed(lab: Lab): Promise<readonly string[]> {
	const shown = await ran(lab, ['ssh-keygen', '-lf', `${lab.dir}/impostor-keys/ed25519.pub`]);
	return ['--set', `host-key=${shown.stdout.split(' ')[1]}`];
}

const bitbucket: Pick<Story, 'recipe'> = {
	recipe: ['--recipe', 'bitbucket', '--module', 'bitbucket.org/acme/tool@v1.0.0'],
};

tell('keys that were published for another name of the host', [
	{
		...bitbucket,
		name: 'the server shows another: nothing is trusted',
		arrange: moved,
		fails: ['S7', 'R51'],
		plan: ['tell', 'tell'],
		setup: 1,
	},
	{
		...bitbucket,
		name: 'the server shows another, and a person confirms it',
		arrange: moved,
		fails: ['S7', 'R51'],
		confirm: confirmed,
		plan: ['edit-file', 'git-rewrite', 'register-key'],
	},
	{
		...bitbucket,
		name: 'a rewrite to the name that speaks no SSH any more',
		arrange: withOldRule,
		fails: ['S7', 'R131'],
		confirm: confirmed,
		plan: ['edit-file', 'git-rewrite', 'register-key'],
		after: async lab => {
			const asked = await ran(lab, ['git', 'ls-remote', '--get-url', 'https://bitbucket.org/acme/tool']);
			expect(asked.stdout).toBe('ssh://git@ssh.bitbucket.org/acme/tool\n');
			expect(await readFile(`${lab.home}/.gitconfig`, 'utf8')).not.toContain('git@bitbucket.org');
		},
	},
]);
