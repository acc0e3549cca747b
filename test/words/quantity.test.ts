import {expect, test} from 'vitest';
import {bare, bytes, count, duration, listed, octal} from '../../source/words/quantity.ts';
import {shorten} from '../../source/words/shorten.ts';

test.each([
	[count(1, 'problem'), '1 problem'],
	[count(2, 'problem'), '2 problems'],
	[count(0, 'address', 'addresses'), '0 addresses'],
	[duration(24.4), '24 ms'],
	[duration(10_000), '10 s'],
	[octal(0o100644), '0644'],
	[octal(0o4755), '04755'],
	[bytes(5_000_000), '4 MiB'],
	[bytes(0), '0 B'],
	[bare('https://proxy.golang.org/'), 'proxy.golang.org'],
	[listed(['a'], ' and ', rest => `${rest} more`), 'a'],
	[listed(['a', 'b', 'c'], ' and ', rest => `${rest} more`), 'a, b and c'],
	[listed(['a', 'b', 'c', 'd', 'e'], ' and ', rest => `${rest} more`), 'a, b, c and 2 more'],
])('%s', (text, wanted) => {
	expect(text).toBe(wanted);
});

test.each([
	['chmod 600 /home/user/.ssh/id', '/home/user', 'chmod 600 ~/.ssh/id'],
	['/home/user/a and /home/user/b', '/home/user', '~/a and ~/b'],
	['ssh uses /root, Go /home/user.', '/home/user', 'ssh uses /root, Go /home/user.'],
	['/home/user2/a', '/home/user', '/home/user2/a'],
	['/mnt/home/user/a', '/home/user', '/mnt/home/user/a'],
	["rm '/home/user/a b'", '/home/user', "rm '/home/user/a b'"],
	['X=/home/user/a', '/home/user', 'X=/home/user/a'],
	['/home/u.er/a /home/user/a', '/home/u.er/', '~/a /home/user/a'],
	['/a', '/', '/a'],
	['/a/b', undefined, '/a/b'],
])('%s with the home %s', (text, home, wanted) => {
	expect(shorten(text, home)).toBe(wanted);
});
