import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readSshTrace} from '../../../source/core/read/ssh-trace.ts';
import {hostileText, thousand} from '../hostile.ts';

const captured = (name: string) =>
	readSshTrace(readFileSync(new URL(`../../captured/ssh-trace/${name}.txt`, import.meta.url), 'utf8'));
const [a, b, encrypted, rsa] = [
	'SHA256:OgTABnAmV0nEN3ytTCHnxmZJZMjFM8gxIzNNKcvvB5Y',
	'SHA256:8ldwtQkor/t252+oYXy3GoWnvtBR2t10l5FLE6PYvI0',
	'SHA256:QFohQ3UUyeBoHdnOMI4LVOK30eagj/kTpzcftTesuJo',
	'SHA256:cqGFCXof8e7MAMQJKrpvDmwuIHu6Q6ISETj3LLeHVkc',
];
const file = (name: string, fingerprint: string | undefined) => ({
	name: `/home/dev/.ssh/${name}`,
	keyType: 'ED25519',
	fingerprint,
	source: 'file',
	explicit: true,
});
const serverKey = {type: 'ssh-ed25519', fingerprint: 'SHA256:pf8DuhEMnWEyxnPpRpREVxBcaBpL4OH4b6eyqrr1Rqo'};
const banner = ['Welcome banner line', 'Authorized use only'];

describe('readSshTrace of OpenSSH 9.2', () => {
	test('three files, the last is taken', () => {
		expect(captured('files-9.2')).toEqual({
			connected: true,
			remoteSoftware: 'OpenSSH_9.2p1 Debian-2+deb12u10',
			serverKey,
			identityFiles: ['id_b', 'id_enc', 'id_a'].map(name => ({path: `/home/dev/.ssh/${name}`, type: 3})),
			offered: [file('id_b', b), file('id_enc', encrypted), file('id_a', a)],
			tried: [],
			accepted: file('id_a', a),
			unsignable: false,
			authenticated: true,
			methods: ['publickey'],
			said: [
				"Warning: Permanently added '[localhost]:42022' (ED25519) to the list of known hosts.",
				...banner,
				"Hi alice! You've successfully authenticated, but GitHub does not provide shell access.",
			],
		});
	});

	test('a key that only the agent has', () => {
		const {offered, accepted, authenticated} = captured('agent-9.2');
		expect(offered[0]).toEqual({...file('id_b', b), source: 'agent'});
		expect(accepted).toEqual({
			name: 'a@lab',
			keyType: 'ED25519',
			fingerprint: a,
			source: 'agent',
			explicit: false,
		});
		expect(authenticated).toBe(true);
	});

	test('denied', () => {
		const trace = captured('denied-9.2');
		expect(trace).toMatchObject({
			connected: true,
			accepted: undefined,
			authenticated: false,
			methods: ['publickey'],
		});
		expect(trace.offered.map(key => [key.keyType, key.fingerprint])).toEqual([
			['ED25519', b],
			['RSA', rsa],
		]);
		expect(trace.said).toEqual([...banner, 'dev@localhost: Permission denied (publickey).']);
	});

	test('a key that cannot be read and one that others can read', () => {
		const trace = captured('unreadable-9.2');
		expect(trace.identityFiles).toEqual([
			{path: '/home/dev/.ssh/bad', type: undefined},
			{path: '/home/dev/.ssh/id_open', type: 3},
		]);
		expect(trace.tried).toEqual(['/home/dev/.ssh/bad']);
		expect(trace).toMatchObject({accepted: file('id_open', a), authenticated: false});
		expect(trace.said).toContain('Load key "/home/dev/.ssh/bad": error in libcrypto');
	});

	test('a changed host key ends it before any key is offered', () => {
		const trace = captured('changed-9.2');
		expect(trace).toMatchObject({connected: true, serverKey, offered: [], authenticated: false, methods: []});
		expect(trace.said.at(-1)).toBe('Host key verification failed.');
	});

	test('too many keys', () => {
		expect(captured('too-many-9.2').said.slice(-2)).toEqual([
			'Received disconnect from 127.0.0.1 port 42023:2: Too many authentication failures',
			'Disconnected from 127.0.0.1 port 42023',
		]);
	});
});

describe('readSshTrace of other versions', () => {
	test.each([
		[
			'8: authentication told in a debug line',
			'debug1: Authentication succeeded (publickey).\r\nAuthenticated to h ([1.2.3.4]:22).\r\n',
			{authenticated: true, said: []},
		],
		['behind a proxy', 'Authenticated to h (via proxy).\r\n', {authenticated: true, said: []}],
		['10: its own version as a debug line', 'debug1: OpenSSH_10.0p2, OpenSSL 3.5.1\r\n', {said: []}],
		['Windows', 'OpenSSH_for_Windows_9.5p1, LibreSSL 3.8.2\r\n', {said: []}],
		[
			'through a ProxyCommand',
			'debug1: Remote protocol version 2.0, remote software version Go\r\n',
			{connected: true, remoteSoftware: 'Go'},
		],
		[
			'not connected',
			'debug1: Connecting to h [1.2.3.4] port 22.\r\nssh: connect to host h port 22: Connection refused\r\n',
			{connected: false, said: ['ssh: connect to host h port 22: Connection refused']},
		],
		[
			'7: the accepted key has no name',
			'debug1: Offering public key: /k RSA SHA256:x\ndebug1: Server accepts key: pkalg rsa-sha2-512 blen 279\n',
			{accepted: {name: '/k', fingerprint: 'SHA256:x'}},
		],
		[
			'a form that is not known',
			'debug1: Offering public key: what is this\n',
			{offered: [{name: 'what is this', keyType: undefined, fingerprint: undefined}]},
		],
		[
			'a token',
			'debug1: Offering public key: card ECDSA-SK SHA256:x token agent\n',
			{offered: [{keyType: 'ECDSA-SK', source: 'agent'}]},
		],
		[
			'a server that shows another key later',
			'debug1: Server host key: ssh-rsa SHA256:a\ndebug1: Server host key: ssh-rsa SHA256:b\n',
			{serverKey: {fingerprint: 'SHA256:a'}},
		],
		['escapes in a greeting', '\u001b[2JHi\u0007\n', {said: ['Hi']}],
	])('%s', (_, text, trace) => expect(readSshTrace(text)).toMatchObject(trace));

	test('never throws, and what was said is harmless', () => {
		const words = [
			'debug1: ',
			'Offering public key: ',
			'Server accepts key: ',
			'pkalg ',
			'identity file x type 9',
			'Server host key: ',
			' RSA SHA256:x agent',
		];
		fc.assert(
			fc.property(hostileText(words), text => {
				expect(readSshTrace(text).said.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			}),
			thousand,
		);
	});
});
