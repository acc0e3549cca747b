import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {System} from '../../source/system/system.ts';
import type {World} from './system-contract.ts';

const bytes = (text: string) => Buffer.from(text);

export function filesContract(open: () => Promise<World>): void {
	let world: World;
	let system: System;
	let at: (name: string) => string;

	beforeEach(async () => {
		world = await open();
		system = world.system;
		at = name => join(world.directory, name);
	});
	afterEach(() => world.close());

	const text = async (name: string) => {
		const found = await system.read(at(name));
		return found.kind === 'file' ? Buffer.from(found.bytes).toString('utf8') : found.kind;
	};
	const mode = async (name: string) => {
		const found = await system.look(at(name));
		return 'mode' in found ? found.mode.toString(8) : found.kind;
	};

	describe('write', () => {
		it('makes a new file with 0600', async () => {
			expect(await system.write(at('new'), bytes('one'))).toEqual({kind: 'done'});
			expect([await text('new'), await mode('new')]).toEqual(['one', '600']);
		});

		it('gives a new file exactly the mode asked for', async () => {
			await system.write(at('new'), bytes('one'), 0o666);
			expect(await mode('new')).toBe('666');
		});

		it('keeps the mode of a file that was there', async () => {
			await system.create(at('old'), 'one', 0o640);
			await system.write(at('old'), bytes('two'), 0o600);
			expect([await text('old'), await mode('old')]).toEqual(['two', '640']);
		});

		it('leaves nothing beside the file', async () => {
			await system.write(at('new'), bytes('one'));
			expect(await system.list(world.directory)).toEqual(['new']);
		});

		it('that was killed leaves a file that is swept up, where the file really is', async () => {
			await system.makeDirectory(at('dir'), 0o700);
			await system.create(at('dir/file'), 'whole', 0o600);
			await world.link(at('link'), at('dir/file'));
			for (const name of ['dir/.gomod-setup-77-k3j2h1', 'dir/.gomod-setup-notes', '.gomod-setup-77-k3j2h1'])
				await system.create(at(name), 'half', 0o600);
			await system.sweep(at('link'));
			expect(await system.list(at('dir'))).toEqual(['.gomod-setup-notes', 'file']);
			expect(await system.list(world.directory)).toEqual(['.gomod-setup-77-k3j2h1', 'dir', 'link']);
			await system.sweep(at('no/file'));
		});

		it.each([
			['its directory is missing', 'no/file', {kind: 'missing'}],
			['a file is in the directory’s place', 'file/file', {kind: 'failed', because: 'ENOTDIR'}],
			['a directory is there', 'dir', {kind: 'failed', because: 'EISDIR'}],
		])('fails when %s', async (_, name, expected) => {
			await system.create(at('file'), '', 0o600);
			await system.makeDirectory(at('dir'), 0o700);
			expect(await system.write(at(name), bytes('x'))).toEqual(expected);
			expect(await system.list(world.directory)).toEqual(['dir', 'file']);
		});
	});

	describe('create and append', () => {
		it('makes a file once', async () => {
			expect(await system.create(at('lock'), 'me', 0o644)).toEqual({kind: 'done'});
			expect(await system.create(at('lock'), 'you', 0o600)).toEqual({kind: 'exists'});
			expect([await text('lock'), await mode('lock')]).toEqual(['me', '644']);
		});

		it('adds at the end, making the file with 0600', async () => {
			expect(await system.append(at('journal'), 'one\n')).toEqual({kind: 'done'});
			expect(await system.append(at('journal'), 'two\n')).toEqual({kind: 'done'});
			expect([await text('journal'), await mode('journal')]).toEqual(['one\ntwo\n', '600']);
		});

		it.each(['create', 'append'] as const)('%s needs the directory', async change => {
			expect(await system[change](at('no/file'), 'x', 0o600)).toEqual({kind: 'missing'});
		});
	});

	describe('read', () => {
		it('tells a missing file, a path through a file, and a directory apart', async () => {
			await system.create(at('file'), '', 0o600);
			expect(await system.read(at('none'))).toEqual({kind: 'missing'});
			expect(await system.read(at('file/none'))).toEqual({kind: 'missing'});
			expect(await system.read(world.directory)).toEqual({kind: 'unreadable', because: 'EISDIR'});
		});

		it.each([
			[5, 'file'],
			[4, 'too-large'],
		])('of five bytes with a limit of %i is %s', async (limit, kind) => {
			await system.write(at('five'), bytes('12345'));
			expect((await system.read(at('five'), limit)).kind).toBe(kind);
		});

		it('of a file without permission is unreadable', async ({skip}) => {
			skip(system.user.uid === 0, 'root may read everything');
			await system.create(at('secret'), 'x', 0o000);
			expect(await system.read(at('secret'))).toEqual({kind: 'unreadable', because: 'EACCES'});
			expect(await system.writable(at('secret'))).toBe(false);
		});
	});

	describe('symbolic links', () => {
		it('stay, and the file they lead to is replaced', async () => {
			await world.link(at('link'), 'real');
			await system.create(at('real'), 'one', 0o640);
			expect(await system.write(at('link'), bytes('two'))).toEqual({kind: 'done'});
			expect([await text('real'), await mode('real')]).toEqual(['two', '640']);
			expect(await system.look(at('link'))).toMatchObject({kind: 'file', target: at('real')});
			expect(await system.list(world.directory)).toEqual(['link', 'real']);
		});

		it('that lead nowhere get a file', async () => {
			await world.link(at('link'), 'real');
			expect(await system.look(at('link'))).toEqual({kind: 'missing'});
			expect(await system.create(at('link'), 'x', 0o600)).toEqual({kind: 'exists'});
			expect(await system.write(at('link'), bytes('two'))).toEqual({kind: 'done'});
			expect(await text('real')).toBe('two');
		});

		it('that lead to themselves are an error', async () => {
			await world.link(at('link'), 'link');
			expect(await system.read(at('link'))).toEqual({kind: 'unreadable', because: 'ELOOP'});
			expect(await system.write(at('link'), bytes('x'))).toEqual({kind: 'failed', because: 'ELOOP'});
		});

		it('are removed, not what they lead to', async () => {
			await world.link(at('link'), 'real');
			await system.create(at('real'), 'one', 0o600);
			expect(await system.remove(at('link'))).toEqual({kind: 'done'});
			expect(await system.list(world.directory)).toEqual(['real']);
		});
	});

	describe('what is no file', () => {
		beforeEach(async () => {
			await world.pipe(at('pipe'));
			await world.link(at('link'), 'pipe');
		});

		it.each([
			['write', 'pipe'],
			['write', 'link'],
			['append', 'pipe'],
			['append', 'link'],
		] as const)('is not touched by %s, which waits for nobody: %s', async (change, name) => {
			const done = change === 'write' ? system.write(at(name), bytes('x')) : system.append(at(name), 'x');
			expect(await done).toEqual({kind: 'failed', because: 'EFTYPE'});
			expect(await system.look(at(name))).toMatchObject({kind: 'other', mode: 0o600});
			expect(await system.list(world.directory)).toEqual(['link', 'pipe']);
		});

		it('is there for whoever makes a file', async () => {
			expect(await system.create(at('pipe'), 'x', 0o600)).toEqual({kind: 'exists'});
		});

		it('is read to its end', async () => {
			expect(await text('pipe')).toBe('');
		});
	});

	describe('look', () => {
		it('tells kind, size and owner', async () => {
			await system.write(at('file'), bytes('12345'));
			expect(await system.look(at('file'))).toMatchObject({kind: 'file', size: 5, uid: system.user.uid});
			expect(await system.look(world.directory)).toMatchObject({kind: 'directory'});
			expect(await system.look(at('none'))).toEqual({kind: 'missing'});
			expect(await system.look(at('file/none'))).toEqual({kind: 'missing'});
		});
	});

	describe('directories', () => {
		it('are listed sorted, and empty when missing', async () => {
			for (const name of ['b', 'a', 'C']) await system.create(at(name), '', 0o600);
			expect(await system.list(world.directory)).toEqual(['C', 'a', 'b']);
			expect(await system.list(at('none'))).toEqual([]);
		});

		it('are made once, with exactly the mode, and not their parents', async () => {
			expect(await system.makeDirectory(at('dir'), 0o777)).toEqual({kind: 'done'});
			expect(await system.makeDirectory(at('dir'), 0o700)).toEqual({kind: 'exists'});
			expect(await system.makeDirectory(at('no/dir'), 0o700)).toEqual({kind: 'missing'});
			expect(await mode('dir')).toBe('777');
		});

		it('are temporary with 0700 and go with all they hold', async () => {
			const temporary = await system.temporary();
			await system.makeDirectory(join(temporary.path, 'dir'), 0o700);
			await system.create(join(temporary.path, 'dir', 'file'), '', 0o600);
			expect(await system.look(temporary.path)).toMatchObject({kind: 'directory', mode: 0o700});
			await temporary.remove();
			expect(await system.look(temporary.path)).toEqual({kind: 'missing'});
		});
	});

	describe('changes', () => {
		it('remove files and empty directories, nothing else', async () => {
			await system.makeDirectory(at('dir'), 0o700);
			await system.create(at('dir/file'), '', 0o600);
			expect(await system.remove(at('dir'))).toEqual({kind: 'failed', because: 'ENOTEMPTY'});
			expect(await system.remove(at('dir/file'))).toEqual({kind: 'done'});
			expect(await system.remove(at('dir'))).toEqual({kind: 'done'});
			expect(await system.remove(at('dir'))).toEqual({kind: 'missing'});
		});

		it('rename and set modes', async () => {
			await system.create(at('a'), 'x', 0o600);
			expect(await system.rename(at('a'), at('b'))).toEqual({kind: 'done'});
			expect(await system.setMode(at('b'), 0o644)).toEqual({kind: 'done'});
			expect([await text('a'), await text('b'), await mode('b')]).toEqual(['missing', 'x', '644']);
			expect(await system.rename(at('a'), at('c'))).toEqual({kind: 'missing'});
			expect(await system.setMode(at('a'), 0o600)).toEqual({kind: 'missing'});
		});
	});
}
