import {
	chmodSync,
	chownSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {append, write} from '../../source/system/durable-file.ts';
import {read} from '../../source/system/files.ts';
import {realSystem} from '../../source/system/real-system.ts';

const disk = vi.hoisted((): {refuses: 'rename' | 'write' | undefined} => ({refuses: undefined}));
vi.mock('node:fs/promises', async original => {
	const real = await original<typeof import('node:fs/promises')>();
	const rename = async (from: string, to: string) => {
		if (disk.refuses === 'rename') throw Object.assign(new Error('no space'), {code: 'ENOSPC'});
		return real.rename(from, to);
	};
	/** The disk has room for half of the text. */
	const open = async (...given: Parameters<typeof real.open>) => {
		const file = await real.open(...given);
		if (disk.refuses !== 'write') return file;
		const {writeFile} = file;
		file.writeFile = async text => {
			await writeFile.call(file, String(text).slice(0, String(text).length / 2));
			throw Object.assign(new Error('no space'), {code: 'ENOSPC'});
		};
		return file;
	};
	return {...real, rename, open};
});

const root = process.getuid?.() === 0;
let directory: string;
let file: string;

beforeEach(() => {
	disk.refuses = undefined;
	directory = mkdtempSync(join(tmpdir(), 'durable-file-'));
	file = join(directory, 'file');
});
afterEach(() => rmSync(directory, {recursive: true, force: true}));

describe.runIf(root)('root edits somebody’s file', () => {
	it('and it stays theirs, special bits and all', async () => {
		writeFileSync(file, 'old');
		chownSync(file, 4242, 4243);
		chmodSync(file, 0o4751);
		expect(await write(file, Buffer.from('new'))).toEqual({kind: 'done'});
		const {uid, gid, mode} = statSync(file);
		expect([uid, gid, (mode & 0o7777).toString(8)]).toEqual([4242, 4243, '4751']);
	});
});

it('an append that fails says so, and the file is what it was', async () => {
	writeFileSync(file, 'old');
	disk.refuses = 'write';
	expect(await append(file, 'more')).toEqual({kind: 'failed', because: 'ENOSPC'});
	expect(readFileSync(file, 'utf8')).toBe('old');
});

it.runIf(process.platform === 'linux')('a device is not written to', async () => {
	expect(await append('/dev/full', 'x')).toEqual({kind: 'failed', because: 'EFTYPE'});
});

it('a replacement that fails at the last moment leaves the old file and nothing beside it', async () => {
	writeFileSync(file, 'old');
	disk.refuses = 'rename';
	expect(await write(file, Buffer.from('new'))).toEqual({kind: 'failed', because: 'ENOSPC'});
	expect([readdirSync(directory), readFileSync(file, 'utf8')]).toEqual([['file'], 'old']);
});

it.runIf(process.platform === 'linux')('devices and /proc are read without waiting', async () => {
	expect(await read('/dev/null')).toMatchObject({kind: 'file', bytes: Buffer.alloc(0)});
	expect(await read('/dev/zero', 100)).toMatchObject({kind: 'too-large'});
	const status = await read('/proc/self/status');
	expect(status.kind === 'file' && Buffer.from(status.bytes).toString()).toContain('Pid:');
});

it('a pipe in a file’s place is not waited for', async () => {
	const system = realSystem();
	await system.run({program: 'mkfifo', args: [file], timeout: 5000});
	expect(await system.look(file)).toMatchObject({kind: 'other'});
	expect(await read(file)).toMatchObject({kind: 'file', bytes: Buffer.alloc(0)});
});
