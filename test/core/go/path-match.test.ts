import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isWellFormed, pathMatch} from '../../../source/core/go/path-match.ts';

test.each([
	['abc', 'abc', 'yes'],
	['*', 'abc', 'yes'],
	['*c', 'abc', 'yes'],
	['a*/b', 'abc/b', 'yes'],
	['a*b*c*d*e*/f', 'axbxcxdxexxx/f', 'yes'],
	['a*b?c*x', 'abxbbxdbxebxczzx', 'yes'],
	['a*b?c*x', 'abxbbxdbxebxczzy', 'no'],
	['ab[c]', 'abc', 'yes'],
	['ab[^b-d]', 'abc', 'no'],
	['a???b', 'a☺☻☹b', 'yes'],
	['a[^a]b', 'a☺b', 'yes'],
	['[a-ζ]*', 'α', 'yes'],
	['a?b', 'a/b', 'no'],
	['[\\]a]', ']', 'yes'],
	['[x\\-]', '-', 'yes'],
	['[]a]', ']', 'malformed'],
	['[-]', '-', 'malformed'],
	['[a-b-c]', 'a', 'malformed'],
	['a[', 'ab', 'malformed'],
	['*x', 'xxx', 'yes'],
	['', '', 'yes'],
	['', 'a', 'no'],
])('%s on %s: %s', (pattern, name, wanted) => {
	expect(pathMatch(pattern, name)).toBe(wanted);
});

test('what matches is well-formed', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'ab*?[]^-\\/')}),
			fc.string({unit: fc.constantFrom(...'ab/-')}),
			(pattern, name) => pathMatch(pattern, name) !== 'yes' || isWellFormed(pattern),
		),
	);
});
