import {createHmac} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	knownHostsName,
	linesNamed,
	readKnownHosts,
	readKnownHostsLine,
	readLinesFor,
} from '../../../source/core/read/known-hosts.ts';
import vectors from '../../vectors/knownhosts.json' with {type: 'json'};
import {hostileText, thousand} from '../hostile.ts';

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const found = vectors.filter(vector => vector.kind === 'find');
const marks: Readonly<Record<string, string>> = {revoked: 'REVOKED', 'cert-authority': 'CA'};

function hashed(name: string): string {
	const salt = Buffer.alloc(20, 7);
	return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
}

describe('linesNamed finds what ssh-keygen -F finds', () => {
	test.each(found)('$name: $query', ({content, query, lines, markers}) => {
		const matches = linesNamed(query, readKnownHosts(content));
		expect(matches.map(({line}) => line)).toEqual(lines);
		expect(readLinesFor(Buffer.from(content), [query]).get(query)).toEqual(matches);
		expect(matches.flatMap(({marker}) => marks[marker ?? ''] ?? [])).toEqual(markers);
	});
});

describe('linesNamed finds what ssh-keygen -R takes out', () => {
	test.each(vectors.filter(vector => vector.kind === 'remove'))(
		'$name: $query',
		({content, query, after}) => {
			const gone = linesNamed(query, readKnownHosts(content)).filter(({marker}) => marker === undefined);
			const numbers = new Set(gone.map(({line}) => line));
			expect((content.match(/[^\n]*\n/g) ?? []).filter((_, index) => !numbers.has(index + 1)).join('')).toBe(
				after,
			);
		},
	);
});

describe('readLinesFor goes by the name as ssh does', () => {
	test.each([
		['github.com', 'GitHub.com', 22, true],
		['GitHub.com', 'github.com', 22, true],
		[hashed('github.com'), 'GitHub.com', 22, true],
		[hashed('GitHub.com'), 'GitHub.com', 22, false],
		[hashed('[ssh.github.com]:443'), 'ssh.github.com', 443, true],
		['[ssh.github.com]:443', 'ssh.github.com', 443, true],
		['[ssh.github.com]:443', 'ssh.github.com', 22, false],
		['ssh.github.com', 'ssh.github.com', 443, false],
		['*.corp,!bad.corp', 'git.corp', 22, true],
		['*.corp,!bad.corp', 'bad.corp', 22, false],
		['!bad.corp,*.corp', 'bad.corp', 22, false],
		['!bad.corp', 'git.corp', 22, false],
		['git?.corp', 'git1.corp', 22, true],
		['git?.corp', 'git12.corp', 22, false],
		['[*.corp]:7999', 'x.corp', 7999, true],
		['*', 'anything', 2222, true],
		['a*b*c', 'axxbyyc', 22, true],
		['a*b*c', 'axxbyyd', 22, false],
		['github.com,140.82.112.3', 'github.com', 22, true],
		[`${hashed('a')},github.com`, 'github.com', 22, false],
		['|1|x|y', 'github.com', 22, false],
	])('%s: %s port %i', (names, host, port, matches) => {
		const name = knownHostsName(host, port);
		const lines = readLinesFor(Buffer.from(`${names} ssh-ed25519 ${key}\n`), [name]);
		expect(lines.get(name)).toHaveLength(matches ? 1 : 0);
	});

	test('the name of a host', () => {
		expect([knownHostsName('GitHub.com', 22), knownHostsName('GitHub.com', 443)]).toEqual([
			'github.com',
			'[github.com]:443',
		]);
	});
});

describe('readKnownHostsLine', () => {
	const line = {
		kind: 'key',
		line: 1,
		marker: undefined,
		names: 'h',
		hashed: false,
		shared: false,
		keyType: 'ssh-ed25519',
		key,
		comment: '',
	};
	test.each([
		['plain', `h ssh-ed25519 ${key}`, {}],
		['a comment', `h ssh-ed25519 ${key} my comment`, {comment: 'my comment'}],
		['tabs and an indent', ` \th\tssh-ed25519\t${key}`, {}],
		['a list', `h,i ssh-ed25519 ${key}`, {names: 'h,i', shared: true}],
		['a pattern', `*.h ssh-ed25519 ${key}`, {names: '*.h', shared: true}],
		['a hash', `${hashed('h')} ssh-ed25519 ${key}`, {names: hashed('h'), hashed: true}],
		['revoked', `@revoked h ssh-ed25519 ${key}`, {marker: 'revoked'}],
		[
			'an authority',
			`@cert-authority *.h ssh-ed25519 ${key}`,
			{marker: 'cert-authority', names: '*.h', shared: true},
		],
	])('%s', (_, text, parts) => expect(readKnownHostsLine(text)).toEqual({...line, text, ...parts}));

	test('CRLF belongs to neither the text nor the key', () =>
		expect(readKnownHostsLine(`h ssh-ed25519 ${key}\r`)).toEqual({...line, text: `h ssh-ed25519 ${key}`}));

	test.each(['', '   ', '# h ssh-ed25519 AAAA', '\r'])('%j says nothing', text =>
		expect(readKnownHostsLine(text)).toBeUndefined(),
	);

	test.each([
		'h',
		'h ssh-ed25519',
		'h ssh-ed25519 # AAAA',
		'h 1024 35 1234567',
		'h nonsense AAAA',
		'@what h ssh-ed25519 AAAA',
		'@revoked @revoked h ssh-ed25519 AAAA',
		'@revoked',
		'@revoked\th ssh-ed25519 AAAA',
	])('%j is malformed', text =>
		expect(readKnownHostsLine(text, 7)).toEqual({kind: 'malformed', line: 7, text}),
	);

	test('never throws, and numbers lines as an editor does', () => {
		fc.assert(
			fc.property(hostileText([`h ssh-ed25519 ${key}\n`, '@revoked ', '|1|', ',*!?', 'ssh-rsa']), text => {
				const lines = readKnownHosts(text);
				const raw = text.split('\n');
				for (const line of lines) expect(raw[line.line - 1]?.replace(/\r$/, '')).toBe(line.text);
				const bytes = Buffer.from(text);
				expect(readLinesFor(bytes, ['h', '[h]:7']).get('h')).toEqual(
					linesNamed('h', readKnownHosts(bytes.toString())),
				);
			}),
			thousand,
		);
	});
});

test('100,000 lines take time in proportion', () => {
	const text = (count: number) =>
		Array.from(
			{length: count},
			(_, index) => `${index % 2 ? hashed(`h${index % 50}`) : `h${index},*.x${index}`} ssh-ed25519 ${key}\n`,
		).join('');
	const [small, large] = [text(10_000), text(100_000)];
	const time = (text: string) => {
		const started = performance.now();
		readLinesFor(Buffer.from(text), ['h8', '[h8]:443']);
		return performance.now() - started;
	};
	time(small);
	expect(time(large)).toBeLessThan(Math.max(20 * time(small), 3000));
	const stars = `${'*a'.repeat(400)}b ssh-ed25519 ${key}`;
	expect(time(stars.replace('b ', 'b,h '))).toBeLessThan(1000);
	expect(linesNamed('a'.repeat(1000), readKnownHosts(stars))).toEqual([]);
});
