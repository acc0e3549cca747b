import {describe, expect, it} from 'vitest';
import {type Import, importsIn, type SourceFile, sourceFiles} from './source-files.ts';

/**
 * Who may import whom; a layer may always import itself. A file stands for itself alone: of system only the type and of
 * engine only its events are for others. Tests and the build may import everything.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
	recipes: ['source/recipe'],
	'source/recipe': ['source/core'],
	'source/core': [],
	'source/diagnosis': ['source/core'],
	'source/system': ['source/core'],
	'source/probes': ['source/core', 'source/system/system.ts'],
	'source/actions': ['source/core', 'source/system/system.ts'],
	'source/engine': [
		'source/recipe',
		'source/core',
		'source/diagnosis',
		'source/probes',
		'source/actions',
		'source/system/system.ts',
	],
	'source/words': ['source/core', 'source/diagnosis', 'source/engine/events.ts'],
	'source/report': ['source/words', 'source/core', 'source/engine/events.ts'],
	'source/ui': ['source/engine', 'source/core', 'source/words', 'source/report'],
	'source/cli': ['source', 'recipes', 'package.json'],
};

/** npm packages and node's modules, by the layers that may import them. The entry's builtins are tested with the package. */
const outside: Readonly<Record<string, readonly RegExp[]>> = {
	recipes: [],
	'source/recipe': [],
	'source/core': [/^node:path$/, /^node:crypto$/, /^(yaml|zod|zod\/mini|diff)$/],
	'source/diagnosis': [],
	'source/system': [/./],
	'source/probes': [/^node:path$/],
	'source/actions': [/^node:path$/],
	'source/engine': [/^node:path$/],
	'source/words': [/^node:path$/],
	'source/report': [/^node:path$/, /^diff$/],
	'source/ui': [/./],
	'source/cli': [/./],
};

const files = sourceFiles(['source', 'recipes']);

it('imports go where the arrows lead', () => {
	const wrong = files.flatMap(file => wrongArrows(file).map(to => `${file.path} -> ${to}`));
	expect(wrong).toEqual([]);
});

it('the core takes of crypto only what has no randomness', () => {
	const core = files.filter(({layer}) => layer === 'source/core').flatMap(importsIn);
	const names = core.filter(({to}) => to === 'node:crypto').flatMap(({names}) => names);
	expect([...new Set(names)].sort()).toEqual(['createHash', 'createHmac']);
});

it('the screens are loaded only by import()', () => {
	const wrong = files
		.filter(({layer}) => layer !== 'source/ui')
		.flatMap(importsIn)
		.filter(({to, kind}) => to.startsWith('source/ui/') && kind === 'static');
	expect(wrong).toEqual([]);
});

describe('the test itself', () => {
	it.each<[string, string, string[]]>([
		['source/core/x.ts', "import {a} from '../system/system.ts';", ['source/system/system.ts']],
		['source/core/x.ts', "import type {A} from '../words/words.ts';", ['source/words/words.ts']],
		['source/core/x.ts', "import {\n\ta,\n\tb,\n} from '../cli/main.ts';", ['source/cli/main.ts']],
		['source/core/x.ts', "export {a} from '../cli/main.ts';", ['source/cli/main.ts']],
		['source/core/x.ts', "export * from '../cli/main.ts';", ['source/cli/main.ts']],
		['source/core/x.ts', "import '../cli/main.ts';", ['source/cli/main.ts']],
		['source/core/x.ts', "const a = await import('../cli/main.ts');", ['source/cli/main.ts']],
		['source/core/x.ts', "import fs from 'node:fs';", ['node:fs']],
		['source/core/x.ts', "export type A = 'node:fs' | 'b';\nexport const a = ['node:fs'];", []],
		['source/core/x.ts', "import {join} from 'node:path';\nimport {a} from './y.ts';", []],
		['source/probes/x.ts', "import type {System} from '../system/system.ts';", []],
		['source/probes/x.ts', "import {run} from '../system/child.ts';", ['source/system/child.ts']],
		['source/words/en/x.ts', "import type {E} from '../../engine/events.ts';", []],
		['source/words/en/x.ts', "import type {E} from '../../engine/session.ts';", ['source/engine/session.ts']],
		['recipes/x.ts', "import {defineRecipe} from 'gomod-setup/recipe';", []],
		['recipes/x.ts', "import {a} from '../source/recipe/index.ts';", ['source/recipe/index.ts']],
		['source/engine/x.ts', "import {github} from '../../recipes/github.ts';", ['recipes/github.ts']],
	])('%s: %s', (path, text, refused) => {
		const file: SourceFile = {
			path,
			layer: path.startsWith('recipes') ? 'recipes' : path.split('/').slice(0, 2).join('/'),
			text,
		};
		expect(wrongArrows(file)).toEqual(refused);
	});
});

function wrongArrows(file: SourceFile): string[] {
	return importsIn(file)
		.map(({to}) => to)
		.filter(to => !isAllowed(file, to));
}

function isAllowed({layer}: SourceFile, to: Import['to']): boolean {
	if (to === 'gomod-setup/recipe') return layer === 'recipes';
	const within = (place: string) => to === place || to.startsWith(`${place}/`);
	const ours = /^(source|recipes)\/|^package\.json$/.test(to);
	if (!ours) return outside[layer]?.some(pattern => pattern.test(to)) ?? false;
	return within(layer) || (layer !== 'recipes' && (arrows[layer]?.some(within) ?? false));
}
