import fc from 'fast-check';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import {runs} from '../core/hostile.ts';
import {action, context, type Machine, machine, make} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

const sample = {numRuns: Math.max(15, Math.ceil(runs().numRuns / 400))};

/** What people have in it, with their own line ends, comments and spaces. */
const pieces = [
	'[user]\n\tname = Dev ; mine\n',
	'# a comment\n\n',
	'[url "https://github.com/"]\n  insteadOf = gh:\n  insteadOf = git://github.com/\n',
	'[url "git@github.com:"]\n\tpushInsteadOf = https://github.com/\n',
	'[URL "ssh://git@h/"]\r\n\tinsteadof = https://other/\r\n',
	'[alias]\n\tx = "!f() { echo \\"a;b\\"; }; f"\n',
	'[core]\n\teditor = vi\\\n -n\n',
	'[http "https://h/"]\n\tproxy =\n',
	'[include]\n\tpath = missing\n',
];

it('git reads the file as meant: ours is added, all else stays; taken back it is what it was to the byte', async () => {
	const list = async () => {
		const args = ['config', '--global', '--list', '-z'];
		const ended = await one.system.run({program: 'git', args, timeout: 20_000});
		return ended.kind === 'exited' ? ended.stdout.split('\0').filter(text => text !== '') : [];
	};
	const file = fc
		.tuple(fc.array(fc.constantFrom(...pieces), {maxLength: 6}), fc.boolean())
		.map(([all, cut]) => (cut ? all.join('').replace(/\r?\n$/, '') : all.join('')));
	await fc.assert(
		fc.asyncProperty(file, fc.constantFrom(0o600, 0o644, 0o640), async (text, mode) => {
			const path = one.put('.gitconfig', text, mode);
			const before = await list();
			const [base, prefix] = ['ssh://git@h/acme/', 'https://h/acme/'];
			const wanted = action({kind: 'git-rewrite', base, prefix, replaces: [], file: path});
			const {before: was, after} = await make(one, wanted);
			const ours = `url.${base}.insteadof\n${prefix}`;
			expect((await list()).sort()).toEqual([...before, ours].sort());
			expect(one.mode('.gitconfig')).toBe(mode);
			await kindOf(wanted).takeBack(one.system, wanted, was, after, context());
			expect([one.text('.gitconfig'), one.mode('.gitconfig')]).toEqual([text, mode]);
		}),
		sample,
	);
}, 120_000);
