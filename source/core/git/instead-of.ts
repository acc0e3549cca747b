/** One url.<base>.insteadOf (or pushInsteadOf) value; what begins with `prefix` begins with `base` instead. */
export interface Rewrite {
	readonly base: string;
	readonly prefix: string;
	readonly push: boolean;
}

export interface Rewritten {
	readonly url: string;
	/** The setting that did it; missing when none applies. */
	readonly by?: Rewrite;
}

/**
 * The address git fetches from (remote.c alias_url): the longest prefix over all bases wins, of equal ones the base that
 * is read first; literal, case-sensitive, once. An empty prefix matches every address. What holds for pushing alone does
 * not count.
 */
export function rewrite(url: string, rewrites: readonly Rewrite[]): Rewritten {
	const byBase = new Map<string, Rewrite[]>();
	for (const one of rewrites) {
		if (one.push) continue;
		const others = byBase.get(one.base);
		if (others === undefined) byBase.set(one.base, [one]);
		else others.push(one);
	}
	let by: Rewrite | undefined;
	for (const candidate of [...byBase.values()].flat()) {
		if (url.startsWith(candidate.prefix) && (by === undefined || candidate.prefix.length > by.prefix.length))
			by = candidate;
	}
	return by === undefined ? {url} : {url: by.base + url.slice(by.prefix.length), by};
}
