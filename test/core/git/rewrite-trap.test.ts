import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type RewriteTrap, rewriteTraps} from '../../../source/core/git/rewrite-trap.ts';

const wanted = {host: 'github.com', owner: 'acme'};
const asked = 'https://github.com/acme/';
const ssh = 'ssh://git@github.com/';

function trapsOf(...settings: [base: string, prefix: string][]): RewriteTrap[] {
	return rewriteTraps(
		settings.map(([base, prefix]) => ({base, prefix, push: false})),
		wanted,
	);
}

test.each([
	[ssh, 'https://github.com/acme/tool.git', 'dot-git'],
	[ssh, 'https://GitHub.com/', 'case'],
	[`${ssh}Acme/`, 'https://github.com/Acme/', 'case'],
	['git@github.com:', 'ssh://github.com/', 'other-form'],
	['git@github.com:', 'http://github.com/', 'other-form'],
	['git@github.com:', 'git://github.com/', 'other-form'],
	['git@github.com:', 'https://alice@github.com/', 'other-form'],
	['git@github.com:', 'https://github.com:443/', 'other-form'],
])('%s instead of %s misses what Go asks: %s', (base, prefix, kind) => {
	expect(trapsOf([base, prefix])).toMatchObject([{kind, base, prefix, wanted: asked}]);
	expect(trapsOf([base, prefix], [ssh, 'https://github.com/'])).toEqual([]);
});

test.each([
	['ssh://github.com/', 'ssh'],
	['git@github.com:', 'scp'],
	['http://github.com/', 'http'],
	['git://github.com/', 'git'],
	['https://a@github.com/', 'user'],
	['https://github.com:443/', 'port'],
])('%s is the form %s', (prefix, form) => {
	expect(trapsOf([ssh, prefix])).toMatchObject([{form}]);
});

test.each([
	['git@github.com:2222/', 'https://github.com/', 'ssh://git@github.com:2222/'],
	['github.com:443/acme/', 'https://github.com/acme/', 'ssh://github.com:443/acme/'],
])('the port in %s is a directory', (base, prefix, meant) => {
	expect(trapsOf([base, prefix])).toEqual([{kind: 'port-in-path', base, prefix, wanted: meant}]);
});

test.each([
	'https://user:tok@github.com/',
	'https://x-access-token:abc@github.com/',
	'https://ghp_abcdef@github.com/',
	`https://${'a'.repeat(40)}@github.com/`,
	'ssh://git:password@github.com/',
])('%s holds a secret', base => {
	expect(trapsOf([base, 'https://github.com/'])).toEqual([
		{kind: 'token', base, prefix: 'https://github.com/'},
	]);
});

test.each([
	['https://github.com', ssh.slice(0, -1), 'https://github.com/'],
	['https://github.com/acme', `${ssh}acme`, 'https://github.com/acme/'],
])('%s has no slash at its end', (prefix, base, meant) => {
	expect(trapsOf([base, prefix])).toEqual([{kind: 'no-slash', base, prefix, wanted: meant}]);
});

test('two bases for one prefix: the first wins', () => {
	expect(trapsOf([ssh, 'https://github.com/'], ['git@github.com:', 'https://github.com/'])).toEqual([
		{kind: 'conflict', base: ssh, prefix: 'https://github.com/', ignored: 'git@github.com:'},
	]);
});

test.each([
	[[[ssh, 'https://github.com/']]],
	[[[`${ssh}acme/`, asked]]],
	[[['git@github.com:', 'https://github.com/']]],
	[[['https://github.com/', 'git@github.com:']]],
	[[['https://alice@github.com/', 'https://github.com/']]],
	[[[ssh, 'gh:']]],
	[[['git@github.com:2222/', 'https://gitlab.com/']]],
	[[[ssh, 'https://github.com/other/tool.git']]],
	[[['ssh://git@ssh.github.com:443/', 'https://github.com/']]],
] as [[string, string][]][])('%j has no trap', settings => {
	expect(trapsOf(...settings)).toEqual([]);
});

test('nothing is thrown', () => {
	const text = fc.string({unit: fc.constantFrom(...'@:/.', 'github.com', 'https://', 'acme')});
	fc.assert(fc.property(text, text, (base, prefix) => Array.isArray(trapsOf([base, prefix], [ssh, prefix]))));
});
