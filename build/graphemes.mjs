import {isPlain} from './plain-text.mjs';

const {Segmenter} = Intl;

/** Intl.Segmenter, for graphemes, that loads ICU's rules only for a text that needs them. */
export class Graphemes {
	#locale;
	#options;
	#real;

	constructor(locale, options) {
		this.#locale = locale;
		this.#options = options;
	}

	segment(text) {
		if (isPlain(text)) return charactersOf(text);
		this.#real ??= new Segmenter(this.#locale, this.#options);
		return this.#real.segment(text);
	}
}

function* charactersOf(input) {
	for (let index = 0; index < input.length; index++) yield {segment: input[index], index, input};
}
