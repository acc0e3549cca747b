import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Built, build} from '../../build/build.mjs';

export interface BuiltProgram extends Built {
	readonly folder: string;
	/** The file that `gomod-setup` starts. */
	readonly entryFile: string;
	remove(): Promise<void>;
}

/** The program as it is now, built into a folder of its own, with the part of package.json that node reads. */
export async function buildProgram(): Promise<BuiltProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'gomod-setup-built-'));
	const built = await build(join(folder, 'dist'));
	await writeFile(join(folder, 'package.json'), JSON.stringify({type: 'module'}));
	const entryFile = join(folder, 'dist/gomod-setup.cjs');
	return {...built, folder, entryFile, remove: () => rm(folder, {recursive: true})};
}
