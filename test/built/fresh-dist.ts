import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from '../../build/build.mjs';
import {entryFile} from './dist.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const madeOf = ['source', 'recipes', 'build', 'package.json', 'package-lock.json'];

/** Before the tests: what they start is built anew where something that it is made of is younger. */
export default async function freshDist(): Promise<void> {
	const built = statSync(entryFile, {throwIfNoEntry: false})?.mtimeMs ?? 0;
	if (madeOf.some(name => youngest(join(root, name)) > built)) await build();
}

/** When a file, or a file or folder below a folder, was last changed: a removed one changes its folder. */
function youngest(path: string): number {
	const look = statSync(path);
	const below = look.isDirectory() ? readdirSync(path) : [];
	return Math.max(look.mtimeMs, ...below.map(name => youngest(join(path, name))));
}
