import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGitConfig} from '../../../source/core/read/git-config.ts';
import {remotesIn} from '../../../source/core/read/remotes.ts';
import {hostileText, thousand} from '../hostile.ts';

test.each([
	['git@github.com:acme/shop.git', 'github.com', 'acme/shop', 'acme', 'git'],
	['https://github.com/acme/shop', 'github.com', 'acme/shop', 'acme'],
	[
		'ssh://git@git.acme.example:2222/team/sub/shop.git',
		'git.acme.example',
		'team/sub/shop',
		'team',
		'git',
		2222,
	],
	['https://GitHub.com/Acme/shop.git', 'github.com', 'Acme/shop', 'Acme'],
	['work:acme/shop', 'work', 'acme/shop', 'acme'],
	['git@git.acme.example:shop.git', 'git.acme.example', 'shop', undefined, 'git'],
	['/srv/git/shop.git', undefined, '', undefined],
	['../shop', undefined, '', undefined],
	['file:///srv/git/shop.git', undefined, '', undefined],
	['ssh://-oProxyCommand=x/a/b', undefined, '', undefined],
	['https://ada@dev.azure.com/acme/shop/_git/web', 'dev.azure.com', 'acme/shop/_git/web', 'acme'],
])('%s', (url, host, path, owner, user?: string, port?: number) => {
	const [remote, ...more] = remotesIn([setting('remote.origin.url', url)]);
	expect([remote, more]).toEqual([{name: 'origin', url: remote?.url, host, path, owner, user, port}, []]);
	expect(remote?.url.replace('***@', 'ada@')).toBe(url);
});

test('a token in the address is not kept', () => {
	const [remote] = remotesIn([
		setting('remote.origin.url', 'https://me:ghp_0123456789abcdefghij@github.com/acme/shop'),
	]);
	expect(remote).toMatchObject({host: 'github.com', path: 'acme/shop'});
	expect(JSON.stringify(remote)).not.toContain('ghp_');
});

test('names may hold dots; what has control characters is left out', () => {
	const settings = [
		setting('remote.a.b.url', 'git@github.com:acme/a'),
		setting('remote.x\u001b.url', 'git@github.com:acme/b'),
		setting('remote.c.pushurl', 'git@github.com:acme/c'),
		setting('remote.d.url', ''),
		setting('remote.pushdefault', 'a.b'),
	];
	expect(remotesIn(settings).map(({name}) => name)).toEqual(['a.b']);
});

test('any output at all is read, at most a hundred of them', () => {
	const words = ['local\0file:.git/config\0', 'remote.', '.url\n', '\0', 'git@', 'github.com:', 'https://'];
	fc.assert(
		fc.property(hostileText(words), output => remotesIn(readGitConfig(output)).length <= 100),
		thousand,
	);
	expect(remotesIn(Array(500).fill(setting('remote.a.url', 'https://a.example/b/c')))).toHaveLength(100);
});

function setting(key: string, value: string) {
	return {scope: 'local', file: '.git/config', key, value};
}
