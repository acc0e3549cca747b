/** The text of a file and the way back to its bytes. */
export interface FileText {
	readonly text: string;
	/** Bytes of a text that was made from this one. */
	bytesOf(text: string): Uint8Array;
}

/** Reads bytes so that every one of them comes back: as UTF-8 with its byte order mark, else byte by byte (Latin-1). */
export function fileText(bytes: Uint8Array = new Uint8Array()): FileText {
	try {
		const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
		return {text, bytesOf: changed => Buffer.from(changed, 'utf8')};
	} catch {
		return {text: Buffer.from(bytes).toString('latin1'), bytesOf: changed => Buffer.from(changed, 'latin1')};
	}
}
