import {execFile} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {chmod, copyFile, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import * as esbuild from 'esbuild';
import {minify} from 'terser';
import {
	noDevtools,
	noErrorOverview,
	plainTextIsCounted,
	reconcilerIsReadOnce,
	yogaLoadsAtOnce,
} from './ink.mjs';
import {bundledPackages, notices} from './notices.mjs';
import {packed} from './packs.mjs';
import {evaluate, precompute} from './precompute.mjs';
import {sbom} from './sbom.mjs';

/** `import()` becomes `require()`: it starts no loader of ES modules. */
const requireAtRunTime = {'dynamic-import': false};

/** V8 has had them since Node 20.0; esbuild would have each compiled when its file is loaded, or whenever it is asked. */
const inChunks = {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true};

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
	absWorkingDir: root,
	bundle: true,
	platform: 'node',
	conditions: ['source'],
	minify: true,
	charset: 'utf8',
	legalComments: 'none',
	metafile: true,
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	logLevel: 'warning',
};

/**
 * Builds everything that is published into `outdir`; returns esbuild's metafiles of the entry and of the chunks behind
 * it, whose paths are relative to the project, and the source files by the pack they are in.
 */
export async function build(outdir = path.join(root, 'dist')) {
	await rm(outdir, {recursive: true, force: true});
	await mkdir(outdir, {recursive: true});
	const [entry, chunks] = await Promise.all([
		buildEntry(outdir),
		buildChunks(outdir),
		buildRecipeApi(outdir),
		buildTypes(outdir),
		copySchema(outdir),
		writeRecipeFileSchema(outdir),
	]);
	const packages = bundledPackages([entry.metafile, chunks.metafile]);
	await writeFile(path.join(outdir, 'THIRD-PARTY-NOTICES.txt'), await notices(root, packages));
	await writeFile(path.join(outdir, 'sbom.cdx.json'), await sbom(root, packages));
	return {entry: entry.metafile, chunks: chunks.metafile, packs: chunks.packs, packages};
}

/** One CommonJS file that imports nothing: CommonJS starts faster than ESM, and Node 12 can still read it. */
async function buildEntry(outdir) {
	const outfile = path.join(outdir, 'gomod-setup.cjs');
	const result = await esbuild.build({
		...shared,
		entryPoints: ['source/cli/entry.ts'],
		outfile,
		format: 'cjs',
		target: 'node12.20',
		charset: 'ascii',
		banner: {js: '#!/usr/bin/env node'},
		supported: requireAtRunTime,
		plugins: [precompute(/\/static-text\.ts$/), mainStaysApart],
	});
	await chmod(outfile, 0o755);
	return result;
}

const mainStaysApart = {
	name: 'main-stays-apart',
	setup(build) {
		build.onResolve({filter: /^\.\/main\.ts$/}, () => ({path: './main.cjs', external: true}));
	},
};

/** What is loaded when something is really done, in packs of what is loaded together. */
async function buildChunks(outdir) {
	const apart = partsApart();
	const result = await esbuild.build({
		...shared,
		entryPoints: {main: 'source/cli/main.ts', ...apart},
		outdir,
		write: false,
		format: 'esm',
		splitting: true,
		chunkNames: '[name]-[hash]',
		outExtension: {'.js': '.cjs'},
		target: 'node20.10',
		jsx: 'automatic',
		supported: inChunks,
		// The same parser as ES modules, of which only what is used is taken.
		// And one of the colours' tables, which Ink's packages ask for in two versions.
		alias: {
			yaml: './node_modules/yaml/browser/index.js',
			'ansi-styles': './node_modules/ansi-styles/index.js',
		},
		plugins: [yogaLoadsAtOnce, noDevtools, noErrorOverview, plainTextIsCounted],
	});
	await exportsStayTheSame(Object.keys(result.metafile.inputs));
	const chunks = await Promise.all(
		result.outputFiles
			.map(file => ({name: path.basename(file.path), text: file.text}))
			.filter(({name}) => !(path.basename(name, '.cjs') in apart))
			.map(async ({name, text}) => [name, await commonJs(text)]),
	);
	const {files, packs} = packed(new Map(chunks), result.metafile.outputs);
	files.set('screens.cjs', reconcilerIsReadOnce(files.get('screens.cjs')));
	await Promise.all([...files].map(([name, code]) => writeFile(path.join(outdir, name), code)));
	return {metafile: result.metafile, packs};
}

/**
 * Entries that make a chunk of each file in these folders. V8 reads a chunk in up to twenty times the memory of its text, and
 * some of that may stay with the program; nobody asks for the entries themselves.
 */
function partsApart() {
	const folders = ['source/words/en', 'source/words/zh-cn'];
	const files = folders.flatMap(folder =>
		readdirSync(path.join(root, folder))
			.filter(name => name.endsWith('.ts') && name !== `${path.basename(folder)}.ts`)
			.map(name => `${folder}/${name}`),
	);
	return Object.fromEntries(
		files.map(file => [file.replace(/^source\/|\.ts$/g, '').replaceAll('/', '-'), file]),
	);
}

/** esbuild splits only ES modules; CommonJS loads faster and in less memory. */
async function commonJs(module) {
	const chunk = exportsLast(module).replace(
		/\bimport\(("\.\/[\w-]+\.cjs")\)/g,
		'Promise.resolve().then(() => require($1))',
	);
	const charset = charsetFor(chunk);
	const {code} = await esbuild.transform(chunk, {
		format: 'cjs',
		// As ES modules they were; CommonJS is not by itself.
		banner: '"use strict";',
		platform: 'node',
		target: 'node20.10',
		minify: true,
		charset,
		legalComments: 'none',
		supported: {...inChunks, ...requireAtRunTime},
	});
	const named = await shortlyNamed(code, charset);
	return charset === 'ascii' ? inAscii(named) : named;
}

/** The names that terser gives pack better than esbuild's, by a fiftieth; all else is as esbuild left it. */
async function shortlyNamed(code, charset) {
	const {code: named} = await minify(code, {
		compress: false,
		mangle: true,
		format: {ascii_only: charset === 'ascii', wrap_func_args: false},
	});
	return named;
}

/** V8 holds a text with one character beyond Latin-1 in twice the memory. All of Chinese would be twice as long escaped. */
function charsetFor(text) {
	return text.replace(/[\0-\x7f]+/g, '').length > text.length / 20 ? 'utf8' : 'ascii';
}

/** esbuild leaves regular expressions as they are. */
function inAscii(code) {
	return code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What a chunk exports is handed on once, when it has run: throws where a module would change it afterwards. */
async function exportsStayTheSame(inputs) {
	for (const input of inputs) {
		const code = await readFile(path.join(root, input), 'utf8').catch(() => '');
		for (const [, name] of code.matchAll(/^\s*export\s+let\s+(\w+)/gm)) {
			const times = code.match(new RegExp(`(?<![\\w.])${name}\\s*([-+*/|&?]*=(?![=>])|\\+\\+|--)`, 'g'));
			if (times?.length !== 1) throw new Error(`${input} changes what it exports: ${name}`);
		}
	}
}

/** What a chunk exports as one call at its end: esbuild's own is longer than many a chunk, and asks for each value anew. */
function exportsLast(code) {
	const [statement, names] = /export\s*\{([^{}]*)\};?\s*$/.exec(code) ?? ['', ''];
	if (statement === '') return code;
	const values = names.split(',').map(one => {
		const [local, name = local] = one.trim().split(' as ');
		return `${name}: ${local}`;
	});
	return `${code.slice(0, -statement.length)};Object.assign(exports, {${values}});`;
}

/** What a recipe author imports: `gomod-setup/recipe`. */
function buildRecipeApi(outdir) {
	return esbuild.build({
		...shared,
		entryPoints: {recipe: 'source/recipe/index.ts'},
		outdir,
		format: 'esm',
		target: 'node20.10',
	});
}

/** The declarations of `gomod-setup/recipe`, as the compiler writes them. */
async function buildTypes(outdir) {
	const require = createRequire(import.meta.url);
	const manifest = require.resolve('typescript/package.json');
	const tsc = path.join(path.dirname(manifest), require(manifest).bin.tsc);
	const outDir = path.join(outdir, 'types');
	await promisify(execFile)(process.execPath, [
		tsc,
		'-p',
		path.join(root, 'build/recipe-types.json'),
		'--outDir',
		outDir,
	]);
}

/** The JSON Schema of what `--json` prints. */
async function copySchema(outdir) {
	const schema = path.join(root, 'source/report/schema.json');
	if (existsSync(schema)) await copyFile(schema, path.join(outdir, 'schema.json'));
}

/** The JSON Schema of a recipe file, for editors; it names the recipes that are built in. */
async function writeRecipeFileSchema(outdir) {
	const {schemaOfRecipeFiles} = await evaluate(
		path.join(root, 'source/cli/recipe-schema.ts'),
		shared.conditions,
	);
	await writeFile(
		path.join(outdir, 'recipe-file.schema.json'),
		`${JSON.stringify(schemaOfRecipeFiles, undefined, '\t')}\n`,
	);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
