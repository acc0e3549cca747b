import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkModulePath, escapeModulePath, parseModuleArgument} from '../../../source/core/go/module-path.ts';

test.each([
	'github.com/acme/tool',
	'github.com/Acme/Tool/v2',
	'gitlab.com/group/sub/tool.git',
	'git.corp.example/~user/tool',
	'corp.example',
	'gopkg.in/yaml.v3',
	'gopkg.in/x.v0-unstable',
	'a.b/v10',
	'a.b/c.v1',
])('%s is a module path', path => {
	expect(checkModulePath(path)).toBeUndefined();
});

test.each([
	['', 'empty'],
	[`a.b/${'c'.repeat(2000)}`, 'too-long'],
	['a.b/\u001b[2J', 'control'],
	['a.b/\u202eexe', 'control'],
	['a.b/c\nd', 'control'],
	['https://github.com/acme/tool', 'scheme'],
	['ssh://git@github.com/acme', 'scheme'],
	['git@github.com:acme/tool', 'scp'],
	['corp.example:8443/tool', 'port'],
	['-oProxyCommand=x.y', 'leading-dash'],
	['/github.com/acme', 'leading-slash'],
	['github.com/acme/', 'trailing-slash'],
	['github.com//acme', 'double-slash'],
	['localhost/tool', 'no-dot'],
	['GitHub.com/acme', 'upper-case-host'],
	['git_hub.com/acme', 'character'],
	['a.b/c d', 'character'],
	['a.b/ü', 'character'],
	['a.b/c+d', 'character'],
	['a.b/../c', 'dot'],
	['a.b/.git', 'dot'],
	['a.b/c.', 'dot'],
	['a.b/con', 'reserved-name'],
	['a.b/Aux.txt', 'reserved-name'],
	['a.b/progra~1', 'short-name'],
	['a.b/v1', 'version'],
	['a.b/v0', 'version'],
	['a.b/v02', 'version'],
	['a.b/v2.3', 'version'],
	['gopkg.in/yaml', 'version'],
	['gopkg.in/yaml/v3', 'version'],
	['gopkg.in/yaml.v03', 'version'],
])('%s is refused: %s', (path, because) => {
	expect(checkModulePath(path)).toBe(because);
});

test.each([
	['github.com/acme/tool', {path: 'github.com/acme/tool', version: undefined}],
	['github.com/acme/tool@v1.2.3', {path: 'github.com/acme/tool', version: 'v1.2.3'}],
	['github.com/acme/tool@latest', {path: 'github.com/acme/tool', version: 'latest'}],
	['github.com/acme/tool@feature/x', {path: 'github.com/acme/tool', version: 'feature/x'}],
	[
		'github.com/acme/tool@v2.0.0+incompatible',
		{path: 'github.com/acme/tool', version: 'v2.0.0+incompatible'},
	],
])('%s is a module', (text, module) => {
	expect(parseModuleArgument(text)).toEqual({kind: 'module', module});
});

test.each([
	['git@github.com:acme/tool', 'scp'],
	['a.b/c@', 'bad-version'],
	['a.b/c@-x', 'bad-version'],
	['a.b/c@v1@v2', 'bad-version'],
	['a.b/c@../x', 'bad-version'],
	['a.b/c@v1 --upload-pack=x', 'bad-version'],
	['@v1', 'empty'],
])('%s is refused: %s', (text, because) => {
	expect(parseModuleArgument(text)).toEqual({kind: 'invalid', because});
});

test.each([
	['github.com/Azure/azure-sdk', 'github.com/!azure/azure-sdk'],
	['a.b/CD', 'a.b/!c!d'],
])('%s is %s in a proxy URL', (path, escaped) => {
	expect(escapeModulePath(path)).toBe(escaped);
});

test('what is accepted holds only characters that are safe in a path, a URL and an argument', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'aZ0.-_~/:@% \n\\\u001b', 'é')}),
			path => checkModulePath(path) !== undefined || /^[a-z0-9][\w.~/-]*$/.test(path),
		),
	);
});
