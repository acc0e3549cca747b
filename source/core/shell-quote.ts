/** A word as a POSIX shell reads it back, for commands that a person copies; plain words stay plain, `~/` stays short. */
export function shellQuoted(word: string): string {
	return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
