/** A text for people in one or several languages, by language tag (BCP 47); the one without a tag is for all. */
export type LocalText = ReadonlyMap<string, string>;

/** The tag of a text that is not said to be in any language. */
export const everyLanguage = '';

/** Tags as editors and browsers write them: `en`, `zh-CN`, `pt-BR`. */
export function isLanguageTag(text: string): boolean {
	return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(text);
}

/**
 * The text in the wanted language, else in one of the same first subtag, else the one for all, else English, else the
 * first there is (RFC 4647 lookup, with a last resort).
 */
export function textIn(texts: LocalText | undefined, language: string): string | undefined {
	if (texts === undefined) return undefined;
	const wanted = language.toLowerCase();
	const tags = [...texts.keys()];
	const found =
		tags.find(tag => tag.toLowerCase() === wanted) ??
		tags.find(tag => tag !== everyLanguage && base(tag) === base(wanted)) ??
		[everyLanguage, 'en'].find(tag => texts.has(tag)) ??
		tags[0];
	return found === undefined ? undefined : texts.get(found);
}

function base(tag: string): string {
	return tag.toLowerCase().split('-')[0] ?? '';
}
