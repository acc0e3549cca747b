import {existsSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';

/** The hosts of the lab's internet, by name. Everything is on the loopback interface of the lab's own network namespace. */
export const hosts = {
	'github.com': '10.77.0.1',
	'ssh.github.com': '10.77.0.2',
	'proxy.golang.org': '10.77.0.4',
	'sum.golang.org': '10.77.0.5',
	'goproxy.acme.example': '10.77.0.6',
	'proxy.acme.example': '10.77.0.7',
	'gitlab.acme.example': '10.77.0.8',
} as const;

/** Machines that traffic is diverted to by a fault; no name leads to them. */
export const diverts = {
	interceptor: '10.77.0.9',
	portal: '10.77.0.10',
	impostor: '10.77.0.11',
	nowhere: '10.77.0.54',
} as const;

export const resolver = '10.77.0.53';

/** Writes the files that replace the machine's own in /etc, and gives the shell script that puts all of it in place. */
export async function networkSetup(dir: string, home: string): Promise<string> {
	const replaced: Record<string, string> = {
		// Both have the uid that sshd runs as: an unprivileged sshd lets in nobody else. getpwuid() finds dev, the first.
		'/etc/passwd': `root:x:0:0:root:/root:/bin/sh\ndev:x:1000:1000:dev:${home}:/bin/sh\ngit:x:1000:1000:git:${dir}:/bin/sh\n`,
		'/etc/group': 'root:x:0:\ndev:x:1000:\n',
		'/etc/hosts': '127.0.0.1 localhost\n',
		'/etc/resolv.conf': `nameserver ${resolver}\n`,
		'/etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
		'/etc/gitconfig': '',
	};
	const mounts = [`mount --bind ${dir}/certificates/bundle.crt /etc/ssl/certs/ca-certificates.crt`];
	for (const [path, text] of Object.entries(replaced)) {
		const own = `${dir}/etc-${path.slice('/etc/'.length)}`;
		await writeFile(own, text);
		if (existsSync(path)) mounts.push(`mount --bind ${own} "$(readlink -f ${path})"`);
	}
	const addresses = [...Object.values(hosts), ...Object.values(diverts), resolver];
	return [
		'set -e',
		'ip link set lo up',
		...addresses.map(address => `ip address add ${address}/32 dev lo`),
		'sysctl -qw net.ipv4.ip_unprivileged_port_start=0',
		// A dropped SYN fails after 3 s instead of 130.
		'sysctl -qw net.ipv4.tcp_syn_retries=1',
		...mounts,
	].join('\n');
}
