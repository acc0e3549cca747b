import {execFileSync} from 'node:child_process';
import {expect, it} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import {asTyped, commandsOf} from '../../source/core/change-command.ts';

const rewrite = {
	base: 'ssh://git@h/a/',
	prefix: 'https://h/a/',
	replaces: [{base: 'git@h:', prefix: 'https://h'}],
	file: '/f',
};

it.each<[Change, string[]]>([
	[{kind: 'make-directory', path: '/h/.ssh', mode: 0o700}, ['mkdir -m 700 /h/.ssh']],
	[
		{kind: 'make-key', path: '/h/my key', keyType: 'ed25519', comment: "dev's", secret: 'passphrase'},
		[`ssh-keygen -t ed25519 -C 'dev'\\''s' -f '/h/my key'`],
	],
	[
		{kind: 'make-key', path: '/k', keyType: 'rsa', comment: '', secret: undefined},
		["ssh-keygen -t rsa -b 4096 -C '' -f /k"],
	],
	[{kind: 'derive-public-key', key: '/k', path: '/k.pub', secret: undefined}, ['ssh-keygen -y -f /k']],
	[{kind: 'set-mode', path: '/k', from: 0o644, to: 0o600}, ['chmod 600 /k']],
	[
		{kind: 'go-env', adds: [], variable: 'GOPRIVATE', value: '*.corp.example', was: undefined, file: '/e'},
		["go env -w 'GOPRIVATE=*.corp.example'"],
	],
	[
		{kind: 'go-env', adds: [], variable: 'GOPROXY', value: undefined, was: '', file: '/e'},
		['go env -u GOPROXY'],
	],
	[
		{kind: 'git-rewrite', ...rewrite},
		[
			'git config --global --add url.ssh://git@h/a/.insteadOf https://h/a/',
			'git config --global --unset-all --fixed-value url.git@h:.insteadOf https://h',
		],
	],
	[{kind: 'start-agent', how: 'process', socket: '/s'}, ['ssh-agent -s -a /s']],
	[
		{kind: 'start-agent', how: 'systemd-user', socket: '/s', unit: 'a.socket'},
		['systemctl --user enable --now a.socket'],
	],
	[{kind: 'add-to-agent', key: '/k', socket: '/s', secret: undefined, keychain: true}, ['ssh-add /k']],
	[
		{
			kind: 'edit-file',
			path: '/f',
			digest: undefined,
			mode: 0o600,
			edit: {kind: 'known-hosts', vouched: 'published', add: [], remove: []},
		},
		[],
	],
])('%o', (change, typed) => {
	expect(commandsOf(change, 'linux').map(asTyped)).toEqual(typed);
});

it.each([['plain'], ["it's"], ['$HOME `x` "y" \\'], ['a\nb'], [''], ['*?[]~']])(
	'what is typed arrives: %j',
	word => {
		expect(execFileSync('sh', ['-c', asTyped({program: 'printf', args: ['%s', word]})]).toString()).toBe(
			word,
		);
	},
);
