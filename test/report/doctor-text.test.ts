import {expect, test} from 'vitest';
import {doctorText} from '../../source/report/doctor-text.ts';
import {wordsFor} from '../../source/words/words.ts';
import {broken, context, healthy, judged, skipped, target} from './sample-run.ts';

test('nothing wrong: one line a part', () => {
	expect(doctorText(healthy, [target], context)).toBe(
		`gomod-setup 1.0.0 doctor: github.com, acme (3 modules of ~/src/shop/go.mod)

ok    tools        go 1.26.1, git 2.39.5, OpenSSH 9.2
ok    network      github.com on 22 and 443, proxy.golang.org, sum.golang.org
ok    keys         ~/.ssh/id_ed25519 (ED25519)
ok    permissions  2 modes right
ok    agent        holds the key
ok    hosts        3 host keys of github.com known
ok    login        github.com answers: user-acme
ok    go-env       GOPRIVATE=github.com/acme covers 3 of 3
ok    git          https://github.com/acme/ goes over SSH
ok    access       github.com/acme/private v1.1.0 downloaded, as you and as Go
ok    privacy      no private name leaves

16 fine. Private modules of acme can be downloaded here.
`,
	);
});

test('something wrong: problems by cause, what is so, what to type', () => {
	expect(doctorText(broken, [target], context)).toBe(
		`gomod-setup 1.0.0 doctor: github.com, acme (3 modules of ~/src/shop/go.mod)

FAIL  S3   Others can read your private key, so ssh ignores it
           ~/.ssh/id_ed25519 0644, wanted 0600
           $ chmod 600 ~/.ssh/id_ed25519
FAIL  G31  Go treats 3 private modules as public
           0 of 3; GOPRIVATE is not set
           $ go env -w GOPRIVATE=github.com/acme
FAIL  P81  Names of private modules are sent to proxy.golang.org
           to proxy.golang.org, sum.golang.org: github.com/acme/auth, github.com/acme/billing and github.com/acme/private
WARN  N22  Port 22 of github.com is closed from here; port 443 is open
           timeout after 10 s; ssh.github.com:443 answered in 24 ms
           $ gomod-setup run github network
skip  S12  The login was not tried
           waits for S3
skip  A73  The test download was not tried
           waits for S12

3 problems, 1 to look at, 2 not checked, 3 fine.
See the changes: gomod-setup setup --dry-run   Make them: gomod-setup setup
`,
	);
});

test('--verbose: every check, why, and what was run', () => {
	const text = doctorText(broken, [target], {...context, verbose: true});
	expect(text).toContain(`FAIL  S3   Others can read your private key, so ssh ignores it
           ~/.ssh/id_ed25519 0644, wanted 0600
           ssh treats a key that others can read as lost. Git then ends with "exit status 128".
           Make the file readable by you alone.
           $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
           Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.
           This private key will be ignored.
           $ chmod 600 ~/.ssh/id_ed25519
`);
	expect(text).toContain('skip  N26  The proxy was not tried\n           no module proxy in use\n');
	expect(text).toContain('ok    G42  Go: go 1.26.1\n');
	expect(text).toContain('3 problems, 1 to look at, 3 not checked, 3 fine.');
});

test('nothing fails, but no access was seen: nothing is claimed', () => {
	const findings = [
		judged('ok', 'go.missing', {version: '1.26.1'}),
		skipped('access.module', {because: 'nothing-to-check', what: 'proof'}),
	];
	expect(doctorText(findings, [{...target, modules: []}], context)).toBe(
		`gomod-setup 1.0.0 doctor: github.com, acme

ok    tools        go 1.26.1
skip  access       not asked for; --proof does it

1 fine.
`,
	);
});

test('only something to look at is no failure', () => {
	const findings = [
		...healthy,
		judged('warn', 'go.sumdb-off', {value: 'off'}, {commands: ['go env -u GOSUMDB']}),
	];
	expect(doctorText(findings, [target], context)).toBe(
		`gomod-setup 1.0.0 doctor: github.com, acme (3 modules of ~/src/shop/go.mod)

WARN  G39  Checking of downloaded modules is switched off
           GOSUMDB=off
           $ go env -u GOSUMDB

Private modules of acme can be downloaded here; 1 to look at, 16 fine.
See the changes: gomod-setup setup --dry-run   Make them: gomod-setup setup
`,
	);
});

test('what was stopped is told, and no success with it', () => {
	const text = doctorText([...healthy, skipped('net.dns', {because: 'stopped'})], [target], context);
	expect(text).toContain(
		'skip  N21  The name was not looked up\n           stopped by you\n\n1 not checked, 16 fine.\n',
	);
});

test('started with npx, commands say so', () => {
	const text = doctorText(broken, [target], {...context, invocation: 'npx gomod-setup'});
	expect(text).toContain('$ npx gomod-setup run github network');
	expect(text).toContain('Make them: npx gomod-setup setup');
});

test('colour repeats the word and is there only when asked for', () => {
	expect(doctorText(broken, [target], {...context, colour: true})).toContain(
		'\u001b[31mFAIL\u001b[0m  S3   Others',
	);
	expect(doctorText(broken, [target], context)).not.toContain('\u001b');
});

test('in Chinese columns are kept', async () => {
	const words = await wordsFor('zh-CN');
	const text = doctorText(healthy.slice(0, 4), [target], {...context, words});
	expect(text).toBe(
		`gomod-setup 1.0.0 doctor: github.com，acme（~/src/shop/go.mod 的 3 个模块）

ok    工具         go 1.26.1，git 2.39.5，OpenSSH 9.2
ok    网络         github.com 的 22、443 端口

4 项正常。
`,
	);
});

test('what a server said can neither move the cursor nor tell a secret', () => {
	const said = 'https://user:token@github.com/\u001b[2J\u202e';
	const findings = [judged('fail', 'net.not-ssh', {host: 'github.com', port: 22, said})];
	const text = doctorText(findings, [target], context);
	expect(text).toContain('           it says: https://***@github.com/\n');
});
