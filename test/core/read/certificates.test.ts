import {rootCertificates} from 'node:tls';
import {expect, it} from 'vitest';
import {countCertificates} from '../../../source/core/read/certificates.ts';

const [one = '', other = ''] = rootCertificates;

it.each([
	['one', `${one}\n`, 1],
	['two, with words between', `# mine\n${one}\r\n# theirs\n${other}`, 2],
	['lines of Windows', one.replaceAll('\n', '\r\n'), 1],
	['nothing', '', 0],
	['another text', 'no certificate', 0],
	['only the frame', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', 0],
	['a key', one.replaceAll('CERTIFICATE', 'PRIVATE KEY'), 0],
	['one that was cut off', one.replace(/.{200}(?=\n-----END)/s, ''), 0],
	['one good and one damaged', `${one}\n${one.replace(/M/, '!')}`, 0],
])('%s', (_, text, count) => expect(countCertificates(text)).toBe(count));

it('every root that Node ships', () => {
	const certificates = rootCertificates.filter(text => countCertificates(text) !== 1);
	expect(certificates).toEqual([]);
});
