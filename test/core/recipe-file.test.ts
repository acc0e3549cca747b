import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {github} from '../../recipes/github.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import {readRecipeFile, recipeFileLimit} from '../../source/core/recipe-file.ts';
import {hostileText, thousand} from './hostile.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPNk1GqnV8jFU7qLnnrF8mHN3cJl9Wo3CCTOeJoz/1iG';
const fingerprint = 'SHA256:0dO+zrwvpR8pL3UqsqUitiddMYT0K5VdNXGIKPQH6FA';
const start = 'schema: 1\nextends: github\n';

function read(text: string) {
	return readRecipeFile(text, [github]);
}

async function hosts(text: string) {
	const result = await read(text);
	if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults));
	return result.file.hosts;
}

/** Faults as `line:column kind`, with the fields a case names. */
async function faults(text: string) {
	const result = await read(text);
	return result.kind === 'faults' ? result.faults : [];
}

describe('a good file', () => {
	const whole = `schema: 1
title: Acme
extends: github
host: Git.Acme.example
port: 2222
hostKeys:
  - "[git.acme.example]:2222,git.acme.example ${key} a comment"
privateModules: [git.acme.example/*, github.com/acme/*]
goproxy: https://goproxy.acme.example,direct
help: https://wiki.acme.example/go
`;
	const expected = {
		title: 'Acme',
		extends: 'github',
		host: 'git.acme.example',
		port: 2222,
		hostKeys: [{keyType: 'ssh-ed25519', key: key.split(' ')[1], fingerprint}],
		privateModules: ['git.acme.example/*', 'github.com/acme/*'],
		goproxy: 'https://goproxy.acme.example,direct',
		help: 'https://wiki.acme.example/go',
		organisation: noOrganisation,
	};

	test('in YAML', async () => expect(await hosts(whole)).toEqual([expected]));

	test('in JSON, with tabs', async () => {
		const {organisation: _, ...members} = expected;
		const json = {schema: 1, ...members, hostKeys: [`git.acme.example ${key}`]};
		expect(await hosts(JSON.stringify(json, undefined, '\t'))).toEqual([expected]);
	});

	test('with line ends of Windows and a byte order mark', async () =>
		expect(await hosts(`\ufeff${whole.replaceAll('\n', '\r\n')}`)).toEqual([expected]));

	test('takes from the built-in what it does not say', async () => {
		expect(await hosts(start)).toEqual([
			{
				title: 'GitHub',
				extends: 'github',
				host: 'github.com',
				port: undefined,
				hostKeys: [],
				privateModules: [],
				goproxy: undefined,
				help: undefined,
				organisation: noOrganisation,
			},
		]);
	});

	test('several hosts take over title, goproxy and help', async () => {
		const text = `schema: 1\ntitle: Acme\nhelp: https://wiki.acme.example\nhosts:\n  - extends: github\n  - extends: github\n    host: git.acme.example\n    title: Inside\n`;
		expect((await hosts(text)).map(({host, title, help}) => [host, title, help])).toEqual([
			['github.com', 'Acme', 'https://wiki.acme.example'],
			['git.acme.example', 'Inside', 'https://wiki.acme.example'],
		]);
	});

	test('a host of its own stands before those listed', async () => {
		expect(
			(await hosts(`${start}hosts: [{extends: github, host: git.acme.example}]`)).map(({host}) => host),
		).toEqual(['github.com', 'git.acme.example']);
	});

	test('SSH over 443 may have keys too', async () => {
		expect((await hosts(`${start}hostKeys: ["[ssh.github.com]:443 ${key}"]`))[0]?.hostKeys).toHaveLength(1);
	});
});

const rsa = github.published[0]?.hostKeys.find(({keyType}) => keyType === 'ssh-rsa')?.key;

describe('faults with line and column', () => {
	test.each<[string, string, object]>([
		['nothing', '', {kind: 'not-an-object', line: 1, column: 1}],
		['a list', '- a', {kind: 'not-an-object', line: 1, column: 1}],
		['a text', 'hello', {kind: 'not-an-object', line: 1, column: 1}],
		['broken YAML', 'schema: 1\ntitle: [a', {kind: 'syntax', line: 2}],
		['broken JSON', '{"schema": 1,\n"title": "a}', {kind: 'syntax', line: 2}],
		['two documents', 'schema: 1\n---\nschema: 1', {kind: 'syntax'}],
		[
			'an unknown member',
			`${start}privateModule: []`,
			{kind: 'unknown-member', member: 'privateModule', nearest: 'privateModules', line: 3, column: 1},
		],
		[
			'one like nothing',
			`${start}colour: red`,
			{kind: 'unknown-member', member: 'colour', nearest: undefined},
		],
		[
			'an unknown one in a host',
			'schema: 1\nhosts:\n  - extends: github\n    hots: a.example',
			{kind: 'unknown-member', member: 'hots', nearest: 'host', line: 4, column: 5},
		],
		[
			'schema in a host',
			'schema: 1\nhosts: [{extends: github, schema: 1}]',
			{kind: 'unknown-member', member: 'schema'},
		],
		['__proto__', `${start}__proto__: {}`, {kind: 'unknown-member', member: '__proto__'}],
		['a merge key', `${start}<<: {title: a}`, {kind: 'unknown-member', member: '<<'}],
		[
			'a member twice',
			`${start}title: a\ntitle: b`,
			{kind: 'duplicate-member', member: 'title', line: 4, column: 1, firstLine: 3},
		],
		['no schema', 'extends: github', {kind: 'missing-member', member: 'schema'}],
		[
			'a newer schema',
			'schema: 2\nwhatever: true',
			{kind: 'unknown-schema', found: 2, known: 1, line: 1, column: 9},
		],
		[
			'schema as text',
			'schema: "1"\nextends: github',
			{kind: 'wrong-type', member: 'schema', wanted: 'whole-number'},
		],
		['no recipe', 'schema: 1\ntitle: Acme', {kind: 'missing-member', member: 'extends'}],
		[
			'an unknown recipe',
			'schema: 1\nextends: githup',
			{kind: 'unknown-recipe', id: 'githup', nearest: 'github', known: ['github'], line: 2, column: 10},
		],
		[
			'a title that is a number',
			`${start}title: 7`,
			{kind: 'wrong-type', member: 'title', wanted: 'text-or-languages', line: 3, column: 8},
		],
		['a title that is nothing', `${start}title:`, {kind: 'wrong-type', member: 'title'}],
		['an empty title', `${start}title: " "`, {kind: 'bad-text', member: 'title', because: 'empty'}],
		[
			'an escape in a title',
			`${start}title: "a\\e[31m"`,
			{kind: 'bad-text', member: 'title', because: 'control'},
		],
		['a title that turns around', `${start}title: "a\\u202eb"`, {kind: 'bad-text', because: 'control'}],
		['a long title', `${start}title: ${'a'.repeat(81)}`, {kind: 'bad-text', because: 'too-long'}],
		[
			'a host like an option',
			`${start}host: -oProxyCommand=x`,
			{kind: 'bad-host', because: 'dash', line: 3, column: 7},
		],
		[
			'a host with a line end',
			`${start}host: "a.example\\nb"`,
			{kind: 'bad-text', member: 'host', because: 'control'},
		],
		['a host with a port', `${start}host: a.example:22`, {kind: 'bad-host', because: 'port'}],
		['a host with a scheme', `${start}host: https://a.example`, {kind: 'bad-host', because: 'scheme'}],
		['port 0', `${start}port: 0`, {kind: 'bad-port', port: 0}],
		['port 65536', `${start}port: 65536`, {kind: 'bad-port', port: 65_536}],
		['a port as text', `${start}port: "22"`, {kind: 'wrong-type', member: 'port', wanted: 'whole-number'}],
		['a broken port', `${start}port: 22.5`, {kind: 'wrong-type', member: 'port'}],
		[
			'keys that are one text',
			`${start}hostKeys: github.com ${key}`,
			{kind: 'wrong-type', member: 'hostKeys', wanted: 'list-of-text'},
		],
		[
			'a key that is a number',
			`${start}hostKeys:\n  - 7`,
			{kind: 'wrong-type', member: 'hostKeys', line: 4, column: 5},
		],
		[
			'a marker',
			`${start}hostKeys: ["@cert-authority github.com ${key}"]`,
			{kind: 'bad-host-key', because: 'marker'},
		],
		['a wildcard', `${start}hostKeys: ["*.github.com ${key}"]`, {kind: 'bad-host-key', because: 'wildcard'}],
		[
			'a negated name',
			`${start}hostKeys: ["github.com,!x ${key}"]`,
			{kind: 'bad-host-key', because: 'wildcard'},
		],
		['a hashed name', `${start}hostKeys: ["|1|a|b ${key}"]`, {kind: 'bad-host-key', because: 'hashed'}],
		[
			'the key of another host',
			`${start}hostKeys: ["github.com,gitlab.com ${key}"]`,
			{kind: 'bad-host-key', because: 'other-host', names: 'github.com,gitlab.com'},
		],
		[
			'a key that is cut',
			`${start}hostKeys: ["github.com ${key.slice(0, -8)}"]`,
			{kind: 'bad-host-key', because: 'malformed'},
		],
		[
			'a key under another type',
			`${start}hostKeys: ["github.com ssh-rsa ${key.split(' ')[1]}"]`,
			{kind: 'bad-host-key', because: 'malformed'},
		],
		[
			'a pattern with spaces',
			`${start}privateModules: ["a.example/* b"]`,
			{kind: 'bad-pattern', because: 'space'},
		],
		[
			'a pattern with a scheme',
			`${start}privateModules: [https://github.com/acme]`,
			{kind: 'bad-pattern', because: 'scheme', wanted: 'github.com/acme'},
		],
		[
			'two patterns in one',
			`${start}privateModules: ["a.example,b.example"]`,
			{kind: 'bad-pattern', because: 'comma'},
		],
		['everything', `${start}privateModules: ["*"]`, {kind: 'bad-pattern', because: 'too-wide'}],
		['a whole domain', `${start}privateModules: ["*.com"]`, {kind: 'bad-pattern', because: 'too-wide'}],
		['any ending', `${start}privateModules: ["git.acme.*"]`, {kind: 'bad-pattern', because: 'too-wide'}],
		[
			'a regular expression',
			`${start}privateModules: ['^github\\.com/acme/.*$']`,
			{kind: 'bad-pattern', because: 'regexp'},
		],
		['a choice', `${start}privateModules: ["github.com/(a|b)/*"]`, {kind: 'bad-pattern', because: 'regexp'}],
		[
			'any element',
			`${start}privateModules: ["github.com/acme/.*"]`,
			{kind: 'bad-pattern', because: 'regexp'},
		],
		[
			'any names',
			`${start}privateModules: ["github.com/acme/[a-z]+"]`,
			{kind: 'bad-pattern', because: 'regexp'},
		],
		['half a name', `${start}privateModules: ["*b.com/acme"]`, {kind: 'bad-pattern', because: 'too-wide'}],
		['an empty GOPROXY', `${start}goproxy: ","`, {kind: 'bad-goproxy', because: 'no-entries'}],
		[
			'a GOPROXY with a password',
			`${start}goproxy: https://me:secret@proxy.acme.example`,
			{kind: 'bad-goproxy', because: 'login'},
		],
		[
			'help that runs',
			`${start}help: javascript:alert(1)`,
			{kind: 'bad-address', member: 'help', because: 'scheme'},
		],
		[
			'help that is no address',
			`${start}help: ask Bob`,
			{kind: 'bad-address', member: 'help', because: 'malformed'},
		],
		['an alias', `${start}title: &t Acme\nhelp: *t`, {kind: 'alias', line: 3, column: 1}],
		[
			'hosts that are one',
			'schema: 1\nhosts: {extends: github}',
			{kind: 'wrong-type', member: 'hosts', wanted: 'list-of-objects'},
		],
		[
			'the same host twice',
			'schema: 1\nhosts:\n  - extends: github\n  - extends: github\n    host: GitHub.com',
			{kind: 'duplicate-host', host: 'github.com', firstLine: 3, line: 5, column: 11},
		],
		[
			'two proxies',
			'schema: 1\nhosts:\n  - {extends: github, goproxy: direct}\n  - {extends: github, host: a.example, goproxy: "off"}',
			{kind: 'goproxy-differs', firstLine: 3, line: 4},
		],
	])('%s', async (_, text, expected) => {
		expect(await faults(text)).toContainEqual(expect.objectContaining(expected));
	});

	test('the published key is no fault, the withdrawn one is', async () => {
		expect(await hosts(`${start}hostKeys: ["github.com ssh-rsa ${rsa}"]`)).toHaveLength(1);
		const withdrawn = {
			...github,
			published: github.published.map(host => ({...host, revokedFingerprints: [fingerprint]})),
		};
		const result = await readRecipeFile(`${start}hostKeys: ["github.com ${key}"]`, [withdrawn]);
		expect(result).toMatchObject({kind: 'faults', faults: [{kind: 'bad-host-key', because: 'withdrawn'}]});
	});

	test('all of them at once, in the order of the text', async () => {
		expect(
			(await faults('schema: 1\nport: 0\nextends: x\nhots: a')).map(({kind, line}) => `${line} ${kind}`),
		).toEqual(['2 bad-port', '3 unknown-recipe', '4 unknown-member']);
	});

	test('of a newer schema nothing else is said', async () => {
		expect(await faults('schema: 2\nextends: nothing\nnew: 1')).toHaveLength(1);
	});

	test('at most twenty', async () => {
		expect(await faults(`${start}${Array.from({length: 99}, (_, i) => `x${i}: 1`).join('\n')}`)).toHaveLength(
			20,
		);
	});
});

describe('bounds', () => {
	test.each([
		['one byte too many', `#${'x'.repeat(recipeFileLimit)}`, 'too-large'],
		['counted in bytes, not characters', `#${'é'.repeat(recipeFileLimit / 2)}`, 'too-large'],
		['lists without an end', '['.repeat(recipeFileLimit), 'too-many'],
		['objects without an end', '{a: '.repeat(recipeFileLimit / 4), 'too-many'],
		['members without an end', 'a: 1\n'.repeat(recipeFileLimit / 5), 'too-many'],
		['lines without an end', '\n'.repeat(recipeFileLimit), 'too-many'],
		['deep lists', '['.repeat(9000), 'too-deep'],
		['deep lists that end', `${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
		['deep objects', '{a: '.repeat(200), 'too-deep'],
		['deep dashes', '- '.repeat(9000), 'too-deep'],
		['deep questions', `a: 1\n${'? '.repeat(65)}`, 'too-deep'],
		['depth behind an apostrophe, which only the parser meets', `[a', ${'['.repeat(9000)}`, 'too-deep'],
	])('%s', async (_, text, kind) => {
		expect((await faults(text))[0]?.kind).toBe(kind);
	});

	test('the place of the first mark too many, and the limit', async () => {
		expect(await faults(`${start}${'#\n'.repeat(9000)}`)).toEqual([
			{kind: 'too-many', limit: 10_000, line: 5001, column: 1},
		]);
		expect(await faults(`${start}title: ${'['.repeat(70)}`)).toEqual([
			{kind: 'too-deep', limit: 64, line: 3, column: 72},
		]);
	});

	test('brackets of comments and of quoted text open nothing', async () => {
		const text = `${start}${`# ${'['.repeat(40)}\n`.repeat(3)}title: "${'{'.repeat(70)}"\nhelp: 'https://a.example/${'['.repeat(70)}'\n`;
		expect(await hosts(text)).toHaveLength(1);
	});

	test('a hundred hosts with all their members are within them', async () => {
		const one = (i: number) =>
			`  - title: "Host ${i}"\n    extends: github\n    host: git${i}.acme.example\n    port: 2222\n    hostKeys:\n      - "[git${i}.acme.example]:2222 ${key}"\n    privateModules: [git${i}.acme.example/*, go${i}.acme.example]\n    help: https://wiki.acme.example/go\n`;
		const text = `schema: 1\nhosts:\n${Array.from({length: 100}, (_, i) => one(i)).join('')}`;
		expect(await hosts(text)).toHaveLength(100);
	});

	test('the limit itself is read', async () => {
		const text = `${start}#`;
		expect(await hosts(text + 'x'.repeat(recipeFileLimit - text.length))).toHaveLength(1);
	});

	test('a bomb of aliases is refused before it grows', async () => {
		const levels = Array.from(
			{length: 9},
			(_, i) =>
				`x${i}: &x${i} [${Array(9)
					.fill(i === 0 ? 'lol' : `*x${i - 1}`)
					.join(', ')}]`,
		);
		expect((await faults(`${start}${levels.join('\n')}`)).every(({kind}) => kind === 'alias')).toBe(true);
	});
});

test('any text at all is read or has faults with a place in it', async () => {
	const words = [
		'schema: 1',
		'extends: github',
		'host',
		'hostKeys',
		'hosts:',
		'- ',
		'{',
		'}',
		'[',
		']',
		'"',
		'&a',
		'*a',
		'? ',
		'|',
		'>',
		'!!binary ',
		'%YAML 1.1',
		'---',
		'<<',
		key,
	];
	await fc.assert(
		fc.asyncProperty(hostileText(words), async text => {
			const result = await read(text);
			if (result.kind === 'recipe-file') return;
			expect(result.faults.length).toBeGreaterThan(0);
			const lines = text.split(/\r?\n/).length;
			for (const {line, column} of result.faults)
				expect(line >= 1 && line <= lines + 1 && column >= 1).toBe(true);
		}),
		thousand,
	);
});

test('a host that was read can be given to ssh, whatever was written', async () => {
	await fc.assert(
		fc.asyncProperty(hostileText(['a.example', '-', '*', '/']), async host => {
			const result = await read(JSON.stringify({schema: 1, extends: 'github', host}));
			if (result.kind === 'recipe-file')
				expect(result.file.hosts[0]?.host).toMatch(/^[a-z0-9_][a-z0-9_.-]*$/);
		}),
		thousand,
	);
});
