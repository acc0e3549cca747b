import {settledTarget, staleLines, wantedFingerprints} from '../checks/host-keys.ts';
import type {KnownHost} from '../facts/ssh.ts';
import type {FindingId} from '../finding.ts';
import {knownHostsName} from '../read/known-hosts.ts';
import type {HostKey} from '../target.ts';
import {type Planned, type Planning, problem} from './planning.ts';

/**
 * All published keys of the host for the name that will be used, and stale lines taken out. Nothing where the server
 * shows another key than the published one, where none is published and nobody confirmed one, where it is not known
 * what stands there, or where ssh would read no line of ours.
 */
export function planKnownHosts(planning: Planning): readonly Planned[] {
	const {facts} = planning;
	const target = settledTarget(facts, planning.target);
	const changed = problem(planning, 'ssh.host-key-changed');
	const refused =
		changed?.fields.state === 'impostor' || problem(planning, 'ssh.host-key-revoked') !== undefined;
	const name = nameInUse(planning);
	const keys = trustedKeys(facts, target);
	const {file, unreadable} = facts.knownHosts;
	const isClosed = unreadable.length > 0 || file.kind === 'none';
	if (!planning.opensSsh || refused || isClosed || keys.length === 0) return [];
	const lines = facts.knownHosts.names.find(entry => entry.name === name)?.lines ?? [];
	const writable = lines.filter(line => line.file === file.path);
	const missing = keys.filter(key => !lines.some(line => line.marker === undefined && line.key === key.key));
	const stale = staleLines(writable, target).filter(line => !isPattern(line));
	const cures = curedBy(planning, missing.length === keys.length);
	if (cures.length === 0 && lines.length > 0 && stale.length === 0) return [];
	if (missing.length === 0 && stale.length === 0) return [];
	const edit = {
		kind: 'known-hosts',
		vouched:
			target.hostKeys.source === 'given' || target.hostKeys.source === 'published'
				? target.hostKeys.source
				: 'confirmed',
		add: missing.map(key => `${name} ${key.keyType} ${key.key}`),
		remove: stale.map(line => ({line: line.text, name})),
	} as const;
	const {path, digest} = file;
	return [{cures, part: 'hosts', change: {kind: 'edit-file', path, digest, mode: 0o600, edit}}];
}

/** The name the connection will be checked under once the plan is carried out. */
function nameInUse({facts, target, transport}: Planning): string {
	const {over443} = target.ssh;
	if (transport === 'ssh-443' && over443 !== undefined) return knownHostsName(over443.host, over443.port);
	return facts.knownHosts.names[0]?.name ?? knownHostsName(target.ssh.host, target.ssh.port);
}

function trustedKeys(facts: Planning['facts'], target: Planning['target']): readonly HostKey[] {
	if (target.hostKeys.source !== 'none') return target.hostKeys.keys;
	return facts.knownHosts.shown.filter(key => wantedFingerprints(target).includes(key.fingerprint));
}

/** A pattern stands for other hosts too: it is not ours to edit. */
function isPattern(line: KnownHost): boolean {
	return /[*?!]/.test(line.text.split(' ')[0] ?? '');
}

function curedBy(planning: Planning, isUnknown: boolean): FindingId[] {
	const unknown =
		problem(planning, 'ssh.host-key-unknown') ??
		(isUnknown ? {id: 'ssh.host-key-unknown' as const} : undefined);
	const changed = problem(planning, 'ssh.host-key-changed');
	return [unknown, changed].flatMap(finding => (finding === undefined ? [] : [finding.id]));
}
