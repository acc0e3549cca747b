const begin = '\u001B[?2026h';
const end = '\u001B[?2026l';

/**
 * A terminal on which each frame is one write: Ink writes a frame in pieces between two marks, and a terminal that does not
 * know the marks would show the pieces. The first frame begins with `takeOver`, which erases what stood there before.
 */
export function frames(stdout: NodeJS.WriteStream, takeOver: string): NodeJS.WriteStream {
	let held: string | undefined;
	let before = takeOver;
	const write = (data: string | Uint8Array, ...rest: never[]): boolean => {
		if (data === begin) held = begin + before;
		if (data === begin) before = '';
		if (data === begin || typeof data !== 'string' || held === undefined) {
			return data === begin || stdout.write(data, ...rest);
		}
		held += data;
		if (data !== end) return true;
		const frame = held;
		held = undefined;
		return stdout.write(frame);
	};
	return new Proxy(stdout, {
		get: (target, name) => {
			const value: unknown = name === 'write' ? write : Reflect.get(target, name);
			return typeof value === 'function' && name !== 'write' ? value.bind(target) : value;
		},
	});
}
