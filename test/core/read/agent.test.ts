import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readAgent} from '../../../source/core/read/agent.ts';
import {hostileText, thousand} from '../hostile.ts';

const blob = 'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const key = {
	keyType: 'ssh-ed25519',
	blob,
	comment: 'b b@lab',
	fingerprint: 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
};

describe('readAgent', () => {
	test.each([
		['keys', 0, `ssh-ed25519 ${blob} b b@lab\n`, '', {kind: 'keys', keys: [key]}],
		[
			'two keys',
			0,
			`ssh-ed25519 ${blob} b b@lab\r\nssh-ed25519 ${blob} b b@lab\r\n`,
			'',
			{kind: 'keys', keys: [key, key]},
		],
		['an empty agent', 1, 'The agent has no identities.\n', '', {kind: 'empty'}],
		[
			'no agent in the environment',
			2,
			'',
			'Could not open a connection to your authentication agent.\n',
			{kind: 'none', because: 'Could not open a connection to your authentication agent.'},
		],
		[
			'a dead socket',
			2,
			'',
			'Error connecting to agent: Connection refused\n',
			{kind: 'none', because: 'Error connecting to agent: Connection refused'},
		],
		[
			'an agent that fails',
			1,
			'',
			'error fetching identities: communication with agent failed\n',
			{kind: 'none', because: 'error fetching identities: communication with agent failed'},
		],
		['a program that was ended', null, '', '', {kind: 'none', because: ''}],
		['no line that is a key', 0, 'hello\n', '', {kind: 'empty'}],
	])('%s', (_, code, stdout, stderr, answer) => expect(readAgent({code, stdout, stderr})).toEqual(answer));

	test('never throws', () => {
		const words = ['ssh-ed25519 ', blob, 'The agent has no identities.'];
		fc.assert(
			fc.property(
				fc.constantFrom(0, 1, 2, null),
				hostileText(words),
				hostileText(words),
				(code, stdout, stderr) => {
					expect(['keys', 'empty', 'none']).toContain(readAgent({code, stdout, stderr}).kind);
				},
			),
			thousand,
		);
	});
});
