/**
 * Writes the home as `~` wherever a path inside it stands in a text. The home itself, without a slash behind it, is
 * left as it is, so that a sentence about two homes still names both; so is one behind a quote or `=`, where no shell
 * reads `~`.
 */
export function shorten(text: string, home: string | undefined): string {
	if (home === undefined || !home.startsWith('/') || home === '/') return text;
	return text.replace(new RegExp(`(?<![\\w./~='"-])${escaped(home.replace(/\/+$/, ''))}/`, 'g'), '~/');
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
