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

/** As Segments: to go through, and to ask what stands at an index. */
function charactersOf(input) {
	const at = index => ({segment: input[index], index, input});
	return {
		*[Symbol.iterator]() {
			for (let index = 0; index < input.length; index++) yield at(index);
		},
		containing: (index = 0) => (index >= 0 && index < input.length ? at(Math.trunc(index)) : undefined),
	};
}
