import {appendFileSync, existsSync, lstatSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import type {Action, Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {action, context, filesIn, type Machine, machine, make} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

const hostKey = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const stale = 'github.com,gitlab.com ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7';
const digest = (text: string) => digestOf(Buffer.from(text, 'latin1'));
const block = {
	kind: 'ssh-config-block',
	host: 'github.com',
	set: [
		['HostName', 'ssh.github.com'],
		['Port', '443'],
	],
} as const;

interface Case {
	name: string;
	file: string;
	was: string | undefined;
	change: (path: string) => Change;
	/** What somebody adds to the file afterwards. */
	edit: string;
	/** The file when that edit is kept and ours is taken out. */
	rest: string;
}

const ssh = (name: string, was: string | undefined, rest: string): Case => ({
	name,
	file: '.ssh/config',
	was,
	change: path => ({
		kind: 'edit-file',
		path,
		digest: was === undefined ? undefined : digest(was),
		mode: 0o600,
		edit: block,
	}),
	edit: 'Host mine\n  User me\n',
	rest,
});

const cases: Case[] = [
	ssh('ssh_config: no file', undefined, 'Host mine\n  User me\n'),
	ssh('ssh_config: with a file', 'Host *\n  User x\n', 'Host *\n  User x\nHost mine\n  User me\n'),
	ssh(
		'ssh_config: bytes that are no UTF-8',
		'# \xe9\xff\nHost *\n',
		'# \xe9\xff\nHost *\nHost mine\n  User me\n',
	),
	ssh(
		'ssh_config: line ends of Windows',
		'Host *\r\n  User x\r\n',
		'Host *\r\n  User x\r\nHost mine\n  User me\n',
	),
	{
		name: 'known_hosts: stale lines',
		file: '.ssh/known_hosts',
		was: `a.example ssh-rsa AAAAB3Nza\n${stale}\n`,
		change: path => ({
			kind: 'edit-file',
			path,
			digest: digest(`a.example ssh-rsa AAAAB3Nza\n${stale}\n`),
			mode: 0o600,
			edit: {
				kind: 'known-hosts',
				vouched: 'published',
				add: [hostKey],
				remove: [{line: stale, name: 'github.com'}],
			},
		}),
		edit: 'b.example ssh-rsa AAAAB3Nza\n',
		rest: `a.example ssh-rsa AAAAB3Nza\n${stale}\nb.example ssh-rsa AAAAB3Nza\n`,
	},
	{
		name: 'go env: no file',
		file: '.config/go/env',
		was: undefined,
		change: file => ({
			kind: 'go-env',
			adds: [],
			variable: 'GOPRIVATE',
			value: 'github.com/acme',
			was: undefined,
			file,
		}),
		edit: 'GOSUMDB=off\n',
		rest: 'GOSUMDB=off\n',
	},
	{
		name: 'go env: lines that go would sort',
		file: '.config/go/env',
		was: '# mine\nGOSUMDB=off\nGOPRIVATE=a.example\nGOFLAGS=-mod=mod\n',
		change: file => ({
			kind: 'go-env',
			adds: [],
			variable: 'GOPRIVATE',
			value: 'a.example,b.example',
			was: 'a.example',
			file,
		}),
		edit: 'GONOPROXY=none\n',
		rest: '# mine\nGOFLAGS=-mod=mod\nGONOPROXY=none\nGOPRIVATE=a.example\nGOSUMDB=off\n',
	},
	{
		name: 'go env: unset',
		file: '.config/go/env',
		was: 'GOPROXY=\nGOSUMDB=off\n',
		change: file => ({kind: 'go-env', adds: [], variable: 'GOPROXY', value: undefined, was: '', file}),
		edit: 'GONOPROXY=none\n',
		rest: 'GONOPROXY=none\nGOPROXY=\nGOSUMDB=off\n',
	},
	{
		name: 'git: no file',
		file: '.gitconfig',
		was: undefined,
		change: file => ({
			kind: 'git-rewrite',
			base: 'ssh://git@github.com/acme/',
			prefix: 'https://github.com/acme/',
			replaces: [],
			file,
		}),
		edit: '[user]\n\tname = Dev\n',
		rest: '[user]\n\tname = Dev\n',
	},
	{
		name: 'git: one is replaced',
		file: '.gitconfig',
		was: '[core]\n  editor = vi ; mine\n[url "git@github.com:"]\n\tinsteadOf = https://github.com\n',
		change: file => ({
			kind: 'git-rewrite',
			base: 'ssh://git@github.com/acme/',
			prefix: 'https://github.com/acme/',
			replaces: [{base: 'git@github.com:', prefix: 'https://github.com'}],
			file,
		}),
		edit: '[user]\n\tname = Dev\n',
		rest: '[core]\n  editor = vi ; mine\n[user]\n\tname = Dev\n[url "git@github.com:"]\n\tinsteadOf = https://github.com\n',
	},
	{
		name: 'git: a setting, no file',
		file: '.gitconfig',
		was: undefined,
		change: file => ({
			kind: 'git-setting',
			host: 'github.com',
			name: 'authorities',
			value: '/etc/acme/ca.pem',
			was: [],
			file,
		}),
		edit: '[user]\n\tname = Dev\n',
		rest: '[user]\n\tname = Dev\n',
	},
	{
		name: 'git: a setting in place of two others',
		file: '.gitconfig',
		was: '[http "https://github.com/"] ; mine\n  Proxy = http://a:1 ; one\n[core]\n  editor = vi\n[http "https://github.com/"]\n\tproxy = http://b:2\n',
		change: file => ({
			kind: 'git-setting',
			host: 'github.com',
			name: 'proxy',
			value: 'http://proxy.acme.example:3128',
			was: ['http://a:1', 'http://b:2'],
			file,
		}),
		edit: '[user]\n\tname = Dev\n',
		rest: '[http "https://github.com/"] ; mine\n[core]\n  editor = vi\n[http "https://github.com/"]\n\tproxy = http://a:1\n\tproxy = http://b:2\n[user]\n\tname = Dev\n',
	},
];

function prepared({file, was, change}: Case): Action {
	if (was !== undefined) one.put(file, was, 0o644);
	return action(change(one.path(file)));
}

describe.each(cases)('$name', each => {
	it('looks before, then after; taken back, every byte and mode is as it was', async () => {
		const wanted = prepared(each);
		const kind = kindOf(wanted);
		const files = filesIn(one.home);
		expect(await kind.look(one.system, wanted, context())).toBe('before');
		const {before, after} = await make(one, wanted);
		expect(await kind.look(one.system, wanted, context())).toBe('after');
		expect(after.digest).toBe(digest(one.text(each.file) ?? ''));
		expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'restored'});
		expect(filesIn(one.home)).toEqual(files);
		expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'was-gone'});
	});

	it('is taken back to the byte also when its end is not known', async () => {
		const wanted = prepared(each);
		const files = filesIn(one.home);
		const {before} = await make(one, wanted);
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context())).toEqual({
			state: 'restored',
		});
		expect(filesIn(one.home)).toEqual(files);
	});

	it('leaves what somebody added since', async () => {
		const wanted = prepared(each);
		const {before, after} = await make(one, wanted);
		appendFileSync(one.path(each.file), each.edit);
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'taken-out',
		});
		expect(one.text(each.file)).toBe(each.rest);
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'was-gone',
		});
	});

	it('keeps the symbolic link that the path is', async () => {
		const wanted = prepared(each);
		one.put('dotfiles/real', each.was ?? '', 0o644);
		rmSync(one.path(each.file), {force: true});
		one.put(`${each.file}.x`, '');
		if (each.was === undefined) rmSync(one.path('dotfiles/real'));
		symlinkSync(one.path('dotfiles/real'), one.path(each.file));
		const {before, after} = await make(one, wanted);
		expect(lstatSync(one.path(each.file)).isSymbolicLink()).toBe(true);
		expect(one.text('dotfiles/real')).toBe(one.text(each.file));
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'restored',
		});
		expect(lstatSync(one.path(each.file)).isSymbolicLink()).toBe(true);
		expect(
			existsSync(one.path('dotfiles/real')) ? readFileSync(one.path('dotfiles/real'), 'latin1') : undefined,
		).toBe(each.was);
	});

	it('without its copy only our setting is taken out', async () => {
		const wanted = prepared(each);
		const {before, after} = await make(one, wanted);
		if (before.file !== undefined && 'backup' in before.file) rmSync(before.file.backup);
		const {state} = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect(state).toBe(each.was === undefined ? 'restored' : 'taken-out');
		expect(await kindOf(wanted).look(one.system, wanted, context())).not.toBe('after');
	});
});

it('an edit is refused when the file is neither as planned nor as we left it', async () => {
	const wanted = prepared(ssh('', 'Host a\n', ''));
	one.put('.ssh/config', 'Host b\n');
	expect(await kindOf(wanted).look(one.system, wanted, context())).toMatchObject({
		neither: {because: 'changed-since'},
	});
	expect(await kindOf(wanted).apply(one.system, wanted, context())).toMatchObject({
		kind: 'failed',
		because: 'changed-since',
	});
	const left = {...context(), leftDigests: new Map([[one.path('.ssh/config'), digest('Host b\n')]])};
	expect(await kindOf(wanted).look(one.system, wanted, left)).toBe('before');
});

it('a setting of git that somebody changed since it was planned is not overwritten', async () => {
	const file = one.put('.gitconfig', '[credential "https://github.com"]\n\tuseHttpPath = true\n');
	const wanted = action({
		kind: 'git-setting',
		host: 'github.com',
		name: 'login-by-path',
		value: 'false',
		was: [],
		file,
	});
	expect(await kindOf(wanted).look(one.system, wanted, context())).toMatchObject({
		neither: {because: 'changed-since'},
	});
});

it('a setting of Go that somebody changed since it was planned is not overwritten', async () => {
	const file = one.put('.config/go/env', 'GOPRIVATE=theirs.example\n');
	const wanted = action({
		kind: 'go-env',
		adds: [],
		variable: 'GOPRIVATE',
		value: 'ours.example',
		was: undefined,
		file,
	});
	expect(await kindOf(wanted).look(one.system, wanted, context())).toMatchObject({
		neither: {because: 'changed-since', said: 'theirs.example'},
	});
});

it('a setting of Go that somebody changed since it was made is theirs', async () => {
	const file = one.path('.config/go/env');
	const wanted = action({
		kind: 'go-env',
		adds: [],
		variable: 'GOPRIVATE',
		value: 'ours.example',
		was: undefined,
		file,
	});
	const {before, after} = await make(one, wanted);
	one.put('.config/go/env', 'GOPRIVATE=theirs.example\n');
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
		state: 'was-gone',
	});
	expect(one.text('.config/go/env')).toBe('GOPRIVATE=theirs.example\n');
});

const listed = {kind: 'go-env', adds: ['ours.example'], variable: 'GOPRIVATE'} as const;

it.each([
	['added to', undefined, 'ours.example', 'ours.example,theirs.example', 'theirs.example'],
	['added to before', 'a', 'a,ours.example', 'theirs.example,ours.example,a', 'theirs.example,a'],
	['shortened', 'a', 'a,ours.example', 'ours.example', undefined],
])('of a list of Go that somebody %s only our entry is taken out', async (_, was, value, now, rest) => {
	const file = one.path('.config/go/env');
	if (was !== undefined) one.put('.config/go/env', `GOPRIVATE=${was}\n`);
	const wanted = action({...listed, value, was, file});
	const {before, after} = await make(one, wanted);
	one.put('.config/go/env', `GOFLAGS=-v\nGOPRIVATE=${now}\n`);
	const undo = () => kindOf(wanted).takeBack(one.system, wanted, before, after, context());
	expect(await undo()).toEqual({state: 'taken-out', left: rest ?? ''});
	expect(one.text('.config/go/env')).toBe(`GOFLAGS=-v\n${rest === undefined ? '' : `GOPRIVATE=${rest}\n`}`);
	expect(await undo()).toEqual({state: 'was-gone'});
});

it('two additions to a list of Go can be taken back in either order', async () => {
	const file = one.path('.config/go/env');
	const [first, second] = [
		action({...listed, value: 'a', was: undefined, file}),
		action({...listed, value: 'a,b', was: 'a', file}),
	];
	const [made, madeLater] = [await make(one, first), await make(one, second)];
	const {system} = one;
	const earlier = await kindOf(first).takeBack(system, first, made.before, made.after, context());
	expect([earlier.state, one.text('.config/go/env')]).toEqual(['taken-out', 'GOPRIVATE=b\n']);
	const later = await kindOf(second).takeBack(system, second, madeLater.before, madeLater.after, context());
	expect([later, one.text('.config/go/env')]).toEqual([{state: 'taken-out', left: ''}, '']);
});

it.each<[string, (home: string) => Record<string, string>, string]>([
	['GOENV', home => ({GOENV: `${home}/work.env`}), 'work.env'],
	['XDG_CONFIG_HOME', home => ({XDG_CONFIG_HOME: `${home}/work`}), 'work/go/env'],
])('a file of Go that only %s leads to is taken back also without it', async (_, env, name) => {
	const own = 'GOPRIVATE=mine.example\n';
	one.put('.config/go/env', own);
	const lent = machine({...env(one.home), HOME: one.home});
	const wanted = action({...listed, value: 'ours.example', was: undefined, file: one.path(name)});
	const {before, after} = await make({...lent, home: one.home}, wanted);
	appendFileSync(one.path(name), 'GOFLAGS=-v\n');
	const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
	expect(taken).toEqual({state: 'taken-out'});
	expect([one.text(name), one.text('.config/go/env')]).toEqual(['GOFLAGS=-v\n', own]);
	lent.remove();
});

it('a rewrite that stood before stays, and what went for it comes back', async () => {
	const was = '[url "b:"]\n\tinsteadOf = p:\n[url "a:"]\n\tinsteadOf = p:\n';
	const file = one.put('.gitconfig', was);
	const replaces = [{base: 'b:', prefix: 'p:'}];
	const wanted = action({kind: 'git-rewrite', base: 'a:', prefix: 'p:', replaces, file});
	const {before, after} = await make(one, wanted);
	appendFileSync(file, '[user]\n\tname = Dev\n');
	const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
	expect(taken).toEqual({state: 'taken-out'});
	expect(one.text('.gitconfig')).toBe(
		'[url "a:"]\n\tinsteadOf = p:\n[user]\n\tname = Dev\n[url "b:"]\n\tinsteadOf = p:\n',
	);
});

it('a setting of git that stood before stays beside one that somebody added', async () => {
	const key = '[http "https://github.com/"]\n';
	const file = one.put('.gitconfig', `${key}\tproxy = http://ours\n\tproxy = http://b\n`);
	const wanted = action({
		kind: 'git-setting',
		host: 'github.com',
		name: 'proxy',
		value: 'http://ours',
		was: ['http://ours', 'http://b'],
		file,
	});
	const {before, after} = await make(one, wanted);
	appendFileSync(file, '\tproxy = http://c\n');
	const left = one.text('.gitconfig');
	const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
	expect([taken, one.text('.gitconfig')]).toEqual([{state: 'was-gone'}, left]);
});

it.each([
	['an empty file', ''],
	['half of a line', 'GOFLAGS=-mod=mod\nGOPRI'],
])('a write of go that was torn is put back: %s', async (_name, torn) => {
	const was = 'GOFLAGS=-mod=mod\nGOSUMDB=off\n';
	const file = one.put('.config/go/env', was);
	const wanted = action({
		kind: 'go-env',
		adds: [],
		variable: 'GOPRIVATE',
		value: 'ours.example',
		was: undefined,
		file,
	});
	const {before} = await make(one, wanted);
	one.put('.config/go/env', torn);
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context())).toEqual({
		state: 'restored',
	});
	expect(one.text('.config/go/env')).toBe(was);
});

it.each<[string, Record<string, string>, Change]>([
	[
		'go',
		{GOENV: '/elsewhere/env'},
		{
			kind: 'go-env',
			adds: [],
			variable: 'GOPRIVATE',
			value: 'x.example',
			was: undefined,
			file: '/planned/env',
		},
	],
	[
		'git',
		{GIT_CONFIG_GLOBAL: '/elsewhere/config'},
		{kind: 'git-rewrite', base: 'a:', prefix: 'b:', replaces: [], file: '/planned/config'},
	],
])('%s is not started when it would write another file than the one shown', async (_name, env, change) => {
	const other = machine(env);
	const wanted = action(change);
	expect(await kindOf(wanted).apply(other.system, wanted, context())).toMatchObject({
		kind: 'failed',
		because: 'elsewhere',
	});
	other.remove();
});

it('another git at work is told by its lock, and nothing is half done', async () => {
	const file = one.put('.gitconfig', '[user]\n\tname = Dev\n');
	one.put('.gitconfig.lock', '');
	const wanted = action({
		kind: 'git-rewrite',
		base: 'ssh://git@h/',
		prefix: 'https://h/',
		replaces: [],
		file,
	});
	const applied = await kindOf(wanted).apply(one.system, wanted, context());
	expect(applied).toMatchObject({
		kind: 'failed',
		because: 'locked',
		said: `${file}.lock`,
		ran: 'git config --global --add url.ssh://git@h/.insteadOf https://h/',
	});
	expect(one.text('.gitconfig')).toBe('[user]\n\tname = Dev\n');
});

it('an older git, without --fixed-value, is given a pattern that fits only the value', async () => {
	const was = '[url "git@h:"]\n\tinsteadOf = https://h.x/\n\tinsteadOf = https://hax/\n';
	const file = one.put('.gitconfig', was);
	const old = {
		...one.system,
		run: async (command: Parameters<typeof one.system.run>[0]) =>
			command.args.includes('--fixed-value')
				? ({
						kind: 'exited',
						code: 129,
						stdout: '',
						stderr: "error: unknown option `fixed-value'",
						milliseconds: 1,
					} as const)
				: one.system.run(command),
	};
	const wanted = action({
		kind: 'git-rewrite',
		base: 'ssh://git@h/',
		prefix: 'https://h.x/a/',
		replaces: [{base: 'git@h:', prefix: 'https://h.x/'}],
		file,
	});
	await make({...one, system: old}, wanted);
	expect(one.text('.gitconfig')).toBe(
		'[url "git@h:"]\n\tinsteadOf = https://hax/\n[url "ssh://git@h/"]\n\tinsteadOf = https://h.x/a/\n',
	);
});
