import {symlinkSync} from 'node:fs';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import {action, context, filesIn, type Machine, machine, make} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

it('changes a mode and changes it back, through a symbolic link', async () => {
	one.put('keys/real', 'key', 0o644);
	symlinkSync(one.path('keys/real'), one.path('id'));
	const wanted = action({kind: 'set-mode', path: one.path('id'), from: 0o644, to: 0o600});
	const kind = kindOf(wanted);
	expect(await kind.look(one.system, wanted, context())).toBe('before');
	const {before, after} = await make(one, wanted);
	expect(await kind.look(one.system, wanted, context())).toBe('after');
	expect(one.mode('keys/real')).toBe(0o600);
	expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'restored'});
	expect(one.mode('keys/real')).toBe(0o644);
	expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'was-gone'});
});

it('a mode that is neither the old nor the new one is left alone both ways', async () => {
	const path = one.put('id', 'key', 0o640);
	const wanted = action({kind: 'set-mode', path, from: 0o644, to: 0o600});
	expect(await kindOf(wanted).look(one.system, wanted, context())).toMatchObject({
		neither: {because: 'changed-since', said: '640'},
	});
	expect(await kindOf(wanted).takeBack(one.system, wanted, {}, {}, context())).toEqual({state: 'was-gone'});
	expect(one.mode('id')).toBe(0o640);
});

it('makes a directory with those above it, and removes them while they are empty', async () => {
	const files = filesIn(one.home);
	const wanted = action({kind: 'make-directory', path: one.path('a/b/.ssh'), mode: 0o700});
	const {before, after} = await make(one, wanted);
	expect(before.made).toEqual([one.path('a'), one.path('a/b')]);
	expect(one.mode('a/b/.ssh')).toBe(0o700);
	expect(await kindOf(wanted).look(one.system, wanted, context())).toBe('after');
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
		state: 'restored',
	});
	expect(filesIn(one.home)).toEqual(files);
});

it('a made directory with something in it stays', async () => {
	const path = one.path('.ssh');
	const wanted = action({kind: 'make-directory', path, mode: 0o700});
	const {before, after} = await make(one, wanted);
	one.put('.ssh/theirs', 'x');
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
		state: 'kept-aside',
		path,
	});
	expect(one.text('.ssh/theirs')).toBe('x');
});
