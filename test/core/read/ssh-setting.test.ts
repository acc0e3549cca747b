import {expect, it} from 'vitest';
import {readConfigFiles, readSshSettings} from '../../../source/core/read/ssh-setting.ts';

// biome-ignore format: a table is read by its lines.
it.each<[text: string, found: readonly (readonly [number, string])[]]>([
	['', []],
	['Port 22\n', []],
	['UserKnownHostsFile /dev/null', [[1, '/dev/null']]],
	['Host a\r\n\tuserknownhostsfile = "/a b"\r\nHost *\n  UserKnownHostsFile=none\n', [[2, '/a b'], [4, 'none']]],
	['# UserKnownHostsFile no\nUserKnownHostsFiles no\nUserKnownHostsFile\n', []],
	['UserKnownHostsFile ~/a "~/b c"  \n', [[1, '~/a "~/b c"']]],
])('lines that set an option: %j', (text, found) => {
	const lines = readSshSettings(text, 'UserKnownHostsFile').map(({line, value}) => [line, value]);
	expect(lines).toEqual(found);
});

it('the files that ssh reads, each once', () => {
	const trace = [
		'OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.22',
		'debug1: Reading configuration data /home/my dev/.ssh/config',
		'debug1: /home/my dev/.ssh/config line 2: Applying options for github.com',
		'debug1: Reading configuration data /etc/ssh/ssh_config',
		'debug2: Reading configuration data /etc/ssh/ssh_config',
	];
	expect(readConfigFiles(trace.join('\n'))).toEqual(['/home/my dev/.ssh/config', '/etc/ssh/ssh_config']);
});
