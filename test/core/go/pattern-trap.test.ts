import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matchesPatterns} from '../../../source/core/go/module-pattern.ts';
import {corrected, patternTraps} from '../../../source/core/go/pattern-trap.ts';

const tool = 'github.com/acme/tool';

test.each([
	['"github.com/acme/*"', 'quoted', 'github.com/acme/*'],
	["'github.com/acme/*'", 'quoted', 'github.com/acme/*'],
	[' github.com/acme/*', 'space', 'github.com/acme/*'],
	['github.com/acme/*\r', 'space', 'github.com/acme/*'],
	['github.com/acme/* *.corp.example', 'space', 'github.com/acme/*,*.corp.example'],
	['https://github.com/acme', 'scheme', 'github.com/acme'],
	['ssh://git@github.com/acme/', 'scheme', 'github.com/acme'],
	['https://u:p@github.com:443/acme/tool.git', 'scheme', 'github.com/acme/tool'],
	['git@github.com:acme', 'scp', 'github.com/acme'],
	['github.com:acme/tool', 'scp', 'github.com/acme/tool'],
	['github.com:8443/acme', 'port', 'github.com/acme'],
	['github.com/acme/...', 'ellipsis', 'github.com/acme'],
	['/github.com/acme', 'slash', 'github.com/acme'],
	['github.com/acme/tool.git', 'dot-git', 'github.com/acme/tool'],
	['github.com/acme;gitlab.com/x', 'malformed', 'github.com/acme,gitlab.com/x'],
	['github.com/[acme', 'malformed', undefined],
])('%s is %s, meant is %s', (entry, kind, wanted) => {
	expect(patternTraps(entry, [tool])).toEqual([{kind, entry, wanted}]);
	if (wanted !== undefined) expect(matchesPatterns(wanted, tool)).toBe(true);
});

test.each([
	['github.com/Acme/*', 'github.com/acme/*'],
	['GitHub.com/acme', 'github.com/acme'],
	['*.Com/acme', '*.com/acme'],
])('%s differs from the module only by case: %s', (entry, wanted) => {
	expect(patternTraps(entry, [tool])).toEqual([{kind: 'case', entry, wanted, module: tool}]);
	expect(matchesPatterns(wanted, tool)).toBe(true);
});

test.each([
	['github.com/acme/*', [tool]],
	['github.com/acme/', [tool]],
	['**', [tool]],
	['none', [tool]],
	['github.com/Acme/*,github.com/acme/*', [tool]],
	['gitlab.com/group/sub/tool.git', ['gitlab.com/group/sub/tool.git']],
	['gitlab.com/group/sub/tool.git', []],
])('%s has no trap', (patterns, modules) => {
	expect(patternTraps(patterns, modules)).toEqual([]);
});

test('.git is a trap on another host only where the module has none', () => {
	const entry = 'git.corp.example/tool.git';
	expect(patternTraps(entry, ['git.corp.example/tool'])).toEqual([
		{kind: 'dot-git', entry, wanted: 'git.corp.example/tool'},
	]);
});

test('one trap an entry, in order', () => {
	expect(patternTraps('"a.b/c", d.e/f', []).map(({kind, entry}) => [kind, entry])).toEqual([
		['quoted', '"a.b/c"'],
		['space', ' d.e/f'],
	]);
});

test('a correction needs no correction', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'ab./:@ "[]*;-', 'https://', '.git', '...')}), entry => {
			const wanted = corrected(entry);
			return (
				wanted === undefined ||
				patternTraps(wanted, []).every(({kind}) => kind !== 'quoted' && kind !== 'space')
			);
		}),
	);
});
