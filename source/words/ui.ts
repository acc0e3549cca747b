import type {ui} from './en/ui/ui.ts';
import type {Language} from './language.ts';
import {type Words, wordsFor} from './words.ts';

/** What the screens say. The English texts are the definition; every other language has the same ones. */
export type UiWords = Same<typeof ui>;

type Same<Text> = {
	readonly [Name in keyof Text]: Text[Name] extends string
		? string
		: Text[Name] extends (...given: infer Given) => string
			? (...given: Given) => string
			: Same<Text[Name]>;
};

export interface ScreenWords extends Words {
	readonly ui: UiWords;
}

/** The same with what the screens say: a third more, which nobody reads who asks from a script. */
export async function screenWordsFor(language: Language): Promise<ScreenWords> {
	const [words, ui] = await Promise.all([wordsFor(language), uiFor(language)]);
	return {...words, ui};
}

async function uiFor(language: Language): Promise<UiWords> {
	switch (language) {
		case 'en':
			return (await import('./en/ui/ui.ts')).ui;
		case 'zh-CN':
			return (await import('./zh-cn/ui/ui.ts')).ui;
	}
}
