import {expect, it} from 'vitest';
import {type Locked, lock} from '../../source/engine/lock.ts';
import {machine} from '../actions/machine.ts';
import {FakeSystem} from '../system/fake-system.ts';

const state = '/home/dev/.local/state/gomod-setup';
const path = `${state}/lock`;

async function release(locked: Locked): Promise<void> {
	if (locked.kind === 'locked') await locked.release();
}

it('is held by one, in directories of its own, and given back', async () => {
	const system = new FakeSystem();
	const first = await lock(system, state);
	expect(first.kind).toBe('locked');
	expect(system.files.look(path)).toMatchObject({mode: 0o600});
	expect(system.files.look(state)).toMatchObject({mode: 0o700});
	const began = system.now().getTime();
	expect(await lock(system, state)).toEqual({kind: 'held', pid: 4711, since: '2030-01-02T03:04:05.000Z'});
	expect(system.now().getTime() - began).toBe(10_000);
	await release(first);
	expect((await lock(system, state)).kind).toBe('locked');
});

it.each([
	['whose process is gone', '{"pid":99,"started":"x","since":"s"}', 'locked'],
	['whose number was given to another process', '{"pid":4711,"started":"earlier","since":"s"}', 'locked'],
	['that says nothing and is old', '', 'locked'],
	['that is no JSON and is old', '{"pid":', 'locked'],
	['whose process lives', '{"pid":4711,"started":"start of 4711","since":"s"}', 'held'],
	['whose process lives, on a system that tells no start', '{"pid":4711,"since":"s"}', 'held'],
])('a lock %s', async (_name, text, kind) => {
	const system = new FakeSystem();
	system.files.file(path, text, {modified: new Date('2029-01-01')});
	expect((await lock(system, state, 1000)).kind).toBe(kind);
});

it('a lock that is being written is waited for', async () => {
	const system = new FakeSystem();
	system.files.file(path, '');
	expect(await lock(system, state, 1000)).toEqual({kind: 'held', pid: 0, since: ''});
});

it('is had by who waited for it though its directory was forgotten meanwhile', async () => {
	const system = new FakeSystem();
	const first = await lock(system, state);
	system.pause = async () => {
		await release(first);
		await system.remove(state);
	};
	expect((await lock(system, state)).kind).toBe('locked');
	expect(system.files.look(path)).toMatchObject({kind: 'file', mode: 0o600});
});

it('does not give back a lock that another run took over', async () => {
	const system = new FakeSystem();
	const first = await lock(system, state);
	await system.remove(path);
	await system.create(path, '{"pid":1}', 0o600);
	await release(first);
	expect(system.files.text(path)).toBe('{"pid":1}');
});

it('says why it could not be made', async () => {
	const system = new FakeSystem();
	system.files.readOnly('/home/dev');
	expect(await lock(system, state)).toEqual({kind: 'failed', because: 'EROFS'});
});

it('says so when its name is a link that leads nowhere', async () => {
	const system = new FakeSystem();
	system.files.directory(state).link(path, '/nowhere');
	const began = system.now().getTime();
	expect(await lock(system, state)).toEqual({kind: 'failed', because: 'dangling-lock'});
	expect(system.now().getTime() - began).toBe(10_000);
});

it('of a dead process in a directory that cannot be written is nobody’s, and says why it stays', async () => {
	const system = new FakeSystem();
	system.files.file(path, '{"pid":999999,"started":"x","since":"s"}').directory(state, {mode: 0o555});
	expect(await lock(system, state)).toEqual({kind: 'failed', because: 'EACCES'});
});

it('of many at once over a stale lock only one gets it', async () => {
	const one = machine();
	const at = one.path('state');
	one.put('state/lock', '{"pid":2147483646,"started":"x","since":"s"}');
	const locks = await Promise.all(Array.from({length: 8}, () => lock(one.system, at, 300)));
	expect(locks.map(({kind}) => kind).sort()).toEqual([...Array(7).fill('held'), 'locked']);
	one.remove();
});
