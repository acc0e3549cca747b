import {expect, it} from 'vitest';
import type {InvocationOf} from '../../source/cli/invocation.ts';
import {setup} from '../../source/cli/setup.ts';
import type {World} from '../../source/cli/world.ts';
import {sudoOf} from '../../source/probes/home.ts';
import type {FileLook} from '../../source/system/system.ts';
import {wordsFor} from '../../source/words/words.ts';

/** A machine on which HOME belongs to this uid. */
function machine(uid: number, owner: number, env: Record<string, string>) {
	const look = {kind: 'directory', mode: 0o700, uid: owner} as FileLook;
	return {
		env,
		homes: {passwd: '/root', env: '/home/alice'},
		user: {uid, name: 'root'},
		look: async () => look,
	};
}

const alice = {user: 'alice', home: '/home/alice'};

it.each([
	['root through sudo, over the home of alice', machine(0, 1000, {SUDO_USER: 'alice'}), alice],
	['sudo -H: the home is root’s own', machine(0, 0, {SUDO_USER: 'alice'}), undefined],
	['root who became root', machine(0, 1000, {SUDO_USER: 'root'}), undefined],
	['root without sudo', machine(0, 1000, {}), undefined],
	['sudo -u bob', machine(1001, 1000, {SUDO_USER: 'alice'}), undefined],
])('%s', async (_, system, expected) => {
	expect(await sudoOf(system)).toEqual(expected);
});

it('setup refuses before it looks at anything', async () => {
	const said: string[] = [];
	const world = {
		system: machine(0, 1000, {SUDO_USER: 'alice'}),
		words: await wordsFor('en'),
		home: undefined,
		stderr: (text: string) => said.push(text),
	} as unknown as World;
	const invocation = {command: 'setup', dryRun: false} as InvocationOf<'setup'>;
	expect(await setup(invocation, world)).toBe(2);
	expect(said.join('')).toContain('started with sudo over the home /home/alice of alice');
});
