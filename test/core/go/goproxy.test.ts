import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseGoproxy} from '../../../source/core/go/goproxy.ts';

interface Vector {
	goproxy: string;
	gonoproxy: string;
	parsed: {url: string; fallBackOnError: boolean}[];
	parseError?: string;
}
/** TMP stands for the directory in which the vectors were made. */
const vectors: Vector[] = JSON.parse(
	readFileSync('test/vectors/goproxy.json', 'utf8').replaceAll('TMP/', '/tmp/'),
);

const reasons = {
	'no-entries': 'contains no entries',
	'no-scheme': 'missing scheme',
	scheme: 'invalid proxy URL scheme',
	'file-host': 'non-path elements',
	malformed: 'parse ',
};

describe('as Go parses it', () => {
	test.each(vectors)('$goproxy with GONOPROXY=$gonoproxy', ({goproxy, gonoproxy, parsed, parseError}) => {
		const found = parseGoproxy(goproxy);
		if (found.kind === 'invalid') return expect(parseError).toContain(reasons[found.because]);
		const noproxy =
			gonoproxy !== '' && goproxy !== 'direct' ? [{url: 'noproxy', fallBackOnError: false}] : [];
		const entries = found.entries.map(entry =>
			entry.via === 'proxy'
				? {url: entry.url, fallBackOnError: entry.next === 'any-error'}
				: {url: entry.via, fallBackOnError: false},
		);
		expect(parseError).toBeUndefined();
		expect([...noproxy, ...entries]).toEqual(parsed);
	});
});

test.each([
	['https://p.example', ['never']],
	['https://p.example,', ['never']],
	['https://p.example,direct', ['not-found', undefined]],
	['https://p.example|direct', ['any-error', undefined]],
	['https://p.example|,https://q.example', ['any-error', 'never']],
	['https://p.example,|https://q.example', ['not-found', 'never']],
])('%s goes on after %j', (value, wanted) => {
	const found = parseGoproxy(value);
	expect(
		found.kind === 'list' && found.entries.map(entry => (entry.via === 'proxy' ? entry.next : undefined)),
	).toEqual(wanted);
});

test.each([
	['', 'no-entries'],
	['file:/abs', 'file-host'],
	['/abs/path', 'no-scheme'],
	['ftp://p.example', 'scheme'],
	['https://p.example:http', 'malformed'],
	['https://p.example/%zz', 'malformed'],
	['https://[::1', 'malformed'],
])('%s is refused: %s', (value, because) => {
	expect(parseGoproxy(value)).toMatchObject({kind: 'invalid', because});
});

test('what is behind direct is not looked at', () => {
	expect(parseGoproxy('direct,nonsense')).toEqual({kind: 'list', entries: [{via: 'direct'}]});
});

test('any text is a list with entries or invalid', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'a.,|:/ @%[]#?', 'direct', 'off', 'https://')}),
			value => {
				const found = parseGoproxy(value);
				return found.kind === 'invalid' || found.entries.length > 0;
			},
		),
	);
});
