import {join} from 'node:path';
import {digestOf} from '../core/digest.ts';
import {readBlock} from '../core/edit/ssh-config-block.ts';
import type {ConfigFile, SshConfigFact} from '../core/facts/ssh.ts';
import type {Facts} from '../core/facts.ts';
import {rewrite} from '../core/git/instead-of.ts';
import {sshHostOf} from '../core/git/ssh-host.ts';
import {readSshConfig} from '../core/read/ssh-config.ts';
import {readSshFailure} from '../core/read/ssh-failure.ts';
import type {Target} from '../core/target.ts';
import type {Ended} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

/** What `ssh -G` says will be used for the target's host: the real program decides what the files mean. */
export const sshConfigProbe = probe({
	fact: 'sshConfig',
	part: 'keys',
	needs: ['gitConfig'],
	async look(looking, {gitConfig}): Promise<SshConfigFact> {
		const name = await knownName(looking, gitConfig);
		const [file, ended] = await Promise.all([
			lookAtConfigFile(looking, looking.target.ssh.alias ?? name),
			ask(looking, name),
		]);
		if (ended.kind !== 'exited') return {kind: 'unavailable'};
		if (ended.code === 0) return {kind: 'read', name, config: readSshConfig(ended.stdout), file};
		const lines = ended.stderr.split('\n').filter(line => line !== '');
		return {kind: 'refused', failure: readSshFailure(lines) ?? {kind: 'other', said: lines}, file};
	},
});

/** `-p PORT user@host`, as every ssh of ours names the target; an alias that is configured has its port there. */
export function sshDestination(looking: Looking, sshConfig: SshConfigFact): string[] {
	return destination(looking, sshConfig.kind === 'read' ? sshConfig.name : looking.target.ssh.host);
}

/** The alias, or the name that git's own rewrite has for the host, once ssh knows where it leads; until then the host itself. */
async function knownName(looking: Looking, gitConfig: Facts['gitConfig']): Promise<string> {
	const {target} = looking;
	const {alias, host, over443} = target.ssh;
	const name = alias ?? nameInRewrite(target, gitConfig);
	if (name === undefined || name === host) return host;
	const ended = await ask(looking, name);
	const leads = ended.kind === 'exited' && ended.code === 0 ? readSshConfig(ended.stdout).hostname : name;
	const isKnown = alias === undefined ? [target.host, host, over443?.host].includes(leads) : leads !== alias;
	return isKnown && leads !== name ? name : host;
}

function nameInRewrite({proof, host, owners}: Target, gitConfig: Facts['gitConfig']): string | undefined {
	if (gitConfig.kind !== 'read') return undefined;
	const path = proof?.path ?? [host, ...owners.slice(0, 1), 'x'].join('/');
	return sshHostOf(rewrite(`https://${path}`, gitConfig.rewrites).url);
}

function ask(looking: Looking, name: string): Promise<Ended> {
	const {system, timeout, signal} = looking;
	const args = ['-G', '-T', ...destination(looking, name)];
	return looking.once(`ssh -G ${name}`, () => system.run({program: 'ssh', args, timeout, signal}));
}

function destination({target}: Looking, name: string): string[] {
	const {user, port, host} = target.ssh;
	return [...(port === 22 || name !== host ? [] : ['-p', String(port)]), `${user}@${name}`];
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
