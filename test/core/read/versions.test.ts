import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGitVersion, readGoVersion, readSshVersion} from '../../../source/core/read/versions.ts';

test.each([
	['go version go1.24.4 linux/amd64', '1.24.4'],
	['go version go1.19.8 linux/amd64\n', '1.19.8'],
	['go1.26.11', '1.26.11'],
	['go version go1.25rc1 darwin/arm64', '1.25rc1'],
	['go version go1.26.1-X:nodwarf5 linux/amd64', '1.26.1'],
	['go version devel go1.27-9c13a0a Mon Oct 5 linux/amd64', '1.27'],
	['go version go1.22.1 X:boringcrypto linux/amd64', '1.22.1'],
	['', undefined],
	['go: command failed', undefined],
	['go version unknown', undefined],
])('%s is Go %s', (text, wanted) => {
	expect(readGoVersion(text)).toBe(wanted);
});

test.each([
	['git version 2.39.5\n', '2.39.5'],
	['git version 2.39.5 (Apple Git-154)', '2.39.5'],
	['git version 2.47.1.windows.1', '2.47.1'],
	['git version 2.55.0-rc1', '2.55.0'],
	['xcode-select: note: no developer tools were found', undefined],
])('%s is git %s', (text, wanted) => {
	expect(readGitVersion(text)).toBe(wanted);
});

test.each([
	['OpenSSH_9.2p1 Debian-2+deb12u10, OpenSSL 3.0.19 27 Jan 2026', '9.2p1'],
	['OpenSSH_for_Windows_9.5p1, LibreSSL 3.8.2', '9.5p1'],
	['OpenSSH_10.2p1, LibreSSL 3.3.6', '10.2p1'],
	['\nOpenSSH_9.2p1 Debian', '9.2p1'],
	['Dropbear v2022.83', undefined],
])('%s is OpenSSH %s', (text, wanted) => {
	expect(readSshVersion(text)).toBe(wanted);
});

test('what is read is a version', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'go1.2 rcp', 'git version ', 'OpenSSH_')}), text =>
			[readGoVersion, readGitVersion, readSshVersion].every(read =>
				/^[0-9][0-9a-z.]*$/.test(read(text) ?? '1'),
			),
		),
	);
});
