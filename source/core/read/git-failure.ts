import type {LoginRules, RefusalMeaning} from '../login-rules.ts';
import {readRefusal} from './login.ts';

/** Why git failed, from what it wrote to stderr under LC_ALL=C. */
export type GitFailure =
	/** ssh failed below git: its own lines, for the reader of ssh's failures. */
	| {readonly kind: 'ssh'; readonly lines: readonly string[]}
	/** A login is needed for this address and git may not ask. */
	| {readonly kind: 'no-credentials'; readonly url: string}
	/** A login was sent and refused. */
	| {readonly kind: 'authentication-failed'; readonly status: number | undefined}
	/** The repository is not there, or hidden from this account: hosts do not say which. */
	| {readonly kind: 'not-found'}
	/** The host lets us in and says no, in words that its recipe knows. */
	| {readonly kind: 'refused'; readonly means: RefusalMeaning}
	| {readonly kind: 'sso'; readonly organization: string | undefined}
	| {
			readonly kind: 'certificate';
			readonly because: 'unknown-authority' | 'wrong-host' | 'expired' | 'other';
			readonly said: string;
	  }
	/** The web proxy refused (with its status), or its name is unknown. */
	| {readonly kind: 'proxy'; readonly status: number | undefined; readonly proxy: string | undefined}
	| {readonly kind: 'config-broken'; readonly file: string | undefined; readonly line: number | undefined}
	| {readonly kind: 'unresolvable'; readonly host: string}
	| {readonly kind: 'unreachable'; readonly said: string}
	| {readonly kind: 'safe-directory'; readonly path: string}
	| {readonly kind: 'other'; readonly said: string};

interface Rule {
	readonly pattern: RegExp;
	readonly failure: (found: RegExpExecArray) => GitFailure;
}

const mostLines = 200;
const longestLine = 2000;

/** What git says by itself, and what a host's own words mean where git only says that the remote was lost. */
export function readHostFailure(stderr: readonly string[], rules: LoginRules): GitFailure {
	const failure = readGitFailure(stderr);
	if (failure.kind !== 'ssh' && failure.kind !== 'other') return failure;
	const refusal = readRefusal(stderr, rules);
	if (refusal === undefined || refusal.unverified) return failure;
	if (refusal.means === 'not-found') return {kind: 'not-found'};
	return refusal.means === 'sso'
		? {kind: 'sso', organization: undefined}
		: {kind: 'refused', means: refusal.means};
}

/** The first cause in the order of the rules below, whichever line it is on. */
export function readGitFailure(stderr: readonly string[]): GitFailure {
	const lines = stderr
		.slice(0, mostLines)
		.map(line => line.slice(0, longestLine).trim())
		.filter(line => line !== '');
	for (const {pattern, failure} of rules) {
		for (const line of lines) {
			const found = pattern.exec(line);
			if (found !== null) return failure(found);
		}
	}
	const fatal = lines.findLast(line => /^(fatal|error):/.test(line));
	// Without a word of its own, a lost remote is ssh's doing: the host closed the session.
	if (fatal?.includes('Could not read from remote repository') || lines.some(line => sshLine.test(line)))
		return {kind: 'ssh', lines};
	return {kind: 'other', said: fatal ?? lines.at(-1) ?? ''};
}

const sshLine =
	/Permission denied \(|Permission denied, please try again|Host key verification failed|^ssh: |kex_exchange_identification|banner exchange|Connection (closed|reset|timed out)|REMOTE HOST IDENTIFICATION HAS CHANGED|REVOKED HOST KEY|UNPROTECTED PRIVATE KEY|Load key |Bad (owner|configuration)|Unable to negotiate|Too many authentication failures|Received disconnect|sign_and_send_pubkey|No user exists for uid|ssh_askpass|host key is known for/;

/** One rule a cause, the more telling first: a 403 page may say that single sign-on is missing. */
const rules: readonly Rule[] = [
	{
		pattern: /bad config line ([0-9]+) in file (.+)$/,
		failure: ([, line, file]) => ({kind: 'config-broken', file, line: Number(line)}),
	},
	{
		pattern: /bad config value for .* in file (.+?)(?: at line ([0-9]+))?$/,
		failure: ([, file, line]) => ({
			kind: 'config-broken',
			file,
			line: line === undefined ? undefined : Number(line),
		}),
	},
	{
		pattern:
			/bad (?:\w+ )?config (?:value|variable) |reading the configuration files|key does not contain a section|unable to parse (?:command-line|default) config/,
		failure: () => ({kind: 'config-broken', file: undefined, line: undefined}),
	},
	{
		pattern: /detected dubious ownership in repository at '(.+)'/,
		failure: ([, path = '']) => ({kind: 'safe-directory', path}),
	},
	{
		pattern: /unsafe repository \('(.+)' is owned by someone else\)/,
		failure: ([, path = '']) => ({kind: 'safe-directory', path}),
	},
	{
		pattern: /[Tt]he [`'"]([^`'"]+)['"] organization has enabled or enforced SAML SSO/,
		failure: ([, organization]) => ({kind: 'sso', organization}),
	},
	{pattern: /SAML SSO|single sign-on/i, failure: () => ({kind: 'sso', organization: undefined})},
	{
		pattern: /could not read (?:Username|Password) for '([^']*)'/,
		failure: ([, url = '']) => ({kind: 'no-credentials', url}),
	},
	{
		pattern:
			/[Rr]epository not found|remote: not found|could not be found|[Rr]epository '.*' not found|TF401019|repository does not exist|does not appear to be a git repository|not found on this server/i,
		failure: () => ({kind: 'not-found'}),
	},
	{pattern: /requested URL returned error: (404|410)/, failure: () => ({kind: 'not-found'})},
	{
		pattern: /requested URL returned error: (401|403)/,
		failure: ([, status]) => ({kind: 'authentication-failed', status: Number(status)}),
	},
	{
		pattern:
			/Authentication failed for|Access denied|Invalid username or (?:password|token)|Support for password authentication was removed/,
		failure: () => ({kind: 'authentication-failed', status: undefined}),
	},
	{
		pattern: /CONNECT tunnel failed, response ([0-9]{3})/,
		failure: ([, status]) => ({kind: 'proxy', status: Number(status), proxy: undefined}),
	},
	{
		pattern: /HTTP code ([0-9]{3}) from proxy after CONNECT/,
		failure: ([, status]) => ({kind: 'proxy', status: Number(status), proxy: undefined}),
	},
	{
		pattern: /requested URL returned error: (407)/,
		failure: ([, status]) => ({kind: 'proxy', status: Number(status), proxy: undefined}),
	},
	{
		pattern: /Could not resolve proxy: (\S+)/,
		failure: ([, proxy]) => ({kind: 'proxy', status: undefined, proxy}),
	},
	{
		pattern:
			/does not match target host name|no alternative certificate subject name matches|SEC_E_WRONG_PRINCIPAL/,
		failure: found => certificate('wrong-host', found),
	},
	{pattern: /certificate has expired|CERT_E?_?EXPIRED/i, failure: found => certificate('expired', found)},
	{
		pattern:
			/unable to get (?:local )?issuer certificate|self[- ]signed certificate|server certificate verification failed|certificate verification failed|UNTRUSTED_?ROOT|not trusted/i,
		failure: found => certificate('unknown-authority', found),
	},
	{
		pattern: /SSL certificate problem|SSL peer certificate|schannel: .*CERT|error setting certificate/i,
		failure: found => certificate('other', found),
	},
	{
		pattern: /(?:Could not resolve host: |unable to look up )([^\s()]+)/,
		failure: ([, host = '']) => ({kind: 'unresolvable', host}),
	},
	{
		pattern:
			/Failed to connect to|[Cc]ould(?:n't| not) connect to server|Recv failure|Send failure|Operation timed out|Connection timed out after|gnutls_handshake|SSL_ERROR|SSL_connect|Empty reply|unable to connect to /,
		failure: ({input}) => ({kind: 'unreachable', said: input}),
	},
];

function certificate(
	because: 'unknown-authority' | 'wrong-host' | 'expired' | 'other',
	{input}: RegExpExecArray,
): GitFailure {
	return {kind: 'certificate', because, said: input};
}
