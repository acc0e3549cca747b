/** The text of a file and the way back to its bytes. */
export interface FileText {
	readonly text: string;
	/** Bytes of a text that was made from this one. */
	bytesOf(text: string): Uint8Array;
}

/** Reads bytes so that every one of them comes back: as UTF-8 with its byte order mark, else byte by byte (Latin-1). */
export function fileText(bytes: Uint8Array = new Uint8Array()): FileText {
	const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	const bytesOf = (encoding: 'utf8' | 'latin1') => (text: string) => Buffer.from(text, encoding);
	// A decoder would take two bytes for each of a file of many megabytes.
	if (/^[\0-\x7f]*$/.test(latin1)) return {text: latin1, bytesOf: bytesOf('utf8')};
	try {
		const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
		return {text, bytesOf: bytesOf('utf8')};
	} catch {
		return {text: latin1, bytesOf: bytesOf('latin1')};
	}
}
