import {createHash} from 'node:crypto';

/** SHA-256 of bytes as hexadecimal text: how a file is recognised again without keeping its text. */
export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
