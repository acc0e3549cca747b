import {readFile, rm, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {ssh} from '../lab/working-machine.ts';
import {shop, working} from './machine.ts';
import {type Scene, tell} from './story.ts';

const knownHosts = (lab: Lab) => `${lab.home}/.ssh/known_hosts`;
const lines = (texts: readonly string[]) => texts.map(text => `${text}\n`).join('');

/** The key of another machine, that of a company's own host, stands where github.com's should. */
const stale = (lab: Lab) => lines(lab.impostorHostKeys.map(line => `git.acme.example,${line}`));

async function withKnownHosts(lab: Lab, text: string, hashed = false): Promise<Scene> {
	await working(lab);
	await writeFile(knownHosts(lab), text);
	if (hashed) await lab.exec(['ssh-keygen', '-q', '-H', '-f', knownHosts(lab)]);
	await rm(`${knownHosts(lab)}.old`, {force: true});
	return {cwd: await shop(lab)};
}

async function refused(lab: Lab): Promise<void> {
	const tried = await lab.exec([...ssh, '-T', 'git@github.com']);
	expect(tried.stderr).toContain('REMOTE HOST IDENTIFICATION HAS CHANGED');
}

tell('host keys', [
	{
		name: 'no known_hosts',
		arrange: lab => withKnownHosts(lab, ''),
		fails: ['S7'],
		plan: ['edit-file', 'register-key'],
	},
	{
		name: 'the right keys, hashed',
		arrange: lab => withKnownHosts(lab, lines(lab.hostKeys), true),
		fails: [],
	},
	{
		name: 'stale lines that other hosts share',
		arrange: async lab => {
			const scene = await withKnownHosts(lab, `# mine\n${stale(lab)}`);
			await refused(lab);
			return scene;
		},
		fails: ['S8'],
		plan: ['edit-file', 'register-key'],
		after: async lab => {
			const text = await readFile(knownHosts(lab), 'utf8');
			expect(text).toContain('# mine\n');
			for (const line of lab.impostorHostKeys)
				expect(text).toContain(`${line.replace('github.com', 'git.acme.example')}\n`);
		},
	},
	{
		name: 'stale lines, hashed',
		arrange: async lab => {
			const scene = await withKnownHosts(lab, lines(lab.impostorHostKeys), true);
			await refused(lab);
			return scene;
		},
		fails: ['S8'],
		plan: ['edit-file', 'register-key'],
	},
	{
		name: 'another machine answers as the host',
		arrange: async lab => {
			await working(lab);
			await lab.fault('impostor');
			await refused(lab);
			return {cwd: await shop(lab)};
		},
		fails: ['S8'],
		told: doctor => {
			const said = doctor.stdout.match(/SHA256:[\w+/]{43}/g) ?? [];
			expect(new Set(said).size).toBeGreaterThanOrEqual(2);
		},
		setupOptions: ['--wait', '60'],
		plan: ['tell'],
		setup: 1,
		after: async (_, setup) => expect(setup.ms).toBeLessThan(6000),
	},
]);
