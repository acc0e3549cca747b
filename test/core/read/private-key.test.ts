import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readPrivateKey} from '../../../source/core/read/private-key.ts';
import {readPublicKey} from '../../../source/core/read/public-key.ts';
import {hostileText, thousand} from '../hostile.ts';

const directory = mkdtempSync(join(tmpdir(), 'private-key-'));
afterAll(() => rmSync(directory, {recursive: true}));

/** A key of the real ssh-keygen: its file, its public half and the fingerprint ssh-keygen prints. */
function makeKey(name: string, ...options: readonly string[]) {
	const path = join(directory, name);
	execFileSync('ssh-keygen', ['-q', '-C', 'a comment', '-f', path, ...options]);
	const listed = execFileSync('ssh-keygen', ['-lf', `${path}.pub`], {encoding: 'utf8'});
	return {
		text: readFileSync(path, 'latin1'),
		half: readPublicKey(readFileSync(`${path}.pub`, 'utf8')),
		fingerprint: listed.split(' ')[1],
	};
}

describe('keys in OpenSSH format', () => {
	test.each([
		['ed25519', 'ssh-ed25519', ['-t', 'ed25519']],
		['rsa', 'ssh-rsa', ['-t', 'rsa', '-b', '2048']],
		['ecdsa', 'ecdsa-sha2-nistp256', ['-t', 'ecdsa']],
		['ecdsa-521', 'ecdsa-sha2-nistp521', ['-t', 'ecdsa', '-b', '521']],
	])('%s', (name, keyType, options) => {
		const open = makeKey(name, ...options, '-N', '');
		expect(readPrivateKey(open.text)).toEqual({
			kind: 'openssh',
			encrypted: false,
			cipher: 'none',
			keyType,
			publicKey: open.half?.blob,
			fingerprint: open.fingerprint,
			comment: 'a comment',
		});
		const closed = makeKey(`${name}-encrypted`, ...options, '-N', 'secret', '-a', '1');
		expect(readPrivateKey(closed.text)).toEqual({
			kind: 'openssh',
			encrypted: true,
			cipher: 'aes256-ctr',
			keyType,
			publicKey: closed.half?.blob,
			fingerprint: closed.fingerprint,
			comment: undefined,
		});
	});
});

describe('keys in PEM', () => {
	test.each([
		['rsa', ['-t', 'rsa', '-b', '2048', '-m', 'PEM'], 'rsa'],
		['ec', ['-t', 'ecdsa', '-m', 'PEM'], 'ec'],
		['pkcs8', ['-t', 'ecdsa', '-m', 'PKCS8'], 'pkcs8'],
	])('%s', (name, options, format) => {
		expect(readPrivateKey(makeKey(`pem-${name}`, ...options, '-N', '').text)).toEqual({
			kind: 'pem',
			encrypted: false,
			format,
		});
		expect(readPrivateKey(makeKey(`pem-${name}-encrypted`, ...options, '-N', 'secret').text)).toEqual({
			kind: 'pem',
			encrypted: true,
			format,
		});
	});
});

describe('a damaged key', () => {
	let key = '';
	let pem = '';
	beforeAll(() => {
		key = makeKey('whole', '-t', 'ed25519', '-N', '').text;
		pem = makeKey('whole-pem', '-t', 'ecdsa', '-m', 'PEM', '-N', '').text;
	});
	const crlf = (text: string) => text.replaceAll('\n', '\r\n');

	/** Each was put before the real ssh-keygen -y, which reads the same ones. */
	test.each([
		['CRLF', () => crlf(key), 'crlf'],
		['a carriage return in its last line', () => key.replace(/\n$/, '\r\n'), 'crlf'],
		['a carriage return inside', () => key.replace('\n', '\n\r'), undefined],
		['no final line break', () => key.trimEnd(), 'truncated'],
		['no end', () => key.replace(/-----END.*\n/, ''), 'truncated'],
		['a line missing', () => key.split('\n').toSpliced(3, 1).join('\n'), 'truncated'],
		['an empty line before it', () => `\n${key}`, 'not-a-key'],
		['a byte order mark', () => `\u00ef\u00bb\u00bf${key}`, 'not-a-key'],
		['indented', () => key.replace(/^/gm, '  '), 'not-a-key'],
		['something behind it', () => `${key}\njunk`, undefined],
		['PEM with CRLF', () => crlf(pem), undefined],
		['PEM without final line break', () => pem.trimEnd(), undefined],
		['PEM without end', () => pem.replace(/-----END.*\n/, ''), 'truncated'],
		['PEM, indented', () => pem.replace(/^/gm, '  '), 'not-a-key'],
		['a public key', () => 'ssh-ed25519 AAAA', 'not-a-key'],
		['empty', () => '', 'not-a-key'],
	])('%s', (_, make, because) => {
		const read = readPrivateKey(make());
		expect(read.kind === 'malformed' ? read.because : undefined).toBe(because);
	});

	test('cut anywhere it never passes for a key', () => {
		for (let length = 0; length < key.length; length++)
			expect(readPrivateKey(key.slice(0, length)).kind).toBe('malformed');
	});

	test('never throws, whatever bytes stand inside', () => {
		const armoured = (bytes: Uint8Array) =>
			`-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`;
		const whole = () => Buffer.from(key.split('\n').slice(1, -2).join(''), 'base64');
		fc.assert(
			fc.property(fc.uint8Array({maxLength: 200}), fc.nat(300), fc.nat(255), (bytes, at, value) => {
				expect(['openssh', 'malformed']).toContain(readPrivateKey(armoured(bytes)).kind);
				const bent = whole();
				bent[at % bent.length] = value;
				expect(['openssh', 'malformed']).toContain(readPrivateKey(armoured(bent)).kind);
			}),
			thousand,
		);
	});
});

test.each([
	[
		'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: aes256-cbc\r\nComment: x\r\n',
		{kind: 'putty', encrypted: true, keyType: 'ssh-ed25519'},
	],
	[
		'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n',
		{kind: 'putty', encrypted: false, keyType: 'ssh-rsa'},
	],
])('PuTTY: %j', (text, key) => expect(readPrivateKey(text)).toEqual(key));

test('never throws on any text', () => {
	const words = [
		'-----BEGIN OPENSSH PRIVATE KEY-----\n',
		'b3BlbnNzaC1rZXktdjEA',
		'\n-----END OPENSSH PRIVATE KEY-----\n',
		'-----BEGIN RSA PRIVATE KEY-----',
		'PuTTY-User-Key-File-3: x',
	];
	fc.assert(
		fc.property(hostileText(words), text => {
			expect(['openssh', 'pem', 'putty', 'malformed']).toContain(readPrivateKey(text).kind);
		}),
		thousand,
	);
});
