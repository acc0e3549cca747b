import {digestOf} from '../core/digest.ts';
import type {KnownHost, KnownHostsFact, SshConfigFact} from '../core/facts/ssh.ts';
import {type KnownHostsKey, knownHostsName, readKnownHosts, readLinesFor} from '../core/read/known-hosts.ts';
import {fingerprintOf} from '../core/read/public-key.ts';
import type {HostKey} from '../core/target.ts';
import type {FileRead} from '../system/system.ts';
import {knownHostsFiles} from './known-hosts-files.ts';
import {type Looking, probe} from './probe.ts';

/** A known_hosts of 100,000 lines has about 40 MB when hashed. */
const limit = 48 * 1024 * 1024;

/** What known_hosts says of the target's names: the one ssh will use, and its SSH over 443. */
export const knownHostsProbe = probe({
	fact: 'knownHosts',
	part: 'hosts',
	needs: ['sshConfig', 'gitConfig'],
	async look(looking, facts): Promise<KnownHostsFact> {
		const {first, all} = await knownHostsFiles(looking, facts);
		const [files, shown] = await Promise.all([
			Promise.all(all.map(async path => ({path, read: await looking.system.read(path, limit)}))),
			needsScan(looking.target) ? scan(looking) : [],
		]);
		const names = namesOf(looking, facts.sshConfig);
		const found = files.flatMap(({path, read}) =>
			read.kind === 'file' ? [{path, lines: readLinesFor(read.bytes, names)}] : [],
		);
		const read = files[0]?.read;
		const digest = read?.kind === 'file' ? digestOf(read.bytes) : undefined;
		return {
			file: first.kind === 'file' ? {...first, digest} : first,
			names: names.map(name => ({
				name,
				lines: found.flatMap(({path, lines}) => (lines.get(name) ?? []).map(line => knownHost(path, line))),
			})),
			shown,
			unreadable: files.flatMap(({path, read}) => unreadable(path, read)),
		};
	},
});

function unreadable(path: string, read: FileRead): KnownHostsFact['unreadable'] {
	if (read.kind === 'unreadable') return [{path, because: read.because, limit: undefined}];
	return read.kind === 'too-large' ? [{path, because: undefined, limit}] : [];
}

/** First the name the connection will be checked under as things are configured, then the host's SSH over 443. */
function namesOf({target}: Looking, sshConfig: SshConfigFact): string[] {
	const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const effective =
		config?.hostKeyAlias === undefined
			? {host: config?.hostname ?? target.ssh.host, port: config?.port ?? target.ssh.port}
			: {host: config.hostKeyAlias, port: 22};
	const all = [effective, ...(target.ssh.over443 ? [target.ssh.over443] : [])];
	return [...new Set(all.map(({host, port}) => knownHostsName(host, port)))];
}

function knownHost(file: string, line: KnownHostsKey): KnownHost {
	return {
		file,
		line: line.line,
		keyType: line.keyType,
		key: line.key,
		fingerprint: fingerprintOf(line.key),
		marker: line.marker,
		text: line.text,
		shared: line.shared,
	};
}

/** Where a vendor publishes the keys, what the server shows by itself decides nothing. */
function needsScan({hostKeys}: Looking['target']): boolean {
	return hostKeys.source === 'none' || hostKeys.source === 'assumed';
}

/** The keys the server shows by itself. They prove nothing: a person has to confirm one of them. */
async function scan({system, target, timeout, signal}: Looking): Promise<HostKey[]> {
	const args = [
		'-T',
		String(Math.ceil(timeout / 1000)),
		'-p',
		String(target.ssh.port),
		'-t',
		'ed25519,ecdsa,rsa',
		target.ssh.host,
	];
	const ended = await system.run({program: 'ssh-keyscan', args, timeout, signal});
	if (ended.kind !== 'exited') return [];
	return readKnownHosts(ended.stdout).flatMap(line =>
		line.kind === 'key' ? [{keyType: line.keyType, key: line.key, fingerprint: fingerprintOf(line.key)}] : [],
	);
}
