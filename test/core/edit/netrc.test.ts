import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addNetrcLogin, isNetrcWord, takeOutNetrcLogin} from '../../../source/core/edit/netrc.ts';
import {readNetrc} from '../../../source/core/read/netrc.ts';

const entry = {host: 'git.acme.example', login: 'x-access-token'};
const line = 'machine git.acme.example login x-access-token password s3cret';
const neighbour = 'machine other.example\n\tlogin me\n\tpassword theirs\n';

describe('a login is put at the top', () => {
	test.each([
		['no file', '', `${line}\n`],
		['others stay', neighbour, `${line}\n${neighbour}`],
		['no line end at the end', 'machine a login b password c', `${line}\nmachine a login b password c`],
		[
			'line ends of Windows',
			'machine a login b password c\r\n',
			`${line}\r\nmachine a login b password c\r\n`,
		],
		['before a default', 'default login a password b\n', `${line}\ndefault login a password b\n`],
		['before a macro', 'macdef m\ncd x\n\n', `${line}\nmacdef m\ncd x\n\n`],
		['an older one of the host stays below', `${line}old\n`, `${line}\n${line}old\n`],
	])('%s', (_, text, wanted) => {
		expect(addNetrcLogin(text, entry, 's3cret')).toBe(wanted);
	});
});

describe('it is taken out', () => {
	test.each([
		['it alone', `${line}\n`, '', ''],
		['with others around it', `a b\n${line}\n${neighbour}`, neighbour, `a b\n${neighbour}`],
		['moved to the end, without a line end', `${neighbour}${line}`, neighbour, neighbour],
		['with another token by now', `${line}2\n${neighbour}`, neighbour, neighbour],
		['that of somebody else stays', `${line}old\n${neighbour}`, `${line}old\n`, `${line}old\n${neighbour}`],
		['another account stays', 'machine git.acme.example login me password x\n', '', undefined],
		[
			'one that was written differently stays',
			'machine git.acme.example\nlogin x-access-token\n',
			'',
			undefined,
		],
	])('%s', (_, text, was, rest) => {
		expect(takeOutNetrcLogin(text, entry, was)).toBe(rest ?? text);
	});
});

describe('whatever the file holds', () => {
	const word = fc.constantFrom(
		'machine',
		'login',
		'password',
		'default',
		'macdef',
		'account',
		'a',
		'p#x',
		'"q"',
		line,
	);
	const white = fc.constantFrom(' ', '\t', '\n', '\r\n', '\n\n', '\ufeff', '\u00a0', '');
	const written = fc.array(fc.tuple(word, white)).map(pairs => pairs.flat().join(''));
	const texts = fc.oneof(written, fc.string({unit: 'binary'}));
	const tokens = fc.stringMatching(/^[!$-[\]-~][!#-[\]-~]{0,60}$/);

	test('no byte of it is lost, and taking out is the inverse', () => {
		fc.assert(
			fc.property(texts, tokens, (text, token) => {
				const added = addNetrcLogin(text, entry, token);
				expect(added.endsWith(text)).toBe(true);
				expect(added.slice(0, added.length - text.length)).toMatch(
					/^machine git\.acme\.example [^\r\n]*\r?\n$/,
				);
				// The very line may have stood there: then it is not taken for ours.
				fc.pre(!text.split(/\r?\n/).some(known => known === `${line.slice(0, -6)}${token}`));
				expect(takeOutNetrcLogin(added, entry, text)).toBe(text);
			}),
			{numRuns: 2000},
		);
	});

	test('Go reads ours first for the host, and the others as before', () => {
		fc.assert(
			fc.property(texts, tokens, (text, token) => {
				const [ours, ...others] = readNetrc(addNetrcLogin(text, entry, token));
				expect(ours).toEqual({machine: entry.host, login: entry.login, password: token});
				expect(others).toEqual(readNetrc(text));
			}),
			{numRuns: 2000},
		);
	});

	test('nothing throws, and text that was never ours stays', () => {
		fc.assert(
			fc.property(texts, texts, (text, was) => {
				const rest = takeOutNetrcLogin(text, entry, was);
				expect(text.length - rest.length === 0 || text.includes('machine git.acme.example')).toBe(true);
			}),
		);
	});
});

test.each([
	['ghp_abc', true],
	['glpat-a.b_c-1', true],
	['p#x', true],
	['', false],
	['a b', false],
	['a\nb', false],
	['"a', false],
	['a"b', false],
	['#a', false],
	['a\\b', false],
	['a\u0000', false],
	['a\u200bb', false],
	['x'.repeat(1001), false],
])('%j is a word: %s', (word, wanted) => {
	expect(isNetrcWord(word)).toBe(wanted);
});
