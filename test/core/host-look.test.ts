import {describe, expect, it, test} from 'vitest';
import {finding, skipped} from '../../source/core/checks/check.ts';
import type {Finding} from '../../source/core/finding.ts';
import {codesOf, type FindingKey, hostOf, idOf, keyOf, needsOf} from '../../source/core/finding-key.ts';
import {joinFindings} from '../../source/core/host-look.ts';
import {targetOf} from './facts-of.ts';

const [one, other] = ['github.com', 'git.acme.example'];
const noGo = finding('fail', 'go.missing', {version: undefined});
const noGit = finding('fail', 'git.missing', {version: undefined, install: 'apt install git'});
const broken = (host: string): Finding =>
	finding('fail', 'net.dns', {host, addresses: 0, milliseconds: 0, because: 'unknown'});
const waiting = (...ids: Finding['id'][]): Finding =>
	skipped('ssh.login-refused', {because: 'waits', for: ids});

/** Keys and levels of what a run about these hosts finds. */
function joined(...each: readonly (readonly Finding[])[]): string[] {
	const looks = each.map((findings, index) => ({
		target: targetOf({host: [one, other][index] ?? ''}),
		facts: {},
		findings,
	}));
	return joinFindings(looks).map(found => `${keyOf(found)} ${found.level}`);
}

describe('the findings of a run', () => {
	it.each<[string, readonly (readonly Finding[])[], readonly string[]]>([
		['one host names none', [[noGo, broken(one)]], ['go.missing fail', 'net.dns fail']],
		['what is the same stands once', [[noGo], [noGo]], ['go.missing fail']],
		[
			'what differs says its host',
			[[broken(one)], [broken(other)]],
			[`net.dns@${one} fail`, `net.dns@${other} fail`],
		],
		['what only one has says its host', [[noGo], []], [`go.missing@${one} fail`]],
		[
			'what waits for the same',
			[
				[noGit, waiting('git.missing')],
				[noGit, waiting('git.missing')],
			],
			['git.missing fail', 'ssh.login-refused skip'],
		],
		[
			'what waits for each one’s own',
			[
				[broken(one), waiting('net.dns')],
				[broken(other), waiting('net.dns')],
			],
			[
				`net.dns@${one} fail`,
				`net.dns@${other} fail`,
				`ssh.login-refused@${one} skip`,
				`ssh.login-refused@${other} skip`,
			],
		],
	])('%s', (_, each, keys) => {
		expect(joined(...each)).toEqual(keys);
	});
});

test.each<[FindingKey, string, string | undefined]>([
	['go.missing', 'go.missing', undefined],
	['net.dns@github.com', 'net.dns', 'github.com'],
])('the key %s', (key, id, host) => {
	expect([idOf(key), hostOf(key)]).toEqual([id, host]);
	expect(needsOf(key).every(need => hostOf(need) === undefined || hostOf(need) === host)).toBe(true);
});

test('codes to say aloud, each once', () => {
	expect(codesOf([`net.dns@${one}`, `net.dns@${other}`, 'go.missing'])).toEqual(['N21', 'G42']);
});
