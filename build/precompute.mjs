import {createRequire} from 'node:module';
import * as esbuild from 'esbuild';

/**
 * Replaces a module by functions that return what its own return, which must be JSON: it is bundled and run during the
 * build, and of all it needs for that nothing reaches the program. What is not asked for takes no memory but its text.
 */
export function precompute(filter) {
	return {
		name: 'precompute',
		setup(build) {
			build.onLoad({filter}, async ({path}) => {
				const functions = await evaluate(path, build.initialOptions.conditions);
				const lines = Object.entries(functions).map(
					([name, called]) => `export const ${name} = () => (${JSON.stringify(called())});`,
				);
				return {contents: lines.join('\n'), loader: 'js'};
			});
		},
	};
}

/** The values that a module exports, found by running it here. */
export async function evaluate(path, conditions) {
	const {outputFiles} = await esbuild.build({
		entryPoints: [path],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		write: false,
		conditions,
	});
	const module = {exports: {}};
	new Function('module', 'exports', 'require', outputFiles[0].text)(
		module,
		module.exports,
		createRequire(path),
	);
	return module.exports;
}
