import {expect, it} from 'vitest';
import {stateDirectory} from '../../source/core/state-directory.ts';

it.each([
	['linux', {}, '/home/dev', '/home/dev/.local/state/gomod-setup'],
	['linux', {XDG_STATE_HOME: '/s'}, '/home/dev', '/s/gomod-setup'],
	['linux', {XDG_STATE_HOME: 's'}, '/home/dev', '/home/dev/.local/state/gomod-setup'],
	['linux', {XDG_STATE_HOME: ''}, '/home/dev', '/home/dev/.local/state/gomod-setup'],
	['linux', {}, undefined, undefined],
	['darwin', {XDG_STATE_HOME: '/s'}, '/Users/dev', '/Users/dev/Library/Application Support/gomod-setup'],
	['win32', {LOCALAPPDATA: 'D:\\Local'}, 'C:\\Users\\dev', 'D:\\Local\\gomod-setup'],
	['win32', {}, 'C:\\Users\\dev', 'C:\\Users\\dev\\AppData\\Local\\gomod-setup'],
] as const)('%s %o %s', (platform, env, home, directory) => {
	expect(stateDirectory(platform, env, home)).toBe(directory);
});
