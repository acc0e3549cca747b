import {describe, expect, it} from 'vitest';
import type {SecretSource} from '../../source/cli/invocation.ts';
import {readSecrets} from '../../source/cli/secrets.ts';
import {FakeSystem} from '../system/fake-system.ts';

const token = (from: SecretSource['from'], at = ''): SecretSource => ({name: 'token', from, at});

async function read(sources: readonly SecretSource[], stdin = 'from stdin\n') {
	const system = new FakeSystem({env: {TOKEN: 'from env', EMPTY: '', LINE: '\n', LINES: 'one\ntwo\n'}});
	system.files
		.file('/run/secret', 'from file\r\n', {mode: 0o600})
		.file('/run/open', 'from file', {mode: 0o644})
		.file('/run/empty', '\n', {mode: 0o600});
	let reads = 0;
	const result = await readSecrets(sources, system, async () => {
		reads++;
		return stdin;
	});
	return {result, reads};
}

describe('readSecrets', () => {
	it.each<[string, SecretSource, string, string[]]>([
		['a variable', token('env', 'TOKEN'), 'from env', []],
		['a file, without its line end', token('file', '/run/secret'), 'from file', []],
		['a file that others can read', token('file', '/run/open'), 'from file', ['/run/open']],
		['standard input, without its line end', token('stdin'), 'from stdin', []],
	])('reads %s', async (_, source, text, exposed) => {
		const {result, reads} = await read([source]);
		expect(result).toMatchObject({kind: 'secrets', exposed});
		expect(result.kind === 'secrets' && result.secrets.token?.reveal()).toBe(text);
		expect(JSON.stringify(result)).not.toContain('from ');
		expect(reads).toBe(source.from === 'stdin' ? 1 : 0);
	});

	it.each<[string, SecretSource, object]>([
		['a variable that is not set', token('env', 'NONE'), {value: 'env:NONE', because: 'unset'}],
		['an empty variable', token('env', 'EMPTY'), {value: 'env:EMPTY', because: 'empty'}],
		['a variable with only a line end', token('env', 'LINE'), {value: 'env:LINE', because: 'empty'}],
		['a variable of two lines', token('env', 'LINES'), {value: 'env:LINES', because: 'several-lines'}],
		['a missing file', token('file', '/run/none'), {value: 'file:/run/none', because: 'unreadable'}],
		['an empty file', token('file', '/run/empty'), {value: 'file:/run/empty', because: 'empty'}],
	])('refuses %s', async (_, source, use) => {
		expect((await read([source])).result).toEqual({
			kind: 'wrong-use',
			use: {kind: 'secret-source', name: 'token', ...use},
		});
	});

	it('refuses standard input that holds nothing', async () => {
		expect((await read([token('stdin')], '\n')).result).toMatchObject({
			use: {value: 'stdin', because: 'empty'},
		});
	});

	it('takes the line end off, and keeps what else is white', async () => {
		const {result} = await read([token('stdin')], ' a b \r\n');
		expect(result.kind === 'secrets' && result.secrets.token?.reveal()).toBe(' a b ');
	});

	it('reads every secret, the last one under a name', async () => {
		const {result} = await read([
			token('env', 'TOKEN'),
			token('file', '/run/secret'),
			{name: 'passphrase', from: 'stdin', at: ''},
		]);
		expect(result.kind === 'secrets' && result.secrets.token?.reveal()).toBe('from file');
		expect(result.kind === 'secrets' && result.secrets.passphrase?.reveal()).toBe('from stdin');
	});

	it("a token of one host is no other one's", async () => {
		const {result} = await read([token('stdin'), {...token('env', 'TOKEN'), host: 'git.acme.example'}]);
		if (result.kind !== 'secrets') throw new Error('no secrets');
		expect(result.secrets.token?.reveal()).toBe('from stdin');
		expect([...result.tokens].map(([host, secret]) => [host, secret.reveal()])).toEqual([
			['git.acme.example', 'from env'],
		]);
	});
});
