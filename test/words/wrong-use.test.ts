import {expect, test} from 'vitest';
import {complaintText} from '../../source/report/complaint-text.ts';
import {wordsFor} from '../../source/words/words.ts';
import {complain, type WrongUse} from '../../source/words/wrong-use.ts';

const en = await wordsFor('en');
const zhCn = await wordsFor('zh-CN');
const where = {home: '/home/user', invocation: 'gomod-setup'} as const;
const fault = {kind: 'unknown-member', member: 'hots', nearest: 'host', line: 3, column: 1} as const;

const cases: readonly (readonly [WrongUse, string])[] = [
	[
		{kind: 'unknown-option', option: '--modul', meant: '--module', command: 'doctor'},
		'there is no option --modul; did you mean --module?\nSee: gomod-setup doctor --help',
	],
	[
		{kind: 'unknown-command', word: 'doktor', meant: undefined},
		'there is no command doktor.\nSee: gomod-setup --help',
	],
	[
		{
			kind: 'missing-answer',
			what: 'passphrase',
			name: 'passphrase',
			flag: '--set passphrase=none, or --key FILE for a key that exists.',
		},
		'a passphrase is needed for the new key, and there is no terminal.\nGive: --set passphrase=none, or --key FILE for a key that exists.',
	],
	[
		{kind: 'bad-host', value: '-oProxyCommand=x', because: 'dash'},
		'"-oProxyCommand=x" is not a host name: it begins with "-".',
	],
	[
		{kind: 'bad-module', value: 'github.com/acme/', because: 'slash'},
		'"github.com/acme/" is not a module path: it ends in a slash.\nGive: --module github.com/OWNER/NAME, with @VERSION if you like.',
	],
	[
		{kind: 'not-together', option: '--forget', other: '20261122-1402', command: 'undo'},
		'--forget and 20261122-1402 do not go together.\nSee: gomod-setup undo --help',
	],
	[{kind: 'bad-value', option: '--key', value: '', allowed: []}, '--key cannot be "".'],
	[
		{kind: 'control-character', option: '--key', value: 'a\u001b[2Jb'},
		'--key cannot be "ab": it holds a control character.',
	],
	[
		{
			kind: 'project-unreadable',
			what: 'module',
			flag: '--module',
			file: '/home/user/shop/go.mod',
			line: 4,
			said: 'unknown directive: requir',
		},
		'~/shop/go.mod:4 cannot be read (unknown directive: requir), so it is not known which module is to prove it.\nCorrect it, or give: --module',
	],
	[
		{
			kind: 'project-unreadable',
			what: 'host',
			flag: '--host',
			file: '/home/user/go.work',
			line: undefined,
			said: 'EACCES',
		},
		'~/go.work cannot be read (permission denied), so it is not known which host this is about.\nCorrect it, or give: --host',
	],
	[
		{kind: 'bad-setting', name: 'port', value: '0', because: 'form'},
		'--set port cannot be "0".\nWanted: a number from 1 to 65535',
	],
	[
		{kind: 'bad-setting', name: 'host-key', value: 'SHA256:x', because: 'withdrawn'},
		'the host key SHA256:x was withdrawn by its owner, so nobody who shows it can be trusted.\nCompare the fingerprint with the one that the host publishes today.',
	],
	[
		{kind: 'secret-source', name: 'token', value: 'env:T', because: 'several-lines'},
		'--secret token: env:T gives several lines; a passphrase or a token is one line.',
	],
	[
		{kind: 'recipe-unreadable', file: '/home/user/a.yaml', because: 'EACCES'},
		'the recipe ~/a.yaml cannot be read: permission denied.',
	],
	[
		{kind: 'recipe-file', file: 'a.yaml', fault},
		'a.yaml, line 3, column 1: there is no member hots; did you mean host?\nCheck it with: gomod-setup recipes check a.yaml',
	],
	[
		{kind: 'plan-not-approved', changes: 3},
		'3 changes would be made, and there is no terminal to ask.\nGive: --yes to make them, or --dry-run to see them only.',
	],
	[
		{kind: 'undo-not-approved', changes: 1},
		'1 change would be taken back, and there is no terminal to ask.\nGive: --yes',
	],
	[
		{kind: 'secret-in-arguments', name: 'passphrase'},
		'a passphrase is not taken from the command line, where others can read it.\nGive: --secret passphrase=env:VAR, file:PATH or stdin',
	],
	[
		{kind: 'secret-source', name: 'token', value: 'env:X', because: 'unset'},
		'--secret token: the variable of env:X is not set.',
	],
	[
		{kind: 'sudo', user: 'user', home: '/home/user'},
		'started with sudo over the home /home/user of user; files made now would belong to root.\nStart again without sudo.',
	],
	[
		{kind: 'unknown-recipe', value: 'githb', known: ['github', 'gitlab'], meant: 'github'},
		'there is no recipe "githb"; did you mean github?\nOne of: github, gitlab, or a file or address',
	],
	[
		{kind: 'unknown-part', value: 'x', known: ['tools'], meant: undefined},
		'there is no part "x".\nOne of: tools',
	],
	[
		{kind: 'unknown-check', value: 'S99'},
		'there is no check "S99".\nSee the codes: gomod-setup doctor --verbose',
	],
	[{kind: 'unknown-run', value: '1'}, 'there is no run "1".\nSee the runs: gomod-setup undo --list'],
	[
		{kind: 'unknown-language', value: 'fr', known: ['en', 'zh-CN']},
		'there is no language "fr" here.\nOne of: en, zh-CN',
	],
];

test.each(cases)('$kind', (use, text) => {
	expect(complaintText(complain(en.wrongUse, use), where)).toBe(`gomod-setup: ${text}\n`);
	const {says} = complain(zhCn.wrongUse, use);
	expect(says).toMatch(/\p{Script=Han}/u);
	expect(says).not.toMatch(/undefined|null/);
});

test('commands begin the way the program was started', () => {
	const complaint = complain(en.wrongUse, {kind: 'unknown-check', value: 'S99'});
	expect(complaintText(complaint, {...where, invocation: 'npx gomod-setup'})).toBe(
		'gomod-setup: there is no check "S99".\nSee the codes: npx gomod-setup doctor --verbose\n',
	);
});

test('what was typed cannot move the cursor or tell a secret', () => {
	const complaint = complain(en.wrongUse, {
		kind: 'unknown-command',
		word: '\u001b[2Jhttps://user:pw@host/',
		meant: undefined,
	});
	expect(complaintText(complaint, where)).toBe(
		'gomod-setup: there is no command https://***@host/.\nSee: gomod-setup --help\n',
	);
});
