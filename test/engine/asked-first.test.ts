import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import {Secret} from '../../source/system/system.ts';
import {filesIn, type Machine, machine} from '../actions/machine.ts';
import {applyChanges, stateOf} from './run.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

it.each([
	['is given', new Secret('correct horse'), 'exists'],
	['is refused', undefined, 'no-passphrase'],
] as const)(
	'a key that a person makes while the passphrase of ours is asked for stays where it is (it %s)',
	async (_, answer, because) => {
		one.put('.ssh/config', '');
		const path = one.path('.ssh/id_ed25519');
		const change: Change = {kind: 'make-key', path, keyType: 'ed25519', comment: 'c', secret: 'passphrase'};
		let files = {};
		const done = await applyChanges({system: one.system, state: stateOf(one)}, [change], {
			secret: async () => {
				execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'c', '-f', path]);
				files = filesIn(one.path('.ssh'));
				return answer;
			},
		});
		expect(done.applied).toMatchObject([{state: 'failed', because}]);
		expect(filesIn(one.path('.ssh'))).toEqual(files);
	},
);

it('a token that is not given costs no login that is kept', async () => {
	const log = one.put('log', '');
	const helper = `!f() { echo $1 >> ${log}; test $1 = get && echo username=ada && echo password=old; }; f`;
	one.put('.gitconfig', `[credential]\n\thelper = ${JSON.stringify(helper)}\n`);
	const change: Change = {
		kind: 'store-login',
		helper: 'osxkeychain',
		file: undefined,
		replaces: true,
		host: 'git.acme.example',
		user: 'ada',
		page: undefined,
		secret: 'token',
		tries: {module: 'git.acme.example/a/b', asGo: false, asGit: false},
	};
	const done = await applyChanges({system: one.system, state: stateOf(one)}, [change], {
		secret: async () => undefined,
	});
	expect(done.applied).toMatchObject([{state: 'failed', because: 'no-token'}]);
	expect(readFileSync(log, 'utf8').split('\n')).not.toContain('erase');
});

it('a secret is asked for once in a try', async () => {
	const path = one.path('.ssh/id_ed25519');
	const change: Change = {kind: 'make-key', path, keyType: 'ed25519', comment: 'c', secret: 'passphrase'};
	let asked = 0;
	const done = await applyChanges({system: one.system, state: stateOf(one)}, [change], {
		secret: async () => {
			asked++;
			return new Secret('correct horse');
		},
	});
	expect([done.result, asked]).toEqual(['done', 1]);
});
