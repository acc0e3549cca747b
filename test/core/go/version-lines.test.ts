import {expect, test} from 'vitest';
import type {ProjectFact} from '../../../source/core/facts/go.ts';
import {versionLines} from '../../../source/core/go/version-lines.ts';
import {readGoMod} from '../../../source/core/read/go-mod.ts';

const module = (lines: string) => readGoMod(`module x.example/a\n${lines}`);
const workspace = (lines: {go?: string; toolchain?: string}, ...modules: string[]): ProjectFact => ({
	kind: 'workspace',
	file: '/src/go.work',
	...lines,
	modules: modules.map(text => ({file: '/src/a/go.mod', module: module(text)})),
	vendored: false,
});

test.each<[string, ProjectFact, string | undefined, string | undefined]>([
	[
		'a module',
		{
			kind: 'module',
			file: '/src/go.mod',
			module: module('go 1.22\ntoolchain go1.22.3\n'),
			vendored: false,
		},
		'1.22',
		'go1.22.3',
	],
	['a workspace', workspace({go: '1.99', toolchain: 'go1.99.1'}, 'go 1.18\n'), '1.99', 'go1.99.1'],
	[
		'a workspace of newer modules',
		workspace({go: '1.18'}, 'go 1.99\ntoolchain go1.99.1\n'),
		'1.18',
		undefined,
	],
	['a workspace without lines', workspace({}, 'go 1.99\ntoolchain go1.99.1\n'), undefined, undefined],
	['a workspace of no module', workspace({go: '1.22'}), '1.22', undefined],
	['no project', {kind: 'none', directory: '/src'}, undefined, undefined],
	[
		'one that cannot be read',
		{kind: 'unreadable', file: '/src/go.mod', line: 1, said: 'x'},
		undefined,
		undefined,
	],
])('%s', (_, project, goLine, toolchainLine) => {
	expect(versionLines(project)).toEqual({goLine, toolchainLine});
});
