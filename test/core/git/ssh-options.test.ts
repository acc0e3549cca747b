import fc from 'fast-check';
import {expect, it} from 'vitest';
import {keptBack, readSshOptions, sshOption} from '../../../source/core/git/ssh-options.ts';
import {hostileText, thousand} from '../hostile.ts';

// biome-ignore format: a table is read by its lines.
it.each<[string, readonly (readonly [string, string])[]]>([
	['ssh', []],
	['/usr/bin/ssh', []],
	['ssh -i ~/.ssh/acme', [['IdentityFile', '~/.ssh/acme']]],
	['ssh -i~/.ssh/acme', [['IdentityFile', '~/.ssh/acme']]],
	['ssh  -p 2222\t-l git', [['Port', '2222'], ['User', 'git']]],
	['ssh -J bastion -o IdentitiesOnly=yes', [['ProxyJump', 'bastion'], ['IdentitiesOnly', 'yes']]],
	['ssh -oIdentitiesOnly=yes', [['IdentitiesOnly', 'yes']]],
	['ssh -o "IdentitiesOnly yes"', [['IdentitiesOnly', 'yes']]],
	['ssh -i "/home/my dev/key"', [['IdentityFile', '/home/my dev/key']]],
	['ssh -o IdentityFile="/home/my dev/key" -i"/k"', [['IdentityFile', '/home/my dev/key'], ['IdentityFile', '/k']]],
	["ssh -i '/home/my dev/key' -p 22", [['IdentityFile', '/home/my dev/key'], ['Port', '22']]],
])('%s', (command, directives) => {
	const identityFile = directives.find(([name]) => name === 'IdentityFile')?.[1];
	expect(readSshOptions(command)).toEqual({identityFile, directives});
});

it.each([
	'',
	'plink -i k',
	'ssh -F other',
	'ssh -v',
	'ssh -i',
	'ssh -o',
	'ssh -o IdentitiesOnly',
	'ssh -i k git@host',
	'ssh -i $HOME/.ssh/k',
	'ssh -i "$HOME/.ssh/k"',
	'ssh -i `echo k`',
	'ssh -i k; rm -rf /',
	'ssh -i k && true',
	'ssh -i "unclosed',
	'A=b ssh -i k',
])('more than ssh_config can say: %s', command => {
	expect(readSshOptions(command)).toBeUndefined();
});

// biome-ignore format: a table is read by its lines.
it.each<[string, readonly string[]]>([
	['ssh', []],
	['ssh -i ~/.ssh/acme -p 2222 -l git -J bastion', []],
	['ssh -o IdentitiesOnly=yes -o identityagent=none -o CertificateFile=c -o HostName=h -o "ProxyCommand nc %h %p"', []],
	['ssh -i k -o StrictHostKeyChecking=no', ['StrictHostKeyChecking']],
	['ssh -o stricthostkeychecking=no -oUserKnownHostsFile=/dev/null -o "LogLevel ERROR"', ['stricthostkeychecking', 'UserKnownHostsFile', 'LogLevel']],
	['ssh -o ServerAliveInterval=30 -o ServerAliveInterval=60', ['ServerAliveInterval']],
	['ssh -F other -i k', ['-F']],
	['ssh -o ForwardAgent=yes -v', ['ForwardAgent', '-v']],
	['plink -i k', []],
	['ssh -i $HOME/.ssh/k -o StrictHostKeyChecking=no', []],
])('not taken over of %s', (command, names) => {
	expect(keptBack(command)).toEqual(names);
});

it('never throws, and reads no character that a shell would act on', () => {
	fc.assert(
		fc.property(hostileText(['ssh', '-i', '-o', 'A=b', '"', "'", '$', '`']), text => {
			const options = readSshOptions(text);
			expect(options?.directives.some(([name]) => /[$`;|&<>]/.test(name)) ?? false).toBe(false);
		}),
		thousand,
	);
});

// biome-ignore format: a table is read by its lines.
it.each<[string, string | undefined]>([
	['ssh', undefined],
	['ssh -o UserKnownHostsFile=/dev/null', '/dev/null'],
	['ssh -q -F x -oUSERKNOWNHOSTSFILE=none -i k', 'none'],
	['ssh -o "UserKnownHostsFile /a ~/b"', '/a ~/b'],
	['ssh -o UserKnownHostsFile=/a -o UserKnownHostsFile=/b', '/a'],
	['ssh -o UserKnownHostsFile="/dev/null"', '/dev/null'],
	["ssh -o'UserKnownHostsFile=/a b'", '/a b'],
	['ssh -o GlobalKnownHostsFile=/a', undefined],
	['ssh -o', undefined],
	['plink -o UserKnownHostsFile=/a', undefined],
	['ssh -o UserKnownHostsFile=$HOME/a', undefined],
])('one option of all, the first that counts: %s', (command, value) => {
	expect(sshOption(command, 'UserKnownHostsFile')).toBe(value);
});
