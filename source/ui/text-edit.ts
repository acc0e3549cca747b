import type {TextEdit} from './field.ts';
import type {Key} from './key.ts';

/** A text field that holds this text, the caret behind it. */
export function editOf(text: string): TextEdit {
	return {text, caret: [...text].length};
}

/** What a key makes of a text field; undefined: it is no key of a text field. */
export function editText({text, caret}: TextEdit, key: Key): TextEdit | undefined {
	const characters = [...text];
	const replaced = (from: number, to: number, put: string): TextEdit => ({
		text: [...characters.slice(0, from), put, ...characters.slice(to)].join(''),
		caret: from + [...put].length,
	});
	switch (key.name) {
		case 'text':
			return replaced(caret, caret, printable(key.text));
		case 'paste':
			return replaced(caret, caret, printable(key.text.trim()));
		case 'space':
			return replaced(caret, caret, ' ');
		case 'backspace':
			return replaced(Math.max(caret - 1, 0), caret, '');
		case 'delete':
			return {...replaced(caret, caret + 1, ''), caret};
		case 'ctrl-u':
			return {text: '', caret: 0};
		case 'left':
			return {text, caret: Math.max(caret - 1, 0)};
		case 'right':
			return {text, caret: Math.min(caret + 1, characters.length)};
		case 'home':
			return {text, caret: 0};
		case 'end':
			return {text, caret: characters.length};
		default:
			return undefined;
	}
}

const longest = 1024;

/** Control characters and line breaks never become part of an answer. */
function printable(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').slice(0, longest);
}
