import {chmod, mkdir, rm, symlink, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import {giveKey} from '../lab/working-machine.ts';
import type {Scene} from '../stories/fresh-download.ts';
import {bare, shop, wanted} from '../stories/machine.ts';

/** A machine as people really have it, on which something has to be changed. */
export interface Workstation {
	readonly name: string;
	arrange(lab: Lab): Promise<Scene>;
	/** Said to setup beside the recipe and the module. */
	readonly options: readonly string[];
	/** Kinds of the changes that an undisturbed run makes, in order. */
	readonly plan: readonly string[];
}

type FileOf = {readonly path: string; readonly text: string; readonly mode: number; readonly link?: string};

/** Settings kept in a repository of dotfiles; lines end as on Windows; port 22 is closed. */
export const dotfiles: Workstation = {
	name: 'dotfiles',
	async arrange(lab) {
		await bare(lab);
		await giveKey(lab);
		await put(lab, [
			{path: '.ssh/known_hosts', text: '# my hosts\nold.example ssh-rsa AAAAB3NzaC1yc2E=\n', mode: 0o644},
			{
				path: 'dotfiles/ssh/config',
				text: 'Include conf.d/*.conf\n\n# all of them\nHost *\n    ServerAliveInterval 30\n',
				mode: 0o640,
				link: '.ssh/config',
			},
			{path: '.ssh/conf.d/other.conf', text: 'Host other.example\n\tUser me\n', mode: 0o600},
			{
				path: '.gitconfig',
				text: '; mine\r\n[user]\r\n\tname = Dev # me\r\n[pull]\r\n\trebase = true\r\n',
				mode: 0o664,
			},
			{
				path: '.config/go/env',
				text: '# my settings\nGOTOOLCHAIN=local\n\n# the usual one\nGOPROXY=https://proxy.golang.org,direct\nGOOS=linux\n',
				mode: 0o604,
			},
		]);
		await lab.exec(['ssh-keygen', '-q', '-H', '-f', join(lab.home, '.ssh/known_hosts')]);
		await rm(join(lab.home, '.ssh/known_hosts.old'));
		await chmod(join(lab.home, '.ssh/known_hosts'), 0o644);
		await chmod(join(lab.home, '.ssh/id_ed25519'), 0o644);
		await chmod(join(lab.home, '.ssh'), 0o775);
		await lab.fault('22-reset');
		return {cwd: await shop(lab)};
	},
	options: [],
	plan: ['set-mode', 'set-mode', 'edit-file', 'edit-file', 'go-env', 'git-rewrite'],
};

/** Files without a final newline, one of them behind a link; a stale host key, half of a key pair, a rewrite that misses. */
export const oldHand: Workstation = {
	name: 'old hand',
	async arrange(lab) {
		await bare(lab);
		await giveKey(lab);
		const stale = lab.impostorHostKeys.map(line => `git.acme.example,${line}`).join('\n');
		await put(lab, [
			{path: '.ssh/known_hosts', text: `# mine\n${stale}`, mode: 0o666},
			{
				path: 'dotfiles/gitconfig',
				text: '[user]\n\tname = Dev\n[url "git@github.com:22/acme/"]\n\tinsteadOf = https://github.com/acme/',
				mode: 0o600,
				link: '.gitconfig',
			},
			{path: '.config/go/env', text: 'GOPRIVATE=git.acme.example\nGOOS=linux', mode: 0o644},
		]);
		await rm(join(lab.home, '.ssh/id_ed25519.pub'));
		return {cwd: await shop(lab)};
	},
	options: [],
	plan: ['derive-public-key', 'edit-file', 'go-env', 'git-rewrite'],
};

/** The first morning: nothing is there, and `gh` registers the new key. */
export const firstMorning: Workstation = {
	name: 'first morning',
	async arrange(lab) {
		await bare(lab);
		const gh = await lab.ghBin({account: 'alice'});
		return {cwd: await shop(lab), env: {PATH: `${gh}:${lab.go()}:/usr/bin:/bin`}};
	},
	options: ['--set', 'passphrase=none'],
	plan: ['make-key', 'edit-file', 'go-env', 'git-rewrite', 'register-key'],
};

export const workstations: readonly Workstation[] = [dotfiles, oldHand, firstMorning];

/** What setup is told on each of them. */
export function setupWords(lab: Lab, {options}: Workstation): readonly string[] {
	return ['--recipe', lab.recipeFile, '--module', wanted, '--wait', '0', ...options];
}

async function put(lab: Lab, files: readonly FileOf[]): Promise<void> {
	for (const {path, text, mode, link} of files) {
		const file = join(lab.home, path);
		await mkdir(dirname(file), {recursive: true});
		await writeFile(file, text);
		await chmod(file, mode);
		if (link !== undefined) await symlink(relative(dirname(link), path), join(lab.home, link));
	}
}
