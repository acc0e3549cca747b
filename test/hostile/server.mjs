/** A server that means harm, inside a lab. @param argv [2] how, [3] the address, [4] the port */
import net from 'node:net';

const [, , how, host, port] = process.argv;
const escapes = '\u001b[2J\u001b]52;c;UWc=\u0007\u009b31m\u001b]0;title\u0007\r\n';
const line = `${escapes}${'x'.repeat(8000)}\r\n`;

/** What it does with a connection; each write waits until the last one was taken. */
const manners = {
	/** Lines without end before the SSH version, which RFC 4253 allows. */
	'large-banner': socket => flood(socket, line, 10 * 1024 * 1024),
	/** A banner that never ends, a byte at a time. */
	'slow-banner': socket => drip(socket, 'SSH-2.0-', 'x'),
	'escape-banner': socket => socket.end(`SSH-2.0-${escapes}`),
	'endless-body': socket => {
		socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n');
		flood(socket, line, Number.POSITIVE_INFINITY);
	},
	'slow-body': socket => drip(socket, 'HTTP/1.1 200 OK\r\n\r\n', 'x'),
	'slow-head': socket => drip(socket, 'HTTP/1.1 200 OK\r\nX-Drip: ', 'x'),
	'large-head': socket => {
		socket.write('HTTP/1.1 200 OK\r\n');
		flood(socket, `X-Large: ${'x'.repeat(8000)}\r\n`, Number.POSITIVE_INFINITY);
	},
	redirects: socket =>
		socket.end(
			`HTTP/1.1 302 Found\r\nLocation: http://${host}:${port}/${Math.random()}\r\nContent-Length: 0\r\n\r\n`,
		),
};

function flood(socket, text, most) {
	let sent = 0;
	const more = () => {
		while (sent < most && !socket.destroyed) {
			sent += text.length;
			if (!socket.write(text)) return void socket.once('drain', more);
		}
		socket.end();
	};
	more();
}

function drip(socket, first, piece) {
	socket.write(first);
	const timer = setInterval(() => socket.write(piece), 100);
	socket.on('close', () => clearInterval(timer));
}

net
	.createServer(socket => {
		socket.on('error', () => {});
		if (how.includes('banner')) manners[how](socket);
		else socket.once('data', () => manners[how](socket));
	})
	.listen(Number(port), host, () => console.log('listening'));
