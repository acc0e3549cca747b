/** How the program stood a fault. */
export interface Verdict {
	/** What did not hold, a sentence each; empty where all did. */
	readonly complaints: readonly string[];
	/** Bytes of the person's own files that could not be brought back. */
	readonly lostBytes: number;
}

export const held: Verdict = {complaints: [], lostBytes: 0};

/** All that did not hold in any of them. */
export function together(...verdicts: readonly Verdict[]): Verdict {
	return {
		complaints: verdicts.flatMap(({complaints}) => complaints),
		lostBytes: verdicts.reduce((sum, verdict) => sum + verdict.lostBytes, 0),
	};
}

/** Complains where something is not so. */
export function claim(isSo: boolean, complaint: string): Verdict {
	return isSo ? held : {complaints: [complaint], lostBytes: 0};
}
