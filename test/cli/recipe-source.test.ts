import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {findRecipe} from '../../source/cli/recipe-source.ts';
import {digestOf} from '../../source/core/digest.ts';
import {recipeFileLimit} from '../../source/core/recipe-file.ts';
import {FakeSystem} from '../system/fake-system.ts';

const here = '/home/dev/project';
const good = 'schema: 1\nextends: github\nhost: git.acme.example\n';
const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIPNk1GqnV8jFU7qLnnrF8mHN3cJl9Wo3CCTOeJoz/1iG';
const url = 'https://wiki.acme.example/gomod-setup.yaml';

function find(system: FakeSystem, named?: string, confirmed: readonly string[] = []) {
	return findRecipe(
		system,
		named,
		{recipes, language: 'en', confirmed: async () => confirmed},
		{timeout: 1000},
	);
}

function systemWith(
	files: Readonly<Record<string, string>>,
	env: Readonly<Record<string, string>> = {},
): FakeSystem {
	const system = new FakeSystem({env});
	for (const [path, text] of Object.entries(files)) system.files.file(path, text);
	return system;
}

test.each<
	[string, string | undefined, Readonly<Record<string, string>>, Readonly<Record<string, string>>, object]
>([
	['nothing', undefined, {}, {}, {kind: 'none'}],
	['a built-in', 'github', {}, {}, {kind: 'built-in', recipe: {id: 'github'}}],
	['a built-in, though a file has its name', 'github', {[`${here}/github`]: good}, {}, {kind: 'built-in'}],
	[
		'one that is not there',
		'githup',
		{},
		{},
		{kind: 'unknown', id: 'githup', nearest: 'github', known: recipes.map(({id}) => id)},
	],
	[
		'a file by its ending',
		'acme.yml',
		{[`${here}/acme.yml`]: good},
		{},
		{kind: 'file', place: `${here}/acme.yml`, from: 'file'},
	],
	['a file by its slash', './acme', {[`${here}/acme`]: good}, {}, {kind: 'file'}],
	['a file that is there', 'acme', {[`${here}/acme`]: good}, {}, {kind: 'file'}],
	[
		'a file that is not',
		'acme.yaml',
		{},
		{},
		{kind: 'unreadable', place: `${here}/acme.yaml`, because: 'ENOENT'},
	],
	[
		'a broken file',
		'acme.yaml',
		{[`${here}/acme.yaml`]: `${good}x: 1`},
		{},
		{kind: 'faults', place: `${here}/acme.yaml`, faults: [{kind: 'unknown-member', line: 4, column: 1}]},
	],
	[
		'a large file',
		'acme.yaml',
		{[`${here}/acme.yaml`]: '#'.repeat(recipeFileLimit + 1)},
		{},
		{kind: 'too-large', limit: recipeFileLimit},
	],
	['the variable', undefined, {}, {GOMOD_SETUP_RECIPE: 'github'}, {kind: 'built-in'}],
	['the flag before the variable', 'github', {}, {GOMOD_SETUP_RECIPE: 'nothing'}, {kind: 'built-in'}],
	[
		'the variable before the file',
		undefined,
		{[`${here}/gomod-setup.yaml`]: good},
		{GOMOD_SETUP_RECIPE: 'github'},
		{kind: 'built-in'},
	],
	['an empty variable', undefined, {}, {GOMOD_SETUP_RECIPE: ''}, {kind: 'none'}],
	[
		'a file in the repository',
		undefined,
		{[`${here}/gomod-setup.yaml`]: good},
		{},
		{kind: 'file', from: 'found', digest: digestOf(Buffer.from(good))},
	],
	[
		'one in JSON',
		undefined,
		{[`${here}/gomod-setup.json`]: '{"schema": 1, "extends": "github"}'},
		{},
		{kind: 'file', from: 'found'},
	],
	[
		'one at the top of the repository',
		undefined,
		{'/home/dev/gomod-setup.yaml': good, '/home/dev/.git/HEAD': ''},
		{},
		{kind: 'file', place: '/home/dev/gomod-setup.yaml'},
	],
	[
		'none above the repository',
		undefined,
		{'/home/dev/gomod-setup.yaml': good, [`${here}/.git/HEAD`]: ''},
		{},
		{kind: 'none'},
	],
	[
		'none above where there is no repository',
		undefined,
		{'/home/dev/gomod-setup.yaml': good},
		{},
		{kind: 'none'},
	],
	['an address without TLS', 'http://wiki.acme.example/a.yaml', {}, {}, {kind: 'not-https'}],
	['a file address', 'file:///etc/passwd', {}, {}, {kind: 'not-https'}],
])('%s', async (_, named, files, env, expected) => {
	expect(await find(systemWith(files, env), named)).toMatchObject(expected);
});

const publishedKey = `schema: 1\nextends: github\nhostKeys: ["github.com ssh-ed25519 ${key}"]\n`;

test.each([
	['keys of a well-known host', publishedKey, ['hostKeys']],
	['keys of its SSH over 443', publishedKey.replace('"github.com', '"[ssh.github.com]:443'), ['hostKeys']],
	[
		'its keys under a host of its own',
		`schema: 1\nextends: github\nhost: ssh.github.com\nhostKeys: ["ssh.github.com ssh-ed25519 ${key}"]\n`,
		['hostKeys'],
	],
	['a module proxy', `${good}goproxy: https://goproxy.acme.example\n`, ['goproxy']],
	['both', `${publishedKey}goproxy: direct\n`, ['hostKeys', 'goproxy']],
	['keys of a host nobody publishes', `${good}hostKeys: ["git.acme.example ssh-ed25519 ${key}"]\n`, []],
	['a checksum database', `${good}checksumDatabase: sum.golang.org\n`, ['checksumDatabase']],
	['authorities', `${good}caFile: /tmp/evil.pem\n`, ['caFile']],
	['a web proxy', `${good}httpProxy: http://evil.example:3128\n`, ['httpProxy']],
	['tools and advice', `${good}tools: {go: "1.24"}\nadvice: Ask.\n`, []],
	[
		'patterns and words',
		`${good}privateModules: [git.acme.example/*]\nhelp: https://wiki.acme.example\n`,
		[],
	],
])('a found file with %s', async (_, text, members) => {
	const found = await find(systemWith({[`${here}/gomod-setup.yaml`]: text}));
	if (members.length === 0) expect(found).toMatchObject({kind: 'file', from: 'found'});
	else expect(found).toMatchObject({kind: 'untrusted', members, flag: '--recipe'});

	const named = await find(systemWith({[`${here}/gomod-setup.yaml`]: text}), 'gomod-setup.yaml');
	expect(named.kind).toBe('file');
	const confirmed = await find(systemWith({[`${here}/gomod-setup.yaml`]: text}), undefined, [
		digestOf(Buffer.from(text)),
	]);
	expect(confirmed.kind).toBe('file');
	const changed = await find(systemWith({[`${here}/gomod-setup.yaml`]: `${text}# \n`}), undefined, [
		digestOf(Buffer.from(text)),
	]);
	expect(changed.kind).toBe(members.length === 0 ? 'file' : 'untrusted');
});

test.each([
	[
		'what it says',
		{status: 200, body: good},
		{kind: 'file', from: 'url', place: url, digest: digestOf(Buffer.from(good))},
	],
	['an error', {status: 503, body: ''}, {kind: 'unreadable', because: 'HTTP 503'}],
	[
		'a redirect',
		{status: 302, headers: {location: 'http://evil.example/a'}, body: ''},
		{kind: 'redirected', url, to: 'http://evil.example/a'},
	],
	[
		'a redirect to another page of the same host',
		{status: 301, headers: {location: '/b.yaml?token=secret'}, body: ''},
		{kind: 'redirected', to: 'https://wiki.acme.example/b.yaml?token=***'},
	],
	['too much', {status: 200, body: '#'.repeat(recipeFileLimit + 10)}, {kind: 'too-large'}],
	['a page', {status: 200, body: '<html>'}, {kind: 'faults'}],
])('an address that answers: %s', async (_, answer, expected) => {
	expect(await find(new FakeSystem().onRequest(url, answer), url)).toMatchObject(expected);
});

test('a login in an address is used but not repeated', async () => {
	const system = new FakeSystem().onRequest(/acme/, {status: 404, body: ''});
	const found = await find(system, 'https://me:secret@wiki.acme.example/a.yaml');
	expect(found.kind).toBe('unreadable');
	expect(JSON.stringify(found)).not.toContain('secret');
});
