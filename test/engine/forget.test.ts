import {mkdirSync, symlinkSync} from 'node:fs';
import {expect, it} from 'vitest';
import {forget} from '../../source/engine/forget.ts';
import {beginJournal, readRuns} from '../../source/engine/journal-file.ts';
import {lock} from '../../source/engine/lock.ts';
import {machine} from '../actions/machine.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {head} from './run.ts';

const state = '/home/dev/.local/state/gomod-setup';

it('forgets all it kept, and nothing that a link leads to', async () => {
	const one = machine();
	const at = one.path('state');
	await beginJournal(one.system, at, head);
	one.put('theirs/file', 'x');
	symlinkSync(one.path('theirs'), `${at}/runs/link`);
	expect(await forget(one.system, at)).toEqual({kind: 'forgotten', runs: 1});
	expect((await one.system.look(at)).kind).toBe('missing');
	expect(one.text('theirs/file')).toBe('x');
	one.remove();
});

it('empties the directory that a link in its place leads to', async () => {
	const one = machine();
	const at = one.path('state');
	one.put('disk/theirs/x', 'x');
	mkdirSync(one.path('disk/kept'), {mode: 0o700});
	symlinkSync(one.path('disk/kept'), at);
	await beginJournal(one.system, at, head);
	expect(await forget(one.system, at)).toEqual({kind: 'forgotten', runs: 1});
	expect(await one.system.list(one.path('disk/kept'))).toEqual([]);
	expect(one.text('disk/theirs/x')).toBe('x');
	expect((await beginJournal(one.system, at, head)).kind).not.toBe('failed');
	one.remove();
});

it('makes nothing where nothing was kept', async () => {
	const system = new FakeSystem();
	expect(await forget(system, state)).toEqual({kind: 'forgotten', runs: 0});
	expect(system.files.look('/home/dev/.local').kind).toBe('missing');
});

it('leaves a run that is at work its journal, its copies and its lock', async () => {
	const system = new FakeSystem();
	const begun = await beginJournal(system, state, head);
	if (begun.kind === 'failed') throw new Error(begun.because);
	await begun.journal.keep(Buffer.from('old'));
	const held = await lock(system, state);
	const kept = system.files.list(`${state}/runs/${begun.journal.run}`);
	expect(await forget(system, state)).toEqual({kind: 'held', pid: 4711, since: '2030-01-02T03:04:05.000Z'});
	expect(system.files.list(`${state}/runs/${begun.journal.run}`)).toEqual(kept);
	expect(system.files.look(`${state}/lock`).kind).toBe('file');
	if (held.kind === 'locked') await held.release();
	expect(await forget(system, state)).toEqual({kind: 'forgotten', runs: 1});
});

it('a run that begins as soon as the lock is given back keeps what is its own', async () => {
	const system = new FakeSystem();
	await beginJournal(system, state, head);
	const remove = system.remove;
	system.remove = async path => {
		const removed = await remove(path);
		if (path === `${state}/lock`) await system.create(path, '{"pid":1}', 0o600);
		return removed;
	};
	expect(await forget(system, state)).toEqual({kind: 'forgotten', runs: 1});
	expect(system.files.list(state)).toEqual(['lock']);
});

it('says why something stays', async () => {
	const system = new FakeSystem();
	await beginJournal(system, state, head);
	system.files.readOnly('/home/dev');
	expect(await forget(system, state)).toEqual({kind: 'failed', because: 'EROFS'});
});

it('goes on where one file stays, and names it', async () => {
	const system = new FakeSystem();
	await beginJournal(system, state, head);
	system.files
		.directory(`${state}/runs/theirs`, {mode: 0o555, uid: 1})
		.file(`${state}/runs/theirs/file`, 'x', {uid: 1});
	expect(await forget(system, state)).toEqual({kind: 'failed', because: 'EACCES'});
	expect(await readRuns(system, state)).toEqual([]);
	expect(system.files.text(`${state}/runs/theirs/file`)).toBe('x');
});
