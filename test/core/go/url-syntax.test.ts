import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readUrl} from '../../../source/core/go/url-syntax.ts';

test.each([
	[
		'https://u:p@h.example:8443/a/b?q#f',
		{scheme: 'https', user: 'u:p', host: 'h.example:8443', path: '/a/b', onlyPath: false},
	],
	['HTTPS://h.example', {scheme: 'https', user: undefined, host: 'h.example', path: '', onlyPath: false}],
	['http://[::1]:80/x', {scheme: 'http', user: undefined, host: '[::1]:80', path: '/x', onlyPath: false}],
	['file:///abs', {scheme: 'file', user: undefined, host: '', path: '/abs', onlyPath: true}],
	['file:///abs?', {scheme: 'file', user: undefined, host: '', path: '/abs', onlyPath: false}],
	['file:/abs', {scheme: 'file', user: undefined, host: '', path: '/abs', onlyPath: false}],
	['mailto:x', {scheme: 'mailto', user: undefined, host: '', path: '', onlyPath: false}],
	['/abs', {scheme: '', user: undefined, host: '', path: '/abs', onlyPath: false}],
	['word', {scheme: '', user: undefined, host: '', path: 'word', onlyPath: false}],
	['https://h.example:', {scheme: 'https', user: undefined, host: 'h.example:', path: '', onlyPath: false}],
	['https://h ex', undefined],
	['https://h:x', undefined],
	['https://[::1', undefined],
	['https://h/%zz', undefined],
	['https://h%20x/', undefined],
	['https://u^@h/', undefined],
	['https://h/\u007f', undefined],
	[':x', undefined],
	['1a:b', undefined],
])('%s', (text, wanted) => {
	expect(readUrl(text)).toEqual(wanted);
});

test('nothing is thrown', () => {
	fc.assert(fc.property(fc.string(), text => readUrl(text) === undefined || readUrl(text) !== null));
});
