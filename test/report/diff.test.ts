import {expect, test} from 'vitest';
import {diffOf} from '../../source/report/diff.ts';

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
