import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {gitAllowed} from '../../../source/core/go/govcs.ts';

interface Vector {
	govcs: string;
	path: string;
	private: boolean;
	vcs: string;
	allowed: boolean;
	error?: string;
}
const vectors: Vector[] = JSON.parse(readFileSync('test/vectors/govcs.json', 'utf8'));

const problems = {
	'empty-entry': 'empty entry',
	'no-colon': 'missing colon',
	'empty-pattern': 'empty pattern',
	'empty-list': 'empty VCS list',
	'empty-name': 'empty VCS name',
	'relative-pattern': 'relative pattern',
	unreachable: 'unreachable pattern',
};

test.each(vectors)(
	'GOVCS=$govcs on $path (private: $private) and $vcs',
	({govcs, path, private: isPrivate, vcs, allowed, error}) => {
		const answer = gitAllowed(govcs, path, isPrivate, vcs);
		if (answer.kind === 'malformed') return expect(error).toContain(problems[answer.because]);
		expect(error).toBeUndefined();
		expect(answer.kind === 'allowed').toBe(allowed);
	},
);

test.each([
	['*:hg', 'github.com/acme/tool', false, {kind: 'refused', rule: '*:hg'}],
	['github.com/acme : off', 'github.com/acme/tool', true, {kind: 'refused', rule: 'github.com/acme : off'}],
	['private:hg', 'github.com/acme/tool', false, {kind: 'allowed'}],
	['off', 'github.com/acme/tool', true, {kind: 'malformed', because: 'no-colon', entry: 'off'}],
])('git with GOVCS=%s', (govcs, module, isPrivate, wanted) => {
	expect(gitAllowed(govcs, module, isPrivate)).toEqual(wanted);
});

test('git is allowed without GOVCS, and nothing is thrown with any', () => {
	expect(gitAllowed(' ', 'a.b/c', false)).toEqual({kind: 'allowed'});
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'a:|,./* ', 'git', 'public')}), govcs =>
			['allowed', 'refused', 'malformed'].includes(gitAllowed(govcs, 'a/b', true).kind),
		),
	);
});
