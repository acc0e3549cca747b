import {readPublicKey} from './read/public-key.ts';
import type {HostKeyProblem} from './recipe-file-fault.ts';
import type {HostKey} from './target.ts';

/** Key types a host can have (ssh -Q HostKeyAlgorithms), as known_hosts names them; `ssh-dss` is gone from OpenSSH. */
const keyTypes: readonly string[] = [
	'ssh-ed25519',
	'ecdsa-sha2-nistp256',
	'ecdsa-sha2-nistp384',
	'ecdsa-sha2-nistp521',
	'ssh-rsa',
	'sk-ssh-ed25519@openssh.com',
	'sk-ecdsa-sha2-nistp256@openssh.com',
];

/** A line of known_hosts, or why a recipe may not hold it; `names` is its first field. */
export type HostKeyLine =
	| {readonly kind: 'host-key'; readonly key: HostKey}
	| {readonly kind: 'bad'; readonly because: HostKeyProblem; readonly names: string};

/**
 * Reads a line as known_hosts has it (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT), with names that a person can compare.
 * @param hosts the names it may be for; `[host]:port` is compared without its port
 * @param withdrawn fingerprints that must not come back
 */
export function readHostKeyLine(
	line: string,
	hosts: readonly string[],
	withdrawn: readonly string[],
): HostKeyLine {
	const [, names = '', rest = ''] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
	const bad = (because: HostKeyProblem): HostKeyLine => ({kind: 'bad', because, names});
	if (line.trimStart().startsWith('@')) return bad('marker');
	if (names.startsWith('|')) return bad('hashed');
	if (/[*?!]/.test(names)) return bad('wildcard');
	const key = readPublicKey(rest);
	if (key === undefined || !keyTypes.includes(key.keyType) || !isWhole(key.blob)) return bad('malformed');
	if (!names.split(',').every(name => hosts.includes(hostOf(name)))) return bad('other-host');
	if (withdrawn.includes(key.fingerprint)) return bad('withdrawn');
	return {kind: 'host-key', key: {keyType: key.keyType, key: key.blob, fingerprint: key.fingerprint}};
}

function hostOf(name: string): string {
	return (/^\[([^\]]*)\]:[0-9]+$/.exec(name)?.[1] ?? name).toLowerCase();
}

/** A key is fields of a 4-byte length and as many bytes (RFC 4253, 6.6): one that was cut or damaged does not end with its last field. */
function isWhole(base64: string): boolean {
	const bytes = Buffer.from(base64, 'base64');
	let offset = 0;
	while (offset + 4 <= bytes.length) offset += 4 + bytes.readUInt32BE(offset);
	return offset === bytes.length;
}
