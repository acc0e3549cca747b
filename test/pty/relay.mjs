/**
 * Runs one program in a terminal of its own, on this machine or inside a lab, and relays over a socket what it writes, what
 * is typed, and the size of the window: one JSON object a line. When the other end is gone the terminal hangs up.
 */

import net from 'node:net';
import {createInterface} from 'node:readline';
import pty from '@lydell/node-pty';

const {path, argv, columns, rows, env, cwd} = JSON.parse(process.argv[2] ?? '');
const operations = {
	write: ({text}) => terminal.write(text),
	resize: size => terminal.resize(size.columns, size.rows),
	kill: ({signal}) => process.kill(-terminal.pid, signal),
	hangUp: () => terminal.destroy(),
};

const socket = net.connect(path);
socket.on('error', () => process.exit());
createInterface({input: socket})
	.on('line', line => {
		const {op, ...request} = JSON.parse(line);
		try {
			operations[op](request);
		} catch {} // the program has just ended
	})
	.on('close', () => process.exit());

const [file, ...args] = argv;
const started = performance.now();
const terminal = pty.spawn(file, args, {name: env.TERM, cols: columns, rows, env, cwd, encoding: null});
terminal.onData(bytes => tell({bytes: bytes.toString('base64'), at: performance.now() - started}));
terminal.onExit(({exitCode, signal}) => {
	tell({code: exitCode, signal, at: performance.now() - started});
	socket.end();
});

function tell(event) {
	socket.write(`${JSON.stringify(event)}\n`);
}
