import {type Finding, type FindingId, registry} from './finding.ts';

/** Names a finding within a run: its check, and its host where several hosts have their own: `ssh.login-refused@git.acme.example`. */
export type FindingKey = FindingId | `${FindingId}@${string}`;

export function keyOf({id, host}: Pick<Finding, 'id' | 'host'>): FindingKey {
	return host === undefined ? id : `${id}@${host}`;
}

/** The check behind a key; no id holds an `@`. */
export function idOf(key: FindingKey): FindingId {
	return key.split('@')[0] as FindingId;
}

/** undefined: the finding is about all hosts of the run. */
export function hostOf(key: FindingKey): string | undefined {
	return key.includes('@') ? key.slice(key.indexOf('@') + 1) : undefined;
}

/** What has to be right before this one can be judged: findings of the same host, and those that all hosts share. */
export function needsOf(key: FindingKey): readonly FindingKey[] {
	const host = hostOf(key);
	return registry[idOf(key)].needs.flatMap(id => (host === undefined ? [id] : [id, keyOf({id, host})]));
}

/** The codes to say aloud, each once. */
export function codesOf(keys: readonly FindingKey[]): readonly string[] {
	return [...new Set(keys.map(key => registry[idOf(key)].code))];
}
