import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fingerprintOf, readPublicKey} from '../../../source/core/read/public-key.ts';
import hostKeys from '../../vectors/hostkeys.json' with {type: 'json'};
import {hostileText, thousand} from '../hostile.ts';

const {type, key, fingerprint} = hostKeys.keys[0] ?? {type: '', key: '', fingerprint: ''};

describe('readPublicKey', () => {
	test.each(hostKeys.keys)('$host $type has the published fingerprint', ({type, key, fingerprint}) => {
		expect(fingerprintOf(key)).toBe(fingerprint);
		expect(readPublicKey(`${type} ${key} a comment\n`)).toEqual({
			keyType: type,
			blob: key,
			comment: 'a comment',
			fingerprint,
		});
	});

	test.each([
		['no comment', `${type} ${key}`, ''],
		['tabs', `\t${type}\t${key}\tc\r\n`, 'c'],
		['a second line', `${type} ${key} c\n${type} ${key} d\n`, 'c'],
		['escapes in the comment', `${type} ${key} \u001b[31mred`, 'red'],
	])('%s', (_, line, comment) =>
		expect(readPublicKey(line)).toEqual({keyType: type, blob: key, comment, fingerprint}),
	);

	test.each([
		['empty', ''],
		['only a type', type],
		['another type than the bytes say', `ssh-rsa ${key}`],
		['a key that was cut', `${type} ${key.slice(0, 12)}`],
		['no base64', `${type} ${key.slice(0, -1)}!`],
		['options before the type', `no-pty ${type} ${key}`],
		['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
	])('%s is none', (_, line) => expect(readPublicKey(line)).toBeUndefined());

	test('never throws', () => {
		fc.assert(
			fc.property(hostileText([type, ' ', key, 'AAAA']), line => {
				expect(readPublicKey(line)?.blob ?? key).toMatch(/^[A-Za-z0-9+/]+=*$/);
			}),
			thousand,
		);
	});
});
