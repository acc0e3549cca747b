import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, copyFile, mkdir, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import * as esbuild from 'esbuild';
import {buildChunks, requireAtRunTime} from './chunks.mjs';
import {bundledPackages, notices} from './notices.mjs';
import {evaluate, precompute} from './precompute.mjs';
import {sbom} from './sbom.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Options of every bundle. */
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
		buildChunks(outdir, root, shared),
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
