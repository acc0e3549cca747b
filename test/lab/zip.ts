/** A zip archive of text files, stored without compression: local headers and data, then the central directory. */
export function zip(files: readonly (readonly [name: string, text: string])[]): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of files) {
		const body = Buffer.from(text);
		const meta = entry(name, body);
		const local = Buffer.concat([numbers([4, 0x04034b50]), meta, Buffer.from(name), body]);
		const place = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
		directory.push(Buffer.concat([numbers([4, 0x02014b50], [2, 20]), meta, place, Buffer.from(name)]));
		locals.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(directory);
	const count = files.length;
	const end = numbers(
		[4, 0x06054b50],
		[2, 0],
		[2, 0],
		[2, count],
		[2, count],
		[4, central.length],
		[4, offset],
		[2, 0],
	);
	return Buffer.concat([...locals, central, end]);
}

/** The part that both headers share: version 2.0, no flags, stored, dated 1 January 1980. */
function entry(name: string, body: Buffer): Buffer {
	const sizes = [
		[4, crc32(body)],
		[4, body.length],
		[4, body.length],
	] as const;
	return numbers([2, 20], [2, 0], [2, 0], [2, 0], [2, 0x21], ...sizes, [2, Buffer.byteLength(name)], [2, 0]);
}

function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
	return Buffer.concat(
		fields.map(([bytes, value]) => {
			const field = Buffer.alloc(bytes);
			field.writeUIntLE(value, 0, bytes);
			return field;
		}),
	);
}

function crc32(body: Buffer): number {
	let crc = 0xffffffff;
	for (const byte of body) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return (crc ^ 0xffffffff) >>> 0;
}
