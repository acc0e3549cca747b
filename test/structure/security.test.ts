import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {importsIn, sourceFiles} from './source-files.ts';

const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const files = sourceFiles(['source', 'recipes']);

/** Commands a person would type for what this program does through the file system. */
const onlyTyped = ['mkdir', 'chmod'];

/** The first column of the table under "Runs". */
function programsOnThePage(): string[] {
	const [, runs = ''] = /^## Runs\n([\s\S]*?)^## /m.exec(page) ?? [];
	const cells = [...runs.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = '']) => cell);
	return cells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort();
}

/** What the code hands to spawn: `program: 'NAME'`, and the lists of the clipboard. */
function programsInTheCode(): string[] {
	const named = files
		.filter(({layer}) => layer !== 'source/report')
		.flatMap(({text}) => [...text.matchAll(/\bprogram: '([^']+)'/g)].map(([, name = '']) => name));
	const clipboard = files.find(({path}) => path === 'source/system/clipboard.ts')?.text ?? '';
	const copying = [...clipboard.matchAll(/\['(?!pipe')([a-z.-]+)'/g)].map(([, name = '']) => name);
	const ourselves = files.some(({text}) => text.includes('program: process.execPath')) ? ['node'] : [];
	return [...new Set([...named, ...copying, ...ourselves])].filter(name => !onlyTyped.includes(name)).sort();
}

it('SECURITY.md names every program that is run, and no other', () => {
	expect(programsInTheCode().length).toBeGreaterThan(10);
	expect(programsOnThePage()).toEqual(programsInTheCode());
});

it('what is only shown to be typed is not run', () => {
	const acting = files.filter(({layer}) =>
		['source/actions', 'source/probes', 'source/engine'].includes(layer),
	);
	for (const name of onlyTyped)
		expect(acting.filter(({text}) => text.includes(`program: '${name}'`)).map(({path}) => path)).toEqual([]);
});

it('children are started, files touched and sockets opened in source/system alone', () => {
	const effects =
		/^(node:)?(child_process|fs|fs\/promises|net|tls|http|https|http2|dns|dns\/promises|dgram|worker_threads|vm)$/;
	const importing = files
		.flatMap(file => importsIn(file).map(({to}) => ({path: file.path, to})))
		.filter(({to}) => effects.test(to));
	// The entry writes its help and its first frame before anything is loaded.
	const elsewhere = importing.filter(({path}) => !path.startsWith('source/system/'));
	expect(elsewhere).toEqual([{path: 'source/cli/entry.ts', to: 'node:fs'}]);
	const starting = importing.filter(({to}) => to === 'node:child_process').map(({path}) => path);
	expect(starting.sort()).toEqual(['source/system/child.ts', 'source/system/clipboard.ts']);
});

it('nothing is made into code', () => {
	const running = files.filter(({text}) => /\beval\(|\bnew Function\(|\bshell: true|\brequire\(/.test(text));
	// The first frame asks for a module of Node. The program for a child that resolves names is a text of our own; what is
	// asked is an argument of it.
	expect(running.map(({path}) => path)).toEqual(['source/cli/first-paint.ts', 'source/system/addresses.ts']);
});

it('README leads there', () => {
	expect(readme).toContain('(SECURITY.md)');
});
