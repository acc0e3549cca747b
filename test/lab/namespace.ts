import {spawn} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {type Program, program} from './program.ts';

/** What a raw connection from inside the lab saw first; `code` is an errno name, `answer` or `silence`. */
export type Seen = {
	connected: boolean;
	code: string;
	said: string;
	subject?: string;
	issuer?: string;
};

export type Start = {
	argv: string[];
	env: Record<string, string>;
	cwd: string;
	/** As root of the lab's user namespace instead of dev. */
	root?: boolean;
	/** A file for the output of a daemon. */
	log?: string;
};

export type Reach = {host: string; port: number; send?: string; secure?: boolean; waitMs?: number};

/** The lab's own network, mounts, users and processes, with nothing running in them yet. */
export type Namespace = {
	start(start: Start): Program;
	reach(reach: Reach): Promise<Seen>;
	/** The address of a name, the error code of getaddrinfo, or `silence`. */
	resolve(host: string, waitMs?: number): Promise<string>;
	/** Opens a port that accepts every connection and never answers. */
	silence(host: string, port: number): Promise<unknown>;
	/** Ends every process of the lab, and waits for it. */
	stop(): Promise<void>;
};

export type Event = Record<string, unknown>;

export const unshare = [
	'/usr/bin/unshare',
	...['--user', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
];

// The first process of a PID namespace inherits the orphans; a shell reaps them, node would keep them as zombies.
const reaper = ['/bin/sh', '-c', 'exec 3<&0; "$@" <&3 & wait $!', 'lab'];
const initProgram = fileURLToPath(new URL('init.mjs', import.meta.url));

/** Opens the namespaces. `log` takes what goes wrong with the lab itself. */
export function openNamespace(log: string): Namespace {
	const [file = '', ...args] = [...unshare, ...reaper, process.execPath, initProgram];
	const child = spawn(file, args, {env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin'}});
	child.stderr.pipe(createWriteStream(log));
	const listeners = new Map<number, (event: Event) => void>();
	const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
	child.on('error', () => {}); // 'close' follows
	child.stdin.on('error', () => {});
	createInterface({input: child.stdout}).on('line', line => {
		const {id, ...event} = JSON.parse(line) as {id: number} & Event;
		listeners.get(id)?.(event);
	});
	void ended.then(() => {
		for (const listener of listeners.values()) listener({failed: `the lab has ended, see ${log}`});
	});

	let lastId = 0;
	const send = (request: object) => child.stdin.write(`${JSON.stringify(request)}\n`);
	const ask = <T>(request: object) =>
		new Promise<T>((resolve, reject) => {
			const id = ++lastId;
			listeners.set(id, event => {
				listeners.delete(id);
				if ('failed' in event) reject(new Error(String(event.failed)));
				else resolve(event.seen as T);
			});
			send({id, ...request});
		});

	return {
		start(start) {
			const id = ++lastId;
			const [handle, listener] = program(start.argv, request => send({id, ...request}));
			listeners.set(id, listener);
			send({id, op: 'start', ...start});
			return handle;
		},
		reach: reach => ask({op: 'reach', send: '', waitMs: 500, ...reach}),
		resolve: (host, waitMs = 500) => ask({op: 'resolve', host, waitMs}),
		silence: (host, port) => ask({op: 'silence', host, port}),
		async stop() {
			child.stdin.end();
			const deadline = setTimeout(() => child.kill('SIGKILL'), 3000);
			await ended;
			clearTimeout(deadline);
		},
	};
}
