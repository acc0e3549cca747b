import fc from 'fast-check';

/** Text as a hostile program may print it: ssh's own words, escapes, control characters, broken surrogates, any bytes. */
export function hostileText(words: readonly string[] = []): fc.Arbitrary<string> {
	const piece = fc.oneof(
		fc.constantFrom(
			...words,
			'\n',
			'\r\n',
			' ',
			':',
			'@',
			'\u001b[31m',
			'\u001b]0;title\u0007',
			'\u0000',
			'\u009b2J',
			'\u202e',
			'\ud800',
			'__proto__',
		),
		fc.string({unit: 'binary', maxLength: 12}),
		fc.string({maxLength: 12}),
	);
	return fc.array(piece, {maxLength: 30}).map(pieces => pieces.join(''));
}

/** How often a property is tried: a thousand times, or as often as FAST_CHECK_RUNS says. */
export function runs(): {numRuns: number} {
	const wanted = Number(process.env.FAST_CHECK_RUNS);
	return {numRuns: Number.isInteger(wanted) && wanted > 0 ? wanted : 1000};
}

export const thousand = runs();
