import {expect, it} from 'vitest';
import {recipes} from '../../source/cli/recipes.ts';
import {tellExposed} from '../../source/cli/secrets.ts';
import type {System} from '../../source/system/system.ts';
import {machine} from '../actions/machine.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {worldOn} from './world.ts';

const pwn = 'a\u001b]0;pwn\u0007b\u009b31mc';
const usual = {command: 'recipes', json: false, language: undefined, colour: true, verbose: false} as const;
const good = 'schema: 1\nextends: github\nhost: git.acme.example\n';

it('a folder’s name leaves as text when nothing can be written there', async () => {
	const one = machine();
	one.put(`${pwn}/.git/HEAD`, 'ref: refs/heads/main\n');
	const create: System['create'] = async () => ({kind: 'failed', because: 'EACCES'});
	const world = worldOn(new FakeSystem(), {
		system: {...one.system, cwd: one.path(pwn), create},
		home: one.home,
	});
	expect(await recipes({...usual, action: {kind: 'init'}}, world)).toBe(3);
	expect(world.said.stderr).toBe(
		'gomod-setup: ~/abc/gomod-setup.yaml cannot be written: permission denied.\n',
	);
	one.remove();
});

it.each([
	[true, '{\n  "schema": 1,\n  "written": [\n    "HOME/abc/gomod-setup.yaml",\n'],
	[false, 'Written; read it before you commit it:\n  ~/abc/gomod-setup.yaml\n'],
])('a folder’s name leaves as text, with --json: %s', async (json, said) => {
	const one = machine();
	one.put(`${pwn}/.git/HEAD`, 'ref: refs/heads/main\n');
	const world = worldOn(new FakeSystem(), {system: {...one.system, cwd: one.path(pwn)}, home: one.home});
	expect(await recipes({...usual, json, action: {kind: 'init'}}, world)).toBe(0);
	expect(world.said.stdout.replaceAll(one.home, 'HOME')).toContain(said);
	one.remove();
});

it('a file’s name leaves as text', async () => {
	const system = new FakeSystem();
	system.files.file(`/home/dev/${pwn}`, good);
	const world = worldOn(system);
	await recipes({...usual, action: {kind: 'check', file: `/home/dev/${pwn}`}}, world);
	tellExposed(world, [`/home/dev/${pwn}`]);
	expect(world.said.stdout).toBe('~/abc: good, 1 host.\n');
	expect(world.said.stderr).toContain('can read ~/abc, and');
});
