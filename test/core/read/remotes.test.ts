import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readRemotes} from '../../../source/core/read/remotes.ts';
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
	const [remote, ...more] = readRemotes(`remote.origin.url\n${url}\0`);
	expect([remote, more]).toEqual([{name: 'origin', url: remote?.url, host, path, owner, user, port}, []]);
	expect(remote?.url.replace('***@', 'ada@')).toBe(url);
});

test('a token in the address is not kept', () => {
	const [remote] = readRemotes(
		'remote.origin.url\nhttps://me:ghp_0123456789abcdefghij@github.com/acme/shop\0',
	);
	expect(remote).toMatchObject({host: 'github.com', path: 'acme/shop'});
	expect(JSON.stringify(remote)).not.toContain('ghp_');
});

test('names may hold dots; what has control characters is left out', () => {
	const output =
		'remote.a.b.url\ngit@github.com:acme/a\0remote.x\u001b.url\ngit@github.com:acme/b\0remote.c.pushurl\ngit@github.com:acme/c\0';
	expect(readRemotes(output).map(({name}) => name)).toEqual(['a.b']);
});

test('any output at all is read, at most a hundred of them', () => {
	const words = ['remote.', '.url\n', '\0', 'git@', 'github.com:', 'https://'];
	fc.assert(
		fc.property(hostileText(words), output => readRemotes(output).length <= 100),
		thousand,
	);
	expect(readRemotes('remote.a.url\nhttps://a.example/b/c\0'.repeat(500))).toHaveLength(100);
});
