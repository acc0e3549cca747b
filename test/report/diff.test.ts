import {applyPatch} from 'diff';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {diffOf} from '../../source/report/diff.ts';
import {thousand} from '../core/hostile.ts';

const ten = Array.from({length: 10}, (_, index) => `line ${index + 1}\n`).join('');

test.each([
	['nothing differs', ten, ten, []],
	['a new file', '', 'a\n', ['@@ -0,0 +1,1 @@', '+a']],
	[
		'three lines around',
		ten,
		ten.replace('line 5\n', 'new\n'),
		['@@ -2,7 +2,7 @@', ' line 2', ' line 3', ' line 4', '-line 5', '+new', ' line 6', ' line 7', ' line 8'],
	],
	['at the top', ten, `new\n${ten}`, ['@@ -1,3 +1,4 @@', '+new', ' line 1', ' line 2', ' line 3']],
	[
		'without a last line end',
		'a',
		'a\nb\n',
		['@@ -1,1 +1,2 @@', '-a', '\\ No newline at end of file', '+a', '+b'],
	],
	[
		'Windows line ends are seen',
		'a\r\n',
		'a\r\nb\r\n',
		['@@ -1,1 +1,2 @@', String.raw` a\r`, String.raw`+b\r`],
	],
	['nothing moves the cursor', '', 'a\u001b[2J\u0007b\n', ['@@ -0,0 +1,1 @@', '+ab']],
	['no secret is shown', '', 'url https://user:pw@host/\n', ['@@ -0,0 +1,1 @@', '+url https://***@host/']],
])('%s', (_, before, after, lines) => {
	const head = lines.length === 0 ? [] : ['--- ~/.ssh/config', '+++ ~/.ssh/config'];
	expect(diffOf('/home/user/.ssh/config', before, after, '/home/user')).toEqual([...head, ...lines]);
});

test('tells how one text becomes the other, wherever they differ', () => {
	const line = fc.constantFrom('a\n', 'b\n', '\n', 'c\n', 'd');
	const lines = fc.array(line, {maxLength: 30}).map(all => all.join(''));
	fc.assert(
		fc.property(lines, lines, lines, lines, (head, was, is, tail) => {
			const [before, after] = [head + was + tail, head + is + tail];
			const shown = diffOf('/f', before, after, undefined);
			const patched =
				shown.length === 0 ? before : applyPatch(before, `${shown.join('\n')}\n`, {fuzzFactor: 0});
			expect(patched).toBe(after);
			// Found where it is said to be, and not somewhere else by search.
			for (const header of shown.filter(text => text.startsWith('@@'))) {
				const [, at = 0, count = 0] = (/^@@ -(\d+),(\d+)/.exec(header) ?? []).map(Number);
				const told = shown.slice(shown.indexOf(header) + 1).filter(text => !/^[+\\@]/.test(text));
				const stands = before.split('\n').slice(at - 1, at - 1 + count);
				if (count > 0) expect(told.slice(0, count).map(text => text.slice(1))).toEqual(stands);
			}
		}),
		thousand,
	);
});
