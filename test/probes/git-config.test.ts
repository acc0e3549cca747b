import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {lookAtGitConfig} from '../../source/probes/git-config.ts';
import {realSystem} from '../../source/system/real-system.ts';

let top: string;
let env: Record<string, string>;
beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'git-config-')));
	env = {PATH: process.env.PATH ?? '', HOME: join(top, 'home'), GIT_CONFIG_NOSYSTEM: '1'};
	mkdirSync(join(top, 'home'));
	writeFileSync(join(top, 'home/included'), rule('included'));
	execFileSync('git', ['init', '-q', join(top, 'app')], {env});
	execFileSync('git', ['-C', join(top, 'app'), 'config', 'extensions.worktreeConfig', 'true'], {env});
	execFileSync('git', ['-C', join(top, 'app'), 'config', 'url.ssh://local/.insteadOf', 'https://local/'], {
		env,
	});
	writeFileSync(join(top, 'app/.git/config.worktree'), rule('worktree'));
});
afterAll(() => rmSync(top, {recursive: true}));

const rule = (name: string) => `[url "ssh://${name}/"]\n\tinsteadOf = https://${name}/\n`;

// What Go's git sees, and what holds in the repository alone.
test.each<[string, string, boolean, readonly string[], readonly string[]]>([
	['the repository has its own', rule('global'), false, ['global'], ['local', 'worktree']],
	[
		'a file for some directories',
		`${rule('global')}[includeIf "gitdir:**/app/"]\n\tpath = included\n`,
		false,
		['global'],
		['included', 'local', 'worktree'],
	],
	[
		'a file for all directories',
		`[include]\n\tpath = included\n`,
		false,
		['included'],
		['local', 'worktree'],
	],
	['the environment names the repository', rule('global'), true, ['global', 'local', 'worktree'], []],
])('%s', async (_, global, named, forGo, onlyHere) => {
	writeFileSync(join(top, 'home/.gitconfig'), global);
	const system = realSystem(named ? {...env, GIT_DIR: join(top, 'app/.git')} : env);
	const fact = await lookAtGitConfig({system: {...system, cwd: join(top, 'app')}, timeout: 20_000});
	if (fact.kind !== 'read') throw new Error(JSON.stringify(fact));
	expect(fact.rewrites.map(({prefix}) => prefix)).toEqual(forGo.map(name => `https://${name}/`));
	expect(fact.rewritesOnlyHere.map(({prefix}) => prefix)).toEqual(onlyHere.map(name => `https://${name}/`));
	const asked = execFileSync('git', ['config', '--get-regexp', 'insteadof'], {
		cwd: '/',
		env: named ? {...env, GIT_DIR: join(top, 'app/.git')} : env,
		encoding: 'utf8',
	});
	expect(
		asked
			.trim()
			.split('\n')
			.map(line => line.split(' ')[1]),
	).toEqual(forGo.map(name => `https://${name}/`));
});
