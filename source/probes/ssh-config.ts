import {join} from 'node:path';
import {digestOf} from '../core/digest.ts';
import {readBlock} from '../core/edit/ssh-config-block.ts';
import type {ConfigFile, SshConfigFact} from '../core/facts/ssh.ts';
import {readSshConfig} from '../core/read/ssh-config.ts';
import {readSshFailure} from '../core/read/ssh-failure.ts';
import {sshNameOf} from '../core/second-account.ts';
import type {Ended} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

/** What `ssh -G` says will be used for the target's host: the real program decides what the files mean. */
export const sshConfigProbe = probe({
	fact: 'sshConfig',
	part: 'keys',
	needs: [],
	async look(looking): Promise<SshConfigFact> {
		const {target} = looking;
		const [name, file] = await Promise.all([
			knownName(looking),
			lookAtConfigFile(looking, sshNameOf(target)),
		]);
		const ended = await ask(looking, name);
		if (ended.kind !== 'exited') return {kind: 'unavailable'};
		if (ended.code === 0) return {kind: 'read', name, config: readSshConfig(ended.stdout), file};
		const lines = ended.stderr.split('\n').filter(line => line !== '');
		return {kind: 'refused', failure: readSshFailure(lines) ?? {kind: 'other', said: lines}, file};
	},
});

/** `-p PORT user@host`, as every ssh of ours names the target; an alias that is configured has its port there. */
export async function sshDestination(looking: Looking): Promise<string[]> {
	return destination(looking, await knownName(looking));
}

/** The alias once ssh knows where it leads; until then the host itself. */
async function knownName(looking: Looking): Promise<string> {
	const {alias, host} = looking.target.ssh;
	if (alias === undefined) return host;
	const ended = await ask(looking, alias);
	const leads = ended.kind === 'exited' && ended.code === 0 ? readSshConfig(ended.stdout).hostname : alias;
	return leads === alias ? host : alias;
}

function ask(looking: Looking, name: string): Promise<Ended> {
	const {system, timeout, signal} = looking;
	const args = ['-G', '-T', ...destination(looking, name)];
	return looking.once(`ssh -G ${name}`, () => system.run({program: 'ssh', args, timeout, signal}));
}

function destination({target}: Looking, name: string): string[] {
	const {user, port, alias} = target.ssh;
	return [...(port === 22 || name === alias ? [] : ['-p', String(port)]), `${user}@${name}`];
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
