import fc from 'fast-check';
import {expect, test} from 'vitest';
import {lastValue, readGitConfig, rewritesIn, valuesForUrl} from '../../../source/core/read/git-config.ts';

/** What `git config --list -z --show-origin --show-scope` printed (2.39.5). */
const printed = [
	'system\0file:/etc/gitconfig\0credential.helper\nstore',
	'global\0file:/home/a/.gitconfig\0user.name\nA',
	'global\0file:/home/a/.gitconfig\0core.bare',
	'global\0file:/home/a/.gitconfig\0url.ssh://git@GitHub.com/.insteadof\nhttps://github.com/',
	'global\0file:/home/a/.gitconfig\0url.ssh://git@GitHub.com/.pushinsteadof\na\nb',
	'global\0file:/home/a/.gitconfig\0core.sshcommand\nssh -i ~/.ssh/a',
	'command\0command line:\0core.sshcommand\nssh -v',
	'command\0command line:\0a.b\n',
	'',
].join('\0');

test('scope, file, key and value of each setting', () => {
	expect(readGitConfig(printed)).toEqual([
		{scope: 'system', file: '/etc/gitconfig', key: 'credential.helper', value: 'store'},
		{scope: 'global', file: '/home/a/.gitconfig', key: 'user.name', value: 'A'},
		{scope: 'global', file: '/home/a/.gitconfig', key: 'core.bare', value: 'true'},
		{
			scope: 'global',
			file: '/home/a/.gitconfig',
			key: 'url.ssh://git@GitHub.com/.insteadof',
			value: 'https://github.com/',
		},
		{
			scope: 'global',
			file: '/home/a/.gitconfig',
			key: 'url.ssh://git@GitHub.com/.pushinsteadof',
			value: 'a\nb',
		},
		{scope: 'global', file: '/home/a/.gitconfig', key: 'core.sshcommand', value: 'ssh -i ~/.ssh/a'},
		{scope: 'command', file: 'command line:', key: 'core.sshcommand', value: 'ssh -v'},
		{scope: 'command', file: 'command line:', key: 'a.b', value: ''},
	]);
});

test('the last value counts', () => {
	const entries = readGitConfig(printed);
	expect(lastValue(entries, 'core.sshcommand')).toBe('ssh -v');
	expect(lastValue(entries, 'core.nothing')).toBeUndefined();
});

test('rewrites come with their file', () => {
	const base = 'ssh://git@GitHub.com/';
	expect(rewritesIn(readGitConfig(printed))).toEqual([
		{base, prefix: 'https://github.com/', push: false, file: '/home/a/.gitconfig'},
		{base, prefix: 'a\nb', push: true, file: '/home/a/.gitconfig'},
	]);
});

const settings: [key: string, value: string][] = [
	['http.proxy', 'plain'],
	['http.https://github.com/acme.proxy', 'acme'],
	['http.https://github.com.proxy', 'host'],
	['http.https://*.corp.example.proxy', 'star'],
	['http.https://alice@github.com/acme.proxy', 'alice'],
	['credential.https://github.com.helper', 'first'],
	['credential.helper', 'second'],
];
const entries = settings.map(([key, value]) => ({scope: 'global', file: '', key, value}));

/** The last of each is what `git config --get-urlmatch http.proxy URL` said (2.39.5). */
test.each([
	['https://github.com/', ['plain', 'host']],
	['https://github.com/acme/tool', ['plain', 'host', 'acme']],
	['https://github.com/acmes/tool', ['plain', 'host']],
	['https://alice@github.com/acme/tool', ['plain', 'host', 'acme', 'alice']],
	['https://git.corp.example/', ['plain', 'star']],
	['https://a.git.corp.example/', ['plain']],
	['http://github.com/', ['plain']],
	['https://github.com:8443/', ['plain']],
	['https://github.com:443/', ['plain', 'host']],
])('http.proxy for %s', (url, wanted) => {
	expect(valuesForUrl(entries, 'http', 'proxy', url)).toEqual(wanted);
});

test('credential helpers keep their order', () => {
	expect(valuesForUrl(entries, 'credential', 'helper', 'https://github.com/')).toEqual(['first', 'second']);
});

test('nothing is thrown', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'a.:/\0\n', 'url.', '.insteadof', 'http.')}),
			stdout => valuesForUrl(readGitConfig(stdout), 'http', 'a', 'https://a/').length <= stdout.length,
		),
	);
});
