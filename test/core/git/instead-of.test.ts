import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Rewrite, rewrite} from '../../../source/core/git/instead-of.ts';
import {rewritesIn} from '../../../source/core/read/git-config.ts';

interface Vector {
	config: [string, string][];
	url: string;
	rewritten: string;
}
const vectors: Vector[] = JSON.parse(readFileSync('test/vectors/insteadof.json', 'utf8'));

/** As git prints a key: section and name in lower case. */
function canonical(key: string): string {
	return key
		.replace(/^[^.]*/, section => section.toLowerCase())
		.replace(/[^.]*$/, name => name.toLowerCase());
}

describe('as git does it', () => {
	test.each(vectors)('$url with $config', ({config, url, rewritten}) => {
		const rewrites = rewritesIn(
			config.map(([key, value]) => ({scope: 'global', file: '', key: canonical(key), value})),
		);
		expect(rewrite(url, rewrites).url).toBe(rewritten);
	});
});

test('it says which setting did it', () => {
	const by: Rewrite = {base: 'ssh://git@h/', prefix: 'https://h/', push: false};
	expect(rewrite('https://h/x', [by])).toEqual({url: 'ssh://git@h/x', by});
	expect(rewrite('https://i/x', [by])).toEqual({url: 'https://i/x'});
});

test('what is rewritten begins with the base and ends as before', () => {
	const text = fc.string({unit: fc.constantFrom(...'ab:/'), maxLength: 4});
	fc.assert(
		fc.property(
			text,
			fc.array(fc.record({base: text, prefix: text, push: fc.boolean()})),
			(url, rewrites) => {
				const {url: found, by} = rewrite(url, rewrites);
				return by === undefined
					? found === url
					: found === by.base + url.slice(by.prefix.length) && url.startsWith(by.prefix);
			},
		),
	);
});
