import {expect, test} from 'vitest';
import {netrcFiles} from '../../../source/core/platform/netrc-files.ts';

const home = '/home/dev';
const windows = 'C:\\Users\\dev';

// biome-ignore format: a table is read by its lines.
test.each<[string, NodeJS.Platform, Record<string, string>, string, string[], string, string]>([
	['Linux', 'linux', {}, '1.26.1', [], '.netrc', '.netrc'],
	['macOS', 'darwin', {}, '1.19.8', [], '.netrc', '.netrc'],
	['NETRC is for Go alone', 'linux', {NETRC: '/etc/logins'}, '1.26.1', [], '/etc/logins', '.netrc'],
	['an empty NETRC is none', 'linux', {NETRC: ''}, '1.26.1', [], '.netrc', '.netrc'],
	['_netrc is nothing outside Windows', 'linux', {}, '1.26.1', ['_netrc'], '.netrc', '.netrc'],
	['Windows: a name that all take', 'win32', {}, '1.26.1', [], '_netrc', '_netrc'],
	['Windows: _netrc is there', 'win32', {}, '1.26.1', ['_netrc'], '_netrc', '_netrc'],
	['Windows: .netrc is there', 'win32', {}, '1.24.0', ['.netrc'], '.netrc', '.netrc'],
	['Windows: .netrc is there, for an older Go', 'win32', {}, '1.23.5', ['.netrc'], '_netrc', '.netrc'],
	['Windows: both are there', 'win32', {}, '1.26.1', ['.netrc', '_netrc'], '_netrc', '.netrc'],
	['Windows: NETRC', 'win32', {NETRC: 'D:\\n'}, '1.26.1', ['.netrc'], 'D:\\n', '.netrc'],
	['Windows: a Go that did not say its version', 'win32', {}, '', ['.netrc'], '.netrc', '.netrc'],
])('%s', (_, platform, env, goVersion, there, go, git) => {
	const folder = platform === 'win32' ? windows : home;
	const separator = platform === 'win32' ? '\\' : '/';
	const whole = (name: string) => (/^[._]/.test(name) ? `${folder}${separator}${name}` : name);
	const isThere = (path: string) => there.some(name => whole(name) === path);
	expect(netrcFiles(platform, env, folder, goVersion, isThere)).toEqual({go: whole(go), git: whole(git)});
});
