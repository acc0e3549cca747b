import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkHostName} from '../../../source/core/git/host-name.ts';

test.each([
	'github.com',
	'GitHub.com',
	'git',
	'my_host',
	'10.0.0.1',
	'xn--bcher-kva.example',
	'a-b.c-d.example',
])('%s is a host', host => {
	expect(checkHostName(host)).toBeUndefined();
});

test.each([
	['', 'empty'],
	['a'.repeat(254), 'too-long'],
	['a\u0007b', 'control'],
	['a\nb', 'control'],
	['\u202egithub.com', 'control'],
	['a b', 'space'],
	['-oProxyCommand=x', 'dash'],
	['https://github.com', 'scheme'],
	['git@github.com', 'user'],
	['github.com:22', 'port'],
	['github.com/acme', 'path'],
	['a..b', 'malformed'],
	['a.-b', 'malformed'],
	['a-.b', 'malformed'],
	['a;b', 'malformed'],
	['$(x)', 'malformed'],
	['ü.example', 'malformed'],
	['::1', 'malformed'],
	[`${'a'.repeat(64)}.b`, 'malformed'],
])('%s is refused: %s', (host, because) => {
	expect(checkHostName(host)).toBe(because);
});

test('what is accepted is letters, digits, dots, dashes and underscores, and no option', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'aZ0-._ :/@\n`%')}),
			host => checkHostName(host) !== undefined || /^[\w][\w.-]*$/.test(host),
		),
	);
});
