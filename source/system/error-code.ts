/**
 * The system's name of an error (`ENOENT`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`), never its message: messages hold
 * paths and URLs. When several addresses of one host failed, the one that tells most: a refusal says more than a
 * family without a route.
 */
export function errorCode(error: unknown): string {
	if (error instanceof AggregateError) {
		const codes = error.errors.map(errorCode);
		return telling.find(code => codes.includes(code)) ?? codes[0] ?? 'unknown';
	}
	if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
	return error instanceof Error ? error.name : 'unknown';
}

/** An error with the name of a system error, for what the system itself does not say. */
export function systemError(code: string): Error {
	return Object.assign(new Error(code), {code});
}

const telling = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'];
