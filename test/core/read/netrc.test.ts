import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {hasDefaultLogin, readNetrc} from '../../../source/core/read/netrc.ts';

/** What cmd/go's own parseNetrc made of these texts. */
const vectors = JSON.parse(
	readFileSync(new URL('../../vectors/netrc.json', import.meta.url), 'utf8'),
) as readonly {text: string; lines: readonly unknown[]}[];

test.each(vectors.map(({text, lines}) => [text, lines] as const))('as Go reads %j', (text, lines) => {
	expect(readNetrc(text)).toEqual(lines);
});

test.each([
	[
		'a macro ends at an empty line',
		'macdef m\nmachine x login l password p\n\nmachine a login u password p\n',
		['a'],
	],
	['not at a carriage return', 'macdef m\r\nx\r\n\r\nmachine a login u password p\r\n', []],
	['line ends of Windows', 'machine a login u password p\r\nmachine b login u password p\r\n', ['a', 'b']],
	['a new machine forgets the unfinished one', 'machine a login u\nmachine b password p\nlogin v\n', ['b']],
	['a byte order mark', '\ufeffmachine a login u password p\n', []],
])('%s', (_, text, machines) => {
	expect(readNetrc(text).map(({machine}) => machine)).toEqual(machines);
});

test.each([
	['nothing', '', false],
	['on one line', 'machine a login b password c\ndefault login d password e\n', true],
	['on several', 'default\n\tlogin d\n\tpassword e', true],
	['without a password', 'default login d\n', false],
	['a word of somebody', 'machine default login default password default\n', false],
	['inside a macro', 'macdef init\ndefault login d password e\n\nmachine a login b password c\n', false],
	['behind a macro', 'macdef init\ncd /pub\n\ndefault login d password e\n', true],
])('a login for every host: %s', (_, text, expected) => expect(hasDefaultLogin(text)).toBe(expected));
