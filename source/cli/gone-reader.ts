/**
 * Whoever read our output may stop reading it (`| head`), and a window may be closed: there is nobody left to tell it to,
 * and that ends nothing.
 */
export function bearGoneReader(stream: NodeJS.WriteStream): void {
	if (stream.listeners('error').includes(ignore)) return;
	stream.on('error', ignore);
}

function ignore(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}
