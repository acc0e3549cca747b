import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {lookAround} from '../../source/probes/survey.ts';
import {lookAtProject} from '../../source/probes/survey-project.ts';
import {realSystem} from '../../source/system/real-system.ts';
import type {System} from '../../source/system/system.ts';
import {FakeSystem} from '../system/fake-system.ts';

const wait = {timeout: 20_000};
const shop = 'module github.com/acme/shop\n\ngo 1.19\n\nrequire github.com/acme/auth v1.2.0\n';

let top: string;
beforeEach(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'survey-')));
	mkdirSync(join(top, 'home'));
});
afterEach(() => rmSync(top, {recursive: true, force: true}));

function put(files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(top, path)), {recursive: true});
		writeFileSync(join(top, path), text);
	}
}

function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
	return {
		PATH: process.env.PATH ?? '',
		HOME: join(top, 'home'),
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_CEILING_DIRECTORIES: dirname(top),
		GOTOOLCHAIN: 'local',
		...env,
	};
}

function systemIn(cwd: string, env: Readonly<Record<string, string>> = {}): System {
	return {...realSystem(environment(env)), cwd: join(top, cwd)};
}

const goIsHere = spawnSync('go', ['version']).status === 0;

describe('the project', () => {
	test
		.skipIf(!goIsHere)
		.each<[string, Readonly<Record<string, string>>, string, Readonly<Record<string, string>>]>([
			['here', {'shop/go.mod': shop}, 'shop', {}],
			['above', {'shop/go.mod': shop, 'shop/a/b/x.go': ''}, 'shop/a/b', {}],
			['the nearest', {'shop/go.mod': shop, 'shop/a/go.mod': shop}, 'shop/a', {}],
			['a workspace above wins', {'go.work': 'go 1.19\nuse ./shop\n', 'shop/go.mod': shop}, 'shop', {}],
			[
				'a workspace that is off',
				{'go.work': 'go 1.19\nuse ./shop\n', 'shop/go.mod': shop},
				'shop',
				{GOWORK: 'off'},
			],
			[
				'a workspace that is automatic',
				{'go.work': 'go 1.19\nuse ./shop\n', 'shop/go.mod': shop},
				'shop',
				{GOWORK: 'auto'},
			],
			['none', {'empty/x': ''}, 'empty', {}],
		])('is the one Go works in: %s', async (_, files, cwd, env) => {
		put(files);
		const said = execFileSync('go', ['env', 'GOWORK', 'GOMOD'], {
			cwd: join(top, cwd),
			env: environment(env),
			encoding: 'utf8',
		}).split('\n');
		const [workspace = '', module = ''] = said;
		const {project} = await lookAround(systemIn(cwd, env), wait);
		if (workspace !== '' && workspace !== 'off')
			expect(project).toMatchObject({kind: 'workspace', file: workspace});
		else if (module === '/dev/null') expect(project).toEqual({kind: 'none', directory: join(top, cwd)});
		else expect(project).toMatchObject({kind: 'module', file: module});
	});

	test('is read with its requirements, and vendor is seen', async () => {
		put({'shop/go.mod': shop, 'shop/vendor/modules.txt': ''});
		const {project} = await lookAround(systemIn('shop'), wait);
		expect(project).toMatchObject({
			kind: 'module',
			vendored: true,
			module: {
				module: 'github.com/acme/shop',
				requires: [{path: 'github.com/acme/auth', version: 'v1.2.0', indirect: false}],
			},
		});
	});

	test('a workspace has its modules, and its replacements win', async () => {
		put({
			'w/go.work': 'go 1.19\nuse (\n\t./a\n\t./b\n)\nreplace x.example/y => ../y\n',
			'w/a/go.mod': 'module x.example/a\nreplace x.example/y => ../other\n',
			'w/b/go.mod': 'module x.example/b\n',
		});
		const {project} = await lookAround(systemIn('w/b'), wait);
		if (project.kind !== 'workspace') throw new Error(project.kind);
		expect(project.modules.map(({file, module}) => [file, module.module])).toEqual([
			[join(top, 'w/a/go.mod'), 'x.example/a'],
			[join(top, 'w/b/go.mod'), 'x.example/b'],
		]);
		for (const {module} of project.modules)
			expect(module.replaces).toEqual([{path: 'x.example/y', with: '../y'}]);
	});

	test('a file for a newer Go is read all the same', async () => {
		put({'shop/go.mod': 'module m.example/a\ngo 1.99.1\ntoolchain go1.99.2\nrequire m.example/b v1.0.0\n'});
		const {project} = await lookAround(systemIn('shop'), wait);
		expect(project).toMatchObject({
			kind: 'module',
			module: {go: '1.99.1', toolchain: 'go1.99.2', requires: [{path: 'm.example/b'}]},
		});
	});

	test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, object]>([
		[
			'an unknown directive',
			{'shop/go.mod': 'module m.example/a\n\nwhat is this\n'},
			{},
			{file: 'shop/go.mod', line: 3},
		],
		[
			'a module of the workspace that is gone',
			{'shop/go.work': 'go 1.19\nuse ./gone\n'},
			{},
			{file: 'shop/gone/go.mod', said: 'missing'},
		],
		[
			'a GOWORK that is relative',
			{'shop/go.mod': shop},
			{GOWORK: 'go.work'},
			{said: 'the path provided to GOWORK must be an absolute path'},
		],
		['a GOWORK that is gone', {'shop/go.mod': shop}, {GOWORK: '/none/go.work'}, {said: 'missing'}],
		[
			'a file too large',
			{'shop/go.mod': `module m.example/a\n//${'x'.repeat(8 * 1024 * 1024)}`},
			{},
			{file: 'shop/go.mod', said: 'too-large'},
		],
	])('cannot be read: %s', async (_, files, env, expected) => {
		put(files);
		const {project} = await lookAround(systemIn('shop', env), wait);
		const shown =
			project.kind === 'unreadable' ? {...project, file: project.file.replace(`${top}/`, '')} : project;
		expect(shown).toMatchObject({kind: 'unreadable', ...expected});
	});
});

test('without go and git the project is read, and nothing is left behind', async () => {
	const system = new FakeSystem({env: {}})
		.on('go', undefined, {kind: 'not-found', because: 'ENOENT'})
		.on('git', undefined, {kind: 'not-found', because: 'ENOENT'});
	system.files.file('/home/dev/project/go.mod', shop);
	expect(await lookAround(system, wait)).toMatchObject({
		project: {kind: 'module', module: {module: 'github.com/acme/shop'}},
		remotes: [],
	});
	expect(await system.list('/tmp')).toEqual([]);
});

// biome-ignore format: a table is read by its lines.
test.each<[Record<string, string>, string]>([
	[{}, 'github.com/saved'],
	[{GOPRIVATE: 'github.com/shell'}, 'github.com/shell'],
	[{GOENV: 'off'}, ''],
])('GOPRIVATE with %j', async (env, goPrivate) => {
	const system = new FakeSystem({env: {HOME: '/home/dev', ...env}}).on('git', undefined, {code: 1});
	system.files.file('/home/dev/.config/go/env', 'GOPRIVATE=github.com/saved\n');
	expect(await lookAround(system, wait)).toMatchObject({goPrivate});
	expect(system.commands.filter(({program}) => program === 'go')).toEqual([]);
});

test('Go is asked from an empty directory, and may neither download a toolchain nor follow our flags', async () => {
	const system = new FakeSystem({env: {GOFLAGS: '-mod=vendor'}})
		.on('go', undefined, '{"Module": {"Path": "m.example/a"}}')
		.on('git', undefined, {code: 1});
	system.files.file('/home/dev/project/go.mod', shop);
	await lookAtProject(system, wait);
	const [asked] = system.commands.filter(({program}) => program === 'go');
	expect(asked).toMatchObject({
		args: ['mod', 'edit', '-json', '/home/dev/project/go.mod'],
		env: {GOTOOLCHAIN: 'local', GOFLAGS: ''},
	});
	expect(asked?.cwd).toMatch(/^\/tmp\/gomod-setup-/);
});

describe('remotes', () => {
	test('of the repository, from any directory in it', async () => {
		put({'shop/a/x': ''});
		const git = (...args: string[]) =>
			execFileSync('git', args, {cwd: join(top, 'shop'), env: environment(), stdio: 'pipe'});
		git('init', '-q');
		git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
		git('remote', 'add', 'up.stream', 'https://me:ghp_0123456789abcdefghij@git.acme.example/team/shop');
		const {remotes} = await lookAround(systemIn('shop/a'), wait);
		expect(remotes.map(({name, host, owner}) => [name, host, owner])).toEqual([
			['origin', 'github.com', 'acme'],
			['up.stream', 'git.acme.example', 'team'],
		]);
		expect(JSON.stringify(remotes)).not.toContain('ghp_');
	});

	test('are none outside of one', async () => {
		put({'empty/x': ''});
		expect((await lookAround(systemIn('empty'), wait)).remotes).toEqual([]);
	});
});
