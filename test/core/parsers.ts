import {checkHostName} from '../../source/core/git/host-name.ts';
import {rewrite} from '../../source/core/git/instead-of.ts';
import {rewriteTraps} from '../../source/core/git/rewrite-trap.ts';
import {decides, leadsToHost, rivalRules} from '../../source/core/git/rival-rules.ts';
import {quiet, sshCommandOfGo, sshCommandOfUser} from '../../source/core/git/ssh-command.ts';
import {sshHostOf} from '../../source/core/git/ssh-host.ts';
import {keptBack, readSshOptions, sshOption} from '../../source/core/git/ssh-options.ts';
import {urlSettings} from '../../source/core/git/url-settings.ts';
import {publicHostsTold} from '../../source/core/go/disclosure.ts';
import {readsNetrc, withNetrc} from '../../source/core/go/go-auth.ts';
import {parseGoproxy} from '../../source/core/go/goproxy.ts';
import {parseGosumdb} from '../../source/core/go/gosumdb.ts';
import {gitAllowed} from '../../source/core/go/govcs.ts';
import {repositoryOf} from '../../source/core/go/import-path.ts';
import {checkModulePath, escapeModulePath, parseModuleArgument} from '../../source/core/go/module-path.ts';
import {
	matchesPatterns,
	matchingPattern,
	prefixLike,
	splitPatterns,
} from '../../source/core/go/module-pattern.ts';
import {isWellFormed, pathMatch} from '../../source/core/go/path-match.ts';
import {corrected, patternTraps} from '../../source/core/go/pattern-trap.ts';
import {isPublicDatabase, isPublicProxy} from '../../source/core/go/public-proxies.ts';
import {repositoryUrl} from '../../source/core/go/repository-url.ts';
import {routeOf} from '../../source/core/go/route.ts';
import {
	compareGoVersions,
	fromToolchain,
	selectToolchain,
	setsGitSshCommand,
} from '../../source/core/go/toolchain.ts';
import {readUrl} from '../../source/core/go/url-syntax.ts';
import {fields, trimSpace} from '../../source/core/go/white-space.ts';
import {readJournal} from '../../source/core/journal.ts';
import {readAgent} from '../../source/core/read/agent.ts';
import {countCertificates} from '../../source/core/read/certificates.ts';
import {lastValue, readGitConfig, rewritesIn, valuesForUrl} from '../../source/core/read/git-config.ts';
import {readGitFailure} from '../../source/core/read/git-failure.ts';
import {goEnvFilePath, readGoEnv, readGoEnvFile} from '../../source/core/read/go-env.ts';
import {readGoFailure} from '../../source/core/read/go-failure.ts';
import {readGoImport} from '../../source/core/read/go-import.ts';
import {readGoMod} from '../../source/core/read/go-mod.ts';
import {readGoModJson, readGoWorkJson} from '../../source/core/read/go-mod-json.ts';
import {readDirectives} from '../../source/core/read/go-mod-syntax.ts';
import {readGoWork} from '../../source/core/read/go-work.ts';
import {
	knownHostsName,
	linesNamed,
	readKnownHosts,
	readKnownHostsLine,
	readLinesFor,
} from '../../source/core/read/known-hosts.ts';
import {plainLines} from '../../source/core/read/lines.ts';
import {readLogin} from '../../source/core/read/login.ts';
import {hasDefaultLogin, readNetrc} from '../../source/core/read/netrc.ts';
import {readPrivateKey} from '../../source/core/read/private-key.ts';
import {fingerprintOf, readPublicKey} from '../../source/core/read/public-key.ts';
import {readRemote} from '../../source/core/read/remote.ts';
import {remotesIn} from '../../source/core/read/remotes.ts';
import {assignmentsIn} from '../../source/core/read/shell-rc.ts';
import {readSshConfig} from '../../source/core/read/ssh-config.ts';
import {readSshFailure} from '../../source/core/read/ssh-failure.ts';
import {expandSshPath} from '../../source/core/read/ssh-path.ts';
import {readConfigFiles, readSshSettings} from '../../source/core/read/ssh-setting.ts';
import {readSshTrace} from '../../source/core/read/ssh-trace.ts';
import {readGitVersion, readGoVersion, readSshVersion} from '../../source/core/read/versions.ts';
import {plain, redact} from '../../source/core/redact.ts';
import {parseUrl} from '../../source/core/url.ts';
import {target} from './facts-of.ts';

/** A function that reads a text from outside, and words that lead deep into it. */
export interface Parser {
	readonly file: string;
	readonly reads: Readonly<Record<string, (text: string) => unknown>>;
	readonly words: readonly string[];
}

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const halves = (text: string): [string, string] => [
	text.slice(0, text.length / 2),
	text.slice(text.length / 2),
];
const settings = (text: string) => ({
	GOPRIVATE: text,
	GONOPROXY: text,
	GONOSUMDB: text,
	GOPROXY: text,
	GOSUMDB: text,
});
const gitConfig = (text: string) => readGitConfig(`global\0file:/x\0url.${text}.insteadof\n${text}\0`);
/** A rule for each few letters of a text, all different. */
const manyRules = (text: string) =>
	(text.match(/[\s\S]{1,10}/g) ?? []).map((piece, index) => ({
		base: `https://x${index}.example/`,
		prefix: `https://github.com/${index}${piece}`,
		push: false,
	}));
const globs = ['*', '?', '[a-', '[^', ']', '\\', '/', ',', 'github.com/acme', '*.example/*'];
const urls = [
	'https://',
	'ssh://',
	'git@',
	'u:p@',
	'[::1]',
	':22',
	'%zz',
	'?',
	'#',
	'github.com/acme/x.git',
	'//',
];
const modFile = [
	'module ',
	'require (\n',
	')',
	'replace ',
	' => ',
	'"',
	'`',
	'//',
	' v1.2.3',
	'use ',
	'go 1.22\n',
];
const complaints = [
	'fatal: ',
	'remote: ',
	'go: ',
	'Permission denied (publickey).',
	'line 3: ',
	"'https://x/'",
	'410 Gone',
];

/**
 * Every function of the core that reads what comes from outside. The property tests go through this table, and a test of
 * the structure finds the file that is missing in it.
 */
export const parsers: readonly Parser[] = [
	{
		file: 'read/agent',
		words: [`ssh-ed25519 ${key} c\n`],
		reads: {readAgent: text => [0, 1, 2].map(code => readAgent({code, stdout: text, stderr: text}))},
	},
	{
		file: 'read/git-config',
		words: ['\0', 'global\0', 'file:/x\0', 'url.', '.insteadof\n', 'credential.https://*.x.helper\n'],
		reads: {
			readGitConfig,
			rewritesIn: text => rewritesIn(readGitConfig(text)),
			lastValue: text => lastValue(readGitConfig(text), text),
			valuesForUrl: text => valuesForUrl(gitConfig(text), 'http', 'proxy', text),
		},
	},
	{
		file: 'read/git-failure',
		words: complaints,
		reads: {readGitFailure: text => readGitFailure(text.split('\n'))},
	},
	{
		file: 'read/go-env',
		words: ['GOPRIVATE=', 'GOPROXY=', '\r\n', '#'],
		reads: {
			readGoEnv: text => readGoEnv(['GOPROXY', 'GOPRIVATE'], text),
			readGoEnvFile,
			goEnvFilePath: text => goEnvFilePath('linux', text, {GOENV: text, XDG_CONFIG_HOME: text}),
		},
	},
	{file: 'read/go-failure', words: complaints, reads: {readGoFailure}},
	{file: 'read/go-mod', words: modFile, reads: {readGoMod}},
	{
		file: 'read/go-mod-json',
		words: ['{"Module":', '{"Path":"a"}', '[', ']}', '"Require":', '"__proto__":'],
		reads: {readGoModJson, readGoWorkJson},
	},
	{file: 'read/go-mod-syntax', words: modFile, reads: {readDirectives}},
	{file: 'read/go-work', words: modFile, reads: {readGoWork}},
	{
		file: 'read/known-hosts',
		words: [`h ssh-ed25519 ${key}\n`, '@revoked ', '|1|', ',*!?', 'ssh-rsa'],
		reads: {
			readKnownHosts,
			readKnownHostsLine: text => readKnownHostsLine(text),
			readLinesFor: text => [...readLinesFor(Buffer.from(text), ['h', text])],
			linesNamed: text => linesNamed(text, readKnownHosts(text)),
			knownHostsName: text => knownHostsName(text, 2222),
		},
	},
	{
		file: 'read/certificates',
		reads: {countCertificates},
		words: ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', 'MIIB', '=', '-', '\n'],
	},
	{
		file: 'read/netrc',
		reads: {readNetrc, hasDefaultLogin},
		words: ['machine ', 'login ', 'password ', 'default', 'macdef ', 'a ', '\n'],
	},
	{
		file: 'read/go-import',
		reads: {readGoImport: text => readGoImport(text, 'a.example/b/c')},
		words: ['<meta ', 'name="go-import"', ' content="', 'a.example/b git https://a.example/b', '">', '<body'],
	},
	{file: 'go/go-auth', words: ['netrc', ';', 'git ', 'off'], reads: {readsNetrc, withNetrc}},
	{file: 'read/lines', words: ['\u001b]', '\r'], reads: {plainLines}},
	{
		file: 'read/login',
		words: ['Hi alice! ', "You've successfully authenticated", 'SAML SSO'],
		reads: {
			readLogin: text =>
				readLogin(text.split('\n'), text, {
					greetings: [{pattern: '^Hi (?<account>[\\w.-]+)! ', identity: 'user'}],
					refusals: [{pattern: 'enabled or enforced SAML SSO', means: 'sso'}],
				}),
		},
	},
	{
		file: 'read/private-key',
		words: [
			'-----BEGIN OPENSSH PRIVATE KEY-----\n',
			'b3BlbnNzaC1rZXktdjEA',
			'\n-----END OPENSSH PRIVATE KEY-----\n',
			'PuTTY-User-Key-File-3: ',
		],
		reads: {readPrivateKey},
	},
	{file: 'read/public-key', words: [`ssh-ed25519 ${key}`, ' comment'], reads: {readPublicKey, fingerprintOf}},
	{file: 'read/remote', words: urls, reads: {readRemote}},
	{file: 'git/ssh-host', words: urls, reads: {sshHostOf}},
	{
		file: 'read/remotes',
		words: ['local\0file:.git/config\0', 'remote.origin.url\n', '\0', ...urls],
		reads: {remotesIn: text => remotesIn(readGitConfig(text))},
	},
	{
		file: 'read/shell-rc',
		words: ['export GOPRIVATE=', 'set -gx GOPRIVATE ', '"', "'", '$(', '\\\n'],
		reads: {
			assignmentsIn: text =>
				(['sh', 'fish', 'environment'] as const).map(dialect => assignmentsIn(text, 'GOPRIVATE', dialect)),
		},
	},
	{
		file: 'read/ssh-config',
		words: ['hostname x\n', 'port 22\n', 'identityfile ~/.ssh/%h\n', 'userknownhostsfile "a b" c\n'],
		reads: {readSshConfig},
	},
	{
		file: 'read/ssh-failure',
		words: ['@@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!', ...complaints],
		reads: {readSshFailure: text => readSshFailure(text.split('\n'))},
	},
	{
		file: 'read/ssh-path',
		words: ['~/', '%h', '%d', '%%', '%'],
		reads: {
			expandSshPath: text =>
				expandSshPath(text, {
					home: '/home/u',
					host: 'github.com',
					remoteUser: 'git',
					localUser: 'u',
					port: 22,
				}),
		},
	},
	{
		file: 'read/ssh-setting',
		words: ['UserKnownHostsFile', ' = ', '"', '\n', 'debug1: Reading configuration data /x'],
		reads: {readConfigFiles, readSshSettings: text => readSshSettings(text, 'UserKnownHostsFile')},
	},
	{
		file: 'read/ssh-trace',
		words: [
			'debug1: ',
			'Server host key: ssh-ed25519 SHA256:',
			'Offering public key: ',
			'Server accepts key: ',
			' agent explicit',
		],
		reads: {readSshTrace},
	},
	{
		file: 'read/versions',
		words: ['go version go1.', 'git version 2.', 'OpenSSH_9.', 'rc1'],
		reads: {readGoVersion, readGitVersion, readSshVersion},
	},
	{
		file: 'go/disclosure',
		words: globs,
		reads: {publicHostsTold: text => publicHostsTold(text, settings(text))},
	},
	{file: 'go/goproxy', words: ['https://a', ',', '|', 'direct', 'off', ' '], reads: {parseGoproxy}},
	{file: 'go/gosumdb', words: ['sum.golang.org', '+', ' https://', 'off'], reads: {parseGosumdb}},
	{
		file: 'go/govcs',
		words: ['public:', 'private:', 'git|hg', 'off', ',', ...globs],
		reads: {
			gitAllowed: text => [true, false].map(isPrivate => gitAllowed(text, 'github.com/a/b', isPrivate)),
		},
	},
	{file: 'go/import-path', words: [...urls, '/v2', 'gopkg.in/'], reads: {repositoryOf}},
	{
		file: 'go/module-path',
		words: ['github.com/acme/', '@v1', '!', 'É', '..'],
		reads: {checkModulePath, parseModuleArgument, escapeModulePath},
	},
	{
		file: 'go/module-pattern',
		words: globs,
		reads: {
			splitPatterns,
			matchesPatterns: text => matchesPatterns(...halves(text)),
			matchingPattern: text => matchingPattern(...halves(text)),
			prefixLike: text => prefixLike(...halves(text)),
		},
	},
	{file: 'go/path-match', words: globs, reads: {isWellFormed, pathMatch: text => pathMatch(...halves(text))}},
	{
		file: 'go/pattern-trap',
		words: globs,
		reads: {corrected, patternTraps: text => patternTraps(text, [text, 'github.com/acme/x'])},
	},
	{file: 'go/public-proxies', words: urls, reads: {isPublicProxy, isPublicDatabase}},
	{file: 'go/repository-url', words: urls, reads: {repositoryUrl}},
	{file: 'go/route', words: globs, reads: {routeOf: text => routeOf(text, settings(text))}},
	{
		file: 'go/toolchain',
		words: ['go1.22', '1.22', 'rc', 'local', 'auto', '+path', 'path'],
		reads: {
			compareGoVersions: text => compareGoVersions(...halves(text)),
			fromToolchain,
			setsGitSshCommand,
			selectToolchain: text =>
				selectToolchain({local: text, goLine: text, toolchainLine: text, GOTOOLCHAIN: text}),
		},
	},
	{file: 'go/url-syntax', words: urls, reads: {readUrl}},
	{file: 'go/white-space', words: ['\u00a0', '\t'], reads: {fields, trimSpace}},
	{file: 'git/host-name', words: ['-', '.', 'xn--'], reads: {checkHostName}},
	{
		file: 'git/instead-of',
		words: urls,
		reads: {
			rewrite: text => rewrite(text, rewritesIn(gitConfig(text))),
			'rewrite by many rules': text => rewrite(text, manyRules(text)),
		},
	},
	{
		file: 'git/rewrite-trap',
		words: urls,
		reads: {
			'rewriteTraps of many rules': text =>
				rewriteTraps(manyRules(text), {host: 'github.com', owner: 'acme'}),
			rewriteTraps: text => rewriteTraps(rewritesIn(gitConfig(text)), {host: 'github.com', owner: text}),
		},
	},
	{
		file: 'git/rival-rules',
		words: urls,
		reads: {
			leadsToHost: text => leadsToHost(text, target),
			'rivalRules of many rules': text =>
				target.rewrites.map(wanted =>
					rivalRules(
						manyRules(text).map(rule => ({...rule, file: text})),
						wanted,
						target,
					),
				),
			decides: text =>
				target.rewrites.map(wanted =>
					decides(rewritesIn(gitConfig(text)), wanted, {replaces: [], file: text}, target),
				),
		},
	},
	{
		file: 'git/ssh-command',
		words: ['ssh ', "'", '"', '-o X=y', 'plink'],
		reads: {
			sshCommandOfUser: text => quiet(sshCommandOfUser({GIT_SSH_COMMAND: text}, {kind: 'unavailable'}), 1),
			sshCommandOfGo: text => quiet(sshCommandOfGo({GIT_SSH: text}, {kind: 'unavailable'}, '1.26'), 1),
		},
	},
	{
		file: 'git/ssh-options',
		words: ['ssh ', '-i ', "'", '"', '-o IdentityFile='],
		reads: {readSshOptions, keptBack, sshOption: text => sshOption(text, 'IdentityFile')},
	},
	{file: 'git/url-settings', words: urls, reads: {urlSettings: text => urlSettings(gitConfig(text), text)}},
	{
		file: 'journal',
		words: [
			'{"entry":"begin","schema":1,"run":"1","at":"","version":"","recipe":"","host":"","command":""}\n',
			'{"entry":"intent","action":',
			'}\n',
		],
		reads: {readJournal},
	},
	{file: 'redact', words: urls, reads: {redact, plain}},
	{file: 'url', words: urls, reads: {parseUrl}},
];
