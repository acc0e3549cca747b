import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {plain, redact, uncut} from '../../source/core/redact.ts';
import {hostileText, thousand} from './hostile.ts';

const secret = 'aB3dE5gH7jK9mN1pQ3sT5vW7';

describe('redact', () => {
	test.each([
		['https://alice:hunter2@github.com/a/b', 'https://***@github.com/a/b'],
		['https://token@github.com/a/b', 'https://***@github.com/a/b'],
		['https://a:p@ss@host/x', 'https://***@host/x'],
		['https://a:p/a/ss@host/x', 'https://***@host/x'],
		['socks5://u:p@proxy:1080', 'socks5://***@proxy:1080'],
		['ssh://git@github.com/a/b', 'ssh://git@github.com/a/b'],
		['ssh://git:pw@github.com/a/b', 'ssh://***@github.com/a/b'],
		['git+ssh://git@h/x and https://u:p@h', 'git+ssh://git@h/x and https://***@h'],
		['https://proxy.example:8080/mod/@v/list', 'https://proxy.example:8080/mod/@v/list'],
		['https://proxy.example/mod/@v/list', 'https://proxy.example/mod/@v/list'],
		['git@github.com:acme/private.git', 'git@github.com:acme/private.git'],
		[
			'https://github.com/orgs/a/sso?authorization_request=ABC&x=1',
			'https://github.com/orgs/a/sso?authorization_request=***&x=1',
		],
		['Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
		['authorization: Basic dTpw', 'authorization: Basic ***'],
		['curl -H "PRIVATE-TOKEN: abc"', 'curl -H "PRIVATE-TOKEN: ***"'],
		['GITHUB_TOKEN=abc go build', 'GITHUB_TOKEN=*** go build'],
		["TOKEN=''abc go build", 'TOKEN=*** go build'],
		[`TOKEN=a"b c"'d e'f go build`, 'TOKEN=*** go build'],
		["TOKEN='abc", 'TOKEN=***'],
		['say "TOKEN=abc"\nand "more"', 'say "TOKEN=***"\nand "more"'],
		['machine h login u password p', 'machine h login u password ***'],
		[
			'-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nrest',
			'*** private key ***\nrest',
		],
		['-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl', '*** private key ***'],
		['Private-Lines: 1\nAAAA\nPrivate-MAC: 00\nrest', '*** private key ***\nrest'],
		[
			'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
			'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
		],
		['Enter passphrase for key', 'Enter passphrase for key'],
		['Basic authentication failed', 'Basic authentication failed'],
	])('%j', (text, hidden) => expect(redact(text)).toBe(hidden));

	test.each([
		`ghp_${secret}`,
		`gho_${secret}`,
		`ghs_${secret}`,
		`github_pat_${secret}`,
		`glpat-${secret}`,
		`gldt-${secret}`,
		`xoxb-${secret}`,
		`ATATT3${secret}`,
		`Bearer ${secret}`,
		`Basic ${secret}`,
		`eyJ${secret}.eyJ${secret}.${secret}`,
		`https://${secret}@h/`,
		`https://u:${secret}@h/`,
		`?access_token=${secret}`,
	])('%s is hidden wherever it stands', shape => {
		fc.assert(
			fc.property(hostileText(), hostileText(), (before, after) => {
				expect(redact(`${before} ${shape} ${after}`)).not.toContain(secret);
			}),
			thousand,
		);
	});

	test('a second time changes nothing', () => {
		const words = [
			'https://u:p@h',
			'Bearer abcdefghij',
			'TOKEN=',
			"'",
			'"',
			'ghp_',
			secret,
			'authorization: ',
			'-----BEGIN PRIVATE KEY-----',
		];
		fc.assert(
			fc.property(hostileText(words), text => {
				expect(redact(redact(text))).toBe(redact(text));
			}),
			thousand,
		);
	});
});

describe('plain', () => {
	test.each([
		['a\u001b[31mred\u001b[0m', 'ared'],
		['\u001b]0;title\u0007text', 'text'],
		['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
		['\u001bP1$r\u001b\\x', 'x'],
		['\u009b31mx\u009d0;t\u009cy', 'xy'],
		['\u001b]0;never ended', '0;never ended'],
		['a\tb\nc\r\nd', 'a b c d'],
		['a\u0000\u0008\u007fb', 'ab'],
		['abc\u202edef\u200b\ufeff', 'abcdef'],
		['  kept  ', '  kept'],
		['中文', '中文'],
	])('%j', (text, harmless) => expect(plain(text)).toBe(harmless));

	test('cuts at 400 columns, a wide character counting two', () => {
		expect(plain('x'.repeat(400))).toHaveLength(400);
		expect(plain('x'.repeat(401))).toBe(`${'x'.repeat(399)}…`);
		expect(plain('中'.repeat(300))).toBe(`${'中'.repeat(199)}…`);
	});

	test.each(Array.from({length: 60}, (_, index) => 350 + index))(
		'leaves no half of a secret where it cuts, %i',
		width => {
			for (const shape of [
				`https://u:${secret}@h/`,
				`ghp_${secret}`,
				`https://u:${secret.slice(0, 9)}\u200b${secret.slice(9)}@h/`,
			])
				expect(redact(plain(`${'x'.repeat(width)} ${shape} y`))).not.toContain(secret.slice(0, 5));
		},
	);

	test('leaves nothing that moves a cursor, hides or reorders; a second time changes nothing', () => {
		fc.assert(
			fc.property(hostileText(['\u001b[2J', '\u001bP', '\u001b\\', '\u009d', '\u001b']), text => {
				expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
				expect([...plain(text)].length).toBeLessThanOrEqual(400);
				expect(plain(plain(text))).toBe(plain(text));
			}),
			thousand,
		);
	});

	test.each(['\u001b]', '\u009d', '\u001b[', '\u001b', '://', 'a://b:c', '-----BEGIN PRIVATE KEY-----'])(
		'stays quick on %j without end',
		piece => {
			const started = performance.now();
			redact(plain(piece.repeat(100_000)));
			redact(piece.repeat(20_000));
			expect(performance.now() - started).toBeLessThan(2000);
		},
	);
});

describe('uncut', () => {
	test('is as plain, and however long', () => {
		const long = `${'github.com/acme/private-module,'.repeat(2000)}end`;
		expect(uncut(long)).toBe(long);
		expect(uncut(`${long}\u001b[2J\n中${long}`)).toBe(`${long} 中${long}`);
		expect(uncut(`${long} https://u:${secret}@h/`)).toBe(`${long} https://***@h/`);
	});

	test('differs from plain by the cut alone', () => {
		fc.assert(
			fc.property(hostileText(), text => {
				expect(uncut(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
				expect(plain(uncut(text))).toBe(plain(text));
			}),
			thousand,
		);
	});
});
