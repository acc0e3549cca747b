import {fileURLToPath} from 'node:url';
import type {Lab} from '../lab/lab.ts';
import {hosts} from '../lab/network.ts';

/** Where the relay stands that all connections are led to. */
const address = '10.77.0.99';

const far = [
	{host: hosts['github.com'], port: 22, at: 1},
	{host: hosts['github.com'], port: 443, at: 2},
	{host: hosts['ssh.github.com'], port: 443, at: 3},
	{host: hosts['proxy.golang.org'], port: 443, at: 4},
	{host: hosts['sum.golang.org'], port: 443, at: 5},
];

/**
 * Does something while the laboratory's hosts are so many milliseconds away, there and back. Throws where a server's
 * greeting, which goes the way once, does not come that much later.
 */
export async function atDistance<Result>(
	lab: Lab,
	milliseconds: number,
	work: () => Promise<Result>,
): Promise<Result> {
	const near = await greeted(lab);
	await root(lab, ['ip', 'address', 'add', `${address}/32`, 'dev', 'lo']);
	const relay = fileURLToPath(new URL('distance.mjs', import.meta.url));
	const program = lab.spawn([
		process.execPath,
		relay,
		JSON.stringify({delay: milliseconds / 2, address, hosts: far}),
	]);
	await program.until('listening');
	await root(lab, ['nft', ruleset]);
	try {
		const away = await greeted(lab);
		// A first greeting may take twice as long as later ones.
		if (away < near / 2 + milliseconds / 2)
			throw new Error(`a greeting took ${near} ms, and far away ${away} ms`);
		return await work();
	} finally {
		await root(lab, ['nft', 'flush ruleset']);
		program.kill();
	}
}

const ruleset = `table inet distance {
	chain divert { type nat hook output priority -100; policy accept;
		${far.map(({host, port, at}) => `ip saddr != ${address} ip daddr ${host} tcp dport ${port} dnat ip to ${address}:${at}`).join('\n')}
	}
}`;

/** Milliseconds until the host's SSH server has said its first line, at best. */
async function greeted(lab: Lab): Promise<number> {
	return Math.min(await greeting(lab), await greeting(lab), await greeting(lab));
}

async function greeting(lab: Lab): Promise<number> {
	const started = performance.now();
	const {said} = await lab.reach({host: hosts['github.com'], port: 22, waitMs: 3000});
	if (!said.startsWith('SSH-')) throw new Error(`the laboratory's SSH server said ${said}`);
	return performance.now() - started;
}

async function root(lab: Lab, argv: string[]): Promise<void> {
	const {code, stderr} = await lab.execRoot(argv);
	if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}
