import {execFileSync} from 'node:child_process';
import {mkdtemp, realpath, rm, symlink} from 'node:fs/promises';
import {createServer as createSite, type ServerResponse} from 'node:http';
import {type AddressInfo, createServer, type Server, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {realSystem} from '../../source/system/real-system.ts';
import type {Behaviour, Page, World} from './system-contract.ts';

/** A directory of its own and servers on loopback. */
export async function openRealWorld(): Promise<World> {
	const directory = await mkdtemp(join(await realpath(tmpdir()), 'system-contract-'));
	const servers: Server[] = [];
	const sockets = new Set<Socket>();
	const listen = async (server: Server) => {
		servers.push(server);
		server.on('connection', socket => sockets.add(socket.on('error', () => {})));
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		return (server.address() as AddressInfo).port;
	};
	return {
		system: realSystem({PATH: process.env.PATH, HOME: directory}),
		directory,
		tell() {},
		link: (path, to) => symlink(to, path),
		async pipe(path) {
			execFileSync('mkfifo', ['-m', '600', path]);
		},
		async listener(behaviour) {
			const server = createServer(socket => meet(socket, behaviour));
			const port = await listen(server);
			if (behaviour.kind === 'nobody') await new Promise(resolve => server.close(resolve));
			return {host: '127.0.0.1', port};
		},
		async site(page) {
			const port = await listen(createSite((_, response) => answer(response, page)));
			return `http://127.0.0.1:${port}/`;
		},
		async close() {
			for (const socket of sockets) socket.destroy();
			for (const server of servers) server.close();
			await rm(directory, {recursive: true, force: true});
		},
	};
}

function meet(socket: Socket, behaviour: Behaviour): void {
	socket.on('error', () => {});
	if (behaviour.kind === 'says') socket.write(behaviour.text);
	if (behaviour.kind === 'drips') drip(socket, behaviour.letter);
	if (behaviour.kind === 'resets') socket.resetAndDestroy();
	if (behaviour.kind === 'closes') socket.end();
}

function answer(response: ServerResponse, page: Page): void {
	if (page.kind === 'answers') response.writeHead(page.status, page.headers).end(page.body);
	else if (page.kind === 'hangs-up') response.socket?.destroy();
	else drip(response.writeHead(200), 'x');
}

function drip(to: Socket | ServerResponse, letter: string): void {
	const timer = setInterval(() => to.write(letter), 10);
	to.once('close', () => clearInterval(timer));
}
