import {expect, test} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import type {Looking} from '../../source/probes/probe.ts';
import {toolsProbe} from '../../source/probes/tools.ts';
import {goEnvOf} from '../core/go-facts.ts';
import {FakeSystem} from '../system/fake-system.ts';

test.each<[NodeJS.Platform, readonly string[], string | undefined]>([
	['linux', ['/usr/bin/apt'], 'apt'],
	['linux', ['/usr/bin/dnf'], 'dnf'],
	['linux', ['/usr/bin/zypper'], 'zypper'],
	['linux', ['/usr/bin/pacman'], 'pacman'],
	['linux', ['/sbin/apk'], 'apk'],
	['linux', ['/usr/local/bin/brew'], undefined],
	['linux', [], undefined],
	['darwin', ['/opt/homebrew/bin/brew'], 'brew'],
	['darwin', ['/usr/local/bin/brew'], 'brew'],
	['darwin', ['/usr/bin/apt'], undefined],
	['win32', [], undefined],
])('on %s with %j: %s', async (platform, files, installer) => {
	const system = new FakeSystem({platform})
		.on('ssh', undefined, {kind: 'not-found', because: 'ENOENT'})
		.on('git', undefined, 'git version 2.39.5\n');
	for (const path of files) system.files.file(path, '');
	const looking = {system, timeout: 1000} as unknown as Looking;
	expect(await toolsProbe.look(looking, {goEnv: goEnvOf({GOVERSION: 'go1.26.1'})} as Facts)).toEqual({
		platform,
		installer,
		ssh: {kind: 'missing', because: 'ENOENT'},
		git: {kind: 'found', version: '2.39.5'},
		go: {kind: 'found', version: '1.26.1'},
	});
});
