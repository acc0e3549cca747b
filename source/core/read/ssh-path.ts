/** Values for the tokens in a path of ssh_config (ssh_config(5), TOKENS). */
export interface SshTokens {
	readonly home: string;
	readonly host: string;
	readonly remoteUser: string;
	readonly localUser: string;
	readonly port: number;
}

/** A path as `ssh -G` prints it (`~/.ssh/id_%h`), made absolute: `~` and the tokens %d %h %n %p %r %u %%. */
export function expandSshPath(path: string, tokens: SshTokens): string {
	const values: Record<string, string> = {
		d: tokens.home,
		h: tokens.host,
		n: tokens.host,
		p: String(tokens.port),
		r: tokens.remoteUser,
		u: tokens.localUser,
		'%': '%',
	};
	const expanded = path.replace(/%(.)/g, (whole, letter: string) => values[letter] ?? whole);
	if (expanded.startsWith('~/')) return `${tokens.home}${expanded.slice(1)}`;
	return expanded.startsWith('/') || /^[A-Za-z]:/.test(expanded)
		? expanded
		: `${tokens.home}/.ssh/${expanded}`;
}
