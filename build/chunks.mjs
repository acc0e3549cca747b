import {readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import {minify} from 'terser';
import {
	noDevtools,
	noErrorOverview,
	plainTextIsCounted,
	reconcilerIsReadOnce,
	yogaLoadsAtOnce,
} from './ink.mjs';
import {packed} from './packs.mjs';

/** `import()` becomes `require()`: it starts no loader of ES modules. */
export const requireAtRunTime = {'dynamic-import': false};

/** V8 has had them since Node 20.0; esbuild would have each compiled when its file is loaded, or whenever it is asked. */
const inChunks = {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true};

/**
 * Builds what is loaded when something is really done, in packs of what is loaded together.
 * @param root the project's folder
 * @param shared options of every bundle
 */
export async function buildChunks(outdir, root, shared) {
	const apart = partsApart(root);
	const options = {
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
	};
	const result = await esbuild.build(options);
	await refuseChangingExports(options);
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
function partsApart(root) {
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

/**
 * What a chunk exports is handed on once, when it has run: throws where it may change afterwards. Asked of the chunks before
 * their names are shortened, in which no name stands for two things.
 */
async function refuseChangingExports(options) {
	const {outputFiles} = await esbuild.build({...options, minify: false});
	for (const {text} of outputFiles) {
		const [, names = ''] = exporting.exec(text) ?? [];
		const locals = names.split(',').map(one => one.trim().split(' as ')[0]);
		const changing = locals.find(name => name !== '' && !isSetOnce(name, text));
		if (changing !== undefined) throw new Error(`${changing} is exported and may change`);
	}
}

function isSetOnce(name, code) {
	const word = `(?<![\\w$.])${name.replaceAll('$', '\\$')}`;
	// What another chunk exports has been asked of that one.
	if (new RegExp(`^import \\{[^}]*${word}\\b[^}]*\\} from`, 'm').test(code)) return true;
	const set =
		code.match(new RegExp(`${word} *([-+*/|&?]*=(?![=>])|\\+\\+|--)|(\\+\\+|--)${word}\\b`, 'g')) ?? [];
	if (new RegExp(`(function\\*?|class) ${word}\\b`).test(code)) return set.length === 0;
	return set.length === 1 && new RegExp(`(var |let |const |, )${word} =`).test(code);
}

/** The statement at the end of a chunk. */
const exporting = /export\s*\{([^{}]*)\};?\s*$/;

/** What a chunk exports as one call at its end: esbuild's own is longer than many a chunk, and asks for each value anew. */
function exportsLast(code) {
	const [statement, names] = exporting.exec(code) ?? ['', ''];
	if (statement === '') return code;
	const values = names.split(',').map(one => {
		const [local, name = local] = one.trim().split(' as ');
		return `${name}: ${local}`;
	});
	return `${code.slice(0, -statement.length)};Object.assign(exports, {${values}});`;
}
