import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	compareGoVersions,
	fromToolchain,
	selectToolchain,
	setsGitSshCommand,
} from '../../../source/core/go/toolchain.ts';

/** Each as `go mod download` of 1.24.4 did it (GODEBUG=toolchaintrace=1, GOPROXY=off). */
test.each([
	['1.22', '', 'auto', {kind: 'local', version: '1.24.4'}],
	['1.99', '', 'auto', {kind: 'newer', version: '1.99.0', allowed: true, how: 'download'}],
	[
		'1.99.3',
		'',
		'local',
		{kind: 'newer', version: '1.99.3', allowed: false, how: 'refused', because: 'GOTOOLCHAIN'},
	],
	['1.99', '', 'path', {kind: 'newer', version: '1.99.0', allowed: true, how: 'path'}],
	['1.22', 'go1.99.1', 'auto', {kind: 'newer', version: '1.99.1', allowed: true, how: 'download'}],
	['1.22', 'go1.99.1', 'local', {kind: 'local', version: '1.24.4'}],
	['1.22', 'go1.99.1-custom', 'auto', {kind: 'newer', version: '1.99.1', allowed: true, how: 'download'}],
	['1.22', 'default', 'auto', {kind: 'local', version: '1.24.4'}],
	[
		'1.99',
		'default',
		'auto',
		{kind: 'newer', version: '1.99.0', allowed: false, how: 'refused', because: 'toolchain-line'},
	],
	['1.22', '', 'go1.99.1', {kind: 'newer', version: '1.99.1', allowed: true, how: 'download'}],
	['1.22', '', 'go1.22.1', {kind: 'named', version: '1.22.1', allowed: true, how: 'download'}],
	['1.99', '', 'go1.98.0+auto', {kind: 'newer', version: '1.99.0', allowed: true, how: 'download'}],
	['1.22', '', 'go1.98.0+path', {kind: 'newer', version: '1.98.0', allowed: true, how: 'path'}],
	[
		'1.22',
		'',
		'bash',
		{kind: 'invalid', version: '1.24.4', allowed: false, because: 'GOTOOLCHAIN', value: 'bash'},
	],
	[
		'1.22',
		'',
		'Local',
		{kind: 'invalid', version: '1.24.4', allowed: false, because: 'GOTOOLCHAIN', value: 'Local'},
	],
	[
		'1.22',
		'',
		'go1.98+foo',
		{kind: 'invalid', version: '1.24.4', allowed: false, because: 'GOTOOLCHAIN', value: 'go1.98+foo'},
	],
	['1.22', '', 'local+auto', {kind: 'local', version: '1.24.4'}],
	['1.99rc1', '', 'auto', {kind: 'newer', version: '1.99rc1', allowed: true, how: 'download'}],
	['1.24.4', '', 'local', {kind: 'local', version: '1.24.4'}],
	['1.24', 'go1.24.4', 'auto', {kind: 'local', version: '1.24.4'}],
	['1.99', 'go1.99.5', 'auto', {kind: 'newer', version: '1.99.5', allowed: true, how: 'download'}],
	[
		'1.22',
		'nonsense',
		'auto',
		{kind: 'invalid', version: '1.24.4', allowed: false, because: 'toolchain-line', value: 'nonsense'},
	],
])('go %s, toolchain %s, GOTOOLCHAIN=%s', (goLine, toolchainLine, GOTOOLCHAIN, wanted) => {
	expect(selectToolchain({local: '1.24.4', goLine, toolchainLine, GOTOOLCHAIN})).toEqual(wanted);
});

/** As `go mod download` of 1.19.8 did it. */
test.each([
	['1.22', undefined, {kind: 'local', version: '1.19.8'}],
	['1.99', undefined, {kind: 'local', version: '1.19.8'}],
	[
		'1.22.0',
		undefined,
		{kind: 'newer', version: '1.22.0', allowed: false, how: 'refused', because: 'too-old'},
	],
	[
		'1.18',
		'go1.22.0',
		{kind: 'newer', version: '1.21.0', allowed: false, how: 'refused', because: 'too-old'},
	],
	[undefined, undefined, {kind: 'local', version: '1.19.8'}],
])('Go 1.19 with go %s and toolchain %s', (goLine, toolchainLine, wanted) => {
	expect(selectToolchain({local: '1.19.8', goLine, toolchainLine, GOTOOLCHAIN: undefined})).toEqual(wanted);
});

test('versions are in this order', () => {
	const order = [
		'nonsense',
		'1.9',
		'1.20rc1',
		'1.20',
		'1.21',
		'1.21rc1',
		'1.21rc2',
		'1.21.0',
		'1.21.9',
		'1.21.10',
		'1.22',
		'1.100',
		'2',
	];
	expect([...order].reverse().sort(compareGoVersions)).toEqual(order);
	expect(compareGoVersions('1.20', '1.20.0')).toBe(0);
	expect(compareGoVersions('01.2', 'x')).toBe(0);
});

test.each([
	['1.19.8', true],
	['1.24.13', true],
	['1.25rc1', false],
	['1.25.0', false],
	['1.27.4', false],
])('Go %s sets GIT_SSH_COMMAND: %s', (version, wanted) => {
	expect(setsGitSshCommand(version)).toBe(wanted);
});

test.each([
	['go1.22.1', '1.22.1'],
	['go1.22.1-corp', '1.22.1'],
	['1.22.1', undefined],
	['go1.22/../x', undefined],
	['default', undefined],
])('toolchain %s is Go %s', (name, version) => {
	expect(fromToolchain(name)).toBe(version);
});

test('comparing is antisymmetric', () => {
	const version = fc.stringMatching(/^[0-9]{1,2}(\.[0-9]{1,2}((rc|beta)?[0-9]|\.[0-9]{1,3})?)?$/);
	fc.assert(fc.property(version, version, (a, b) => compareGoVersions(a, b) + compareGoVersions(b, a) === 0));
});
