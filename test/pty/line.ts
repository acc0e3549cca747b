import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type Server, type Socket} from 'node:net';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

/** What the relay is asked for. */
export type Order =
	| {op: 'write'; text: string}
	| {op: 'resize'; columns: number; rows: number}
	| {op: 'kill'; signal: NodeJS.Signals}
	| {op: 'hangUp'};

/** What the relay tells, so many milliseconds after the start: bytes that the program wrote (base64), or how it ended. */
export type Told = {at: number} & ({bytes: string} | {code: number; signal?: number});

export interface Start {
	readonly argv: readonly string[];
	readonly columns: number;
	readonly rows: number;
	readonly env: Readonly<Record<string, string>>;
	readonly cwd: string;
}

/** A line to `relay.mjs`, wherever it runs. */
export interface Line {
	/** Made for this line alone; the program may write there. */
	readonly folder: string;
	send(order: Order): void;
	close(): Promise<void>;
}

const relay = fileURLToPath(new URL('relay.mjs', import.meta.url));

/**
 * Opens a line in a folder that both ends can reach; a socket in it is not bound to a network.
 * @param run starts node with these arguments, where the program is to run
 */
export async function openLine(
	above: string,
	start: (folder: string) => Start,
	run: (argv: string[]) => void,
	hear: (told: Told) => void,
): Promise<Line> {
	const folder = await mkdtemp(`${above}/pty-`);
	const path = `${folder}/socket`;
	const server = createServer();
	await new Promise<void>(resolve => server.listen(path, resolve));
	const connected = connection(server);
	run([process.execPath, relay, JSON.stringify({path, ...start(folder)})]);
	const socket = await connected;
	createInterface({input: socket}).on('line', line => hear(JSON.parse(line) as Told));
	return {
		folder,
		send: order => socket.write(`${JSON.stringify(order)}\n`),
		close: async () => {
			socket.destroy();
			server.close();
			await rm(folder, {recursive: true, force: true});
		},
	};
}

function connection(server: Server): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error('the relay of the terminal did not start')), 10_000);
		server.once('connection', socket => {
			clearTimeout(late);
			socket.on('error', () => {}); // it may have ended
			resolve(socket);
		});
	});
}
