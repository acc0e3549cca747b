import {describe, expect, it} from 'vitest';
import {parseArguments} from '../../source/cli/arguments.ts';
import type {Invocation} from '../../source/cli/invocation.ts';
import {settingNames} from '../../source/core/settings.ts';
import type {WrongUse} from '../../source/words/wrong-use.ts';

const everywhere = {json: false, language: undefined, colour: true, verbose: false};
const answers = {host: undefined, modules: [], protocol: undefined, key: undefined, set: {}};
const wishes = {
	recipe: undefined,
	answers,
	secrets: [],
	yes: false,
	waitSeconds: undefined,
	dryRun: false,
	proof: false,
	timeoutSeconds: undefined,
};
const setup = {command: 'setup', ...everywhere, ...wishes} as const;
const doctor = {command: 'doctor', ...everywhere, ...wishes, codes: []} as const;
const run = {command: 'run', ...everywhere, ...wishes, recipe: 'github', parts: []} as const;
const undo = {
	command: 'undo',
	...everywhere,
	run: undefined,
	list: false,
	forget: false,
	yes: false,
} as const;
const fingerprint = `SHA256:${'a'.repeat(43)}`;

const split = (line: string) => (line === '' ? [] : line.split(' '));

describe('parseArguments: a command line as a value', () => {
	it.each<[string, Invocation]>([
		['', setup],
		['setup', setup],
		['--yes --wait 0', {...setup, yes: true, waitSeconds: 0}],
		['setup --wait=1.5 --timeout 3600', {...setup, waitSeconds: 1.5, timeoutSeconds: 3600}],
		['--host github.com setup', {...setup, answers: {...answers, host: 'github.com'}}],
		['--host setup', {...setup, answers: {...answers, host: 'setup'}}],
		['--host doctor doctor', {...doctor, answers: {...answers, host: 'doctor'}}],
		['--host a.example --host b.example', {...setup, answers: {...answers, host: 'b.example'}}],
		['--protocol ssh-443 --dry-run', {...setup, answers: {...answers, protocol: 'ssh-443'}, dryRun: true}],
		[
			'--recipe ./acme.yaml --key ~/.ssh/id_acme',
			{...setup, recipe: './acme.yaml', answers: {...answers, key: '~/.ssh/id_acme'}},
		],
		[
			'--lang zh_CN.UTF-8 --no-color --verbose --json',
			{...setup, language: 'zh-CN', colour: false, verbose: true, json: true},
		],
		['doctor', doctor],
		['--json doctor', {...doctor, json: true}],
		['doctor --proof --yes', {...doctor, proof: true, yes: true}],
		['doctor S3 31 n22 s3', {...doctor, codes: ['ssh.key-mode', 'go.private-missing', 'net.port-22']}],
		['doctor -- S3', {...doctor, codes: ['ssh.key-mode']}],
		[
			'doctor --module a.example/x@v1.2.3 --module b.example/y',
			{
				...doctor,
				answers: {
					...answers,
					modules: [
						{path: 'a.example/x', version: 'v1.2.3'},
						{path: 'b.example/y', version: undefined},
					],
				},
			},
		],
		['run github', run],
		['run run', {...run, recipe: 'run'}],
		['run github git keys', {...run, parts: ['keys', 'git']}],
		['run github ssh', {...run, parts: ['keys', 'permissions', 'agent', 'hosts', 'login']}],
		[
			'run github ssh keys privacy',
			{...run, parts: ['keys', 'permissions', 'agent', 'hosts', 'login', 'privacy']},
		],
		['undo', undo],
		['undo 20261122-1402 --yes', {...undo, run: '20261122-1402', yes: true}],
		['undo --list', {...undo, list: true}],
		['undo --forget', {...undo, forget: true}],
		[
			'--set passphrase=none --set owner=acme --set owner=b,c',
			{
				...setup,
				answers: {
					...answers,
					set: {passphrase: 'none', owner: 'b,c'},
				},
			},
		],
		[`--set host-key=${fingerprint}`, {...setup, answers: {...answers, set: {'host-key': fingerprint}}}],
		['--secret token=env:TOKEN', {...setup, secrets: [{name: 'token', from: 'env', at: 'TOKEN'}]}],
		[
			'--secret token@Git.acme.example=env:TOKEN',
			{...setup, secrets: [{name: 'token', host: 'git.acme.example', from: 'env', at: 'TOKEN'}]},
		],
		[
			'--set account@git.acme.example=ada',
			{...setup, answers: {...answers, set: {'account@git.acme.example': 'ada'}}},
		],
		[
			'--secret passphrase=file:/run/a:b --secret token=stdin',
			{
				...setup,
				secrets: [
					{name: 'passphrase', from: 'file', at: '/run/a:b'},
					{name: 'token', from: 'stdin', at: ''},
				],
			},
		],
	])('%s', (line, invocation) => {
		expect(parseArguments(split(line))).toEqual({kind: 'invocation', invocation});
	});
});

describe('parseArguments: what is wrong with a command line', () => {
	it.each<[string, WrongUse]>([
		['doctor --modul x', {kind: 'unknown-option', option: '--modul', meant: '--module', command: 'doctor'}],
		['doctor --modul=x', {kind: 'unknown-option', option: '--modul', meant: '--module', command: 'doctor'}],
		['--jsno', {kind: 'unknown-option', option: '--jsno', meant: '--json', command: 'setup'}],
		['--hlep', {kind: 'unknown-option', option: '--hlep', meant: '--help', command: 'setup'}],
		['--json=yes', {kind: 'unknown-option', option: '--json=yes', meant: '--json', command: 'setup'}],
		['-json', {kind: 'unknown-option', option: '-json', meant: '--json', command: 'setup'}],
		['--hst github.com doctor', {kind: 'unknown-option', option: '--hst', meant: '--host', command: 'setup'}],
		['-x', {kind: 'unknown-option', option: '-x', meant: undefined, command: 'setup'}],
		['undo --host a.example', {kind: 'unknown-option', option: '--host', meant: undefined, command: 'undo'}],
		['doctor --list', {kind: 'unknown-option', option: '--list', meant: undefined, command: 'doctor'}],
		['doctr', {kind: 'unknown-command', word: 'doctr', meant: 'doctor'}],
		['explode', {kind: 'unknown-command', word: 'explode', meant: undefined}],
		['constructor', {kind: 'unknown-command', word: 'constructor', meant: undefined}],
		['setup github', {kind: 'too-many-arguments', word: 'github', command: 'setup'}],
		['undo one two', {kind: 'too-many-arguments', word: 'two', command: 'undo'}],
		[
			'undo 20261122-1402 --forget',
			{kind: 'not-together', option: '--forget', other: '20261122-1402', command: 'undo'},
		],
		[
			'undo --list 20261122-1402',
			{kind: 'not-together', option: '--list', other: '20261122-1402', command: 'undo'},
		],
		['undo --forget --list', {kind: 'not-together', option: '--list', other: '--forget', command: 'undo'}],
		['run', {kind: 'missing-argument', argument: 'RECIPE', command: 'run'}],
		['doctor --host', {kind: 'missing-value', option: '--host', command: 'doctor'}],
		['--host', {kind: 'missing-value', option: '--host', command: 'setup'}],
		['doctor --host -oProxyCommand=x', {kind: 'bad-host', value: '-oProxyCommand=x', because: 'dash'}],
		['doctor --host=', {kind: 'bad-host', value: '', because: 'empty'}],
		['--host https://github.com', {kind: 'bad-host', value: 'https://github.com', because: 'malformed'}],
		[
			'--module https://github.com/a/b',
			{kind: 'bad-module', value: 'https://github.com/a/b', because: 'scheme'},
		],
		['--module acme', {kind: 'bad-module', value: 'acme', because: 'no-host'}],
		['--module a.example/x@', {kind: 'bad-module', value: 'a.example/x@', because: 'version'}],
		['--module -v', {kind: 'bad-module', value: '-v', because: 'malformed'}],
		[
			'--protocol ftp',
			{kind: 'bad-value', option: '--protocol', value: 'ftp', allowed: ['auto', 'ssh', 'ssh-443', 'https']},
		],
		['--key=', {kind: 'missing-value', option: '--key', command: undefined}],
		['--recipe=', {kind: 'missing-value', option: '--recipe', command: undefined}],
		['--key=a\u0000b', {kind: 'control-character', option: '--key', value: 'a\u0000b'}],
		['--key a\u001b[2Jb', {kind: 'control-character', option: '--key', value: 'a\u001b[2Jb'}],
		['--key a\nb', {kind: 'control-character', option: '--key', value: 'a\nb'}],
		['--recipe a\u202eb', {kind: 'control-character', option: '--recipe', value: 'a\u202eb'}],
		['--wait -5', {kind: 'bad-number', option: '--wait', value: '-5'}],
		['--wait soon', {kind: 'bad-number', option: '--wait', value: 'soon'}],
		['--wait 1e9', {kind: 'bad-number', option: '--wait', value: '1e9'}],
		['--wait 86401', {kind: 'bad-number', option: '--wait', value: '86401'}],
		['--wait=', {kind: 'bad-number', option: '--wait', value: ''}],
		['--timeout 0', {kind: 'bad-number', option: '--timeout', value: '0'}],
		['--lang tlh', {kind: 'unknown-language', value: 'tlh', known: ['en', 'zh-CN']}],
		['doctor S99', {kind: 'unknown-check', value: 'S99'}],
		['doctor constructor', {kind: 'unknown-check', value: 'constructor'}],
		[
			'run github key',
			{
				kind: 'unknown-part',
				value: 'key',
				meant: 'keys',
				known: expect.arrayContaining(['keys', 'ssh']) as string[],
			},
		],
		[
			'run github --recipe gitlab',
			{kind: 'bad-value', option: '--recipe', value: 'gitlab', allowed: ['github']},
		],
		['--set owner', {kind: 'bad-value', option: '--set', value: 'owner', allowed: ['NAME=VALUE']}],
		['--set =x', {kind: 'bad-value', option: '--set', value: '=x', allowed: ['NAME=VALUE']}],
		[
			'--set owners=acme',
			{
				kind: 'unknown-answer',
				name: 'owners',
				known: settingNames,
				meant: 'owner',
			},
		],
		[
			'--set host-key=SHA256:short',
			{kind: 'bad-setting', name: 'host-key', value: 'SHA256:short', because: 'form'},
		],
	])('%s', (line, use) => {
		expect(parseArguments(split(line))).toEqual({kind: 'wrong-use', use});
	});
});

describe('parseArguments: a secret on the command line is refused and not said again', () => {
	it.each<[string, WrongUse]>([
		['--set passphrase=hunter2', {kind: 'secret-in-arguments', name: 'passphrase'}],
		['--set token=hunter2', {kind: 'secret-in-arguments', name: 'token'}],
		['--secret token=hunter2', {kind: 'secret-in-arguments', name: 'token'}],
		['--secret token@git.acme.example=hunter2', {kind: 'secret-in-arguments', name: 'token'}],
		[
			'--secret passphrase@git.acme.example=env:X',
			{kind: 'secret-source', name: '', value: '', because: 'unknown-name'},
		],
		['--secret token@-x=env:X', {kind: 'secret-source', name: '', value: '', because: 'unknown-name'}],
		['--secret token=env:', {kind: 'secret-in-arguments', name: 'token'}],
		[
			'--secret hunter2',
			{
				kind: 'bad-value',
				option: '--secret',
				value: '',
				allowed: ['NAME=env:VAR', 'NAME=file:PATH', 'NAME=stdin'],
			},
		],
		['--secret hunter2=stdin', {kind: 'secret-source', name: '', value: '', because: 'unknown-name'}],
		['--secret pin=hunter2', {kind: 'secret-source', name: 'pin', value: '', because: 'unknown-name'}],
		[
			'--secret token=stdin --secret passphrase=stdin',
			{kind: 'secret-source', name: 'passphrase', value: 'stdin', because: 'twice-stdin'},
		],
	])('%s', (line, use) => {
		const parsed = parseArguments(split(line));
		expect(parsed).toEqual({kind: 'wrong-use', use});
		expect(JSON.stringify(parsed)).not.toContain('hunter2');
	});
});
