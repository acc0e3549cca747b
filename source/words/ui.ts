import type {ui} from './en/ui/ui.ts';

/** What the screens say. The English texts are the definition; every other language has the same ones. */
export type UiWords = Same<typeof ui>;

type Same<Text> = {
	readonly [Name in keyof Text]: Text[Name] extends string
		? string
		: Text[Name] extends (...given: infer Given) => string
			? (...given: Given) => string
			: Same<Text[Name]>;
};
