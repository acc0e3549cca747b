import {expect, it} from 'vitest';
import {anyHostOf} from '../../../source/core/git/any-host.ts';
import {sshCommandOfUser} from '../../../source/core/git/ssh-command.ts';
import type {SshConfig} from '../../../source/core/read/ssh-config.ts';
import {gitConfigOf} from '../git-facts.ts';
import {sshConfigOf} from '../ssh-facts.ts';

const device = {userKnownHostsFiles: ['/dev/null']};
const any = {...device, strictHostKeyChecking: 'no'} as const;
const file = {userKnownHostsFiles: ['/home/dev/.ssh/known_hosts'], strictHostKeyChecking: 'no'} as const;
const both = 'ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null';
const passes = {checking: 'no', file: '/dev/null'};
const here = ['ssh://git@github.com/acme/private'];
const elsewhere = [...here, 'git@gh-work:acme/tool'];

// biome-ignore format: a table is read by its lines.
it.each<[string, GIT_SSH_COMMAND: string, Partial<SshConfig>, urls: readonly string[], ReturnType<typeof anyHostOf> | object]>([
	['as it usually is', 'ssh', {}, here, undefined],
	['the command says both', both, {}, here, passes],
	['for whichever host', both, {}, elsewhere, passes],
	['with options that ssh_config does not have', `${both} -q`, {}, here, passes],
	['in any case', 'ssh -oStrictHostKeyChecking=OFF -o "userknownhostsfile none"', {}, here, {checking: 'no', file: 'none'}],
	['ssh_config says both', 'ssh', any, here, passes],
	['of the host itself', 'ssh', any, [], passes],
	['of that host only', 'ssh', any, elsewhere, undefined],
	['git goes over HTTPS', 'ssh', any, ['https://github.com/acme/private'], undefined],
	['each says one', 'ssh -o StrictHostKeyChecking=no', device, here, passes],
	['new ones pass', 'ssh', {...any, strictHostKeyChecking: 'accept-new'}, here, {checking: 'accept-new', file: '/dev/null'}],
	['none', 'ssh', {userKnownHostsFiles: [], userKnownHostsOff: true, strictHostKeyChecking: 'no'}, here, {checking: 'no', file: 'none'}],
	['a file could be written', 'ssh', file, here, undefined],
	['the command names a file', 'ssh -o UserKnownHostsFile=~/known', any, here, undefined],
	['a file behind the device is read', 'ssh', {...any, userKnownHostsFiles: ['/dev/null', '/etc/known']}, here, undefined],
	['ssh would ask', 'ssh', device, here, undefined],
	['the command is strict', 'ssh -o StrictHostKeyChecking=yes', any, here, undefined],
	['another file is read', 'ssh -F own', any, here, undefined],
	['only a shell understands it', 'ssh $OPTIONS', any, here, undefined],
	['another program', 'plink -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null', any, here, undefined],
])('%s', (_, GIT_SSH_COMMAND, config, urls, anyHost) => {
	const command = sshCommandOfUser({GIT_SSH_COMMAND}, gitConfigOf());
	expect(anyHostOf(command, sshConfigOf(config), urls)).toEqual(anyHost);
});
