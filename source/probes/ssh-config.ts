import {join} from 'node:path';
import {digestOf} from '../core/digest.ts';
import {readBlock} from '../core/edit/ssh-config-block.ts';
import type {ConfigFile, SshConfigFact} from '../core/facts/ssh.ts';
import {readSshConfig} from '../core/read/ssh-config.ts';
import {readSshFailure} from '../core/read/ssh-failure.ts';
import {type Looking, probe} from './probe.ts';

/** What `ssh -G` says will be used for the target's host: the real program decides what the files mean. */
export const sshConfigProbe = probe({
	fact: 'sshConfig',
	part: 'keys',
	needs: [],
	async look(looking): Promise<SshConfigFact> {
		const {system, target, timeout, signal} = looking;
		const [ended, file] = await Promise.all([
			system.run({program: 'ssh', args: ['-G', '-T', ...sshDestination(looking)], timeout, signal}),
			lookAtConfigFile(looking, target.ssh.host),
		]);
		if (ended.kind !== 'exited') return {kind: 'unavailable'};
		if (ended.code === 0) return {kind: 'read', config: readSshConfig(ended.stdout), file};
		const lines = ended.stderr.split('\n').filter(line => line !== '');
		return {kind: 'refused', failure: readSshFailure(lines) ?? {kind: 'other', said: lines}, file};
	},
});

/** `-p PORT user@host`, as every ssh of ours names the target. */
export function sshDestination({target}: Pick<Looking, 'target'>): string[] {
	const port = target.ssh.port === 22 ? [] : ['-p', String(target.ssh.port)];
	return [...port, `${target.ssh.user}@${target.ssh.host}`];
}

async function lookAtConfigFile({system}: Looking, host: string): Promise<ConfigFile> {
	const path = join(system.homes.passwd ?? '/', '.ssh', 'config');
	const [read, look] = await Promise.all([system.read(path), system.look(path)]);
	return {
		path,
		digest: read.kind === 'file' ? digestOf(read.bytes) : undefined,
		mode: 'mode' in look ? look.mode : undefined,
		block: read.kind === 'file' ? readBlock(Buffer.from(read.bytes).toString('utf8'), host) : [],
	};
}
