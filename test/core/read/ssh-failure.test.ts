import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readSshFailure} from '../../../source/core/read/ssh-failure.ts';
import {readSshTrace} from '../../../source/core/read/ssh-trace.ts';
import {hostileText, thousand} from '../hostile.ts';

const denied = 'git@github.com: Permission denied (publickey).';
const connect = (said: string) => `ssh: connect to host github.com port 22: ${said}`;
const at = (kind: string, said: string) => ({kind, host: 'github.com', port: 22, said});
const resolve = (said: string) => `ssh: Could not resolve hostname github.com: ${said}`;
const broken = (line: string) => [line, 'c: terminating, 1 bad configuration options'];

describe('readSshFailure', () => {
	test.each([
		['no-user', ['No user exists for uid 54321'], {kind: 'no-user', uid: 54_321}],
		[
			'config others can write',
			['Bad owner or permissions on /h/.ssh/config'],
			{kind: 'config-permissions', file: '/h/.ssh/config'},
		],
		[
			'bad option',
			broken('c: line 3: Bad configuration option: usekeychain'),
			{
				kind: 'config-option',
				file: 'c',
				line: 3,
				option: 'usekeychain',
				said: 'Bad configuration option: usekeychain',
			},
		],
		[
			'bad port',
			broken("c line 1: Bad port 'abc'."),
			{kind: 'config-option', file: 'c', line: 1, option: undefined, said: "Bad port 'abc'."},
		],
		[
			'no argument',
			broken('c line 2: no argument after keyword "user"'),
			{kind: 'config-option', file: 'c', line: 2, option: 'user', said: 'no argument after keyword "user"'},
		],
		[
			'extra arguments',
			broken('c line 2: keyword identityfile extra arguments at end of line'),
			{
				kind: 'config-option',
				file: 'c',
				line: 2,
				option: 'identityfile',
				said: 'keyword identityfile extra arguments at end of line',
			},
		],
		[
			'quotes',
			broken('c line 1: invalid quotes'),
			{kind: 'config-option', file: 'c', line: 1, option: undefined, said: 'invalid quotes'},
		],
		[
			'command line',
			['command-line: line 0: Bad configuration option: foo'],
			{
				kind: 'config-option',
				file: 'command-line',
				line: 0,
				option: 'foo',
				said: 'Bad configuration option: foo',
			},
		],
		[
			'name not found',
			[resolve('Name or service not known')],
			{kind: 'name-not-found', host: 'github.com', said: 'Name or service not known'},
		],
		[
			'name not found, macOS',
			[resolve('nodename nor servname provided, or not known')],
			{kind: 'name-not-found', host: 'github.com', said: 'nodename nor servname provided, or not known'},
		],
		[
			'name not found, Windows',
			[resolve('No such host is known. ')],
			{kind: 'name-not-found', host: 'github.com', said: 'No such host is known.'},
		],
		[
			'resolver away',
			[resolve('Temporary failure in name resolution')],
			{kind: 'name-temporary', host: 'github.com', said: 'Temporary failure in name resolution'},
		],
		['refused', [connect('Connection refused')], at('refused', 'Connection refused')],
		['timeout', [connect('Connection timed out')], at('timeout', 'Connection timed out')],
		['timeout, macOS', [connect('Operation timed out')], at('timeout', 'Operation timed out')],
		['no route', [connect('No route to host')], at('no-route', 'No route to host')],
		['forbidden route', [connect('Permission denied')], at('no-route', 'Permission denied')],
		['black hole route', [connect('Invalid argument')], at('no-route', 'Invalid argument')],
		[
			'network unreachable',
			[connect('Network is unreachable')],
			at('network-unreachable', 'Network is unreachable'),
		],
		['an errno that is new', [connect('Something else')], {kind: 'other', said: [connect('Something else')]}],
		[
			'banner timeout',
			['Connection timed out during banner exchange', 'Connection to 10.77.0.1 port 22 timed out'],
			{kind: 'banner-timeout', said: 'Connection timed out during banner exchange'},
		],
		[
			'later timeout',
			['Connection to 10.77.0.1 port 22 timed out'],
			{kind: 'timeout', host: '10.77.0.1', port: 22, said: 'Connection to 10.77.0.1 port 22 timed out'},
		],
		[
			'an HTTP server',
			[
				'kex_exchange_identification: Connection closed by remote host',
				'Connection closed by 10.77.0.1 port 22',
			],
			{kind: 'not-ssh', said: 'kex_exchange_identification: Connection closed by remote host'},
		],
		[
			'reset on first data',
			[
				'kex_exchange_identification: read: Connection reset by peer',
				'Connection reset by 10.77.0.1 port 22',
			],
			{kind: 'not-ssh', said: 'kex_exchange_identification: read: Connection reset by peer'},
		],
		[
			'SSH 1',
			['Protocol major versions differ: 2 vs. 1'],
			{kind: 'not-ssh', said: 'Protocol major versions differ: 2 vs. 1'},
		],
		[
			'closed in the key exchange',
			['Connection closed by 127.0.0.1 port 42024'],
			{kind: 'closed', said: 'Connection closed by 127.0.0.1 port 42024'},
		],
		[
			'a proxy command that is not there',
			[
				'/bin/bash: line 1: exec: nc: not found',
				'kex_exchange_identification: Connection closed by remote host',
				'Connection closed by UNKNOWN port 65535',
			],
			{kind: 'proxy-ended', said: '/bin/bash: line 1: exec: nc: not found'},
		],
		[
			'a machine on the way that nobody finds',
			[
				'ssh: Could not resolve hostname jump.invalid: Name or service not known',
				'kex_exchange_identification: Connection closed by remote host',
				'Connection closed by UNKNOWN port 65535',
			],
			{
				kind: 'proxy-ended',
				said: 'ssh: Could not resolve hostname jump.invalid: Name or service not known',
			},
		],
		[
			'a machine on the way that refuses',
			['dev@bastion: Permission denied (publickey).', 'Connection closed by UNKNOWN port 65535'],
			{kind: 'proxy-ended', said: 'dev@bastion: Permission denied (publickey).'},
		],
		[
			'host key unknown in batch mode',
			['Host key verification failed.'],
			{kind: 'host-key-unknown', name: undefined, keyType: undefined},
		],
		[
			'host key unknown, strict',
			[
				'No ED25519 host key is known for [h]:7 and you have requested strict checking.',
				'Host key verification failed.',
			],
			{kind: 'host-key-unknown', name: '[h]:7', keyType: 'ED25519'},
		],
		[
			'host key revoked',
			[
				'@       WARNING: REVOKED HOST KEY DETECTED!               @',
				'The ED25519 host key for [h]:7 is marked as revoked.',
				'Host key verification failed.',
			],
			{kind: 'host-key-revoked', name: '[h]:7', keyType: 'ED25519'},
		],
		[
			'no common algorithm',
			[
				'Unable to negotiate with 127.0.0.1 port 42022: no matching host key type found. Their offer: ssh-rsa,ssh-dss',
			],
			{kind: 'negotiation', what: 'host key type', offer: ['ssh-rsa', 'ssh-dss']},
		],
		[
			'too many keys',
			[
				'Received disconnect from 127.0.0.1 port 22:2: Too many authentication failures',
				'Disconnected from 127.0.0.1 port 22',
			],
			{kind: 'too-many-failures'},
		],
		[
			'key others can read',
			["Permissions 0644 for '/h/id' are too open.", 'Load key "/h/id": bad permissions', denied],
			{kind: 'key-permissions', file: '/h/id', mode: 0o644},
		],
		[
			'key others can read, Windows',
			["Permissions for 'C:/h/id' are too open.", denied],
			{kind: 'key-permissions', file: 'C:/h/id', mode: undefined},
		],
		[
			'key in a wrong format',
			['Load key "/h/id": error in libcrypto', denied],
			{kind: 'key-unreadable', file: '/h/id', said: 'error in libcrypto'},
		],
		[
			'key of another pair',
			['identity_sign: private key /h/id contents do not match public', denied],
			{kind: 'key-mismatch', file: '/h/id'},
		],
		[
			'agent says no',
			[
				'sign_and_send_pubkey: signing failed for ED25519 "/h/id" from agent: agent refused operation',
				denied,
			],
			{kind: 'agent-refused', key: '/h/id', said: 'agent refused operation'},
		],
		['denied', [denied], {kind: 'permission-denied', methods: ['publickey']}],
		[
			'denied, several methods',
			['a@h: Permission denied (publickey,password,keyboard-interactive).'],
			{kind: 'permission-denied', methods: ['publickey', 'password', 'keyboard-interactive']},
		],
		['denied behind a banner', ['Welcome', denied], {kind: 'permission-denied', methods: ['publickey']}],
		[
			'other',
			['remote username contains invalid characters'],
			{kind: 'other', said: ['remote username contains invalid characters']},
		],
	])('%s', (_, said, failure) => expect(readSshFailure(said)).toEqual(failure));

	test.each([
		[
			'a greeting',
			["Hi alice! You've successfully authenticated, but GitHub does not provide shell access."],
		],
		[
			'a key that was passed over before a good login',
			['Load key "/h/id": error in libcrypto', 'Welcome to GitLab, @alice!'],
		],
		['a first contact', ["Warning: Permanently added 'h' (ED25519) to the list of known hosts."]],
		['nothing', []],
	])('%s is no failure', (_, said) => expect(readSshFailure(said)).toBeUndefined());

	test('a changed host key, with the place of the old one and the new fingerprint', () => {
		const {said} = readSshTrace(
			readFileSync(new URL('../../captured/ssh-trace/changed-9.2.txt', import.meta.url), 'utf8'),
		);
		expect(readSshFailure(said)).toEqual({
			kind: 'host-key-changed',
			file: '/home/dev/.ssh/kh_ch',
			line: 1,
			keyType: 'ED25519',
			fingerprint: 'SHA256:pf8DuhEMnWEyxnPpRpREVxBcaBpL4OH4b6eyqrr1Rqo',
		});
	});

	test('never throws', () => {
		const words = [
			denied,
			connect(''),
			resolve(''),
			'REMOTE HOST IDENTIFICATION HAS CHANGED!',
			'Offending key in x:1',
			'Load key "',
			'c line 1: Bad ',
			'Connection closed by UNKNOWN port 1',
		];
		fc.assert(
			fc.property(fc.array(hostileText(words), {maxLength: 6}), said => {
				expect(readSshFailure(said)?.kind).not.toBe('');
			}),
			thousand,
		);
	});
});
