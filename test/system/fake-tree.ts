import {dirname, join, resolve} from 'node:path';
import {systemError} from '../../source/system/error-code.ts';

export type Entry =
	| {kind: 'file'; bytes: Uint8Array; mode: number; uid: number; modified: Date}
	| {kind: 'directory' | 'socket' | 'other'; mode: number; uid: number; modified: Date}
	| {kind: 'link'; to: string};

export interface Owned {
	mode?: number;
	uid?: number;
	modified?: Date;
}

/** Entries in memory, with permissions, links, read-only parts and a disk that may be full. */
export class FakeTree {
	/** No space is left: what needs some fails with ENOSPC. */
	full = false;
	protected readonly entries = new Map<string, Entry>();
	readonly #readOnly: string[] = [];
	protected readonly uid: number;
	protected readonly now: () => Date;

	constructor(uid: number, now: () => Date) {
		this.uid = uid;
		this.now = now;
		this.entries.set('/', {kind: 'directory', mode: 0o755, uid: 0, modified: now()});
	}

	/** Puts a file there, and the directories it needs (0755). */
	file(path: string, content: string | Uint8Array, owned: Owned = {}): this {
		const bytes = typeof content === 'string' ? Buffer.from(content) : content;
		return this.#put(path, {kind: 'file', bytes, ...this.owned(0o644, owned)});
	}

	directory(path: string, owned: Owned = {}): this {
		return this.#put(path, {kind: 'directory', ...this.owned(0o755, owned)});
	}

	socket(path: string, owned: Owned = {}): this {
		return this.#put(path, {kind: 'socket', ...this.owned(0o600, owned)});
	}

	pipe(path: string, owned: Owned = {}): this {
		return this.#put(path, {kind: 'other', ...this.owned(0o600, owned)});
	}

	link(path: string, to: string): this {
		return this.#put(path, {kind: 'link', to});
	}

	/** Makes a directory and what is under it a read-only file system (EROFS). */
	readOnly(path: string): this {
		this.#readOnly.push(resolve(path));
		return this;
	}

	/** Every path there is, sorted, for a test to see what was left behind. */
	paths(): string[] {
		return [...this.entries.keys()].sort();
	}

	protected owned(mode: number, {uid = this.uid, modified = this.now(), ...rest}: Owned) {
		return {mode: rest.mode ?? mode, uid, modified};
	}

	#put(path: string, entry: Entry): this {
		const absolute = resolve(path);
		if (absolute !== '/' && !this.entries.has(dirname(absolute))) this.directory(dirname(absolute));
		this.entries.set(absolute, entry);
		return this;
	}

	/** Where a path leads; its last part need not exist, and is not followed when it is a link and `follow` is false. */
	protected real(path: string, follow = true, hops = 40): string {
		const parts = resolve(path).split('/').filter(Boolean);
		let at = '/';
		for (const [index, part] of parts.entries()) {
			const here = this.entry(at);
			if (here.kind !== 'directory') throw systemError('ENOTDIR');
			this.allow(here, 1);
			const next = join(at, part);
			const entry = this.entries.get(next);
			if (entry?.kind === 'link' && (follow || index < parts.length - 1)) {
				if (hops === 0) throw systemError('ELOOP');
				return this.real(resolve(at, entry.to, ...parts.slice(index + 1)), follow, hops - 1);
			}
			at = next;
		}
		return at;
	}

	protected entry(path: string): Entry {
		const entry = this.entries.get(path);
		if (!entry) throw systemError('ENOENT');
		return entry;
	}

	/** `bit` is 4 to read, 2 to write, 1 to search. */
	protected allow(entry: Entry, bit: number): void {
		if (entry.kind === 'link' || this.uid === 0) return;
		const bits = entry.uid === this.uid ? entry.mode >> 6 : entry.mode;
		if ((bits & bit) === 0) throw systemError('EACCES');
	}

	protected frozen(path: string): boolean {
		return this.#readOnly.some(top => path === top || path.startsWith(`${top}/`));
	}

	protected changeEntry(path: string, entry: Entry): void {
		if (this.frozen(path)) throw systemError('EROFS');
		this.allow(entry, 2);
		if (this.full) throw systemError('ENOSPC');
	}

	/** A name is put into, or taken out of, the directory it is in. */
	protected changeDirectory(path: string, needsSpace = false): void {
		const parent = this.entry(dirname(path));
		if (this.frozen(path)) throw systemError('EROFS');
		this.allow(parent, 2);
		if (needsSpace && this.full) throw systemError('ENOSPC');
	}

	protected inside(path: string): string[] {
		return this.under(path).filter(inner => dirname(inner) === path);
	}

	protected under(path: string): string[] {
		return this.paths().filter(inner => inner.startsWith(path === '/' ? '/' : `${path}/`) && inner !== '/');
	}
}
