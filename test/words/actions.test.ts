import {describe, expect, test} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {FailureCause} from '../../source/core/action-failure.ts';
import {columnsOf} from '../../source/report/columns.ts';
import {wordsFor} from '../../source/words/words.ts';
import {sampleActions} from './sample-actions.ts';

const en = await wordsFor('en');
const zhCn = await wordsFor('zh-CN');
const states = ['restored', 'taken-out', 'kept-aside', 'was-gone', 'for-you', 'failed'] as const;
const causes: Record<FailureCause, true> = {
	exists: true,
	'changed-since': true,
	elsewhere: true,
	unreadable: true,
	'refused-by-system': true,
	locked: true,
	'program-missing': true,
	'program-failed': true,
	'timed-out': true,
	cancelled: true,
	'no-passphrase': true,
	'passphrase-too-short': true,
	'passphrase-unusable': true,
	'helper-refused': true,
	'wrong-passphrase': true,
	'no-token': true,
	'token-unusable': true,
	'token-refused': true,
	'token-too-weak': true,
	'token-bearer': true,
	'not-the-host': true,
	'not-kept': true,
	'not-encrypted': true,
	'not-verified': true,
	journal: true,
};

test.each([
	['set-mode', 'Make ~/.ssh/id_ed25519 readable by you alone'],
	['directory-mode', 'Make ~/.ssh yours alone'],
	['known-hosts', 'Add the published host keys of github.com to known_hosts'],
	['stale', 'Replace the old host keys of github.com by the published ones'],
	['port', 'Reach github.com over port 443, in ~/.ssh/config'],
	['identity', 'Name the key for github.com in ~/.ssh/config'],
	['agent-block', 'Name the agent for github.com in ~/.ssh/config'],
	['goprivate', 'Tell Go that github.com/acme is private'],
	['goprivate-more', 'Tell Go that github.com/b and github.com/c are private'],
	['goproxy-unset', "Take GOPROXY out of Go's settings"],
	['rewrite', 'Let git use SSH for https://github.com/acme/'],
	['add-to-agent', 'Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)'],
	['make-key', 'Make an ed25519 key, ~/.ssh/id_ed25519 (asks for a passphrase)'],
	['register', 'Register the public key on github.com'],
] as const)('%s: %s', (name, title) => {
	expect(en.actions.title(sampleActions[name])).toBe(title);
});

test.each([
	['rewrite', 'restored', 'git no longer rewrites https://github.com/acme/'],
	['goprivate', 'restored', 'GOPRIVATE is unset again'],
	['goprivate-more', 'restored', 'GOPRIVATE is github.com/a again'],
	['port', 'restored', 'the block of github.com was removed from ~/.ssh/config'],
	[
		'port',
		'taken-out',
		'the block of github.com was removed from ~/.ssh/config; edits made after the run stay',
	],
	['known-hosts', 'restored', '3 lines were removed from ~/.ssh/known_hosts'],
	['stale', 'restored', '3 lines were removed from ~/.ssh/known_hosts, 1 line was put back'],
	['make-key', 'kept-aside', 'the new key is kept aside: ~/.ssh/id_ed25519.undone-20261122'],
	['make-directory', 'kept-aside', '~/.ssh stays: there are other files in it'],
	['register', 'for-you', 'the key is still registered on github.com; remove it there:'],
	['set-mode', 'was-gone', '~/.ssh/id_ed25519 was gone already'],
] as const)('%s %s: %s', (name, state, text) => {
	expect(
		en.actions.undone({action: sampleActions[name], state, path: '~/.ssh/id_ed25519.undone-20261122'}),
	).toBe(text);
});

test.each([
	[en, 'git.mine.example', 'GOPRIVATE is git.mine.example now; edits made after the run stay'],
	[en, '', 'GOPRIVATE is unset again; edits made after the run stay'],
	[zhCn, 'git.mine.example', 'GOPRIVATE 现为 git.mine.example；之后别人的改动仍保留'],
	[zhCn, '', 'GOPRIVATE 恢复为未设置；之后别人的改动仍保留'],
])('a list of Go that others changed too is told as it is now: %#', (words, left, text) => {
	const action = sampleActions['goprivate-more'];
	expect(words.actions.undone({action, state: 'taken-out', left})).toBe(text);
});

test.each([
	[
		'locked',
		'/home/user/.gitconfig.lock',
		'Another git is at work, or one died and left /home/user/.gitconfig.lock behind. Close other git programs. If none runs: rm /home/user/.gitconfig.lock',
	],
	['refused-by-system', 'ENOSPC', 'The system refuses: the disk is full.'],
	['no-passphrase', '', 'It needs a passphrase, and none was given.'],
	['program-failed', 'error: no', 'error: no'],
	['program-failed', '', 'The program failed and said nothing.'],
	[
		'not-kept',
		'store',
		'The credential helper did not keep the token: store. Choose another place: --set token-store=netrc.',
	],
] as const)('%s %s, where one text is all that is said', (because, said, text) => {
	expect(en.actions.failed({because, said})).toBe(text);
});

test.each([
	['locked', '/home/user/my files/.gitconfig.lock', undefined, "rm '/home/user/my files/.gitconfig.lock'"],
	['refused-by-system', 'ENOSPC', undefined, 'df -h'],
	['refused-by-system', 'EROFS', undefined, 'mount'],
	['journal', 'ENOSPC', undefined, 'df -h'],
	['refused-by-system', 'constructor', undefined, undefined],
	['no-passphrase', '', 'ssh-add key', 'ssh-add key'],
	['no-passphrase', '', undefined, undefined],
	['timed-out', '', 'ssh-add key', 'ssh-add key'],
	['program-failed', 'error: no', 'ssh-add key', undefined],
] as const)('what cures %s %s, by hand %s: %s', (because, said, byHand, command) => {
	for (const words of [en, zhCn])
		expect(words.actions.failed.cure({because, said}, byHand)?.command).toBe(command);
});

describe.each([
	['en', en],
	['zh-CN', zhCn],
] as const)('%s', (_, words) => {
	test.each(Object.entries(sampleActions))('%s has all its words', (_name, action: Action) => {
		const texts = [words.actions.title(action), words.actions.done(action), words.actions.thing(action)];
		const undone = states.map(state => words.actions.undone({action, state, path: '/p', said: 'EACCES'}));
		for (const text of [...texts, ...undone]) {
			expect(text).toMatch(/\S/);
			expect(text).not.toMatch(/undefined|null|NaN|\[object|!/);
		}
		expect(columnsOf(texts[0] ?? '')).toBeLessThanOrEqual(68);
	});

	test.each(Object.keys(causes) as FailureCause[])('a failure %s has its sentence', because => {
		expect(words.actions.failed({because, said: 'EACCES'})).toMatch(/[.。S]$/);
		expect(words.actions.failed.why({because, said: 'EACCES'})).toMatch(/[.。]$/);
	});

	test.each(Object.keys(causes) as FailureCause[])(
		'what cures %s is a sentence, in front of its command',
		because => {
			for (const byHand of [undefined, 'ssh-add key']) {
				const cure = words.actions.failed.cure({because, said: 'EACCES'}, byHand);
				if (cure !== undefined) expect(cure.says).toMatch(cure.command === undefined ? /[.。]$/ : /[:：]$/);
			}
		},
	);

	test('another try is a row of its own: no reason says to start again', () => {
		for (const because of Object.keys(causes) as FailureCause[])
			expect(words.actions.failed.why({because, said: 'x'})).not.toMatch(/start again|重新启动/);
	});
});
