/** What a plain `ssh -i FILE -p PORT -o Name=Value` command line sets, so that ssh_config can say the same. */
export interface SshOptions {
	readonly identityFile: string | undefined;
	/** Directives of ssh_config, in order. */
	readonly directives: readonly (readonly [string, string])[];
}

/** What is longer is no plain command line, and would take its time. */
const longest = 4096;

/** Reads core.sshCommand; undefined when it is more than plain ssh with options that ssh_config has too. */
export function readSshOptions(command: string): SshOptions | undefined {
	if (command.length > longest) return undefined;
	const words = command.match(/"[^"$`\\]*"|'[^']*'|[^\s"'$`\\;|&<>()]+/g) ?? [];
	if (words.join('').length !== command.replace(/\s+(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/g, '').length)
		return undefined;
	const [program = '', ...rest] = words.map(word => word.replace(/^(["'])(.*)\1$/, '$2'));
	if (!/(?:^|\/)ssh$/.test(program)) return undefined;
	const directives = readDirectives(rest);
	return directives && {identityFile: directives.find(([name]) => name === 'IdentityFile')?.[1], directives};
}

const letters: Readonly<Record<string, string>> = {i: 'IdentityFile', p: 'Port', l: 'User', J: 'ProxyJump'};

function readDirectives(words: readonly string[]): (readonly [string, string])[] | undefined {
	const [first, ...rest] = words;
	if (first === undefined) return [];
	const attached = /^-([iplJo])(.*)$/.exec(first);
	const letter = attached?.[1];
	if (letter === undefined) return undefined;
	const value = attached?.[2] || rest[0];
	const left = attached?.[2] ? rest : rest.slice(1);
	const directive =
		letter === 'o' ? optionOf(value ?? '') : value && ([letters[letter] ?? '', value] as const);
	const others = readDirectives(left);
	return directive && others ? [directive, ...others] : undefined;
}

function optionOf(text: string): readonly [string, string] | undefined {
	const option = /^([A-Za-z]+)(?:=|\s+)(.+)$/.exec(text);
	return option?.[1] && option[2] ? [option[1], option[2]] : undefined;
}
