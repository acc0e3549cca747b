/**
 * Whoever read our output may stop reading it (`| head`), and a window may be closed: there is nobody left to tell it to,
 * and that ends nothing.
 * @param tell hears why the system did not take it otherwise, such as ENOSPC; once
 */
export function bearGoneReader(stream: NodeJS.WriteStream, tell?: (because: string) => void): void {
	if (borne.has(stream)) return;
	borne.add(stream);
	let isTold = false;
	stream.on('error', ({code}: NodeJS.ErrnoException) => {
		if (isTold || code === undefined || code === 'EPIPE' || (code === 'EIO' && stream.isTTY)) return;
		isTold = true;
		tell?.(code);
	});
}

const borne = new Set<NodeJS.WriteStream>();
