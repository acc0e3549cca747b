import {expect, test} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import {commandOf, undoCommandOf} from '../../source/report/command.ts';
import {context, home} from './sample-run.ts';

const key = `${home}/.ssh/id_ed25519`;
const base = 'ssh://git@github.com/acme/';
const prefix = 'https://github.com/acme/';
const file = `${home}/.gitconfig`;
const add = `git config --global --add url.${base}.insteadOf ${prefix}`;
const takeOut = `git config --global --unset-all --fixed-value url.${base}.insteadOf ${prefix}`;

const cases: readonly (readonly [Change, string | undefined, string | undefined])[] = [
	[{kind: 'make-directory', path: `${home}/.ssh`, mode: 0o700}, 'mkdir -m 700 ~/.ssh', 'rmdir ~/.ssh'],
	[
		{kind: 'make-key', path: key, keyType: 'ed25519', comment: 'a b', secret: 'passphrase'},
		"ssh-keygen -t ed25519 -C 'a b' -f ~/.ssh/id_ed25519",
		undefined,
	],
	[
		{kind: 'make-key', path: key, keyType: 'rsa', comment: 'a', secret: undefined},
		"ssh-keygen -t rsa -b 4096 -C a -f ~/.ssh/id_ed25519 -N ''",
		undefined,
	],
	[
		{kind: 'derive-public-key', key, path: `${key}.pub`, secret: undefined},
		'ssh-keygen -y -f ~/.ssh/id_ed25519 > ~/.ssh/id_ed25519.pub',
		'rm ~/.ssh/id_ed25519.pub',
	],
	[
		{kind: 'set-mode', path: `${home}/my key`, from: 0o644, to: 0o600},
		"chmod 600 '/home/user/my key'",
		"chmod 644 '/home/user/my key'",
	],
	[
		{
			kind: 'go-env',
			adds: ['https://a|direct'],
			variable: 'GOPROXY',
			value: 'https://a|direct',
			was: 'off',
			file,
		},
		"go env -w 'GOPROXY=https://a|direct'",
		'go env -w GOPROXY=off',
	],
	[
		{kind: 'go-env', adds: [], variable: 'GOPROXY', value: undefined, was: undefined, file},
		'go env -u GOPROXY',
		'go env -u GOPROXY',
	],
	[{kind: 'git-rewrite', base, prefix, replaces: [], file}, add, takeOut],
	[
		{
			kind: 'git-rewrite',
			base,
			prefix,
			replaces: [{base: 'git@github.com:', prefix: 'https://github.com/a.git'}],
			file,
		},
		`${add} && git config --global --unset-all --fixed-value url.git@github.com:.insteadOf https://github.com/a.git`,
		`${takeOut} && git config --global --add url.git@github.com:.insteadOf https://github.com/a.git`,
	],
	[{kind: 'start-agent', how: 'process', socket: `${home}/.ssh/a`}, 'ssh-agent -s -a ~/.ssh/a', undefined],
	[
		{kind: 'start-agent', how: 'systemd-user', socket: '/run/a', unit: 'ssh-agent.socket'},
		'systemctl --user enable --now ssh-agent.socket',
		'systemctl --user disable --now ssh-agent.socket',
	],
	[
		{kind: 'add-to-agent', key, socket: undefined, secret: undefined, keychain: false},
		'ssh-add ~/.ssh/id_ed25519',
		'ssh-add -d ~/.ssh/id_ed25519',
	],
	[
		{kind: 'add-to-agent', key, socket: '/run/a', secret: undefined, keychain: false},
		'SSH_AUTH_SOCK=/run/a ssh-add ~/.ssh/id_ed25519',
		'ssh-add -d ~/.ssh/id_ed25519',
	],
	[
		{
			kind: 'edit-file',
			path: key,
			digest: undefined,
			mode: 0o600,
			edit: {kind: 'known-hosts', vouched: 'published', add: [], remove: []},
		},
		undefined,
		undefined,
	],
	[
		{
			kind: 'tell',
			finding: 'git.missing',
			commands: ['sudo apt install git'],
			open: undefined,
			file: undefined,
			line: undefined,
		},
		'sudo apt install git',
		undefined,
	],
];

test.each(cases)('$kind', (change, command, undo) => {
	const action = {...change, number: 1, cures: [], part: 'keys'} as const;
	expect(commandOf(action, context)).toBe(command);
	expect(undoCommandOf(action, context)).toBe(undo);
});
