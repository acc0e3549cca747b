import fc from 'fast-check';
import {expect, test} from 'vitest';
import {assignmentsIn, type ShellDialect, shellFiles} from '../../../source/core/read/shell-rc.ts';

test.each<[ShellDialect, string, boolean]>([
	['sh', 'export GOPRIVATE=github.com/acme', true],
	['sh', '  export GOPRIVATE="a,b" # mine', true],
	['sh', 'GOPRIVATE=a', true],
	['sh', 'GOPRIVATE=a; export GOPRIVATE', true],
	['sh', 'export FOO=1 GOPRIVATE=a', true],
	['sh', 'declare -x GOPRIVATE=a', true],
	['sh', 'typeset -x GOPRIVATE=a', true],
	['sh', 'if true; then export GOPRIVATE=a; fi', true],
	['sh', 'test -n "$X" && export GOPRIVATE=a', true],
	['sh', 'GOPRIVATE+=,b', true],
	['sh', 'FOO=a GOPRIVATE=b', true],
	['sh', "export GOPRIVATE='a b'", true],
	['sh', '# export GOPRIVATE=a', false],
	['sh', 'true # GOPRIVATE=a', false],
	['sh', 'export GOPRIVATE', false],
	['sh', 'unset GOPRIVATE', false],
	['sh', 'GOPRIVATE=a go build ./...', false],
	['sh', 'alias gb="GOPRIVATE=a go build"', false],
	['sh', 'go env -w GOPRIVATE=a', false],
	['sh', 'echo GOPRIVATE=a', false],
	['sh', 'export MY_GOPRIVATE=a', false],
	['sh', 'export GOPRIVATE_OLD=a', false],
	['fish', 'set -gx GOPRIVATE a', true],
	['fish', 'set -Ux GOPRIVATE a,b', true],
	['fish', 'set --global --export GOPRIVATE a', true],
	['fish', 'export GOPRIVATE=a', true],
	['fish', 'set -e GOPRIVATE', false],
	['fish', 'set --erase GOPRIVATE', false],
	['fish', 'set -q GOPRIVATE', false],
	['fish', 'set -gx FOO GOPRIVATE', false],
	['fish', 'GOPRIVATE=a go build', false],
	['environment', 'GOPRIVATE=a', true],
	['environment', 'GOPRIVATE="a"', true],
	['environment', '#GOPRIVATE=a', false],
	['environment', 'XGOPRIVATE=a', false],
])('%s: %s (%s)', (dialect, line, sets) => {
	expect(assignmentsIn(`\n${line}\r\n`, 'GOPRIVATE', dialect)).toEqual(
		sets ? [{line: 2, text: line.trim()}] : [],
	);
});

test("the files are below the home, or the system's; none on Windows", () => {
	const files = shellFiles('linux', '/home/a').map(({path}) => path);
	expect(files).toContain('/home/a/.zshrc');
	expect(files.every(path => path.startsWith('/home/a/') || path.startsWith('/etc/'))).toBe(true);
	expect(shellFiles('win32', 'C:\\Users\\a')).toEqual([]);
});

test('lines found are lines of the text, and a hostile one takes no time', () => {
	const dialect = fc.constantFrom<ShellDialect>('sh', 'fish', 'environment');
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'A=;&"\'\\# \n', 'export ')}), dialect, (text, kind) =>
			assignmentsIn(text, 'A', kind).every(
				({line, text: found}) => text.split('\n')[line - 1]?.trim() === found,
			),
		),
	);
	const started = performance.now();
	assignmentsIn(`${'A=\\"\''.repeat(600)}\n`.repeat(1000), 'A', 'sh');
	expect(performance.now() - started).toBeLessThan(3000);
});
