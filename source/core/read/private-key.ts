import {plain} from '../redact.ts';
import {fingerprintOf} from './public-key.ts';
import {WireReader} from './wire-reader.ts';

/** What a private key file is, by its public parts only: nothing secret is kept. */
export type PrivateKey =
	| {
			readonly kind: 'openssh';
			readonly encrypted: boolean;
			/** `none`, `aes256-ctr`, … */
			readonly cipher: string;
			readonly keyType: string;
			/** base64 of the public key, which stands open even in an encrypted file. */
			readonly publicKey: string;
			readonly fingerprint: string;
			/** Encrypted with the rest, so undefined then. */
			readonly comment: string | undefined;
	  }
	| {readonly kind: 'pem'; readonly encrypted: boolean; readonly format: 'rsa' | 'ec' | 'dsa' | 'pkcs8'}
	| {readonly kind: 'putty'; readonly encrypted: boolean; readonly keyType: string}
	/** `crlf` is told only where ssh stumbles over it: in its own format, not in PEM. */
	| {readonly kind: 'malformed'; readonly because: 'crlf' | 'truncated' | 'not-a-key'};

/** Reads a private key file as ssh does (sshkey.c, PROTOCOL.key): its own format to the byte, PEM with tolerance. */
export function readPrivateKey(text: string): PrivateKey {
	const file = text.slice(0, 1 << 20);
	const putty = readPutty(file);
	if (putty) return putty;
	if (!file.includes(begin)) return readPem(file);
	const key = readOpenSsh(file);
	const repaired =
		key.kind === 'malformed' && file.includes('\r') ? readOpenSsh(file.replaceAll('\r', '')) : key;
	return repaired.kind === key.kind ? key : {kind: 'malformed', because: 'crlf'};
}

const begin = '-----BEGIN OPENSSH PRIVATE KEY-----';
const end = '\n-----END OPENSSH PRIVATE KEY-----\n';
const notAKey: PrivateKey = {kind: 'malformed', because: 'not-a-key'};
const truncated: PrivateKey = {kind: 'malformed', because: 'truncated'};

function readPutty(file: string): PrivateKey | undefined {
	const keyType = /^PuTTY-User-Key-File-\d+: *([\w@.-]+)/.exec(file)?.[1];
	if (keyType === undefined) return undefined;
	const cipher = /^Encryption: *([\w-]+)/m.exec(file)?.[1];
	return {kind: 'putty', encrypted: cipher !== 'none', keyType};
}

function readPem(file: string): PrivateKey {
	const [, word] = /^-----BEGIN (?:(RSA|EC|DSA|ENCRYPTED) )?PRIVATE KEY-----[ \t]*\r?$/m.exec(
		file.replace(/^\ufeff|^\xef\xbb\xbf/, ''),
	) ?? [undefined, null];
	if (word === null) return notAKey;
	if (!/^-----END (?:(?:RSA|EC|DSA|ENCRYPTED) )?PRIVATE KEY-----/m.test(file)) return truncated;
	const format = word === 'RSA' ? 'rsa' : word === 'EC' ? 'ec' : word === 'DSA' ? 'dsa' : 'pkcs8';
	return {kind: 'pem', encrypted: word === 'ENCRYPTED' || /^Proc-Type: 4,ENCRYPTED/m.test(file), format};
}

function readOpenSsh(file: string): PrivateKey {
	if (!file.startsWith(`${begin}\n`)) return notAKey;
	const last = file.indexOf(end);
	if (last === -1) return truncated;
	const body = file.slice(begin.length + 1, last).replace(/[\r\n]/g, '');
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(body)) return notAKey;
	return readContainer(new WireReader(Buffer.from(body, 'base64')));
}

/** PROTOCOL.key: magic, cipher, kdf, its options, number of keys, the public key, the private section. */
function readContainer(reader: WireReader): PrivateKey {
	if (reader.bytes(15)?.toString('latin1') !== 'openssh-key-v1\0') return notAKey;
	const cipher = reader.text();
	reader.string();
	reader.string();
	const count = reader.number();
	const publicKey = reader.string();
	const secret = reader.string();
	if (cipher === undefined || publicKey === undefined || secret === undefined) return truncated;
	const keyType = new WireReader(publicKey).text();
	if (count !== 1 || keyType === undefined || !/^[A-Za-z0-9@.-]{1,80}$/.test(keyType)) return notAKey;
	const encrypted = cipher !== 'none';
	const comment = encrypted ? undefined : readComment(new WireReader(secret));
	const blob = publicKey.toString('base64');
	return {
		kind: 'openssh',
		encrypted,
		cipher: plain(cipher),
		keyType,
		publicKey: blob,
		fingerprint: fingerprintOf(blob),
		comment,
	};
}

/** The comment comes last, after two check numbers, the type and that type's own fields. */
function readComment(reader: WireReader): string | undefined {
	const check = reader.number();
	if (check === undefined || check !== reader.number()) return undefined;
	const fields = fieldsOf[reader.text() ?? ''];
	if (fields === undefined) return undefined;
	for (const field of fields) {
		if ((field === 'b' ? reader.bytes(1) : reader.string()) === undefined) return undefined;
	}
	const comment = reader.string();
	return comment && plain(comment.toString('utf8'));
}

/** A letter a field: a string (s) or one byte (b). */
const fieldsOf: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
	'ssh-ed25519': 'ss',
	'ssh-rsa': 'ssssss',
	'ssh-dss': 'sssss',
	'ecdsa-sha2-nistp256': 'sss',
	'ecdsa-sha2-nistp384': 'sss',
	'ecdsa-sha2-nistp521': 'sss',
	'sk-ssh-ed25519@openssh.com': 'ssbss',
	'sk-ecdsa-sha2-nistp256@openssh.com': 'sssbss',
});
