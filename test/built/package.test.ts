import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import type {Metafile} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};
import {type BuiltProgram, buildProgram, pack} from './built.ts';

let program: BuiltProgram;
beforeAll(async () => {
	program = await buildProgram();
});
afterAll(() => program.remove());

describe('the published package', () => {
	const allowed = [
		/^(package\.json|README\.md|LICENSE)$/,
		/^dist\/(gomod-setup\.cjs|(main|look|change|shared|screens|(en|zh-cn)(-screens)?)\.cjs|yoga\.wasm|recipe\.js|(recipe-file\.)?schema\.json|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
		/^dist\/[a-z-]+-[A-Z0-9]{8}\.cjs$/,
		/^dist\/types\/(recipe|core(\/(facts|git|go|read|platform))?)\/[a-z-]+\.d\.ts$/,
	];

	it('holds what is needed and nothing else', () => {
		const packed = pack(program.folder, '--dry-run');
		const files = packed.files.map(({path}) => path);
		expect(files.filter(file => !allowed.some(pattern => pattern.test(file)))).toEqual([]);
		for (const file of [
			'dist/gomod-setup.cjs',
			'dist/main.cjs',
			'dist/recipe.js',
			'dist/recipe-file.schema.json',
			'dist/THIRD-PARTY-NOTICES.txt',
			'README.md',
			'LICENSE',
		])
			expect(files).toContain(file);
		expect(packed.size).toBeLessThanOrEqual(450_000);
	});

	it('needs no other package and runs nothing when it is installed', () => {
		const needs = [
			'dependencies',
			'peerDependencies',
			'optionalDependencies',
			'bundledDependencies',
			'bundleDependencies',
		];
		expect(Object.keys(manifest).filter(key => needs.includes(key))).toEqual([]);
		expect(
			Object.keys(manifest.scripts).filter(name => /^(pre|post)?install$|^(pre|post)prepare$/.test(name)),
		).toEqual([]);
	});

	it('gives the licence of every package that is in it', () => {
		const notices = readFileSync(join(program.folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
		expect(program.packages).toContain('node_modules/yaml');
		for (const folder of program.packages)
			expect(notices).toContain(`\n${folder.replace(/^.*node_modules\//, '')} `);
	});

	it('has declarations for recipe authors that need no other package', () => {
		const types = manifest.exports['./recipe'].types;
		expect(types).toBe('./dist/types/recipe/index.d.ts');
		expect(
			importsOfDeclarations('dist/types/recipe/index.d.ts').filter(name => !name.startsWith('.')),
		).toEqual([]);
	});
});

describe('what is loaded', () => {
	it('nothing but builtins, for --version and --help', () => {
		const {imports} = outputOf(program.entry, 'gomod-setup.cjs');
		const outside = imports.map(({path}) => path.replace(/^node:/, ''));
		expect(outside.filter(name => !builtinModules.includes(name))).toEqual(['./main.cjs']);
		const alone = mkdtempSync(join(tmpdir(), 'gomod-setup-alone-'));
		copyFileSync(join(program.folder, 'dist/gomod-setup.cjs'), join(alone, 'gomod-setup.cjs'));
		const run = (option: string) =>
			spawnSync(process.execPath, [join(alone, 'gomod-setup.cjs'), option]).status;
		expect([run('--version'), run('--help'), run('--json')]).toEqual([0, 0, 1]);
		rmSync(alone, {recursive: true});
	});

	it.each(['ink', 'react', 'zod', 'yaml', 'conf', 'execa'])('not %s, for doctor', name => {
		const packed = [
			...(program.packs.main ?? []),
			...(program.packs.look ?? []),
			...(program.packs.change ?? []),
		];
		const inputs = [...packed, ...inputsOf(['source/cli/main.ts', 'source/cli/doctor.ts'])];
		expect(inputs).toContain('source/cli/main.ts');
		expect(packed).toContain('source/core/judge.ts');
		expect(inputs.filter(input => input.includes(`node_modules/${name}/`))).toEqual([]);
	});

	it('one character a byte but for Chinese, as V8 holds it', () => {
		for (const pack of ['gomod-setup', 'main', 'look', 'change', 'shared', 'screens', 'en', 'en-screens'])
			expect(readFileSync(join(program.folder, `dist/${pack}.cjs`), 'utf8')).toMatch(/^[\0-\x7f]*$/);
	});
});

type Output = Metafile['outputs'][string];

function outputOf({outputs}: Metafile, name: string): Output {
	const found = Object.entries(outputs).find(([path]) => path.endsWith(`/dist/${name}`));
	if (found === undefined) throw new Error(`no ${name} was built`);
	return found[1];
}

/** Every source file in the chunks of these entry points and in what those import statically. */
function inputsOf(entryPoints: readonly string[]): string[] {
	const {outputs} = program.chunks;
	const waiting = Object.keys(outputs).filter(path => entryPoints.includes(outputs[path]?.entryPoint ?? ''));
	const seen = new Set<string>();
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		const statics =
			outputs[path]?.imports.filter(({kind, external}) => kind !== 'dynamic-import' && !external) ?? [];
		waiting.push(...statics.map(({path}) => path));
	}
	return [...seen].flatMap(path => Object.keys(outputs[path]?.inputs ?? {}));
}

/** What a declaration file and those it leads to import. */
function importsOfDeclarations(file: string, seen = new Set<string>()): string[] {
	if (seen.has(file)) return [];
	seen.add(file);
	const text = readFileSync(join(program.folder, file), 'utf8');
	const names = [...text.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);
	const near = names.filter(name => name.startsWith('.'));
	const next = near.map(name => relative('/', join('/', file, '..', name.replace(/\.ts$/, '.d.ts'))));
	return [...names, ...next.flatMap(path => importsOfDeclarations(path, seen))];
}
