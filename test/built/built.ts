import {execFileSync} from 'node:child_process';
import {copyFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Built, build} from '../../build/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltProgram extends Built {
	readonly folder: string;
	/** The file that `gomod-setup` starts. */
	readonly entryFile: string;
	remove(): Promise<void>;
}

/** The program as it is now, built into a folder of its own that can be published from. */
export async function buildProgram(): Promise<BuiltProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'gomod-setup-built-'));
	const built = await build(join(folder, 'dist'));
	for (const name of ['package.json', 'README.md', 'LICENSE'])
		await copyFile(join(root, name), join(folder, name));
	const entryFile = join(folder, 'dist/gomod-setup.cjs');
	return {...built, folder, entryFile, remove: () => rm(folder, {recursive: true})};
}

export interface Packed {
	readonly filename: string;
	readonly files: readonly {readonly path: string}[];
	/** Bytes of the archive. */
	readonly size: number;
}

/** What `npm pack` makes of a folder, without its scripts: `prepare` would build anew below the other tests. */
export function pack(folder: string, ...options: string[]): Packed {
	const args = ['pack', '--ignore-scripts', '--json', '--silent', ...options];
	const [packed] = JSON.parse(execFileSync('npm', args, {cwd: folder, encoding: 'utf8'})) as Packed[];
	if (packed === undefined) throw new Error(`npm packed nothing of ${folder}`);
	return packed;
}
