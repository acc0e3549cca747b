/**
 * The one door to the world. Everything that is not pure goes through a `System`: the real one is `real-system.ts`;
 * tests hand in another. No method throws for what can be expected of the world (a missing file, a refused
 * connection, a program that does not end): such things are values, told apart by `kind`.
 */
export interface System {
	readonly platform: NodeJS.Platform;
	/** The processor as node names it (`x64`, `arm64`). */
	readonly architecture: string;
	/** The environment the program was started with. */
	readonly env: Environment;
	/** The directory the program was started in. */
	readonly cwd: string;
	readonly homes: Homes;
	readonly user: User;
	now(): Date;
	/** Milliseconds since some moment, whatever happens to the time of day: for how long something takes. */
	clock(): number;

	/** Runs a program to its end, or ends it with its whole process group at the deadline. */
	run(command: Command): Promise<Ended>;

	/** Reads a file; at most `limit` bytes (1 MiB if left out), more is `too-large`. Symbolic links are followed. */
	read(path: string, limit?: number): Promise<FileRead>;
	/** Kind, mode and owner of what is at a path; a symbolic link is followed and `target` names where it led. */
	look(path: string): Promise<FileLook>;
	/** Names in a directory, sorted; empty when there is none. */
	list(path: string): Promise<readonly string[]>;
	/** Whether this user may write there (access(2), W_OK). */
	writable(path: string): Promise<boolean>;
	/** Free bytes of the file system a path is on; undefined where that cannot be told. */
	freeSpace(path: string): Promise<number | undefined>;

	/**
	 * Replaces a file in one step (temporary file beside it, fsync, rename): mode, owner and symbolic link stay as they
	 * were; a new file gets `mode` (0600 if left out). Missing directories are not made. A device, pipe or socket is not
	 * replaced (EFTYPE).
	 */
	write(path: string, bytes: Uint8Array, mode?: number): Promise<Done>;
	/** Removes what a `write` of this file left beside it when its process was killed; only while nobody else writes. */
	sweep(path: string): Promise<void>;
	/** Adds text at the end of a file and waits until it is on the disk; made with 0600 when missing. Like `write` it leaves what is no file. */
	append(path: string, text: string): Promise<Done>;
	/** Makes a file that must not exist yet; `exists` otherwise. */
	create(path: string, text: string, mode: number): Promise<Done>;
	/** Makes one directory (not its parents) with exactly this mode; `exists` when something is there. */
	makeDirectory(path: string, mode: number): Promise<Done>;
	setMode(path: string, mode: number): Promise<Done>;
	rename(from: string, to: string): Promise<Done>;
	/** Removes a file or an empty directory; `missing` when nothing was there. */
	remove(path: string): Promise<Done>;
	/**
	 * Makes an empty directory of our own (0700) outside the homes, or in the place given; `remove` deletes it with all it
	 * then holds.
	 */
	temporary(place?: string): Promise<Temporary>;

	/** Whether a process of this number lives, and when it was started where the platform tells (opaque text). */
	process(pid: number): Promise<{alive: boolean; started?: string}>;
	/** Asks a process to end (SIGTERM). */
	end(pid: number): Promise<Done>;
	/** This process. */
	readonly pid: number;

	/** Addresses of a name, as the system's resolver gives them (getaddrinfo). */
	resolve(host: string, wait: Wait): Promise<Resolved>;
	/** Opens a TCP connection, waits for the first line the server says by itself, and closes it. */
	connect(endpoint: Endpoint, wait: Wait): Promise<Connected>;
	/** One HTTP(S) request without following redirects, through the proxy that the environment names for the URL. */
	request(request: Request, wait: Wait): Promise<Answered>;
	/** Whether the environment (NO_PROXY) has a URL reached without any proxy that it names. */
	goesStraight(url: string): Promise<boolean>;
	/** Waits; ends early when the signal is aborted. */
	pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** ssh takes the home of the passwd entry, git and go take $HOME (facts: strace of each program). */
export interface Homes {
	/** Home in the passwd entry of this user; undefined when there is no entry. */
	readonly passwd: string | undefined;
	/** $HOME (%USERPROFILE% on Windows); undefined when unset or empty. */
	readonly env: string | undefined;
}

export interface User {
	/** -1 where the platform has none. */
	readonly uid: number;
	/** undefined when the uid has no passwd entry. */
	readonly name: string | undefined;
}

/** A deadline in milliseconds, and a signal that ends the wait before. */
export interface Wait {
	readonly timeout: number;
	readonly signal?: AbortSignal | undefined;
}

export interface Command extends Wait {
	readonly program: string;
	readonly args: readonly string[];
	/** Changes against the environment the program was started with; undefined takes a variable out. LC_ALL is C unless set here. */
	readonly env?: Environment;
	readonly cwd?: string;
	/** Given on standard input, which is closed afterwards; without it standard input is empty. */
	readonly input?: string | Secret;
	/** Bytes kept of each stream (1 MiB if left out); the rest is read and dropped. */
	readonly limit?: number;
}

export type Ended =
	| {kind: 'exited'; code: number; stdout: string; stderr: string; milliseconds: number}
	/** Ended by a signal that was not ours. */
	| {kind: 'killed'; signal: string; stdout: string; stderr: string; milliseconds: number}
	| {kind: 'timed-out'; stdout: string; stderr: string; milliseconds: number}
	| {kind: 'cancelled'; milliseconds: number}
	/** The program is not there, or may not be run. */
	| {kind: 'not-found'; because: string};

export type FileRead =
	| {kind: 'file'; bytes: Uint8Array}
	| {kind: 'missing'}
	| {kind: 'too-large'; size: number}
	| {kind: 'unreadable'; because: string};

export type FileLook =
	| {
			kind: 'file' | 'directory' | 'socket' | 'other';
			/** Permission bits, 0 to 0o7777. */
			mode: number;
			uid: number;
			size: number;
			modified: Date;
			/** Set when the path itself is a symbolic link: where it finally led. */
			target?: string;
	  }
	| {kind: 'missing'}
	| {kind: 'unreadable'; because: string};

/** `because` is the system's error name: ENOSPC, EROFS, EACCES … */
export type Done = {kind: 'done'} | {kind: 'exists'} | {kind: 'missing'} | {kind: 'failed'; because: string};

export interface Temporary {
	readonly path: string;
	remove(): Promise<void>;
}

export type Resolved =
	| {kind: 'addresses'; addresses: readonly string[]; milliseconds: number}
	/** The name does not exist (ENOTFOUND), or the resolver did not answer rightly (EAI_AGAIN and others). */
	| {kind: 'unknown' | 'failed'; because: string; milliseconds: number}
	| {kind: 'timed-out' | 'cancelled'; milliseconds: number};

export interface Endpoint {
	readonly host: string;
	readonly port: number;
	/** The server says nothing by itself (a proxy): the connection that opens is the answer. */
	readonly silent?: boolean;
}

export type Connected =
	/** `banner` is the first line the server said within the deadline; at most 255 bytes, without line end. */
	| {kind: 'open'; banner: string | undefined; milliseconds: number}
	| {
			kind: 'refused' | 'unreachable' | 'reset' | 'unresolved' | 'failed';
			because: string;
			milliseconds: number;
	  }
	| {kind: 'timed-out' | 'cancelled'; milliseconds: number};

export interface Request {
	readonly url: string;
	readonly method?: 'GET' | 'HEAD' | 'POST';
	readonly headers?: Readonly<Record<string, string>>;
	/** Bytes of the body that are kept (64 KiB if left out). */
	readonly limit?: number;
	/** The proxy to go through in place of the one that the environment names: an http or https address. */
	readonly proxy?: string | undefined;
	/** Certificates (PEM): the only authorities that count, in place of Node's and the machine's own. */
	readonly authorities?: string | undefined;
}

export type Answered =
	| {
			kind: 'answered';
			status: number;
			headers: Readonly<Record<string, string>>;
			body: string;
			certificate?: Certificate;
			/** The proxy that carried the request, without its userinfo. */
			proxy?: string;
			milliseconds: number;
	  }
	/** The TLS chain ends in no root that this machine trusts, or names another host; nothing was sent. */
	| {kind: 'untrusted'; because: string; certificate: Certificate; proxy?: string; milliseconds: number}
	| {
			kind: 'refused' | 'unreachable' | 'reset' | 'unresolved' | 'failed';
			because: string;
			proxy?: string;
			milliseconds: number;
	  }
	| {kind: 'timed-out' | 'cancelled'; milliseconds: number};

/** The certificate a server showed. */
export interface Certificate {
	/** Organisation, else common name, of who signed it. */
	readonly issuer: string;
	readonly subject: string;
	readonly notAfter: Date;
	/** `public`: the chain ends in a root that Node ships; `system`: only the machine's own store vouches; `given`: the authorities of the request do; `none`: nobody does. */
	readonly trust: 'public' | 'system' | 'given' | 'none';
}

/**
 * A passphrase or token. It has no text form (no toString, no toJSON) so that it cannot slip into a message, a
 * journal or an event; only the real `run` opens it.
 */
export class Secret {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** For the code that hands it to a program's standard input. */
	reveal(): string {
		return this.#text;
	}

	toString(): string {
		return '[secret]';
	}

	toJSON(): string {
		return '[secret]';
	}
}
