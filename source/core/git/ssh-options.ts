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
	const words = readWords(command);
	if (words === undefined) return undefined;
	const {directives, other} = readDirectives(words);
	if (other !== undefined) return undefined;
	return {identityFile: directives.find(([name]) => name === 'IdentityFile')?.[1], directives};
}

/** The options of a command that ssh_config does not take over; none where the command is more than options. */
export function keptBack(command: string): readonly string[] {
	const words = readWords(command);
	if (words === undefined) return [];
	const {directives, other} = readDirectives(words);
	const names = directives.map(([name]) => name).filter(name => !carried.has(name.toLowerCase()));
	return [...new Set([...names, ...(other === undefined ? [] : [other])])];
}

/** The value of one option among all that a command has; of several the first counts, as for ssh. */
export function sshOption(command: string, name: string): string | undefined {
	const words = readWords(command) ?? [];
	const given = words.flatMap((word, index) => {
		const text = word === '-o' ? words[index + 1] : /^-o(.+)$/.exec(word)?.[1];
		const option = optionOf(text ?? '');
		return option === undefined ? [] : [option];
	});
	return given.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
}

/**
 * Which server, by which way, with which key: that is the same whoever calls ssh. Others mean more there than in a command
 * of git: with StrictHostKeyChecking or UserKnownHostsFile no program would know any more whom it talks to.
 */
const carried = new Set(
	[
		'HostName',
		'Port',
		'User',
		'ProxyJump',
		'ProxyCommand',
		'IdentityFile',
		'IdentitiesOnly',
		'IdentityAgent',
		'CertificateFile',
	].map(name => name.toLowerCase()),
);

/** The words behind ssh; undefined for another program, and for what only a shell understands. */
function readWords(command: string): readonly string[] | undefined {
	if (command.length > longest) return undefined;
	const words = command.match(/(?:"[^"$`\\]*"|'[^']*'|[^\s"'$`\\;|&<>()])+/g) ?? [];
	if (words.join('').length !== command.replace(/\s+(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/g, '').length)
		return undefined;
	const [program = '', ...rest] = words.map(word => word.replace(/(["'])(.*?)\1/g, '$2'));
	return /(?:^|\/)ssh$/.test(program) ? rest : undefined;
}

interface Directives {
	readonly directives: readonly (readonly [string, string])[];
	/** The first word that is no option of these. */
	readonly other: string | undefined;
}

const letters: Readonly<Record<string, string>> = {i: 'IdentityFile', p: 'Port', l: 'User', J: 'ProxyJump'};

function readDirectives(words: readonly string[]): Directives {
	const [first, ...rest] = words;
	if (first === undefined) return {directives: [], other: undefined};
	const attached = /^-([iplJo])(.*)$/.exec(first);
	const letter = attached?.[1];
	if (letter === undefined) return {directives: [], other: first};
	const value = attached?.[2] || rest[0];
	const directive =
		letter === 'o' ? optionOf(value ?? '') : value && ([letters[letter] ?? '', value] as const);
	if (!directive) return {directives: [], other: first};
	const others = readDirectives(attached?.[2] ? rest : rest.slice(1));
	return {directives: [directive, ...others.directives], other: others.other};
}

function optionOf(text: string): readonly [string, string] | undefined {
	const option = /^([A-Za-z]+)(?:=|\s+)(.+)$/.exec(text);
	return option?.[1] && option[2] ? [option[1], option[2]] : undefined;
}
