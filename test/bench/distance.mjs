import net from 'node:net';

/**
 * Relays connections to hosts that are far away: what is sent, either way, arrives so many milliseconds later. Runs inside
 * the laboratory; says `listening` when it does.
 * @param argv [2] JSON: {delay, address, hosts: [{host, port, at}]}; `at` is the port at `address` that stands for the host
 */
const {delay, address, hosts} = JSON.parse(process.argv[2] ?? '');

for (const {host, port, at} of hosts) {
	const server = net.createServer({allowHalfOpen: true}, near => {
		// From its own address: what comes from there is not led here once more.
		const far = net.connect({host, port, localAddress: address, allowHalfOpen: true, noDelay: true});
		near.setNoDelay(true);
		relay(near, far);
		relay(far, near);
	});
	await new Promise(resolve => server.listen(at, address, resolve));
}
console.log('listening');

/** Timers of one length fire in the order they were set, so the pieces keep theirs. */
function relay(from, to) {
	from.on('data', bytes => setTimeout(() => to.write(bytes), delay));
	from.on('end', () => setTimeout(() => to.end(), delay));
	from.on('error', () => to.destroy());
	from.on('close', () => setTimeout(() => to.end(), delay));
}
