import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {setTimeout as pause} from 'node:timers/promises';
import {checksumDatabaseProgram} from './go-toolchains.ts';
import type {Namespace} from './namespace.ts';
import {diverts, hosts, resolver} from './network.ts';
import {sshServers} from './ssh-server.ts';
import {checksumDatabase, silentPort, webServers} from './web-server.ts';

const env = {PATH: '/usr/sbin:/usr/bin:/sbin:/bin'};

/** Starts every server of the lab as dev and waits until each accepts connections. Returns the value for GOSUMDB. */
export async function startServers(namespace: Namespace, dir: string): Promise<string> {
	await mkdir(`${dir}/log`);
	const database = namespace.start({
		argv: [checksumDatabaseProgram, 'sum.golang.org', checksumDatabase, `${dir}/public.sum`],
		env,
		cwd: dir,
	});
	const commands = await Promise.all([
		sshServers(dir),
		webServers(dir),
		httpProxy(dir),
		[resolves(), knowsNothing()],
	]);
	for (const [index, argv] of commands.flat().entries()) {
		const name = argv[0]?.split('/').at(-1);
		namespace.start({argv, env, cwd: dir, log: `${dir}/log/${name}-${index}.log`});
	}
	await namespace.silence('127.0.0.1', silentPort);
	const ready = (host: string, port: number) => accepts(namespace, dir, host, port);
	await Promise.all([
		ready(hosts['github.com'], 22),
		ready(diverts.impostor, 22),
		ready(hosts['github.com'], 443),
		ready(hosts['proxy.acme.example'], 3128),
		ready(resolver, 53),
		ready(diverts.nowhere, 53),
	]);
	return (await database.until(/^sum\.golang\.org\+\S+\n/)).trim();
}

async function accepts(namespace: Namespace, dir: string, host: string, port: number): Promise<void> {
	const deadline = Date.now() + 10_000;
	while (!(await namespace.reach({host, port, waitMs: 20})).connected) {
		if (Date.now() > deadline)
			throw new Error(`no server came up on ${host}:${port}\n${await logs(`${dir}/log`)}`);
		await pause(10);
	}
}

async function logs(folder: string): Promise<string> {
	const names = await readdir(folder);
	const texts = await Promise.all(names.map(name => readFile(`${folder}/${name}`, 'utf8')));
	return texts.map((text, index) => `${names[index]}: ${text}`).join('\n');
}

/** The resolver of the lab: it knows the lab's hosts and says of any other name that it does not exist. */
function resolves(): string[] {
	return [
		...dnsmasq(resolver),
		...Object.entries(hosts).map(([name, address]) => `--host-record=${name},${address}`),
	];
}

/** The resolver behind the fault `dns-nx`. */
function knowsNothing(): string[] {
	return dnsmasq(diverts.nowhere);
}

function dnsmasq(address: string): string[] {
	const alone = ['--conf-file=/dev/null', '--pid-file=', '--no-resolv', '--no-hosts', '--bind-interfaces'];
	return [
		'/usr/sbin/dnsmasq',
		'--keep-in-foreground',
		'--user=dev',
		'--group=dev',
		...alone,
		`--listen-address=${address}`,
		'--address=/#/',
	];
}

async function httpProxy(dir: string): Promise<string[][]> {
	const address = hosts['proxy.acme.example'];
	const config = ['Port 3128', `Listen ${address}`, `Bind ${address}`, 'Timeout 60', 'MaxClients 50'];
	await writeFile(`${dir}/tinyproxy.conf`, `${config.join('\n')}\n`);
	return [['/usr/bin/tinyproxy', '-d', '-c', `${dir}/tinyproxy.conf`]];
}
