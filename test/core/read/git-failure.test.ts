import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGitFailure} from '../../../source/core/read/git-failure.ts';

const access = "fatal: unable to access 'https://github.com/acme/private/': ";
const lost =
	'fatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.';

test.each([
	[
		"fatal: could not read Username for 'https://github.com': terminal prompts disabled",
		{kind: 'no-credentials', url: 'https://github.com'},
	],
	[
		"fatal: could not read Password for 'https://a@github.com': No such device or address",
		{kind: 'no-credentials', url: 'https://a@github.com'},
	],
	[
		"fatal: Authentication failed for 'https://github.com/acme/private/'",
		{kind: 'authentication-failed', status: undefined},
	],
	[
		`remote: HTTP Basic: Access denied. If a password was provided\nfatal: Authentication failed for 'https://gitlab.com/a/b.git/'`,
		{kind: 'authentication-failed', status: undefined},
	],
	[
		`remote: Write access not granted.\n${access}The requested URL returned error: 403`,
		{kind: 'authentication-failed', status: 403},
	],
	[`ERROR: Repository not found.\n${lost}`, {kind: 'not-found'}],
	[
		`remote: \nremote: ERROR: The project you were looking for could not be found or you don't have permission to view it.\n${lost}`,
		{kind: 'not-found'},
	],
	[
		"remote: Repository not found.\nfatal: repository 'https://github.com/acme/nope/' not found",
		{kind: 'not-found'},
	],
	[
		`remote: TF401019: The Git repository with name or identifier x does not exist or you do not have permissions\n${access}The requested URL returned error: 403`,
		{kind: 'not-found'},
	],
	[`fatal: 'acme/x' does not appear to be a git repository\n${lost}`, {kind: 'not-found'}],
	[
		`ERROR: The 'acme' organization has enabled or enforced SAML SSO.\nTo access this repository, you must use …\n${lost}`,
		{kind: 'sso', organization: 'acme'},
	],
	[
		`remote: The \`acme' organization has enabled or enforced SAML SSO. To access\n${access}The requested URL returned error: 403`,
		{kind: 'sso', organization: 'acme'},
	],
	[
		`${access}server certificate verification failed. CAfile: none CRLfile: none`,
		{kind: 'certificate', because: 'unknown-authority'},
	],
	[
		`${access}SSL certificate problem: self-signed certificate in certificate chain`,
		{kind: 'certificate', because: 'unknown-authority'},
	],
	[
		`${access}SSL certificate problem: unable to get local issuer certificate`,
		{kind: 'certificate', because: 'unknown-authority'},
	],
	[
		`${access}SSL: certificate subject name (github.com) does not match target host name 'x'`,
		{kind: 'certificate', because: 'wrong-host'},
	],
	[`${access}SSL certificate problem: certificate has expired`, {kind: 'certificate', because: 'expired'}],
	[`${access}CONNECT tunnel failed, response 407`, {kind: 'proxy', status: 407, proxy: undefined}],
	[
		`${access}Received HTTP code 503 from proxy after CONNECT`,
		{kind: 'proxy', status: 503, proxy: undefined},
	],
	[
		`${access}Could not resolve proxy: nosuch.corp.example`,
		{kind: 'proxy', status: undefined, proxy: 'nosuch.corp.example'},
	],
	[
		'fatal: bad config line 3 in file /home/a/.gitconfig',
		{kind: 'config-broken', file: '/home/a/.gitconfig', line: 3},
	],
	[
		"fatal: bad numeric config value 'abc' for 'core.compression': invalid unit",
		{kind: 'config-broken', file: undefined, line: undefined},
	],
	[
		"warning: unable to access '/tmp': Is a directory\nfatal: unknown error occurred while reading the configuration files",
		{kind: 'config-broken', file: undefined, line: undefined},
	],
	[`${access}Could not resolve host: github.com`, {kind: 'unresolvable', host: 'github.com'}],
	[
		'fatal: unable to look up github.com (port 9418) (Temporary failure in name resolution)',
		{kind: 'unresolvable', host: 'github.com'},
	],
	[
		`${access}Failed to connect to github.com port 443 after 0 ms: Couldn't connect to server`,
		{kind: 'unreachable'},
	],
	[`${access}Recv failure: Connection reset by peer`, {kind: 'unreachable'}],
	[
		"fatal: detected dubious ownership in repository at '/data'\nTo add an exception",
		{kind: 'safe-directory', path: '/data'},
	],
	["fatal: unsafe repository ('D:/x' is owned by someone else)", {kind: 'safe-directory', path: 'D:/x'}],
	[`git@github.com: Permission denied (publickey).\n${lost}`, {kind: 'ssh'}],
	[`Host key verification failed.\n${lost}`, {kind: 'ssh'}],
	[`ssh: Could not resolve hostname x: Name or service not known\n${lost}`, {kind: 'ssh'}],
	[`ssh: connect to host github.com port 22: Connection refused\n${lost}`, {kind: 'ssh'}],
	[`Bad owner or permissions on /home/a/.ssh/config\n${lost}`, {kind: 'ssh'}],
	[lost, {kind: 'ssh'}],
	[
		'error: cannot run : No such file or directory\nfatal: unable to fork',
		{kind: 'other', said: 'fatal: unable to fork'},
	],
	['', {kind: 'other', said: ''}],
])('%s', (stderr, wanted) => {
	expect(readGitFailure(stderr.split('\n'))).toMatchObject(wanted);
});

test('ssh keeps its lines', () => {
	expect(
		readGitFailure(['Host key verification failed.', '', ' fatal: Could not read from remote repository.']),
	).toEqual({
		kind: 'ssh',
		lines: ['Host key verification failed.', 'fatal: Could not read from remote repository.'],
	});
});

test('nothing is thrown, and much text takes no time', () => {
	fc.assert(fc.property(fc.array(fc.string()), lines => typeof readGitFailure(lines).kind === 'string'));
	const started = performance.now();
	readGitFailure(Array.from({length: 5000}, () => "bad config value for unsafe repository ('".repeat(2000)));
	expect(performance.now() - started).toBeLessThan(2000);
});
