import manifest from '../../package.json' with {type: 'json'};
import {frame as english} from '../words/en/frame.ts';
import {faultWords} from '../words/help.ts';
import {type Language, languages} from '../words/language.ts';
import {frame as chinese} from '../words/zh-cn/frame.ts';
import {commandNames} from './command-lines.ts';
import {commandHelp, overview} from './help-text.ts';

// The build evaluates this module and puts only its values into the entry, so that --help loads nothing to print them.

export const version: string = manifest.version;

/** The help of each command by its name, and the overview under ''. */
export const help: Readonly<Record<Language, Readonly<Record<string, string>>>> = inEachLanguage(
	language => ({
		'': overview(language),
		...Object.fromEntries(commandNames.map(command => [command, commandHelp(command, language)])),
	}),
);

export const fault: Readonly<Record<Language, string>> = faultWords;

/** What the wizard says before it is loaded. */
export const looking: Readonly<Record<Language, string>> = {
	en: english.firstPaint,
	'zh-CN': chinese.firstPaint,
};

function inEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
	return Object.fromEntries(languages.map(language => [language, make(language)])) as Record<Language, T>;
}
