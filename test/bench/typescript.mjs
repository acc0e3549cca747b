import {readFile} from 'node:fs/promises';
import {transform} from 'esbuild';

/** A hook of node's module loader: takes the types out of a TypeScript file. */
export async function load(url, context, next) {
	if (!/^file:.*\.ts$/.test(url)) return next(url, context);
	const {code} = await transform(await readFile(new URL(url), 'utf8'), {
		loader: 'ts',
		format: 'esm',
		target: 'node20',
	});
	return {format: 'module', source: code, shortCircuit: true};
}
