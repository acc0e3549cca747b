import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import {isPlain} from './plain-text.mjs';

/** Columns of a text, as string-width counts them; it and its tables are asked only where letters cannot be counted. */
export default function columnsOf(text, options) {
	if (options !== undefined || typeof text !== 'string' || !isPlain(text)) return stringWidth(text, options);
	const shown = text.includes('\x1b') ? stripAnsi(text) : text;
	return controls.test(shown) ? stringWidth(shown) : shown.length;
}

const controls = /[\0-\x1f\x7f]/;
