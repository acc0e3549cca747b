/** Reads SSH's wire types one after the other (RFC 4251, 5); undefined, and nothing more, when the bytes run out. */
export class WireReader {
	#rest: Buffer;

	constructor(bytes: Buffer) {
		this.#rest = bytes;
	}

	bytes(count: number): Buffer | undefined {
		if (count > this.#rest.length) {
			this.#rest = Buffer.alloc(0);
			return undefined;
		}
		const bytes = this.#rest.subarray(0, count);
		this.#rest = this.#rest.subarray(count);
		return bytes;
	}

	number(): number | undefined {
		return this.bytes(4)?.readUInt32BE(0);
	}

	string(): Buffer | undefined {
		const length = this.number();
		return length === undefined ? undefined : this.bytes(length);
	}

	text(): string | undefined {
		return this.string()?.toString('latin1');
	}
}
