import {describe, expect, test} from 'vitest';
import {candidatesOf, type Named, plainReader} from '../../source/core/candidates.ts';
import {surveyOf} from './surveys.ts';

const nothing: Named = {modules: [], owners: [], patterns: []};

const shop = `module github.com/acme/shop

require (
	github.com/spf13/cobra v1.8.0
	github.com/acme/late v1.0.0 // indirect
	github.com/acme/auth v1.2.0
	gitlab.com/acme-infra/lib v0.1.0
	golang.org/x/mod v0.1.0
)
`;

/** `prefix: modules because reasons`, one line an owner. */
function lines(
	files: readonly string[],
	remotes: readonly string[] = [],
	named: Partial<Named> = {},
): string[] {
	const hosts = candidatesOf(surveyOf(files, remotes), {...nothing, ...named});
	return hosts.flatMap(({host, owners}) =>
		owners.map(({prefix, owner, modules, because}) => {
			expect(prefix).toBe(`${host}/${owner}`);
			const listed = modules.map(
				({path, version, indirect}) => `${path.split('/').at(-1)}@${version ?? ''}${indirect ? '?' : ''}`,
			);
			return `${prefix}: ${listed.join(' ')} because ${because.map(({kind}) => kind).join(' ')}`;
		}),
	);
}

test.each<[string, readonly string[], readonly string[], Partial<Named>, string[]]>([
	['nothing at all', [], [], {}, []],
	[
		'the module line names an owner',
		[shop],
		[],
		{},
		['github.com/acme: auth@v1.2.0 late@v1.0.0? because module-line'],
	],
	[
		'a remote does too',
		[shop],
		['git@github.com:acme/shop.git'],
		{},
		['github.com/acme: auth@v1.2.0 late@v1.0.0? because remote module-line'],
	],
	[
		'a remote alone',
		['module shop\nrequire github.com/acme/auth v1.0.0'],
		['https://github.com/acme/shop'],
		{},
		['github.com/acme: auth@v1.0.0 because remote'],
	],
	[
		'two remotes of one owner count once',
		[],
		['git@github.com:acme/a', 'git@github.com:acme/b'],
		{},
		['github.com/acme:  because remote'],
	],
	[
		'a public owner stays public',
		['module github.com/me/x\nrequire github.com/spf13/cobra v1.8.0'],
		[],
		{},
		['github.com/me:  because module-line'],
	],
	[
		'an owner whose name begins alike is another',
		['module github.com/acme/x\nrequire github.com/acme-public/y v1.0.0'],
		[],
		{},
		['github.com/acme:  because module-line'],
	],
	[
		'case counts, as it does for Go',
		['module github.com/acme/x\nrequire github.com/Acme/y v1.0.0'],
		[],
		{},
		['github.com/acme:  because module-line'],
	],
	['an alias of ssh_config is no host', [], ['work:acme/shop'], {}, []],
	['a repository on this machine is none', [], ['/srv/git/acme/shop'], {}, []],
	[
		'an owner by flag',
		[shop],
		[],
		{owners: ['gitlab.com/acme-infra']},
		[
			'github.com/acme: auth@v1.2.0 late@v1.0.0? because module-line',
			'gitlab.com/acme-infra: lib@v0.1.0 because flag',
		],
	],
	[
		'a module by flag, with the version of the require line',
		['module x.example/y\nrequire github.com/a/b v1.0.0'],
		[],
		{modules: [{path: 'github.com/a/b', version: undefined}]},
		['github.com/a: b@v1.0.0 because flag', 'x.example/y:  because module-line'],
	],
	[
		'a module by flag, with its own',
		['require github.com/a/b v1.0.0'],
		[],
		{modules: [{path: 'github.com/a/b', version: 'v2.0.0'}]},
		['github.com/a: b@v2.0.0 because flag'],
	],
	[
		'a module by flag without a project',
		[],
		[],
		{modules: [{path: 'github.com/a/b', version: undefined}]},
		['github.com/a: b@ because flag'],
	],
	[
		'a pattern of a recipe file',
		[shop],
		[],
		{patterns: ['gitlab.com/acme-infra/*']},
		[
			'github.com/acme: auth@v1.2.0 late@v1.0.0? because module-line',
			'gitlab.com/acme-infra: lib@v0.1.0 because recipe-file',
		],
	],
	[
		'a pattern takes no more than it matches',
		['require (\ngithub.com/big/one v1.0.0\ngithub.com/big/two v1.0.0\n)'],
		[],
		{patterns: ['github.com/big/one']},
		['github.com/big: one@v1.0.0 because recipe-file'],
	],
	[
		'a module that comes from a directory',
		[`${shop}replace github.com/acme/auth => ../auth`],
		[],
		{},
		['github.com/acme: late@v1.0.0? because module-line'],
	],
	[
		'one that is replaced by another',
		[
			'module github.com/acme/x\nrequire github.com/foo/bar v1.0.0\nreplace github.com/foo/bar => github.com/acme/bar v1.0.1',
		],
		[],
		{},
		['github.com/acme: bar@v1.0.1 because module-line'],
	],
	[
		'one of which another version is replaced',
		['module github.com/acme/x\nrequire github.com/acme/y v1.0.0\nreplace github.com/acme/y v1.1.0 => ../y'],
		[],
		{},
		['github.com/acme: y@v1.0.0 because module-line'],
	],
	[
		'a replacement of this version wins',
		[
			'module github.com/acme/x\nrequire github.com/acme/y v1.0.0\nreplace github.com/acme/y => ../y\nreplace github.com/acme/y v1.0.0 => github.com/acme/z v1.0.0',
		],
		[],
		{},
		['github.com/acme: z@v1.0.0 because module-line'],
	],
	[
		'the modules of a workspace are at hand',
		[
			'module github.com/acme/a\nrequire github.com/acme/b v1.0.0',
			'module github.com/acme/b\nrequire github.com/acme/c v1.0.0',
		],
		[],
		{},
		['github.com/acme: c@v1.0.0 because module-line'],
	],
	[
		'direct in one module, indirect in another',
		[
			'module m.example/a\nrequire github.com/acme/c v1.0.0 // indirect',
			'module github.com/acme/b\nrequire github.com/acme/c v1.1.0',
		],
		[],
		{},
		['github.com/acme: c@v1.1.0 because module-line', 'm.example/a:  because module-line'],
	],
])('%s', (_, files, remotes, named, expected) => {
	expect(lines(files, remotes, named)).toEqual(expected);
});

describe('reasons', () => {
	test('name what they rest on', () => {
		const [host] = candidatesOf(surveyOf([shop], ['git@github.com:acme/shop.git']), {
			...nothing,
			patterns: ['github.com/acme/a*'],
		});
		expect(host?.owners[0]?.because).toEqual([
			{kind: 'remote', name: 'origin'},
			{kind: 'module-line', module: 'github.com/acme/shop'},
			{kind: 'recipe-file', pattern: 'github.com/acme/a*'},
		]);
	});
});

test('the host with most modules stands first', () => {
	const file =
		'module one.example/a/b\nrequire (\none.example/a/c v1.0.0\ntwo.example/d/e v1.0.0\ntwo.example/d/f v1.0.0\n)';
	const hosts = candidatesOf(surveyOf([file]), {...nothing, owners: ['two.example/d']});
	expect(hosts.map(({host}) => host)).toEqual(['two.example', 'one.example']);
});

test("the recipe's own idea of an owner is used", () => {
	const ownerOf = (path: string) => path.split('/').slice(0, 3).join('/');
	const [host] = candidatesOf(surveyOf(['module dev.example/org/project/tool']), nothing, {
		...plainReader,
		ownerOf,
	});
	expect(host?.owners[0]).toMatchObject({prefix: 'dev.example/org/project', owner: 'org/project'});
});

// biome-ignore format: a table is read by its lines.
test.each<[string, string[]]>([
	['gitlab.com/acme-infra', ['gitlab.com/acme-infra lib go-private']],
	['gitlab.com/acme-infra/lib', ['gitlab.com/acme-infra lib go-private']],
	['gitlab.com/acme-infra,github.com/acme', ['gitlab.com/acme-infra lib go-private']],
	['gitlab.com/acme-infra/other', []],
	['gitlab.com', []],
	['*', []],
	['gitlab.com/*', []],
	['*.com/acme-infra', []],
	['', []],
])('GOPRIVATE=%s makes an owner whose modules are required private', (goPrivate, expected) => {
	const hosts = candidatesOf({...surveyOf([shop]), goPrivate}, nothing);
	const others = hosts.flatMap(({owners}) => owners).filter(({prefix}) => prefix !== 'github.com/acme');
	const told = others.map(({prefix, modules, because}) =>
		[prefix, ...modules.map(({path}) => path.split('/').at(-1)), ...because.map(({kind}) => kind)].join(' '),
	);
	expect(told).toEqual(expected);
});
