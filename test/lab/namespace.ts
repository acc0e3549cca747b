import {spawn} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {Program, type Start} from './program.ts';
import {Wire} from './wire.ts';

/** What a raw connection from inside the lab saw first; `code` is an errno name, `answer` or `silence`. */
export type Seen = {
	connected: boolean;
	code: string;
	said: string;
	subject?: string;
	issuer?: string;
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
	/** Where the lab's own mounts are seen from outside. */
	readonly root: string;
	/** Ends every process of the lab, and waits for it. */
	stop(): Promise<void>;
};

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
	const wire = new Wire(child);
	return {
		start: start => new Program(wire, start),
		reach: reach => wire.ask({op: 'reach', send: '', waitMs: 500, ...reach}),
		resolve: (host, waitMs = 500) => wire.ask({op: 'resolve', host, waitMs}),
		root: `/proc/${child.pid}/root`,
		silence: (host, port) => wire.ask({op: 'silence', host, port}),
		async stop() {
			child.stdin.end();
			const deadline = setTimeout(() => child.kill('SIGKILL'), 3000);
			await wire.closed;
			clearTimeout(deadline);
		},
	};
}
