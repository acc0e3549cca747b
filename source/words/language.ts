/** The languages that every sentence is written in; the tag is what `--lang` takes. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The language a tag asks for: `zh`, `zh-Hans`, `zh_CN.UTF-8`, `en-GB`; undefined for one that is not written. */
export function languageOf(tag: string): Language | undefined {
	const [primary] = tag.toLowerCase().split(/[-_.@]/);
	return languages.find(language => language.split('-')[0] === primary);
}

/**
 * The language of the locale. LC_ALL goes before LC_MESSAGES before LANG (setlocale(3)); an empty one counts as unset.
 * A locale that names another character set than UTF-8 gets English, because only ASCII is sure to arrive.
 */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	const language = languageOf(locale);
	return language !== undefined && /\.utf-?8/i.test(locale) ? language : 'en';
}
