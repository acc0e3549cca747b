import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGoFailure} from '../../../source/core/read/go-failure.ts';

const cache = '/home/a/go/pkg/mod/cache/vcs/fa96790492bc7c5a5c0ebed6b06ed468cef0a7bcaff82ebd4a70b5f61be4c190';
const module = 'go: github.com/acme/private@v1.1.0: ';
const lookup = 'https://sum.golang.org/lookup/github.com/acme/private@v1.1.0';
const info = 'https://proxy.golang.org/github.com/acme/private/@v/v1.1.0.info';

test.each([
	[
		`${module}reading github.com/acme/private/go.mod at revision v1.1.0: git ls-remote -q origin in ${cache}: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.`,
		{
			kind: 'git',
			command: 'git ls-remote -q origin',
			status: 128,
			failure: {kind: 'no-credentials', url: 'https://github.com'},
			lines: ["fatal: could not read Username for 'https://github.com': terminal prompts disabled"],
		},
	],
	[
		`go: module github.com/acme/nope: git ls-remote -q --end-of-options https://github.com/acme/nope in ${cache}: exit status 128:\n\tERROR: Repository not found.\n\tfatal: Could not read from remote repository.\n\t\n\tPlease make sure you have the correct access rights\n\tand the repository exists.`,
		{
			kind: 'git',
			command: 'git ls-remote -q --end-of-options https://github.com/acme/nope',
			failure: {kind: 'not-found'},
		},
	],
	[
		`${module}invalid version: git fetch -f origin in ${cache}: exit status 128:\n git@github.com: Permission denied (publickey).\n fatal: Could not read from remote repository.`,
		{kind: 'git', failure: {kind: 'ssh'}},
	],
	[
		`${module}reading ${info}: 404 Not Found\n\tserver response:\n\tnot found: git ls-remote -q origin in /tmp/x: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled`,
		{kind: 'proxy', url: info, status: 404},
	],
	[
		`go: a.b/c@v1.0.0 requires\n\tgithub.com/acme/private@v1.1.0: reading ${info}: 403 Forbidden`,
		{kind: 'proxy', url: info, status: 403},
	],
	[`${module}unexpected status (${info}): 410 Gone`, {kind: 'proxy', status: 410}],
	[
		`${module}reading file:///srv/go/github.com/acme/private/@v/v1.1.0.info: no such file or directory`,
		{kind: 'proxy', status: undefined},
	],
	[
		`${module}invalid response from proxy "https://p.example": invalid character '<' looking for beginning of value`,
		{kind: 'proxy', url: 'https://p.example', status: undefined},
	],
	[
		`${module}refusing to pass credentials to insecure URL: http://u:xxxxx@p.example/x`,
		{kind: 'proxy', status: undefined},
	],
	[
		`${module}verifying go.mod: github.com/acme/private@v1.1.0/go.mod: reading ${lookup}: 404 Not Found\n\tserver response: file does not exist`,
		{kind: 'sumdb', because: 'refused', url: lookup, status: 404},
	],
	[
		`${module}verifying go.mod: github.com/acme/private@v1.1.0/go.mod: Get "${lookup}": dial tcp 127.0.0.1:18099: connect: connection refused`,
		{kind: 'sumdb', because: 'unreachable', url: lookup},
	],
	[
		`${module}verifying go.mod: checksum mismatch\n\tdownloaded: h1:a=\n\tsum.golang.org: h1:b=\n\nSECURITY ERROR`,
		{kind: 'sumdb', because: 'mismatch'},
	],
	[
		`${module}Get "${info}": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
		{kind: 'tls', because: 'unknown-authority', url: info},
	],
	[
		`${module}Get "${info}": x509: certificate signed by unknown authority`,
		{kind: 'tls', because: 'unknown-authority', url: info},
	],
	[
		`${module}Get "${info}": tls: failed to verify certificate: x509: certificate is valid for a.example, not b.example`,
		{kind: 'tls', because: 'wrong-host'},
	],
	[
		`go: a.b/c@latest: unrecognized import path "a.b/c": https fetch: Get "https://a.b/c?go-get=1": x509: certificate has expired or is not yet valid: current time`,
		{kind: 'tls', because: 'expired', url: 'https://a.b/c?go-get=1'},
	],
	[
		`go: a.b/c@latest: unrecognized import path "a.b/c": https fetch: Get "https://a.b/c?go-get=1": tls: first record does not look like a TLS handshake`,
		{kind: 'tls', because: 'not-tls'},
	],
	[
		`${module}Get "${info}": dial tcp: lookup proxy.golang.org on 10.77.0.53:53: read udp 10.77.0.100:37854->10.77.0.53:53: i/o timeout`,
		{kind: 'dns', host: 'proxy.golang.org'},
	],
	[
		'go: nosuch.test/x/y@v1.0.0: unrecognized import path "nosuch.test/x/y": https fetch: Get "https://nosuch.test/x/y?go-get=1": dial tcp: lookup nosuch.test: no such host',
		{kind: 'dns', host: 'nosuch.test'},
	],
	[
		`${module}Get "${info}": dial tcp 10.77.0.4:443: connect: connection refused`,
		{kind: 'unreachable', url: info},
	],
	[
		`${module}Get "${info}": read tcp 10.77.0.100:50424->10.77.0.4:443: read: connection reset by peer`,
		{kind: 'unreachable', url: info},
	],
	[`${module}Get "${info}": EOF`, {kind: 'unreachable', url: info}],
	[`${module}Get "${info}": Proxy Authentication Required`, {kind: 'web-proxy', status: 407}],
	[
		`${module}Get "${info}": proxyconnect tcp: dial tcp: lookup nosuch.corp.example on [::1]:53: connection refused`,
		{kind: 'web-proxy', status: undefined},
	],
	[
		'go: go.mod requires go >= 1.99.3 (running go 1.24.4; GOTOOLCHAIN=local)',
		{kind: 'toolchain', wanted: '1.99.3'},
	],
	[
		'go: downloading go1.99.0 (linux/amd64)\ngo: download go1.99.0 for linux/amd64: toolchain not available',
		{kind: 'toolchain', wanted: '1.99.0'},
	],
	['go: cannot find "go1.99.0" in PATH', {kind: 'toolchain', wanted: '1.99.0'}],
	[
		"go: errors parsing go.mod:\n/home/a/go.mod:3: invalid go version '1.22.0': must match format 1.23",
		{kind: 'toolchain', wanted: '1.22.0'},
	],
	[
		'go: errors parsing go.mod:\n/home/a/go.mod:4: unknown directive: toolchain',
		{kind: 'toolchain', wanted: undefined},
	],
	['go: invalid GOTOOLCHAIN "bash"', {kind: 'setting', variable: 'GOTOOLCHAIN'}],
	[`${module}invalid version: unknown revision v9.9.9`, {kind: 'version-unknown', version: 'v9.9.9'}],
	[
		'go: github.com/acme/pub@>v2.5.0: no matching versions for query ">v2.5.0"',
		{kind: 'version-unknown', version: '>v2.5.0'},
	],
	[
		`${module}parsing go.mod:\n\tmodule declares its path as: github.com/old/private\n\t        but was required as: github.com/acme/private`,
		{kind: 'module-path-mismatch', declared: 'github.com/old/private', required: 'github.com/acme/private'},
	],
	[
		'go: a.b/c@latest: unrecognized import path "a.b/c": reading https://a.b/c?go-get=1: 404 Not Found',
		{kind: 'discovery', because: 'status', status: 404},
	],
	[
		'go: a.b/c@latest: unrecognized import path "a.b/c": parse https://a.b/c?go-get=1: no go-import meta tags ()',
		{kind: 'discovery', because: 'no-tag'},
	],
	[
		'go: a.b/c.git@latest: no secure protocol found for repository',
		{kind: 'discovery', because: 'no-secure-protocol'},
	],
	[
		'go: localhost/c@latest: unrecognized import path "localhost/c": import path does not begin with hostname',
		{kind: 'discovery', because: 'other'},
	],
	[`${module}module lookup disabled by GOPROXY=off`, {kind: 'lookup-disabled'}],
	[
		`${module}GOVCS disallows using git for public github.com/acme/pub; see 'go help vcs'`,
		{kind: 'vcs-disallowed'},
	],
	[`${module}malformed entry in GOVCS (missing colon): "git"`, {kind: 'setting', variable: 'GOVCS'}],
	[
		`${module}GOPROXY list is not the empty string, but contains no entries`,
		{kind: 'setting', variable: 'GOPROXY'},
	],
	[`${module}invalid proxy URL missing scheme: goproxy`, {kind: 'setting', variable: 'GOPROXY'}],
	[
		'go: github.com/acme/private@v1.1.0: verifying module: missing GOSUMDB',
		{kind: 'setting', variable: 'GOSUMDB'},
	],
	['go: something new', {kind: 'other', lines: ['go: something new']}],
	['', {kind: 'other', lines: []}],
])('%s', (stderr, wanted) => {
	expect(readGoFailure(stderr)).toMatchObject(wanted);
});

test('the Error of -json reads the same as stderr', () => {
	const text = `github.com/acme/private@v1.1.0: invalid version: git ls-remote -q origin in ${cache}: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled`;
	expect(readGoFailure(text)).toEqual(readGoFailure(`go: ${text}`));
});

test('nothing is thrown, and much text takes no time', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'a \n\t:"', 'git ', 'verifying ', 'Get "', ' in ', 'reading ')}),
			text => typeof readGoFailure(text).kind === 'string',
		),
	);
	const started = performance.now();
	readGoFailure(`${'verifying reading Get "git in x509: '.repeat(1000)}\n`.repeat(500));
	expect(performance.now() - started).toBeLessThan(2000);
});
