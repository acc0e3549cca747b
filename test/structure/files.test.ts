import {basename} from 'node:path';
import {expect, it} from 'vitest';
import {sourceFiles} from './source-files.ts';

const files = sourceFiles(['source', 'recipes', 'build']);
const sayNothing = ['util', 'utils', 'helper', 'helpers', 'manager', 'service', 'common', 'misc'];

it('every file can be read in one go', () => {
	const lengths = files.map(({path, text}) => ({path, lines: text.trimEnd().split('\n').length}));
	expect(lengths.filter(({lines}) => lines > 250)).toEqual([]);
});

it('every file has a name that says what it is', () => {
	const paths = files.map(({path}) => path);
	expect(paths.filter(path => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.m?tsx?$/.test(basename(path)))).toEqual([]);
	expect(paths.filter(path => path.split(/[/.-]/).some(word => sayNothing.includes(word)))).toEqual([]);
});

it('nothing is exported under a name that could be anything', () => {
	const named = files.flatMap(({text}) =>
		[...text.matchAll(/^export (?:async )?(?:function|class|const|interface|type) (\w+)/gm)].map(
			([, name = '']) => name,
		),
	);
	expect(named.length).toBeGreaterThan(100);
	expect(named.filter(name => wordsOf(name).some(word => sayNothing.includes(word)))).toEqual([]);
});

function wordsOf(name: string): string[] {
	return name.split(/(?=[A-Z])/).map(word => word.toLowerCase());
}
