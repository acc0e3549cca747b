/** Whether the terminal shows more than ASCII, as the locale says (POSIX: LC_ALL, else LC_CTYPE, else LANG). */
export function isUtf8(
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string | undefined>>,
): boolean {
	return platform === 'win32' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}
