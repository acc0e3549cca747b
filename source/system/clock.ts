/** Milliseconds since some moment, never going back. Not `performance`, whose first use loads a dozen of node's files. */
export function clock(): number {
	const [seconds, nanoseconds] = process.hrtime();
	return seconds * 1000 + nanoseconds / 1e6;
}
