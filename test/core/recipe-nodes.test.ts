import * as esbuild from 'esbuild';
import fc from 'fast-check';
import {describe, expect, test, vi} from 'vitest';
import {github} from '../../recipes/github.ts';
import {readRecipeFile} from '../../source/core/recipe-file.ts';
import {nodesOfJson} from '../../source/core/recipe-nodes-json.ts';
import {hostileText, thousand} from './hostile.ts';

const yaml = vi.hoisted(() => ({loaded: 0}));
vi.mock('yaml', original => {
	yaml.loaded++;
	return original();
});

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPNk1GqnV8jFU7qLnnrF8mHN3cJl9Wo3CCTOeJoz/1iG';

function read(text: string) {
	return readRecipeFile(text, [github]);
}

/** The same text as YAML; JSON has no comments. */
function readAsYaml(json: string) {
	return read(`${json}\n# YAML`);
}

describe('the YAML parser', () => {
	test('is loaded for what only it can read, not for good JSON', async () => {
		expect(await read('{"schema": 1, "extends": "github"}')).toMatchObject({kind: 'recipe-file'});
		expect(yaml.loaded).toBe(0);
		expect(await read('schema: 1\nextends: github')).toMatchObject({kind: 'recipe-file'});
		expect(yaml.loaded).toBe(1);
	});

	test('is in no chunk that the reader imports at once', async () => {
		const {metafile} = await esbuild.build({
			entryPoints: ['source/core/recipe-file.ts'],
			outdir: 'not-written',
			write: false,
			bundle: true,
			platform: 'node',
			format: 'esm',
			splitting: true,
			metafile: true,
		});
		const holds = Object.entries(metafile.outputs).filter(([, {inputs}]) =>
			Object.keys(inputs).some(input => input.includes('node_modules/yaml/')),
		);
		expect(holds.map(([, {entryPoint}]) => entryPoint)).toEqual(['source/core/recipe-nodes-yaml.ts']);
		const imports = Object.values(metafile.outputs).flatMap(({imports}) => imports);
		const leading = imports.filter(({path}) => path === holds[0]?.[0]);
		expect(leading.map(({kind}) => kind)).toEqual(['dynamic-import']);
	});
});

describe('text that is not taken as JSON', () => {
	test.each([
		['YAML', 'schema: 1'],
		['a byte order mark', '\ufeff{}'],
		['a member twice', '{"a": 1, "a": 1}'],
		['a member twice, once with an escape', '{"a": 1, "\\u0061": 1}'],
		['a member twice, with a line between name and colon', '{"a"\r\n:1,"a"\t:1}'],
		['a member twice, deep inside', '[{"b": [{"a": 1, "a": {"c": 2}}]}]'],
		['__proto__ twice', '{"__proto__": 1, "__proto__": {"a": 1}}'],
		['a carriage return that ends no line', '{\r"a": 1}'],
	])('%s', (_, text) => expect(nodesOfJson(text)).toBeUndefined());

	test.each([
		['texts like names', '{"a": "\\"a\\": 1", "b": ["a", "\\\\"], "c": ":"}'],
		['the same name in two objects', '[{"a": 1}, {"a": 1}]'],
		['deeper than the stack', `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`],
		['wider than an argument list', `[${'1,'.repeat(125_000)}1]`],
	])('but %s', (_, text) => expect(nodesOfJson(text)).toBeDefined());
});

/** JSON of a value with spaces anywhere, and with letters of texts written as escapes. */
function writtenAnyhow(value: unknown): fc.Arbitrary<string> {
	const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^{}[\]:,"]+/g) ?? [];
	const space = fc.constantFrom('', '', ' ', '\t', '\n', '\r\n', '\n\t', ' \n  ');
	const spaces = fc.array(space, {minLength: tokens.length, maxLength: tokens.length});
	return fc.tuple(spaces, fc.boolean()).map(([spaces, escaped]) => {
		const text = tokens.map((token, i) => `${spaces[i]}${token}`).join('');
		return escaped ? text.replaceAll('a', '\\u0061').replaceAll('/', '\\/') : text;
	});
}

const words = fc.oneof(fc.constantFrom('a: b', '# a', '"', '\\', '- a', '&a', '*a', '~', '👍'), fc.string());
const title = words.map(text => `a${text.replaceAll(/\p{C}/gu, '').slice(0, 70)}`);
const list = (one: fc.Arbitrary<string>) => fc.array(one, {maxLength: 3});
const shared = {
	title,
	help: fc.constantFrom('https://wiki.acme.example/go', 'http://wiki.acme.example/?a=b#c'),
};
const host = fc.record(
	{
		extends: fc.constant('github'),
		port: fc.integer({min: 1, max: 65_535}),
		privateModules: list(fc.constantFrom('git.acme.example/*', '*.acme.example', 'github.com/acme')),
		goproxy: fc.constant('https://goproxy.acme.example,direct'),
		...shared,
	},
	{requiredKeys: ['extends']},
);
const hosts = fc.array(host, {minLength: 1, maxLength: 4}).map(hosts =>
	hosts.map((members, i) => {
		const name = `git${i}.acme.example`;
		return {...members, host: name, hostKeys: [`${name},[${name}]:2222 ${key} a comment`]};
	}),
);
const recipe = fc.oneof(
	host.map(members => ({schema: 1, ...members})),
	fc
		.tuple(fc.record(shared, {requiredKeys: []}), hosts)
		.map(([words, hosts]) => ({schema: 1, ...words, hosts})),
);

describe('JSON means what it means in YAML', () => {
	test('a good recipe', async () => {
		await fc.assert(
			fc.asyncProperty(recipe.chain(writtenAnyhow), async json => {
				expect(nodesOfJson(json)).toBeDefined();
				const file = await read(json);
				expect(file.kind).toBe('recipe-file');
				expect(file).toEqual(await readAsYaml(json));
			}),
			thousand,
		);
	});

	test('anything else, with the same faults at the same places', async () => {
		const names = fc.constantFrom(
			'schema',
			'extends',
			'host',
			'hosts',
			'hostKeys',
			'port',
			'title',
			'__proto__',
		);
		const {value} = fc.letrec(tie => ({
			value: fc.oneof(
				{maxDepth: 4, withCrossShrink: true},
				fc.oneof(fc.constantFrom(null, true, 1, 22.5, 1e300, 'github', key), hostileText()),
				fc.array(tie('value'), {maxLength: 3}),
				fc.dictionary(names, tie('value'), {maxKeys: 5}),
			),
		}));
		const object = fc.dictionary(names, value).map(members => ({schema: 1, extends: 'github', ...members}));
		await fc.assert(
			fc.asyncProperty(object.chain(writtenAnyhow), async json => {
				expect(await read(json)).toEqual(await readAsYaml(json));
			}),
			thousand,
		);
	});
});
