import {createHash} from 'node:crypto';
import {plain} from '../redact.ts';
import {WireReader} from './wire-reader.ts';

/** A public key as one line of a `.pub` file, of authorized_keys or of `ssh-add -L` holds it. */
export interface PublicKey {
	readonly keyType: string;
	/** base64 of the key, as in the file. */
	readonly blob: string;
	readonly comment: string;
	/** `SHA256:…` as `ssh-keygen -lf` prints it. */
	readonly fingerprint: string;
}

/** Reads `TYPE BASE64 [COMMENT]` (of several lines the first); undefined when it is no public key or its two types differ. */
export function readPublicKey(line: string): PublicKey | undefined {
	const [text = ''] = line
		.slice(0, 32_768)
		.trim()
		.split(/[\r\n]/, 1);
	const match = /^([A-Za-z0-9@.-]{1,80})[ \t]+([A-Za-z0-9+/]{16,24000}={0,2})(?:[ \t]+(.*))?$/.exec(text);
	const [, keyType = '', blob = '', comment = ''] = match ?? [];
	if (match === null || keyTypeOf(blob) !== keyType) return undefined;
	return {keyType, blob, comment: plain(comment), fingerprint: fingerprintOf(blob)};
}

/** Length of the modulus of an RSA key (RFC 4253, 6.6: type, exponent, modulus); undefined for any other. Takes the key as base64. */
export function rsaBits(base64: string): number | undefined {
	const reader = new WireReader(Buffer.from(base64, 'base64'));
	if (reader.text() !== 'ssh-rsa' || reader.string() === undefined) return undefined;
	const modulus = reader.string()?.toString('hex').replace(/^0+/, '');
	if (!modulus) return undefined;
	return (modulus.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(modulus.charAt(0), 16)));
}

/** SHA-256 of a key's bytes in OpenSSH's form: base64 without padding. Takes the key as base64. */
export function fingerprintOf(base64: string): string {
	const digest = createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64');
	return `SHA256:${digest.replace(/=+$/, '')}`;
}

/** The type a key's own bytes begin with (a length of 4 bytes, then the name: RFC 4253, 6.6). */
function keyTypeOf(base64: string): string | undefined {
	const bytes = Buffer.from(base64, 'base64');
	if (bytes.length < 4 || bytes.toString('base64') !== base64) return undefined;
	const length = bytes.readUInt32BE(0);
	return length <= bytes.length - 4 ? bytes.toString('latin1', 4, 4 + length) : undefined;
}
