/**
 * Whether a text is of characters that each stand alone, one column wide: ASCII, Latin letters, the punctuation, arrows
 * and lines of screens. For these neither ICU's break rules nor its emoji tables are needed, and loading those takes as
 * long as all the rest of a first frame. Escape sequences are allowed; what they do to a width is another's concern.
 */
export function isPlain(text) {
	return plain.test(text);
}

// No carriage return, which forms one grapheme with a line feed; no soft hyphen, which has no width.
const plain =
	/^[\0-\x0c\x0e-\x7e\xa0-\xac\xae-\u024f\u2010-\u2015\u2018-\u201f\u2026\u2039\u203a\u2190-\u2193\u2500-\u25fc\u2713\u2717\u276f\u2801-\u28ff]*$/;
