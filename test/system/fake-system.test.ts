import {describe, expect, it} from 'vitest';
import {FakeSystem} from './fake-system.ts';

const wait = {timeout: 1000};

describe('what it was not told of is refused by name', () => {
	it.each([
		[
			'run git ls-remote origin',
			(fake: FakeSystem) => fake.run({program: 'git', args: ['ls-remote', 'origin'], ...wait}),
		],
		['connect git.corp:22', (fake: FakeSystem) => fake.connect({host: 'git.corp', port: 22}, wait)],
		['resolve git.corp', (fake: FakeSystem) => fake.resolve('git.corp', wait)],
		['request GET https://git.corp/', (fake: FakeSystem) => fake.request({url: 'https://git.corp/'}, wait)],
	])('%s', async (line, ask) => {
		const fake = new FakeSystem()
			.on('git', ['version'], '')
			.onConnect('git.corp', 443, '')
			.onResolve('other', []);
		await expect(ask(fake)).rejects.toThrow(line);
		expect(fake.refused).toEqual([line]);
		expect(fake.unused()).toEqual(['run git version', 'connect git.corp:443', 'resolve other']);
	});
});

it('answers with what was told last, and knows what was used', async () => {
	const fake = new FakeSystem().on('go', ['env', /^GO/], 'old').on('go', undefined, {code: 2, stderr: 'new'});
	const ended = await fake.run({program: 'go', args: ['env', 'GOPROXY'], ...wait});
	expect(ended).toMatchObject({kind: 'exited', code: 2, stdout: '', stderr: 'new'});
	expect(fake.commands.map(({args}) => args)).toEqual([['env', 'GOPROXY']]);
	expect(fake.unused()).toEqual(['run go env /^GO/']);
});

it('lets no time pass by itself', async () => {
	const fake = new FakeSystem({now: new Date(0)});
	await fake.pause(1500);
	fake.advance(500);
	expect(fake.now()).toEqual(new Date(2000));
});

describe('a disk', () => {
	const x = Buffer.from('x');

	it('that is full keeps what it has', async () => {
		const fake = new FakeSystem();
		fake.files.file('/home/dev/a', 'old').full = true;
		const full = {kind: 'failed', because: 'ENOSPC'};
		expect(await fake.write('/home/dev/a', x)).toEqual(full);
		expect(await fake.append('/home/dev/a', 'x')).toEqual(full);
		expect(await fake.create('/home/dev/b', 'x', 0o600)).toEqual(full);
		expect(fake.files.text('/home/dev/a')).toBe('old');
		expect(await fake.remove('/home/dev/a')).toEqual({kind: 'done'});
	});

	it('that is read-only refuses every change', async () => {
		const fake = new FakeSystem();
		fake.files.file('/home/dev/a', 'old').readOnly('/home/dev');
		const frozen = {kind: 'failed', because: 'EROFS'};
		expect(await fake.write('/home/dev/a', x)).toEqual(frozen);
		expect(await fake.remove('/home/dev/a')).toEqual(frozen);
		expect(await fake.writable('/home/dev/a')).toBe(false);
	});

	it('has owners', async () => {
		const fake = new FakeSystem();
		fake.files.file('/etc/hosts', 'old', {uid: 0}).file('/home/dev/theirs', 'old', {uid: 0});
		fake.files.directory('/etc', {uid: 0});
		expect(await fake.write('/etc/hosts', x)).toEqual({kind: 'failed', because: 'EACCES'});
		expect(await fake.write('/home/dev/theirs', x)).toEqual({kind: 'failed', because: 'EPERM'});
	});
});
