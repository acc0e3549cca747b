import {createHmac} from 'node:crypto';

/** A line of known_hosts that means something; comments and empty lines are left out. */
export type KnownHostsLine =
	| KnownHostsKey
	| {readonly kind: 'malformed'; readonly line: number; readonly text: string};

export interface KnownHostsKey {
	readonly kind: 'key';
	/** Line number, from 1. */
	readonly line: number;
	readonly marker: 'cert-authority' | 'revoked' | undefined;
	/** The names as they stand: a comma list with `*`, `?` and `!`, or one `|1|salt|hash`. */
	readonly names: string;
	readonly hashed: boolean;
	/** A list or a pattern: the line stands for other hosts too. */
	readonly shared: boolean;
	readonly keyType: string;
	/** base64, not checked. */
	readonly key: string;
	readonly comment: string;
	/** The whole line without its line break. */
	readonly text: string;
}

/** Reads a known_hosts file as ssh does (hostfile.c hostkeys_foreach). Linear in its size. */
export function readKnownHosts(text: string): KnownHostsLine[] {
	return text.split('\n').flatMap((raw, index) => readKnownHostsLine(raw, index + 1) ?? []);
}

/**
 * The lines of a file that ssh goes by for some hosts, by their names in it. Nothing is kept of the other lines: a file
 * may have a hundred thousand. For another port than 22 ssh also takes the bare host's lines when these are none
 * (sshconnect.c check_host_key): ask for both names.
 */
export function readLinesFor(
	bytes: Uint8Array,
	names: readonly string[],
): ReadonlyMap<string, readonly KnownHostsKey[]> {
	const asked = names.map(name => ({name, lower: name.toLowerCase(), lines: [] as KnownHostsKey[]}));
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let line = 0;
	for (let start = 0, end = 0; start < file.length; start = end + 1) {
		const next = file.indexOf('\n', start);
		end = next < 0 ? file.length : next;
		line++;
		const rough = file.toString('latin1', start, end);
		for (const {name, lower, lines} of asked) {
			const key = mayName(rough, lower)
				? readKnownHostsLine(file.toString('utf8', start, end), line)
				: undefined;
			if (key !== undefined) lines.push(...linesNamed(name, [key]));
		}
	}
	return new Map(asked.map(({name, lines}) => [name, lines]));
}

/**
 * Cheap, and never wrong about a line that names it: such a line holds it, a hash, a pattern or a marker. A name with
 * other letters than those of ASCII may look different here.
 */
function mayName(rough: string, lower: string): boolean {
	return /^[ \t]*[|@]|[*?!]|[^\0-\x7f]/.test(rough) || rough.toLowerCase().includes(lower);
}

/** One line; undefined when it is empty or a comment. */
export function readKnownHostsLine(raw: string, line = 1): KnownHostsLine | undefined {
	const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
	const content = text.slice(indent(text));
	if (content === '' || content.startsWith('#')) return undefined;
	const marked = readMarker(content);
	const [names, rest] = marked ? word(marked.rest) : ['', ''];
	const [keyType, afterType] = word(rest);
	const [key, comment] = word(afterType);
	if (
		!marked ||
		!/^(?:ssh-|ecdsa-sha2-|rsa-sha2-|sk-|webauthn-sk-)/.test(keyType) ||
		key === '' ||
		key.startsWith('#')
	)
		return {kind: 'malformed', line, text};
	const hashed = names.startsWith('|');
	return {
		kind: 'key',
		line,
		marker: marked.marker,
		names,
		hashed,
		shared: !hashed && /[,*?!]/.test(names),
		keyType,
		key,
		comment,
		text,
	};
}

/** The name a host is known by: `github.com`, `[ssh.github.com]:443`. */
export function knownHostsName(host: string, port: number): string {
	return port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`;
}

/** The lines for a name as `ssh-keygen -F NAME` finds them. A hash is compared with the name as it is given. */
export function linesNamed(name: string, lines: readonly KnownHostsLine[]): KnownHostsKey[] {
	const lower = name.toLowerCase();
	return lines
		.filter(line => line.kind === 'key')
		.filter(line => (line.hashed ? matchesHash(name, line.names) : matchesList(lower, line.names)));
}

/** match.c match_pattern_list: a name that any `!` pattern fits is out, whatever else fits. Takes a lower-case name. */
function matchesList(name: string, names: string): boolean {
	if (!/[*?!]/.test(names)) return names.toLowerCase().split(',').includes(name);
	const patterns = names.toLowerCase().split(',');
	if (patterns.some(pattern => pattern.startsWith('!') && matchesPattern(name, pattern.slice(1))))
		return false;
	return patterns.some(pattern => !pattern.startsWith('!') && matchesPattern(name, pattern));
}

/** `*` is any text, `?` one character. Goes back to the last star only, so its time is bounded by name × pattern. */
function matchesPattern(name: string, pattern: string): boolean {
	let at = 0;
	let next = 0;
	let star = -1;
	let resume = 0;
	while (at < name.length) {
		if (pattern[next] === '*') {
			star = next++;
			resume = at;
		} else if (pattern[next] === '?' || pattern[next] === name[at]) {
			at++;
			next++;
		} else if (star >= 0) {
			next = star + 1;
			at = ++resume;
		} else return false;
	}
	while (pattern[next] === '*') next++;
	return next === pattern.length;
}

/** hostfile.c host_hash: `|1|`, base64 of a salt of 20 bytes, `|`, base64 of HMAC-SHA1(salt, name). */
function matchesHash(name: string, names: string): boolean {
	const [, version, salt = '', hash] = names.split('|', 5);
	const bytes = Buffer.from(salt, 'base64');
	if (version !== '1' || bytes.length !== 20) return false;
	return createHmac('sha1', bytes).update(name).digest('base64') === hash && names === `|1|${salt}|${hash}`;
}

/** hostfile.c check_markers: one marker, ended by a space (by a tab only when no space follows at all). */
function readMarker(
	content: string,
): {marker: 'cert-authority' | 'revoked' | undefined; rest: string} | undefined {
	if (!content.startsWith('@')) return {marker: undefined, rest: content};
	const space = content.includes(' ') ? content.indexOf(' ') : content.indexOf('\t');
	const word = content.slice(0, Math.max(space, 0));
	const rest = content.slice(space + 1);
	const after = rest.slice(indent(rest));
	if ((word !== '@cert-authority' && word !== '@revoked') || after.startsWith('@')) return undefined;
	return {marker: word === '@revoked' ? 'revoked' : 'cert-authority', rest: after};
}

/** The first word and what follows it and its white space. */
function word(text: string): [string, string] {
	let stop = 0;
	while (stop < text.length && text[stop] !== ' ' && text[stop] !== '\t') stop++;
	const rest = text.slice(stop);
	return [text.slice(0, stop), rest.slice(indent(rest))];
}

function indent(text: string): number {
	let count = 0;
	while (text[count] === ' ' || text[count] === '\t') count++;
	return count;
}
