/** A URL, or undefined when the text is none. (URL.parse is younger than the oldest Node this program runs on.) */
export function parseUrl(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}
