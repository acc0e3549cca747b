import {dirname, join} from 'node:path';
import {errorCode, systemError} from '../../source/system/error-code.ts';
import {done} from '../../source/system/files.ts';
import type {Done, FileLook, FileRead} from '../../source/system/system.ts';
import {type Entry, FakeTree} from './fake-tree.ts';

/** The file methods of a System on entries in memory; failures have the names a real file system gives them. */
export class FakeFiles extends FakeTree {
	/** What a file holds, for a test to look at; undefined when there is none. */
	text(path: string): string | undefined {
		const found = this.read(path);
		return found.kind === 'file' ? Buffer.from(found.bytes).toString('utf8') : undefined;
	}

	read(path: string, limit = 1024 * 1024): FileRead {
		return this.#seen(() => {
			const entry = this.entry(this.real(path));
			this.allow(entry, 4);
			// A pipe that nobody writes to is at its end at once.
			if (entry.kind === 'other') return {kind: 'file', bytes: new Uint8Array()};
			if (entry.kind !== 'file') throw systemError(entry.kind === 'directory' ? 'EISDIR' : 'ENXIO');
			const size = entry.bytes.length;
			return size > limit ? {kind: 'too-large', size} : {kind: 'file', bytes: Uint8Array.from(entry.bytes)};
		});
	}

	look(path: string): FileLook {
		return this.#seen(() => {
			const real = this.real(path);
			const entry = this.entry(real);
			if (entry.kind === 'link') throw systemError('ELOOP');
			const {kind, mode, uid, modified} = entry;
			const size = entry.kind === 'file' ? entry.bytes.length : 0;
			const target = this.real(path, false) === real ? {} : {target: real};
			return {kind, mode, uid, modified, size, ...target};
		});
	}

	list(path: string): string[] {
		try {
			const real = this.real(path);
			const entry = this.entry(real);
			if (entry.kind !== 'directory') return [];
			this.allow(entry, 4);
			return this.inside(real).map(inner => inner.slice(real === '/' ? 1 : real.length + 1));
		} catch {
			return [];
		}
	}

	writable(path: string): boolean {
		try {
			const real = this.real(path);
			this.allow(this.entry(real), 2);
			return !this.frozen(real);
		} catch {
			return false;
		}
	}

	write(path: string, bytes: Uint8Array, mode = 0o600): Promise<Done> {
		return done(async () => {
			const real = this.real(path);
			const before = this.entries.get(real);
			this.#regular(before);
			this.changeDirectory(real, true);
			const kept = before?.kind === 'file' ? before : this.owned(mode, {});
			if (kept.uid !== this.uid && this.uid !== 0) throw systemError('EPERM');
			const file = {kind: 'file', bytes: Uint8Array.from(bytes), mode: kept.mode, uid: kept.uid} as const;
			this.entries.set(real, {...file, modified: this.now()});
		});
	}

	async sweep(path: string): Promise<void> {
		const look = this.look(path);
		const folder = dirname('target' in look && look.target !== undefined ? look.target : path);
		const ours = this.list(folder).filter(name => /^\.gomod-setup-\d+-[a-z\d]+$/.test(name));
		for (const name of ours) await this.remove(join(folder, name));
	}

	append(path: string, text: string): Promise<Done> {
		return done(async () => {
			const real = this.real(path);
			const before = this.entries.get(real);
			this.#regular(before);
			if (before?.kind !== 'file') return this.#make(real, {kind: 'file', bytes: Buffer.from(text)}, 0o600);
			this.changeEntry(real, before);
			const bytes = Buffer.concat([before.bytes, Buffer.from(text)]);
			this.entries.set(real, {...before, bytes, modified: this.now()});
		});
	}

	create(path: string, text: string, mode: number): Promise<Done> {
		return done(async () =>
			this.#make(this.real(path, false), {kind: 'file', bytes: Buffer.from(text)}, mode),
		);
	}

	makeDirectory(path: string, mode: number): Promise<Done> {
		return done(async () => this.#make(this.real(path, false), {kind: 'directory'}, mode));
	}

	setMode(path: string, mode: number): Promise<Done> {
		return done(async () => {
			const real = this.real(path);
			const entry = this.entry(real);
			if (entry.kind === 'link') throw systemError('ELOOP');
			if (this.frozen(real)) throw systemError('EROFS');
			if (entry.uid !== this.uid && this.uid !== 0) throw systemError('EPERM');
			this.entries.set(real, {...entry, mode});
		});
	}

	rename(from: string, to: string): Promise<Done> {
		return done(async () => {
			const [source, target] = [this.real(from, false), this.real(to, false)];
			const entry = this.entry(source);
			this.changeDirectory(source);
			this.changeDirectory(target);
			if (this.entries.get(target)?.kind === 'directory') {
				if (entry.kind !== 'directory') throw systemError('EISDIR');
				if (this.inside(target).length > 0) throw systemError('ENOTEMPTY');
			}
			for (const path of [source, ...this.under(source)]) {
				const moved = this.entry(path);
				this.entries.delete(path);
				this.entries.set(`${target}${path.slice(source.length)}`, moved);
			}
		});
	}

	remove(path: string, recursive = false): Promise<Done> {
		return done(async () => {
			const real = this.real(path, false);
			this.entry(real);
			this.changeDirectory(real);
			const under = this.under(real);
			if (under.length > 0 && !recursive) throw systemError('ENOTEMPTY');
			for (const each of [real, ...under]) this.entries.delete(each);
		});
	}

	/** Only a file is written to. */
	#regular(entry: Entry | undefined): void {
		if (entry === undefined || entry.kind === 'file' || entry.kind === 'link') return;
		throw systemError(entry.kind === 'directory' ? 'EISDIR' : 'EFTYPE');
	}

	#make(real: string, entry: {kind: 'file'; bytes: Uint8Array} | {kind: 'directory'}, mode: number): void {
		if (this.entries.has(real)) throw systemError('EEXIST');
		this.changeDirectory(real, true);
		this.entries.set(real, {...entry, ...this.owned(mode, {})});
	}

	#seen<T>(see: () => T): T | {kind: 'missing'} | {kind: 'unreadable'; because: string} {
		try {
			return see();
		} catch (error) {
			const because = errorCode(error);
			return because === 'ENOENT' || because === 'ENOTDIR'
				? {kind: 'missing'}
				: {kind: 'unreadable', because};
		}
	}
}
