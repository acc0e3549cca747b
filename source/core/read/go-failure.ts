import {type GitFailure, readGitFailure} from './git-failure.ts';

/** Why the go command could not get a module, from its stderr or from the Error of `go mod download -json`. */
export type GoFailure =
	/** git failed below Go: the command, its exit status, its lines and their cause. */
	| {
			readonly kind: 'git';
			readonly command: string;
			readonly status: number;
			readonly lines: readonly string[];
			readonly failure: GitFailure;
	  }
	/** A GOPROXY answered with an error, or (no status) with something that is no answer. */
	| {readonly kind: 'proxy'; readonly url: string; readonly status: number | undefined}
	| {
			readonly kind: 'sumdb';
			readonly because: 'refused' | 'unreachable' | 'mismatch';
			readonly url: string | undefined;
			readonly status: number | undefined;
	  }
	| {
			readonly kind: 'tls';
			readonly because: 'unknown-authority' | 'wrong-host' | 'expired' | 'not-tls' | 'other';
			readonly url: string | undefined;
	  }
	| {readonly kind: 'dns'; readonly host: string}
	| {readonly kind: 'unreachable'; readonly url: string | undefined}
	/** The proxy of HTTPS_PROXY refuses or cannot be reached. */
	| {readonly kind: 'web-proxy'; readonly status: number | undefined}
	| {readonly kind: 'toolchain'; readonly wanted: string | undefined}
	| {readonly kind: 'version-unknown'; readonly version: string}
	| {readonly kind: 'module-path-mismatch'; readonly declared: string; readonly required: string}
	/** No repository is found for the path: the `?go-get=1` page fails or has no tag, or no scheme answers. */
	| {
			readonly kind: 'discovery';
			readonly because: 'status' | 'no-tag' | 'no-secure-protocol' | 'other';
			readonly status: number | undefined;
	  }
	| {readonly kind: 'lookup-disabled'}
	| {readonly kind: 'vcs-disallowed'}
	/** A setting Go cannot use. */
	| {readonly kind: 'setting'; readonly variable: 'GOPROXY' | 'GOSUMDB' | 'GOVCS' | 'GOTOOLCHAIN'}
	| {readonly kind: 'other'; readonly lines: readonly string[]};

interface Rule {
	readonly pattern: RegExp;
	readonly failure: (found: RegExpExecArray, below: readonly string[]) => GoFailure;
}

const mostLines = 400;
const longestLine = 4000;

/**
 * The cause in the first line that has one. Lines at the margin are read before indented ones, which quote another
 * program (codehost RunError) or another server; Go indents by a tab, and any white space will do.
 */
export function readGoFailure(stderr: string): GoFailure {
	const lines = stderr
		.split('\n', mostLines)
		.map(line => line.slice(0, longestLine).trimEnd())
		.filter(line => line !== '' && !/^go: (downloading|finding|found|extracting) /.test(line));
	const order = [...lines.keys()].sort(
		(a, b) => Number(isIndented(lines[a])) - Number(isIndented(lines[b])) || a - b,
	);
	for (const index of order) {
		const found = readLine(lines, index);
		if (found !== undefined) return found;
	}
	return {kind: 'other', lines: lines.slice(0, 40)};
}

function readLine(lines: readonly string[], index: number): GoFailure | undefined {
	const end = lines.findIndex((line, at) => at > index && !isIndented(line));
	const below = lines.slice(index + 1, end < 0 ? lines.length : end).map(line => line.trim());
	for (const {pattern, failure} of rules) {
		const found = pattern.exec(lines[index] ?? '');
		if (found !== null) return failure(found, below);
	}
	return undefined;
}

function isIndented(line: string | undefined): boolean {
	return /^\s/.test(line ?? '');
}

const rules: readonly Rule[] = [
	{
		pattern: /checksum mismatch/,
		failure: () => ({kind: 'sumdb', because: 'mismatch', url: undefined, status: undefined}),
	},
	{
		pattern: /(?:missing|invalid) GOSUMDB|invalid sumdb name/,
		failure: () => ({kind: 'setting', variable: 'GOSUMDB'}),
	},
	{
		pattern: /invalid (?:file:\/\/ )?proxy URL|GOPROXY list is not the empty string/,
		failure: () => ({kind: 'setting', variable: 'GOPROXY'}),
	},
	{pattern: /invalid GOTOOLCHAIN/, failure: () => ({kind: 'setting', variable: 'GOTOOLCHAIN'})},
	{pattern: /GOVCS disallows using/, failure: () => ({kind: 'vcs-disallowed'})},
	{
		pattern: /(?:entry|pattern|VCS list|VCS name|not allowed) in GOVCS/,
		failure: () => ({kind: 'setting', variable: 'GOVCS'}),
	},
	{
		pattern: /verifying .*reading (\S+): ([0-9]{3}) /,
		failure: ([, url, status]) => ({kind: 'sumdb', because: 'refused', url, status: Number(status)}),
	},
	{
		pattern: /verifying .*(?:Get "?([^\s"]+)"?: |initializing sumdb)/,
		failure: ([, url]) => ({kind: 'sumdb', because: 'unreachable', url, status: undefined}),
	},
	{pattern: /requires go >= (\S+)/, failure: ([, wanted]) => ({kind: 'toolchain', wanted})},
	{
		pattern: /download go(\S+) for \S+: |cannot find "go([^"]+)" in PATH|invalid go version '([^']+)'/,
		failure: ([, a, b, c]) => ({kind: 'toolchain', wanted: a ?? b ?? c}),
	},
	{
		pattern: /unknown directive: toolchain|invalid toolchain/,
		failure: () => ({kind: 'toolchain', wanted: undefined}),
	},
	{pattern: /lookup disabled by GOPROXY=off/, failure: () => ({kind: 'lookup-disabled'})},
	{
		pattern: /(?:^|: )(git \S.*) in \S.*: exit status ([0-9]+)/,
		failure: ([, command = '', status], below) => ({
			kind: 'git',
			command,
			status: Number(status),
			lines: below,
			failure: readGitFailure(below),
		}),
	},
	{pattern: /(?<!errors )parsing go\.mod:$/, failure: (_, below) => readMismatch(below)},
	{
		pattern: /no secure protocol found for repository/,
		failure: () => ({kind: 'discovery', because: 'no-secure-protocol', status: undefined}),
	},
	{pattern: /Proxy Authentication Required/, failure: () => ({kind: 'web-proxy', status: 407})},
	{
		pattern: /proxyconnect tcp|Get "[^"]*": (?:Unauthorized|Forbidden|Bad Gateway|Service Unavailable)$/,
		failure: () => ({kind: 'web-proxy', status: undefined}),
	},
	{
		pattern: /(?:Get "?([^\s"]+)"?: )?(?:tls: [^:]*: )?x509: (.*)/,
		failure: ([, url, said = '']) => ({kind: 'tls', because: certificateProblem(said), url}),
	},
	{
		pattern:
			/(?:Get "?([^\s"]+)"?: )?.*(?:first record does not look like a TLS handshake|server gave HTTP response to HTTPS client)/,
		failure: ([, url]) => ({kind: 'tls', because: 'not-tls', url}),
	},
	{pattern: /dial tcp: lookup ([^\s:]+)/, failure: ([, host = '']) => ({kind: 'dns', host})},
	{
		pattern:
			/(?:Get "?([^\s"]+)"?: )(?:.*(?:dial tcp|connection reset|timeout|Client\.Timeout|refused|unreachable|forcibly closed)|.*EOF$)/,
		failure: ([, url]) => ({kind: 'unreachable', url}),
	},
	{
		pattern: /reading \S+\?go-get=1: ([0-9]{3}) /,
		failure: ([, status]) => ({kind: 'discovery', because: 'status', status: Number(status)}),
	},
	{
		pattern: /no go-import meta tags/,
		failure: () => ({kind: 'discovery', because: 'no-tag', status: undefined}),
	},
	{
		pattern: /unrecognized import path/,
		failure: () => ({kind: 'discovery', because: 'other', status: undefined}),
	},
	{
		pattern: /reading ((?:https?|file):\/\/\S+): (?:([0-9]{3}) |\S)/,
		failure: ([, url = '', status]) => ({
			kind: 'proxy',
			url,
			status: status === undefined ? undefined : Number(status),
		}),
	},
	{
		pattern: /unexpected status \((\S+)\): ([0-9]{3}) /,
		failure: ([, url = '', status]) => ({kind: 'proxy', url, status: Number(status)}),
	},
	{
		pattern: /(?:invalid response from proxy "([^"]+)"|refusing to pass credentials to insecure URL: (\S+))/,
		failure: ([, url, insecure]) => ({kind: 'proxy', url: url ?? insecure ?? '', status: undefined}),
	},
	{pattern: /unknown revision (\S+)/, failure: ([, version = '']) => ({kind: 'version-unknown', version})},
	{
		pattern: /no matching versions for query "([^"]*)"/,
		failure: ([, version = '']) => ({kind: 'version-unknown', version}),
	},
];

function readMismatch(below: readonly string[]): GoFailure {
	const text = below.join('\n');
	const declared = /module declares its path as: (\S+)/.exec(text)?.[1];
	const required = /but was required as: (\S+)/.exec(text)?.[1];
	if (declared === undefined || required === undefined) return {kind: 'other', lines: below};
	return {kind: 'module-path-mismatch', declared, required};
}

function certificateProblem(said: string): 'unknown-authority' | 'wrong-host' | 'expired' | 'other' {
	if (/unknown authority|not trusted/.test(said)) return 'unknown-authority';
	if (
		/certificate is valid for|not valid for any names|doesn't contain any IP SANs|cannot validate certificate for/.test(
			said,
		)
	)
		return 'wrong-host';
	return /expired or is not yet valid/.test(said) ? 'expired' : 'other';
}
