/**
 * Runs inside a lab's namespaces and does there what the test asks for: one JSON object a line, in on stdin, out on stdout.
 * When stdin ends this process ends, and with it every process of the lab.
 */

import {spawn} from 'node:child_process';
import dns from 'node:dns';
import {openSync} from 'node:fs';
import net from 'node:net';
import {createInterface} from 'node:readline';
import tls from 'node:tls';

const operations = {start, write, end, kill, reach, resolve, silence};
const asDev = ['/usr/bin/unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const children = new Map();

createInterface({input: process.stdin})
	.on('line', line => {
		const {op, ...request} = JSON.parse(line);
		operations[op](request);
	})
	// process.exit() would wait for a getaddrinfo that hangs.
	.on('close', () => process.kill(process.pid, 'SIGKILL'));

function tell(id, event) {
	process.stdout.write(`${JSON.stringify({id, ...event})}\n`);
}

/** Starts a program in a session of its own (no controlling terminal); with `log` its output goes to that file. */
function start({id, argv, env, cwd, root, log}) {
	const [file, ...args] = root ? argv : [...asDev, ...argv];
	const output = log ? openSync(log, 'a') : 'pipe';
	const child = spawn(file, args, {
		cwd,
		env,
		detached: true,
		stdio: [log ? 'ignore' : 'pipe', output, output],
	});
	children.set(id, child);
	child.stdout?.setEncoding('utf8').on('data', text => tell(id, {stdout: text}));
	child.stderr?.setEncoding('utf8').on('data', text => tell(id, {stderr: text}));
	child.stdin?.on('error', () => {}); // it may end without reading its input
	child.on('error', error => tell(id, {failed: error.message}));
	child.on('exit', (code, signal) => {
		const done = () => children.delete(id) && tell(id, {code, signal});
		child.on('close', done);
		setTimeout(done, 300); // a grandchild may keep the pipes open
	});
}

function write({id, text}) {
	children.get(id)?.stdin?.write(text);
}

function end({id}) {
	children.get(id)?.stdin?.end();
}

function kill({id, signal}) {
	const child = children.get(id);
	try {
		if (child?.pid) process.kill(-child.pid, signal);
	} catch {} // it has just ended by itself
}

/** Connects, sends, and tells what was seen first: an error, the first bytes, the certificate, or nothing within `waitMs`. */
function reach({id, host, port, send, secure, waitMs}) {
	const seen = {connected: false, code: 'silence', said: ''};
	const socket = secure
		? tls.connect({host, port, servername: host, rejectUnauthorized: false})
		: net.connect({host, port});
	const timer = setTimeout(() => socket.destroy(), waitMs);
	socket.on('connect', () => {
		seen.connected = true;
	});
	socket.on(secure ? 'secureConnect' : 'connect', () => socket.write(send));
	socket.on('secureConnect', () => {
		const {subject, issuer} = socket.getPeerCertificate();
		Object.assign(seen, {subject: subject.CN, issuer: issuer.CN});
		if (!send) socket.destroy();
	});
	socket.on('data', data => {
		Object.assign(seen, {code: 'answer', said: data.toString('latin1')});
		socket.destroy();
	});
	socket.on('error', error => {
		seen.code = error.code;
	});
	socket.on('close', () => {
		clearTimeout(timer);
		tell(id, {seen});
	});
}

/** Tells the error code of getaddrinfo, the address, or `silence`. */
function resolve({id, host, waitMs}) {
	const silent = setTimeout(() => tell(id, {seen: 'silence'}), waitMs);
	dns.lookup(host, (error, address) => {
		clearTimeout(silent);
		tell(id, {seen: error?.code ?? address});
	});
}

/** Listens where every connection is accepted and nothing is ever answered. */
function silence({id, host, port}) {
	net
		.createServer(socket => socket.on('error', () => {}))
		.listen(port, host, () => tell(id, {seen: 'listening'}));
}
