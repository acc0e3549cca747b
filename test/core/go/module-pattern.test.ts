import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matchesPatterns, matchingPattern, splitPatterns} from '../../../source/core/go/module-pattern.ts';

const vectors: {patterns: string; target: string; match: boolean}[] = JSON.parse(
	readFileSync('test/vectors/globs.json', 'utf8'),
);

test.each(vectors)('$patterns on $target is $match, as Go says', ({patterns, target, match}) => {
	expect(matchesPatterns(patterns, target)).toBe(match);
});

test.each([
	['github.com/acme/*,*.corp.example', 'git.corp.example/a', '*.corp.example'],
	['github.com/acme/', 'github.com/acme/tool', 'github.com/acme/'],
	['github.com/acme', 'github.com/other/tool', undefined],
])('of %s, %s is matched by %s', (patterns, module, wanted) => {
	expect(matchingPattern(patterns, module)).toBe(wanted);
});

test.each([
	['', []],
	['a,,b/,/', ['a', 'b/']],
	['[a,b]', ['[a', 'b]']],
])('%s has the entries %j', (patterns, wanted) => {
	expect(splitPatterns(patterns)).toEqual(wanted);
});

test('a module always matches itself as a pattern, when it holds no pattern characters', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z0-9.-]{1,9}(\/[\w.~-]{1,9}){0,4}$/), module =>
			matchesPatterns(`x y,${module}`, `${module}/sub`),
		),
	);
});

test('nothing is thrown, and a list of many stars ends', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			(patterns, target) => typeof matchesPatterns(patterns, target) === 'boolean',
		),
	);
	expect(matchesPatterns(`${'*a'.repeat(500)}*b`, 'a'.repeat(3000))).toBe(false);
});
