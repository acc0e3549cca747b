import {expect, it} from 'vitest';
import type {Facts} from '../../../source/core/facts.ts';
import {factsOf} from '../facts-of.ts';
import {access, failed} from '../git-facts.ts';
import {goEnvOf} from '../go-facts.ts';
import {emptyAgent, keyFile, keysOf, refused, sshConfigRefused} from '../ssh-facts.ts';
import {commandsOf, judged} from './judging.ts';

const path = '/home/dev/my keys/id';
const spaced = (different: Parameters<typeof keyFile>[1] = {}) => ({
	keys: keysOf(keyFile('id', {path, ...different})),
	agent: emptyAgent,
	login: refused,
});
const key = keyFile('id');
const encrypted = {...key.content, encrypted: true} as typeof key.content;
const cache = (writable: boolean) =>
	goEnvOf({}, {}, {moduleCache: {path: '/var/my cache', writable, free: 1}});
const unsafe = access(failed({kind: 'safe-directory', path: '/src/my shop'}, 'fatal: dubious ownership'));

// biome-ignore format: a table is read by its lines.
const cases: readonly (readonly [code: string, different: Partial<Facts>, command: string])[] = [
	['S2', spaced({publicHalf: {kind: 'missing', path: `${path}.pub`}}), "ssh-keygen -y -f '/home/dev/my keys/id' > '/home/dev/my keys/id'.pub"],
	['S3', spaced({mode: 0o644}), "chmod 600 '/home/dev/my keys/id'"],
	['S4', spaced({content: {kind: 'putty', encrypted: false, keyType: 'ssh-ed25519'}}), "puttygen '/home/dev/my keys/id' -O private-openssh -o '/home/dev/my keys/id.openssh'"],
	['S5', spaced({content: encrypted}), "ssh-add '/home/dev/my keys/id'"],
	['S9', {sshConfig: sshConfigRefused({kind: 'config-permissions', file: '/home/dev/my keys/config'})}, "chmod 600 '/home/dev/my keys/config'"],
	['S12', spaced({publicHalf: {kind: 'matches', path: `${path}.pub`}}), "gh ssh-key add '/home/dev/my keys/id.pub' --title gomod-setup"],
	['S19', {keys: {...keysOf(), directory: {path: '/home/my dev/.ssh', mode: 0o777}}}, "chmod 700 '/home/my dev/.ssh'"],
	['R60', unsafe, "git config --global --add safe.directory '/src/my shop'"],
	['G46', {goEnv: cache(false)}, "ls -ld '/var/my cache'"],
	['G46', {goEnv: cache(true)}, "df -h '/var/my cache'"],
	['H91', {home: {...factsOf().home, ssh: '/home/my dev'}}, "export HOME='/home/my dev'"],
];

it.each(cases)('%s: a name with a space can be copied into a shell', (code, different, command) => {
	expect(commandsOf(judged(code, different))[0]).toBe(command);
});
