import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};
import {type BuiltProgram, buildProgram, pack} from './built.ts';
import {dist} from './dist.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let program: BuiltProgram;
let room: string;
let said: string;
/** Packed and then installed where there is no registry, with whatever scripts there are in the foreground. */
beforeAll(async () => {
	program = await buildProgram();
	room = mkdtempSync(join(tmpdir(), 'gomod-setup-installed-'));
	const {filename} = pack(program.folder);
	const empty = join(room, 'empty');
	mkdirSync(empty);
	said = npm(
		empty,
		...['install', '--offline', '--foreground-scripts', '--no-audit', '--no-fund'],
		join(program.folder, filename),
	);
}, 120_000);
afterAll(async () => {
	rmSync(room, {recursive: true});
	await program.remove();
});

const installed = () => join(room, 'empty/node_modules/gomod-setup');

it('brings no other package', () => {
	expect(readdirSync(join(room, 'empty/node_modules')).filter(name => !name.startsWith('.'))).toEqual([
		'gomod-setup',
	]);
});

it('runs nothing when it is installed', () => {
	expect(said).not.toContain('> gomod-setup@');
	for (const file of readdirSync(join(program.folder, 'dist'), {recursive: true, encoding: 'utf8'})) {
		if (!/\.[cjt]s(on)?$|\.txt$/.test(file)) continue;
		expect(digest(join(installed(), 'dist', file)), file).toBe(digest(join(program.folder, 'dist', file)));
	}
});

it('runs from where it was installed', () => {
	const run = (...words: string[]) =>
		execFileSync(join(room, 'empty/node_modules/.bin/gomod-setup'), words, {
			encoding: 'utf8',
			env: {PATH: dirname(process.execPath), HOME: room},
		});
	expect(run('--version').trim()).toBe(manifest.version);
	expect(JSON.parse(run('undo', '--json'))).toEqual({schema: 1, run: null, undone: []});
});

it('two builds give the same bytes', () => {
	const files = (folder: string) =>
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(({parentPath, name}) => join(parentPath, name).slice(folder.length))
			.sort();
	const again = join(program.folder, 'dist');
	expect(files(again)).toEqual(files(dist));
	for (const file of files(dist)) expect(digest(again + file), file).toBe(digest(dist + file));
});

it('lists what is bundled in a bill of materials', () => {
	interface Component {
		readonly name: string;
		readonly group?: string;
		readonly version: string;
		readonly purl: string;
		readonly hashes: readonly {readonly alg: string; readonly content: string}[];
	}
	const bill = JSON.parse(readFileSync(join(installed(), 'dist/sbom.cdx.json'), 'utf8')) as {
		bomFormat: string;
		specVersion: string;
		metadata: {component: {version: string}};
		components: readonly Component[];
		dependencies: readonly {ref: string; dependsOn?: readonly string[]}[];
	};
	expect(bill).toMatchObject({bomFormat: 'CycloneDX', specVersion: '1.6', version: 1});
	expect(bill.metadata.component.version).toBe(manifest.version);
	const named = bill.components.map(
		({group, name, version}) => `${group ? `${group}/` : ''}${name} ${version}`,
	);
	const bundled = program.packages.map(folder => {
		const {name, version} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
			name: string;
			version: string;
		};
		return `${name} ${version}`;
	});
	expect(bundled.length).toBeGreaterThan(20);
	expect(named.sort()).toEqual([...new Set(bundled)].sort());
	for (const {purl, hashes} of bill.components) {
		expect(hashes, purl).toEqual([{alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/)}]);
		expect(bill.dependencies[0]?.dependsOn).toContain(purl);
	}
});

function npm(cwd: string, ...args: string[]): string {
	const {PATH} = process.env;
	const env = {PATH, HOME: room, npm_config_cache: join(room, 'cache'), npm_config_update_notifier: 'false'};
	return execFileSync('npm', args, {cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe']});
}

function digest(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
