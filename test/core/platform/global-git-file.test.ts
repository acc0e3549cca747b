import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {globalGitFile} from '../../../source/core/platform/global-git-file.ts';

it.each([
	['nothing there', [], {}, '.gitconfig'],
	['the usual one', ['.gitconfig'], {}, '.gitconfig'],
	['only the one of XDG', ['.config/git/config'], {}, '.config/git/config'],
	['both', ['.gitconfig', '.config/git/config'], {}, '.gitconfig'],
	['XDG elsewhere', ['x/git/config', '.config/git/config'], {XDG_CONFIG_HOME: 'x'}, 'x/git/config'],
	['named', ['.gitconfig'], {GIT_CONFIG_GLOBAL: 'named'}, 'named'],
] as const)('is the file that git writes: %s', (_name, files, relative, expected) => {
	const home = mkdtempSync('/tmp/gmt-');
	for (const file of files) {
		mkdirSync(join(home, file, '..'), {recursive: true});
		writeFileSync(join(home, file), '');
	}
	const env = Object.fromEntries(Object.entries(relative).map(([name, value]) => [name, join(home, value)]));
	const file = globalGitFile(env, home, existsSync);
	expect(file).toBe(join(home, expected));
	execFileSync('git', ['config', '--global', 'a.b', 'c'], {
		cwd: '/',
		env: {PATH: process.env.PATH, HOME: home, ...env},
	});
	expect(execFileSync('git', ['config', '--file', file, 'a.b']).toString()).toBe('c\n');
	rmSync(home, {recursive: true});
});
