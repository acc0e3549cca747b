import {execFileSync} from 'node:child_process';
import {lstatSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import type {Change} from '../../source/core/action.ts';
import {action, context, type Machine, machine} from './machine.ts';

let one: Machine;
afterEach(() => one.remove());

const base = 'ssh://git@github.com/acme/';
const prefix = 'https://github.com/acme/';
const host = 'github.com';

/** Each change that git makes to the file. */
const changes: readonly ((file: string) => Change)[] = [
	file => ({kind: 'git-setting', host, name: 'login-by-path', value: 'false', was: [], file}),
	file => ({kind: 'git-rewrite', base, prefix, replaces: [], file}),
	file => ({kind: 'git-credentials', host, helpers: ['', '!gh auth git-credential'], file}),
];

it.each(changes.map(change => [change('').kind, change] as const))(
	'%s: a pipe that GIT_CONFIG_GLOBAL names is not replaced by a file',
	async (_, change) => {
		const first = machine();
		const pipe = first.path('pipe');
		execFileSync('mkfifo', [pipe]);
		one = {...first, system: {...first.system, env: {...first.system.env, GIT_CONFIG_GLOBAL: pipe}}};
		const wanted = action(change(pipe));
		const ended = await kindOf(wanted).apply(one.system, wanted, context());
		expect(ended).toEqual({kind: 'failed', because: 'refused-by-system', said: 'EFTYPE'});
		expect(lstatSync(pipe).isFIFO()).toBe(true);
		expect(readdirSync(join(pipe, '..'))).toEqual(['pipe']);
	},
);
