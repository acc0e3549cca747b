import {plainLines} from './lines.ts';

/** Why ssh gave up, by its own words. */
export type SshFailure =
	| {readonly kind: 'no-user'; readonly uid: number}
	| {readonly kind: 'config-permissions'; readonly file: string}
	/** `line` is 0 for an option of the command line; `option` is undefined when the value is what is wrong. */
	| {
			readonly kind: 'config-option';
			readonly file: string;
			readonly line: number;
			readonly option: string | undefined;
			readonly said: string;
	  }
	| {readonly kind: 'host-key-revoked'; readonly name: string; readonly keyType: string}
	/** `file:line` holds another key (of `keyType`); `fingerprint` is the key the server showed. */
	| {
			readonly kind: 'host-key-changed';
			readonly file: string | undefined;
			readonly line: number | undefined;
			readonly keyType: string | undefined;
			readonly fingerprint: string | undefined;
	  }
	/** ssh says no name in batch mode. */
	| {
			readonly kind: 'host-key-unknown';
			readonly name: string | undefined;
			readonly keyType: string | undefined;
	  }
	| {readonly kind: 'name-not-found' | 'name-temporary'; readonly host: string; readonly said: string}
	/** `no-route` is also what this machine's own routes or firewall forbid. */
	| {
			readonly kind: 'refused' | 'timeout' | 'no-route' | 'network-unreachable';
			readonly host: string;
			readonly port: number;
			readonly said: string;
	  }
	| {readonly kind: 'banner-timeout'; readonly said: string}
	/** A connection, but no SSH server behind it: closed, reset, or another protocol. */
	| {readonly kind: 'not-ssh'; readonly said: string}
	/** The server, or something between, ended a connection that had begun as SSH. */
	| {readonly kind: 'closed'; readonly said: string}
	/** ProxyCommand or ProxyJump ended; `said` is what it printed first. */
	| {readonly kind: 'proxy-ended'; readonly said: string}
	/** `what` is ssh's word: `host key type`, `key exchange method`, `cipher`, `MAC`. */
	| {readonly kind: 'negotiation'; readonly what: string; readonly offer: readonly string[]}
	| {readonly kind: 'too-many-failures'}
	| {readonly kind: 'key-permissions'; readonly file: string; readonly mode: number | undefined}
	| {readonly kind: 'key-unreadable'; readonly file: string; readonly said: string}
	/** The private key and the `.pub` beside it are not of one pair. */
	| {readonly kind: 'key-mismatch'; readonly file: string}
	/** The agent has the key but would not sign. */
	| {readonly kind: 'agent-refused'; readonly key: string; readonly said: string}
	/** A key in a security key could not be used. */
	| {readonly kind: 'device-refused'; readonly key: string; readonly said: string}
	| {readonly kind: 'permission-denied'; readonly methods: readonly string[]}
	| {readonly kind: 'other'; readonly said: readonly string[]};

/**
 * Finds the cause in what ssh printed (debug lines left out): the first rule that fits any line, the most particular
 * cause first. Undefined when ssh complains of nothing. A key that could not be used is a cause only when the login
 * was denied in the end. The server can write such lines too: nothing is trusted or changed on their word alone.
 */
export function readSshFailure(said: readonly string[]): SshFailure | undefined {
	const lines = said.slice(0, 2000).flatMap(plainLines);
	for (const [pattern, make] of rules) {
		const match = lastMatch(lines, pattern);
		const failure = match && make(match, lines);
		if (failure) return failure;
	}
	return undefined;
}

type Rule = readonly [RegExp, (match: RegExpExecArray, lines: readonly string[]) => SshFailure | undefined];

const rules: readonly Rule[] = [
	[/^No user exists for uid (\d+)/, ([, uid]) => ({kind: 'no-user', uid: Number(uid)})],
	[/^Bad owner or permissions on (.+)$/, ([, file = '']) => ({kind: 'config-permissions', file})],
	[
		/^(.+?):? line (\d+): ((?:Bad|[Uu]nsupported|[Mm]issing|[Ii]nvalid|[Kk]eyword|no argument) .+)$/,
		configOption,
	],
	// Before all that the machine on the way may have been the cause of.
	[/^Connection closed by UNKNOWN port \d+$/, (_, lines) => ({kind: 'proxy-ended', said: lines[0] ?? ''})],
	[
		/^The (\S+) host key for (.+) is marked as revoked\.$/,
		([, keyType = '', name = '']) => ({kind: 'host-key-revoked', keyType, name}),
	],
	[/REMOTE HOST IDENTIFICATION HAS CHANGED!/, (_, lines) => changedKey(lines)],
	[
		/^No (\S+) host key is known for (.+) and you have requested/,
		([, keyType, name]) => ({kind: 'host-key-unknown', keyType, name}),
	],
	[
		/^Host key verification failed\.$/,
		() => ({kind: 'host-key-unknown', keyType: undefined, name: undefined}),
	],
	[
		/^ssh: Could not resolve hostname (.*?): (.+)$/,
		([, host = '', said = '']) => ({
			kind: isTemporary.test(said) ? 'name-temporary' : 'name-not-found',
			host,
			said,
		}),
	],
	[/^ssh: connect to host (\S+) port (\d+): (.+)$/, notConnected],
	[/^Connection timed out during banner exchange$/, ([said]) => ({kind: 'banner-timeout', said})],
	[
		/^Unable to negotiate with .+: no matching (.+) found\. Their offer: (.*)$/,
		([, what = '', offer = '']) => ({kind: 'negotiation', what, offer: namesIn(offer)}),
	],
	[/Too many authentication failures/, () => ({kind: 'too-many-failures'})],
	[
		/^Permissions (?:0?([0-7]{3,4}) )?for '(.+)' are too open\.$/,
		([, mode, file = ''], lines) =>
			ifDenied(lines, {
				kind: 'key-permissions',
				file,
				mode: mode === undefined ? undefined : Number.parseInt(mode, 8),
			}),
	],
	[
		/^identity_sign: private key (.+) contents do not match public$/,
		([, file = ''], lines) => ifDenied(lines, {kind: 'key-mismatch', file}),
	],
	[
		/^Load key "(.+)": (?!bad permissions)(.+)$/,
		([, file = '', said = ''], lines) => ifDenied(lines, {kind: 'key-unreadable', file, said}),
	],
	[
		/^sign_and_send_pubkey: signing failed for \S+ "(.+)" from agent: (.+)$/,
		([, key = '', said = ''], lines) => ifDenied(lines, {kind: 'agent-refused', key, said}),
	],
	[
		/^sign_and_send_pubkey: signing failed for \S+-SK "(.+)": (.+)$/,
		([, key = '', said = ''], lines) => ifDenied(lines, {kind: 'device-refused', key, said}),
	],
	[denied(), ([, methods = '']) => ({kind: 'permission-denied', methods: namesIn(methods)})],
	[
		/^(?:kex_exchange_identification|ssh_exchange_identification|banner exchange): .+|^Protocol major versions differ.*/,
		([said]) => ({kind: 'not-ssh', said}),
	],
	[
		/^Connection to (\S+) port (\d+) timed out$/,
		([said, host = '', port]) => ({kind: 'timeout', host, port: Number(port), said}),
	],
	[/^Connection (?:closed|reset) by \S+ port \d+$/, ([said]) => ({kind: 'closed', said})],
	[
		/^(?:ssh: |ssh_|kex_|client_loop: |mux_client_|command-line|Connection |Disconnected from |Received disconnect |Can't open |Missing |Unsupported |(?:remote user|host)name contains |percent_expand: )/,
		(_, lines) => ({kind: 'other', said: lines.slice(0, 40)}),
	],
];

/** Not the network's "Permission denied", which a forbidden route gives: only that with the methods in brackets. */
function denied(): RegExp {
	return /(?:^|: )Permission denied \(([^()]+)\)\.?$/;
}

const isTemporary = /Temporary failure|[Tt]ry again|System error/;

function ifDenied(lines: readonly string[], failure: SshFailure): SshFailure | undefined {
	return lines.some(line => denied().test(line)) ? failure : undefined;
}

function configOption([, file = '', line, said = '']: RegExpExecArray): SshFailure {
	const option =
		/^Bad configuration option: (.+)$/.exec(said)?.[1] ??
		/^(?:no argument after )?keyword "?([^"\s]+)/.exec(said)?.[1];
	return {kind: 'config-option', file, line: Number(line), option, said};
}

function changedKey(lines: readonly string[]): SshFailure {
	const [, keyType, file, line] =
		lastMatch(lines, /^Offending (?:(\S+) )?key (?:for IP )?in (.+):(\d+)$/) ?? [];
	const fingerprint = lastMatch(lines, /^(SHA256:[A-Za-z0-9+/]{43})\.$/)?.[1];
	return {
		kind: 'host-key-changed',
		file,
		line: line === undefined ? undefined : Number(line),
		keyType,
		fingerprint,
	};
}

/** Linux, macOS, BSD and Windows words for the same errno. */
const connectErrors: readonly (readonly [
	RegExp,
	'refused' | 'timeout' | 'network-unreachable' | 'no-route',
])[] = [
	[/refused/i, 'refused'],
	[/timed out/i, 'timeout'],
	[/network is (?:unreachable|down)|can't assign requested address/i, 'network-unreachable'],
	[
		/no route to host|host is (?:down|unreachable)|permission denied|not permitted|prohibited|invalid argument/i,
		'no-route',
	],
];

function notConnected([line, host = '', port, said = '']: RegExpExecArray): SshFailure {
	const kind = connectErrors.find(([pattern]) => pattern.test(said))?.[1];
	return kind === undefined ? {kind: 'other', said: [line]} : {kind, host, port: Number(port), said};
}

/** A list that was cut at the end loses its torn last name. */
function namesIn(list: string): string[] {
	return list.split(',').filter(name => /^[\w@.+-]+$/.test(name));
}

function lastMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
	for (const line of lines.toReversed()) {
		const match = pattern.exec(line);
		if (match) return match;
	}
	return undefined;
}
