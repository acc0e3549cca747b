import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGoMod} from '../../../source/core/read/go-mod.ts';
import {readGoModJson} from '../../../source/core/read/go-mod-json.ts';

const text = `module "github.com/acme/app" // Deprecated: x

go 1.22.0
toolchain go1.26.1

require github.com/a/b v1.2.3 // indirect
require (
	github.com/c/d/v2 v2.0.0
	"github.com/e/f" v0.1.0 //indirect; why
	github.com/g/h v0.0.0-20200101000000-abcdefabcdef // indirectly
)
replace github.com/a/b => ../b
replace (
	github.com/c/d/v2 v2.0.0 => github.com/fork/d/v2 v2.0.1
)
exclude github.com/a/b v1.2.2
retract [v1.0.0, v1.1.0] // bad
tool github.com/x/tool
godebug default=go1.21
`;

/** What `go mod edit -json` (1.26) printed for that file, shortened to what is read. */
const json = JSON.stringify({
	Module: {Path: 'github.com/acme/app', Deprecated: 'x'},
	Go: '1.22.0',
	Toolchain: 'go1.26.1',
	Require: [
		{Path: 'github.com/a/b', Version: 'v1.2.3', Indirect: true},
		{Path: 'github.com/c/d/v2', Version: 'v2.0.0'},
		{Path: 'github.com/e/f', Version: 'v0.1.0', Indirect: true},
		{Path: 'github.com/g/h', Version: 'v0.0.0-20200101000000-abcdefabcdef'},
	],
	Replace: [
		{Old: {Path: 'github.com/a/b'}, New: {Path: '../b'}},
		{
			Old: {Path: 'github.com/c/d/v2', Version: 'v2.0.0'},
			New: {Path: 'github.com/fork/d/v2', Version: 'v2.0.1'},
		},
	],
	Ignore: null,
});

const wanted = {
	module: 'github.com/acme/app',
	go: '1.22.0',
	toolchain: 'go1.26.1',
	requires: [
		{path: 'github.com/a/b', version: 'v1.2.3', indirect: true},
		{path: 'github.com/c/d/v2', version: 'v2.0.0', indirect: false},
		{path: 'github.com/e/f', version: 'v0.1.0', indirect: true},
		{path: 'github.com/g/h', version: 'v0.0.0-20200101000000-abcdefabcdef', indirect: false},
	],
	replaces: [
		{path: 'github.com/a/b', with: '../b'},
		{path: 'github.com/c/d/v2', version: 'v2.0.0', with: 'github.com/fork/d/v2', withVersion: 'v2.0.1'},
	],
};

test('our reading is that of go mod edit -json, with any line ends', () => {
	expect(readGoMod(text)).toEqual(wanted);
	expect(readGoMod(text.replaceAll('\n', '\r\n'))).toEqual(wanted);
	expect(readGoModJson(json)).toEqual(wanted);
});

test.each([
	['foo x', 1, 'unknown directive: foo'],
	['module', 1, 'usage: module module/path'],
	['\nrequire a.b/c', 2, 'usage: require module/path v1.2.3'],
	['go 1.2 1.3', 1, 'go directive expects exactly one argument'],
	['toolchain', 1, 'toolchain directive expects exactly one argument'],
	['replace a.b/c', 1, 'usage: replace module/path [v1.2.3] => other/module v1.4'],
	['module x.y/z\nrequire (\n', 2, 'syntax error (unterminated block started here)'],
	['module "abc', 1, 'unexpected newline in string'],
	['use ./x', 1, 'unknown directive: use'],
	['<<<<<<< HEAD\ngo 1.22', 1, 'unknown directive: <<<<<<<'],
])('%j has a problem', (broken, line, said) => {
	expect(readGoMod(broken).problem).toEqual({line, said});
});

test('what can be read is read beside a problem', () => {
	expect(readGoMod('module a.b/c\nwhat is this\nrequire d.e/f v1.0.0\n')).toMatchObject({
		module: 'a.b/c',
		requires: [{path: 'd.e/f'}],
		problem: {line: 2},
	});
});

test('a huge file is refused', () => {
	expect(readGoMod('x'.repeat(1024 * 1024 + 1))).toEqual({
		requires: [],
		replaces: [],
		problem: {line: undefined, said: 'file is larger than 1 MiB'},
	});
});

test.each([
	'',
	'null',
	'[]',
	'{',
	'{"Module":null,"Require":null}',
	'{"Require":[1,{"Path":2},null],"Replace":[{"Old":3}]}',
])('go mod edit said %s', said => {
	expect(readGoModJson(said)).toMatchObject({requires: [], replaces: []});
});

test('nothing is thrown, and every requirement has a path and a version', () => {
	const noise = fc.string({unit: fc.constantFrom(...'a.() \n"`/=>', 'require ', 'replace ', '// indirect')});
	fc.assert(
		fc.property(noise, broken =>
			readGoMod(broken).requires.every(
				({path, version}) => typeof path === 'string' && typeof version === 'string',
			),
		),
	);
	fc.assert(fc.property(fc.json(), said => Array.isArray(readGoModJson(said).requires)));
});

test('a hostile line takes no time', () => {
	const started = performance.now();
	readGoMod('"\\'.repeat(250_000));
	readGoMod('((('.repeat(250_000));
	readGoMod('require (\n'.repeat(90_000));
	expect(performance.now() - started).toBeLessThan(3000);
});
