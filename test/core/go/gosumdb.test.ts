import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseGosumdb} from '../../../source/core/go/gosumdb.ts';

const key = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

test.each([
	['off', {kind: 'off'}],
	[
		'sum.golang.org',
		{kind: 'database', name: 'sum.golang.org', url: 'https://sum.golang.org', direct: false, key: undefined},
	],
	[
		'sum.golang.google.cn',
		{
			kind: 'database',
			name: 'sum.golang.org',
			url: 'https://sum.golang.google.cn',
			direct: true,
			key: undefined,
		},
	],
	[
		' sum.golang.org\thttps://sum.corp.example/x ',
		{
			kind: 'database',
			name: 'sum.golang.org',
			url: 'https://sum.corp.example/x',
			direct: true,
			key: undefined,
		},
	],
	[key, {kind: 'database', name: 'sum.golang.org', url: 'https://sum.golang.org', direct: false, key}],
	[
		'sum.golang.org+98bad324+AUnbyO9Ptc2Mj0uh145yhcsG99JBR79WKvErzvz4dXZN http://127.0.0.1:18099',
		{
			kind: 'database',
			name: 'sum.golang.org',
			url: 'http://127.0.0.1:18099',
			direct: true,
			key: 'sum.golang.org+98bad324+AUnbyO9Ptc2Mj0uh145yhcsG99JBR79WKvErzvz4dXZN',
		},
	],
	['', {kind: 'invalid', because: 'missing'}],
	['a b c', {kind: 'invalid', because: 'too-many-fields'}],
	['off ', {kind: 'invalid', because: 'malformed-key'}],
	['OFF', {kind: 'invalid', because: 'malformed-key'}],
	['sum.corp.example', {kind: 'invalid', because: 'malformed-key'}],
	[key.replace('033de0ae', '033de0af'), {kind: 'invalid', because: 'wrong-hash'}],
	[key.slice(0, -4), {kind: 'invalid', because: 'wrong-hash'}],
	['sum.golang.org http://a b', {kind: 'invalid', because: 'too-many-fields'}],
	['sum.golang.org http://%zz', {kind: 'invalid', because: 'url'}],
])('%s', (value, wanted) => {
	expect(parseGosumdb(value)).toEqual(wanted);
});

test('nothing is thrown', () => {
	fc.assert(
		fc.property(fc.string(), value => ['off', 'database', 'invalid'].includes(parseGosumdb(value).kind)),
	);
});
