import {type Language, languageOf, languageOfLocale} from '../words/language.ts';
import {optionLine, optionNames} from './command-lines.ts';

export interface Scanned {
	readonly flags: readonly string[];
	readonly operands: readonly string[];
	/** What `--lang` asks for, else the locale. */
	readonly language: Language;
}

/**
 * Sorts words without judging them: for the help, and for a complaint about words that cannot be parsed. The value of an
 * option is neither flag nor operand, whatever it looks like; words after `--` are not looked at.
 */
export function scan(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Scanned {
	const flags: string[] = [];
	const operands: string[] = [];
	let tag = '';
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? '';
		if (word === '--') break;
		if (word.startsWith('--lang=')) tag = word.slice('--lang='.length);
		if (word === '--lang') tag = argv[index + 1] ?? '';
		if (takesValue(word)) index++;
		else (word.startsWith('-') ? flags : operands).push(word);
	}
	return {flags, operands, language: languageOf(tag) ?? languageOfLocale(env)};
}

function takesValue(word: string): boolean {
	return optionNames.some(name => `--${name}` === word && optionLine(name).value !== undefined);
}
