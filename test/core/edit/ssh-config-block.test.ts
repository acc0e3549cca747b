import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {
	type Directive,
	inverseOf,
	readBlock,
	removeBlock,
	removeFromBlock,
	restoreBlock,
	setInBlock,
} from '../../../source/core/edit/ssh-config-block.ts';
import {readSshConfig} from '../../../source/core/read/ssh-config.ts';
import vectors from '../../vectors/sshconfig.json' with {type: 'json'};
import {hostileText, thousand} from '../hostile.ts';

const over443: Directive[] = [
	['HostName', 'ssh.github.com'],
	['Port', '443'],
];
const block =
	'# gomod-setup begin github.com\nHost github.com\n  HostName ssh.github.com\n  Port 443\n# gomod-setup end github.com\n';
const closed = block.replace('# gomod-setup end', 'Host *\n# gomod-setup end');

describe('setInBlock makes the block', () => {
	test.each([
		['in an empty file', '', block],
		['before a Host', 'Host *\n  ServerAliveInterval 60\n', `${block}\nHost *\n  ServerAliveInterval 60\n`],
		['before a Match', 'match all\n', `${block}\nmatch all\n`],
		['before comments and a Host', '# mine\n\nHost x\n', `${block}\n# mine\n\nHost x\n`],
		['closed before a setting for every host', 'User top\nHost x\n', `${closed}\nUser top\nHost x\n`],
		['closed before an Include', 'Include conf.d/*\n', `${closed}\nInclude conf.d/*\n`],
		['with CRLF', 'Host *\r\n', `${block}\n`.replaceAll('\n', '\r\n').concat('Host *\r\n')],
		['behind a byte order mark', '\ufeffHost *\n', `\ufeff${block}\nHost *\n`],
		['before a line that has no end', 'Host *', `${block}\nHost *`],
		['before empty lines', '\n\n', `${block}\n\n\n`],
		[
			'before one that lost its Host line, whose settings would be for others',
			'# gomod-setup begin github.com\n# gomod-setup end github.com\n',
			`${block}\n# gomod-setup begin github.com\n# gomod-setup end github.com\n`,
		],
	])('%s', (_, text, result) => {
		expect(setInBlock(text, 'github.com', over443)).toBe(result);
		expect(removeBlock(result, 'github.com')).toBe(text);
	});
});

describe('setInBlock in a block that is there', () => {
	const inside = (lines: string) => `# gomod-setup begin h\nHost h\n${lines}# gomod-setup end h\n\nHost *\n`;
	test.each([
		['the same again', '  Port 443\n', [['Port', '443']], '  Port 443\n'],
		['written otherwise', '\tport = "443"\n', [['Port', '443']], '\tport = "443"\n'],
		['another value, in its place', '  Port 22\n  User git\n', [['port', '443']], '  port 443\n  User git\n'],
		['a new keyword', '  Port 443\n', [['User', 'git']], '  Port 443\n  User git\n'],
		['a comment stays', '  # mine\n  Port 22\n', [['Port', '443']], '  # mine\n  Port 443\n'],
		[
			'a second identity file',
			'  IdentityFile a\n  Port 1\n',
			[['IdentityFile', 'b']],
			'  IdentityFile a\n  Port 1\n  IdentityFile b\n',
		],
		[
			'an identity file again',
			'  IdentityFile a\n  IdentityFile b\n',
			[['IdentityFile', 'a']],
			'  IdentityFile a\n  IdentityFile b\n',
		],
		[
			'two at once',
			'',
			[
				['IdentityFile', 'a'],
				['IdentityFile', 'b'],
			],
			'  IdentityFile a\n  IdentityFile b\n',
		],
		['before its Host *', '  Port 1\nHost *\n', [['User', 'git']], '  Port 1\n  User git\nHost *\n'],
	] as [string, string, Directive[], string][])('%s', (_, before, directives, after) => {
		expect(setInBlock(inside(before), 'h', directives)).toBe(inside(after));
		expect(restoreBlock(inside(after), inverseOf(inside(before), 'h', directives)).toLowerCase()).toBe(
			inside(before).toLowerCase(),
		);
	});

	test('an undo leaves what was edited since', () => {
		const before = inside('  Port 22\n  IdentityFile a\n');
		const set: Directive[] = [
			['Port', '443'],
			['IdentityFile', 'b'],
		];
		const edited = `Host new\n${setInBlock(before, 'h', set)}Host later\n`;
		expect(restoreBlock(edited, inverseOf(before, 'h', set))).toBe(`Host new\n${before}Host later\n`);
		expect(
			restoreBlock(`${setInBlock('Host *\n', 'h', set)}# later\n`, inverseOf('Host *\n', 'h', set)),
		).toBe('Host *\n# later\n');
	});

	test.each([
		['one of two', '  Port 1\n  User git\n', ['port'], inside('  User git\n')],
		[
			'every identity file',
			'  IdentityFile a\n  User git\n  IdentityFile b\n',
			['IdentityFile'],
			inside('  User git\n'),
		],
		['the last one takes the block', '  Port 1\n', ['Port'], 'Host *\n'],
		['one that is not there', '  Port 1\n', ['User'], inside('  Port 1\n')],
	])('removeFromBlock: %s', (_, lines, names, result) =>
		expect(removeFromBlock(inside(lines), 'h', names)).toBe(result),
	);
});

describe('what is no block', () => {
	test.each([
		['another host', '# gomod-setup begin gitlab.com\nHost gitlab.com\n# gomod-setup end gitlab.com\n'],
		['no end', '# gomod-setup begin h\nHost h\n  Port 1\n'],
		['another begin inside', '# gomod-setup begin h\nHost h\n# gomod-setup begin x\n# gomod-setup end h\n'],
		['a marker with more behind it', '# gomod-setup begin h \nHost h\n# gomod-setup end h\n'],
	])('%s', (_, text) => {
		expect(readBlock(text, 'h')).toEqual([]);
		expect(removeBlock(text, 'h')).toBe(text);
		expect(removeBlock(setInBlock(text, 'h', [['Port', '1']]), 'h')).toBe(text);
	});

	test.each([
		['h\nHost *', [['Port', '1']]],
		['*', [['Port', '1']]],
		['h', [['User', 'a\nHost *']]],
		['h', [['User', '']]],
		['h', [['Host', 'x']]],
		['h', [['Us er', 'x']]],
	] as [string, Directive[]][])('%j %j is refused', (host, directives) =>
		expect(() => setInBlock('', host, directives)).toThrow(TypeError),
	);
});

const value = fc.oneof(
	fc.constantFrom('a', 'a b', '50%', '%h', '#x', '"q"', "it's", 'C:\\Users\\J D\\k', '\\\\s\\"', '=x', 'x\\'),
	fc.stringMatching(/^[!-~ ]*[!-~]$/).map(value => value.trim()),
);
const directive: fc.Arbitrary<Directive> = fc.tuple(
	fc.constantFrom('IdentityFile', 'CertificateFile', 'Port', 'User', 'HostName', 'IdentityAgent'),
	value,
);
const directives = fc.array(directive, {minLength: 1, maxLength: 5});
const configs = fc.oneof(
	hostileText([
		'Host h\n',
		'Match all\r\n',
		'# gomod-setup begin h\n',
		'# gomod-setup end h\n',
		'  Port 1\n',
		'\ufeff',
		'\r\n\r\n',
	]),
	fc.constantFrom(...vectors.cases.map(each => each.config)),
);
const host = 'git.example';

describe('for any file', () => {
	test('without a block: it comes back to the byte, and all of it stays behind the block', () => {
		fc.assert(
			fc.property(configs, directives, (text, set) => {
				const after = setInBlock(text, host, set);
				expect(removeBlock(after, host)).toBe(text);
				expect(restoreBlock(after, inverseOf(text, host, set))).toBe(text);
				expect(after.endsWith(text.replace(/^\ufeff/, ''))).toBe(true);
			}),
			thousand,
		);
	});

	test('with a block: only lines inside it change, the undo is exact, and what was set is read', () => {
		fc.assert(
			fc.property(configs, configs, directives, directives, (before, behind, first, second) => {
				const text =
					before +
					(before === '' || before.endsWith('\n') ? '' : '\n') +
					setInBlock(behind.replace(/^\ufeff/, ''), host, first);
				const after = setInBlock(text, host, second);
				expect(restoreBlock(after, inverseOf(text, host, second))).toBe(text);
				expect(removeBlock(after, host)).toBe(removeBlock(text, host));
				expect(setInBlock(after, host, second.slice(-1))).toBe(after);
				const last = second.at(-1);
				expect(readBlock(after, host)).toContainEqual(last);
			}),
			thousand,
		);
	});
});

describe('the real ssh', () => {
	const directory = mkdtempSync(join(tmpdir(), 'ssh-config-block-'));
	afterAll(() => rmSync(directory, {recursive: true}));
	writeFileSync(join(directory, 'included'), 'Host x\n  User included\nHost *\n  ServerAliveInterval 7\n');

	function ssh(text: string, name: string) {
		const file = join(directory, 'config');
		writeFileSync(file, text.replaceAll('@DIR@', directory), {mode: 0o600});
		const {status, stdout} = spawnSync('ssh', ['-F', file, '-G', '-T', name], {encoding: 'utf8'});
		return {status, stdout};
	}

	test.each([
		['empty', ''],
		['an Include first', 'Include @DIR@/included\nHost *\n  User star\n'],
		['settings for every host first', 'User top\nPort 2222\nHost x\n  Port 1\n'],
		['Host *', 'Host *\n  User star\n  Port 9\n  IdentityFile ~/.ssh/star\n'],
		['Match', 'Match host x\n  User matched\n'],
		['CRLF', 'User top\r\nHost x\r\n  Port 1\r\n'],
	])('%s: our host has what was set, every other what it had', (_, text) => {
		const set: Directive[] = [...over443, ['IdentityFile', '/k/our key'], ['IdentitiesOnly', 'yes']];
		const after = setInBlock(text, 'github.com', set);
		expect(readSshConfig(ssh(after, 'github.com').stdout)).toMatchObject({
			hostname: 'ssh.github.com',
			port: 443,
			identitiesOnly: true,
		});
		expect(readSshConfig(ssh(after, 'github.com').stdout).identityFiles[0]).toBe('/k/our key');
		for (const other of ['x', 'gitlab.com']) expect(ssh(after, other)).toEqual(ssh(text, other));
	});

	test('reads every value as it was meant', () => {
		fc.assert(
			fc.property(value, value => {
				const {status, stdout} = ssh(
					setInBlock('', 'h', [
						['CertificateFile', `/${value}`],
						['User', 'git'],
					]),
					'h',
				);
				expect([status, readSshConfig(stdout).certificateFiles]).toEqual([
					0,
					[`/${value.replaceAll('%', '%%')}`],
				]);
			}),
			{numRuns: 150},
		);
	});
});
