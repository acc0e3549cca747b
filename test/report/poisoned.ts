/** A part of a secret, in every form in which one is put into a text. */
export const secretPart = 'ZqSecret';

/** What a server, a file or a repository may put behind any text, to draw on the terminal or to be told to somebody. */
export const poisons: Readonly<Record<string, string>> = {
	'a cursor that moves and a clipboard that is written': '\u001b[2J\u001b]52;c;UWc=\u0007\u001bc\u001b[1;1H',
	'the same in C1': '\u009b2J\u009d52;c;UWc=\u009c\u008d',
	'other control characters': '\u0000\u0008\u000b\u007f\u0085\u2028\u2029',
	'letters that turn around or cannot be seen': '\u202e\u2066\u200b\ufeff\u{e0041}',
	'a line of its own': '\nFORGED  S3  all is well\r\nFORGED\rFORGED',
	'a login in a URL': ` https://u:${secretPart}@host.example/x https://${secretPart}@host.example/`,
	'a token': ` ghp_${secretPart}Aa1Bb2Cc3Dd4Ee5Ff6 glpat-${secretPart}Aa1Bb2Cc3Dd4`,
	'a token in pieces': ` ghp_${secretPart}\u200bAa1Bb2Cc3Dd4Ee5Ff6 https://u:${secretPart}\u001b[0m@host.example/`,
	'a token at the edge': `${'x'.repeat(370)} ghp_${secretPart}Aa1Bb2Cc3Dd4Ee5Ff6Aa1Bb2Cc3Dd4Ee5Ff6`,
};

/** Members that tell one member of a union from another, or come from a closed list of our own. */
const chosenByUs = new Set(
	'kind id level code part state step because next vouched how keyType entry result variable unit secret mode difference recipe proof protocol language invocation version finding cures platform'.split(
		' ',
	),
);

/** The same value with the poison behind every text in it that may come from outside. */
export function poisoned<Value>(value: Value, poison: string): Value {
	return spoil(value, poison, '') as Value;
}

function spoil(value: unknown, poison: string, name: string): unknown {
	if (typeof value === 'string') return chosenByUs.has(name) ? value : value + poison;
	if (Array.isArray(value)) return value.map(item => spoil(item, poison, name));
	if (typeof value !== 'object' || value === null || value.constructor !== Object) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoil(item, poison, key)]));
}

/** What is left of a poison in a text that was to be printed; empty when nothing is. */
export function remains(text: string): readonly string[] {
	return [
		...(text.match(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u) ?? []).map(
			found => `U+${found.codePointAt(0)?.toString(16)}`,
		),
		...(/^\s{0,1}FORGED/m.test(text) ? ['a line of its own'] : []),
		...(text.includes(secretPart) ? ['a secret'] : []),
	];
}
