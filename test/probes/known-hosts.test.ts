import {expect, test} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {readSshConfig} from '../../source/core/read/ssh-config.ts';
import {knownHostsProbe} from '../../source/probes/known-hosts.ts';
import {gitConfigOf, sshCommandOf} from '../core/git-facts.ts';
import {sshConfigOf} from '../core/ssh-facts.ts';
import {survey, target} from '../engine/github-machine.ts';
import {FakeSystem} from '../system/fake-system.ts';

const line = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n';
const home = '/home/dev';
const usual = `${home}/.ssh/known_hosts`;
const config = `${home}/.ssh/config`;
const command = (option: string) => gitConfigOf([], sshCommandOf(`ssh ${option}`));
const kept = (path: string) => ({kind: 'file', path});
const device = {kind: 'none', value: '/dev/null', anyHost: false};
const gitconfig = {from: 'core.sshCommand', places: [{file: `${home}/.gitconfig`, line: undefined}]};

/** What is said of known_hosts where `ssh -G` and git say this; a key of the host stands in the usual file and in two more. */
async function looked(
	said: string,
	gitConfig: Facts['gitConfig'],
	env: Record<string, string>,
): Promise<Facts['knownHosts']> {
	const system = new FakeSystem({env: {HOME: home, ...env}});
	for (const path of [usual, '/etc/known', `${home}/own/known`]) system.files.file(path, line);
	system.files
		.pipe('/dev/null')
		.pipe(`${home}/.ssh/pipe`)
		.file(config, 'Host a\n  UserKnownHostsFile /other\nHost *\n  userknownhostsfile = "/dev/null"\n')
		.file('/etc/ssh/included', `UserKnownHostsFile none\nUserKnownHostsFile ~/.ssh/pipe\n`)
		.link(`${home}/.ssh/linked`, '/dev/null');
	const trace = [config, '/etc/ssh/included'].map(path => `debug1: Reading configuration data ${path}\n`);
	system.on('ssh', ['-G', '-T', 'git@github.com'], said);
	system.on('ssh', ['-v', '-G', '-T', 'git@github.com'], {stderr: trace.join('')});
	const {config: read} = sshConfigOf(readSshConfig(`hostname github.com\n${said}`)) as {config: object};
	const sshConfig = {...sshConfigOf(), config: read} as Facts['sshConfig'];
	const once = <Result>(_: string, make: () => Promise<Result>) => make();
	const looking = {system, target, survey, proof: false, timeout: 1000, once};
	return knownHostsProbe.look(looking, {sshConfig, gitConfig});
}

// biome-ignore format: a table is read by its lines.
test.each<[string, said: string, Facts['gitConfig'], Record<string, string>, file: object, lines: number]>([
	['as it usually is', `userknownhostsfile ${usual} ${usual}2\n`, gitConfigOf(), {}, kept(usual), 1],
	['an old ssh does not say', '', gitConfigOf(), {}, kept(usual), 1],
	['another file', `userknownhostsfile ${home}/own/known\n`, gitConfigOf(), {}, kept(`${home}/own/known`), 1],
	['one that is not there yet', `userknownhostsfile ${home}/new\n`, gitConfigOf(), {}, kept(`${home}/new`), 0],
	['none', 'userknownhostsfile none\n', gitConfigOf(), {}, {kind: 'none', value: 'none', from: 'ssh_config', places: [{file: '/etc/ssh/included', line: 1}]}, 0],
	['none, and the machine has one', 'userknownhostsfile none\nglobalknownhostsfile /etc/known\n', gitConfigOf(), {}, {kind: 'none'}, 1],
	['a device', 'userknownhostsfile /dev/null\n', gitConfigOf(), {}, {...device, from: 'ssh_config', places: [{file: config, line: 4}]}, 0],
	['a link to a device', `userknownhostsfile ${home}/.ssh/linked\n`, gitConfigOf(), {}, {kind: 'none', value: `${home}/.ssh/linked`, places: []}, 0],
	['a pipe', `userknownhostsfile ${home}/.ssh/pipe\n`, gitConfigOf(), {}, {kind: 'none', places: [{file: '/etc/ssh/included', line: 2}]}, 0],
	['a device, and a file behind it, which is read', `userknownhostsfile /dev/null ${usual}\n`, gitConfigOf(), {}, {...device, places: [{file: config, line: 4}]}, 1],
	['a link to a device, and a file behind it, which is read', `userknownhostsfile ${home}/.ssh/linked ${usual}\n`, gitConfigOf(), {}, {kind: 'none', value: `${home}/.ssh/linked`, places: []}, 1],
	["git's command names a device", `userknownhostsfile ${usual}\n`, command('-q -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null'), {}, {...device, ...gitconfig, anyHost: true}, 0],
	["git's command names none", `userknownhostsfile ${usual}\n`, command('-oUserKnownHostsFile=none'), {}, {kind: 'none', value: 'none', ...gitconfig}, 0],
	["git's command names a file", 'userknownhostsfile none\n', command('-o "userknownhostsfile ~/own/known ~/more"'), {}, kept(`${home}/own/known`), 1],
	['the environment names a device', `userknownhostsfile ${usual}\n`, gitConfigOf(), {GIT_SSH_COMMAND: 'ssh -o UserKnownHostsFile=/dev/null'}, {...device, from: 'GIT_SSH_COMMAND', places: []}, 0],
	['a device, and any server passes', 'userknownhostsfile /dev/null\nstricthostkeychecking false\n', gitConfigOf(), {}, {...device, anyHost: true}, 0],
	['another program has options of its own', `userknownhostsfile ${usual}\n`, gitConfigOf(), {GIT_SSH_COMMAND: 'plink -o UserKnownHostsFile=/dev/null'}, kept(usual), 1],
])('%s', async (_, said, gitConfig, env, file, lines) => {
	const {names, file: is, unreadable} = await looked(said, gitConfig, env);
	expect(is).toMatchObject(file);
	expect(names[0]?.lines).toHaveLength(lines);
	expect(unreadable).toEqual([]);
});
