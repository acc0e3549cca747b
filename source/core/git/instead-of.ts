/** One url.<base>.insteadOf (or pushInsteadOf) value; what begins with `prefix` begins with `base` instead. */
export interface Rewrite {
	readonly base: string;
	readonly prefix: string;
	readonly push: boolean;
}

export interface Rewritten<Rule = Rewrite> {
	readonly url: string;
	/** The setting that did it; missing when none applies. */
	readonly by?: Rule;
}

/**
 * The address git fetches from (remote.c alias_url): the longest prefix over all bases wins, of equal ones the base that
 * is read first; literal, case-sensitive, once. An empty prefix matches every address. What holds for pushing alone does
 * not count.
 */
export function rewrite<Rule extends Rewrite>(url: string, rewrites: readonly Rule[]): Rewritten<Rule> {
	const byBase = new Map<string, Rule[]>();
	for (const one of rewrites) {
		if (one.push) continue;
		const others = byBase.get(one.base);
		if (others === undefined) byBase.set(one.base, [one]);
		else others.push(one);
	}
	let by: Rule | undefined;
	for (const candidate of [...byBase.values()].flat()) {
		if (url.startsWith(candidate.prefix) && (by === undefined || candidate.prefix.length > by.prefix.length))
			by = candidate;
	}
	return by === undefined ? {url} : {url: by.base + url.slice(by.prefix.length), by};
}
