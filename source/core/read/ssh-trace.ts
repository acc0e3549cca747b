import {plainLines} from './lines.ts';

/**
 * How far a connection came, as `ssh -v` tells it. The server can print lines that look like ssh's own, so this
 * explains a result and proves none; what is read before the server may speak (its key) is the first of its kind.
 */
export interface SshTrace {
	readonly connected: boolean;
	/** `OpenSSH_9.2p1 …`, `GitLab-SSHD`: the server's own name for itself. */
	readonly remoteSoftware: string | undefined;
	readonly serverKey: {readonly type: string; readonly fingerprint: string} | undefined;
	/** Files that ssh looked at; `type` is its own number, undefined when it could read no public half. */
	readonly identityFiles: readonly {readonly path: string; readonly type: number | undefined}[];
	/** Keys shown to the server, in this order. */
	readonly offered: readonly OfferedKey[];
	/** Private keys without a readable public half, which ssh had to open first. */
	readonly tried: readonly string[];
	/** The last key the server was ready to take. A signature may still be missing (passphrase, agent, mode). */
	readonly accepted: OfferedKey | undefined;
	/** Keys that were left out, as the server and this ssh have no signature for them in common. */
	readonly unsignable: boolean;
	readonly authenticated: boolean;
	/** Ways to log in that the server named first. */
	readonly methods: readonly string[];
	/** Every line that is not ssh's own trace: banners, warnings, greetings, errors. */
	readonly said: readonly string[];
}

export interface OfferedKey {
	/** Path of the file, or the comment of a key that only the agent has. */
	readonly name: string;
	/** `ED25519`, `RSA`, … and `SHA256:…`; undefined when ssh printed them in a form that is not known. */
	readonly keyType: string | undefined;
	readonly fingerprint: string | undefined;
	/** Who will sign. */
	readonly source: 'agent' | 'file';
	/** Named by IdentityFile or `-i`. */
	readonly explicit: boolean;
}

/** Reads the stderr of `ssh -v`, OpenSSH 8 to 10 (sshconnect.c, sshconnect2.c, log.c). */
export function readSshTrace(stderr: string): SshTrace {
	const lines = plainLines(stderr);
	const debug = lines.flatMap(line => /^debug[123]: (.*)$/.exec(line)?.[1] ?? []);
	const remoteSoftware = first(debug, /remote software version (.+)$/)?.[1];
	const key = first(debug, /^Server host key: (\S+) (\S+)/);
	const offered = collect(debug, /^Offering public key: (.+)$/, ([, rest = '']) => offeredKey(rest));
	return {
		connected: remoteSoftware !== undefined || debug.some(line => line.startsWith('Connection established')),
		remoteSoftware,
		serverKey:
			key?.[1] !== undefined && key[2] !== undefined ? {type: key[1], fingerprint: key[2]} : undefined,
		identityFiles: collect(debug, /^identity file (.+) type (-?\d+)$/, ([, path = '', type]) => ({
			path,
			type: typeOf(type),
		})).filter(file => file.type !== undefined || !file.path.endsWith('-cert')),
		offered,
		tried: collect(debug, /^Trying private key: (.+)$/, ([, path = '']) => path),
		accepted: acceptedKey(debug, offered),
		unsignable: debug.some(line =>
			/no mutual signature algorithm$|^Skipping ssh-rsa key .* not in PubkeyAccepted/.test(line),
		),
		authenticated: lines.some(line => authenticated.test(line)),
		methods: first(debug, /^Authentications that can continue: (.+)$/)?.[1]?.split(',') ?? [],
		said: lines.filter(line => !traced.test(line)),
	};
}

const authenticated = /^Authenticated to .+ \(|^debug1: Authentication succeeded \(/;
const traced =
	/^debug[123]: |^OpenSSH_.*SSL|^Authenticated to .+ \(|^Transferred: sent \d|^Bytes per second: sent /;

function offeredKey(text: string): OfferedKey {
	const match = /^(.*) ([A-Z0-9-]+) ((?:SHA256|SHA512|MD5):\S+)((?: [a-z]+)*)$/.exec(text);
	const [, name = text, keyType, fingerprint, flags = ''] = match ?? [];
	const source = / agent\b/.test(flags) ? 'agent' : 'file';
	return {name, keyType, fingerprint, source, explicit: / explicit\b/.test(flags)};
}

/** Before 8.0 the line named no key (`pkalg ssh-rsa blen 279`): then it is the one offered last. */
function acceptedKey(debug: readonly string[], offered: readonly OfferedKey[]): OfferedKey | undefined {
	const rest = collect(debug, /^Server accepts key: (.+)$/, ([, text = '']) => text).at(-1);
	if (rest === undefined) return undefined;
	return rest.startsWith('pkalg ') ? offered.at(-1) : offeredKey(rest);
}

function typeOf(text: string | undefined): number | undefined {
	const type = Number(text);
	return type >= 0 ? type : undefined;
}

function first(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
	for (const line of lines) {
		const match = pattern.exec(line);
		if (match) return match;
	}
	return undefined;
}

function collect<T>(lines: readonly string[], pattern: RegExp, make: (match: RegExpExecArray) => T): T[] {
	return lines.flatMap(line => {
		const match = pattern.exec(line);
		return match ? [make(match)] : [];
	});
}
