import {createServer as createProxy, type IncomingMessage} from 'node:http';
import {type AddressInfo, connect, type Server, type Socket} from 'node:net';
import {createServer as createSecure} from 'node:tls';
import type {Issued} from './authority.ts';

/** A server on loopback and what it got to see. */
export interface Site {
	port: number;
	/** How many connections there were. */
	lines: number;
	/** What was sent to it as application data. */
	heard: string;
	close(): void;
}

/** An https server that answers `ok` to whatever it hears. */
export async function secureSite(issued: Issued): Promise<Site> {
	const server = createSecure({key: issued.key, cert: issued.chain});
	const site = await listening(server);
	server.on('secureConnection', socket => {
		socket.on('error', () => {});
		socket.on('data', data => {
			site.heard += data.toString('latin1');
			if (site.heard.endsWith('\r\n\r\n')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
		});
	});
	return site;
}

/** An http proxy that leads every name to one port, and notes the first lines and credentials it got. */
export async function proxyTo(port: number, refuse?: number): Promise<Site> {
	const server = createProxy((request, response) => {
		site.heard += note(request);
		response.end('through the proxy');
	});
	const site = await listening(server);
	server.on('connect', (request: IncomingMessage, client: Socket) => {
		client.on('error', () => {});
		site.heard += note(request);
		if (refuse) return client.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
		const line = connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			client.pipe(line).pipe(client);
		});
		line.on('error', () => client.destroy());
	});
	return site;
}

function note({method, url, headers}: IncomingMessage): string {
	return `${method} ${url} ${headers['proxy-authorization'] ?? '-'}\n`;
}

async function listening(server: Server): Promise<Site> {
	const sockets = new Set<Socket>();
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	const close = () => {
		server.close();
		for (const socket of sockets) socket.destroy();
	};
	const site: Site = {port, lines: 0, heard: '', close};
	server.on('connection', socket => {
		site.lines += 1;
		sockets.add(socket.on('error', () => {}));
	});
	return site;
}
