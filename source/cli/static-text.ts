import manifest from '../../package.json' with {type: 'json'};
import {frame as english} from '../words/en/frame.ts';
import {faultWords} from '../words/help.ts';
import {type Language, languages} from '../words/language.ts';
import {frame as chinese} from '../words/zh-cn/frame.ts';
import {commandNames} from './command-lines.ts';
import {commandHelp, overview} from './help-text.ts';

// The build calls these and puts only what they return into the entry, so that --help loads nothing to print it.

export function version(): string {
	return manifest.version;
}

/** The help of each command by its name, and the overview under ''. */
export function help(): Readonly<Record<Language, Readonly<Record<string, string>>>> {
	return inEachLanguage(language => ({
		'': overview(language),
		...Object.fromEntries(commandNames.map(command => [command, commandHelp(command, language)])),
	}));
}

export function fault(): Readonly<Record<Language, string>> {
	return faultWords;
}

/** What the wizard says before it is loaded. */
export function looking(): Readonly<Record<Language, string>> {
	return {en: english.firstPaint, 'zh-CN': chinese.firstPaint};
}

function inEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
	return Object.fromEntries(languages.map(language => [language, make(language)])) as Record<Language, T>;
}
