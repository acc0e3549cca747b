const reasons: Readonly<Record<string, string>> = {
	'timed-out': 'timeout',
	refused: 'connection refused',
	unreachable: 'network unreachable',
	reset: 'connection reset',
	unresolved: 'name not found',
	failed: 'failed',
	'not-ssh': 'something else than SSH answers',
	silent: 'it opens and stays silent',
	unknown: 'name not found',
	missing: 'not there',
	empty: 'empty',
	damaged: 'it is damaged',
	EFBIG: 'it is too large',
	ENOENT: 'not there',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the quota is used up',
	EROFS: 'mounted read-only',
	EACCES: 'permission denied',
	EPERM: 'not permitted',
	EAI_AGAIN: 'the name server does not answer',
	ENOTFOUND: 'name not found',
	ECONNREFUSED: 'connection refused',
	ETIMEDOUT: 'timeout',
};

/** A cause that a probe or the system names by a word, for people; another text stays as it is. */
export function reason(because: string): string {
	return reasons[because] ?? because;
}
