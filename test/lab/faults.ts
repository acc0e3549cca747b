import {interceptorName, portalName} from './certificates.ts';
import type {Namespace, Reach, Seen} from './namespace.ts';
import {diverts, hosts, resolver} from './network.ts';
import type {Ended} from './program.ts';

/** nftables rules, and what an independent look from inside the lab must see while they are in force. */
type Fault = {filter?: string; divert?: string; seen: (witness: Witness) => Promise<boolean>};

export type Witness = Pick<Namespace, 'reach' | 'resolve'> & {
	/** As root of the lab. */
	run(argv: string[], input?: string): Promise<Ended>;
};

const ssh = {host: hosts['github.com'], port: 22};
const web = Object.values(hosts)
	.filter(address => address !== hosts['ssh.github.com'])
	.join(', ');
const https = `ip daddr {${web}} tcp dport 443`;

const faults = {
	/** No answer to the connection. */
	'22-drop': {filter: 'tcp dport 22 drop', seen: code(ssh, 'silence')},
	/** No answer from the company's own host, whatever it is asked. */
	'own-host-drop': {
		filter: `ip daddr ${diverts.impostor} drop`,
		seen: code({host: diverts.impostor, port: 22}, 'silence'),
	},
	/** Connection refused. */
	'22-reset': {filter: 'tcp dport 22 reject with tcp reset', seen: code(ssh, 'ECONNREFUSED')},
	/** The connection opens, and then nothing more arrives. */
	'22-blackhole': {
		filter: 'tcp dport 22 ct state established drop',
		seen: look(ssh, seen => seen.connected && seen.code === 'silence'),
	},
	/** A captive portal speaks HTTP where ssh was expected. */
	'22-portal': {
		divert: `tcp dport 22 dnat ip to ${diverts.portal}:80`,
		seen: look({...ssh, send: 'SSH-2.0-witness\r\n'}, seen => seen.said.includes('<html>')),
	},
	/** No route to host. */
	'22-unreachable': {
		filter: 'tcp dport 22 reject with icmp type host-unreachable',
		seen: code(ssh, 'EHOSTUNREACH'),
	},
	/** HTTPS to github.com gets no answer. */
	'443-drop': drop('github.com'),
	/** ssh over port 443 gets no answer. */
	'ssh-443-drop': drop('ssh.github.com'),
	/** proxy.golang.org gets no answer. */
	'proxy-drop': drop('proxy.golang.org'),
	/** sum.golang.org gets no answer. */
	'sumdb-drop': drop('sum.golang.org'),
	/** The company's GOPROXY gets no answer. */
	'goproxy-drop': drop('goproxy.acme.example'),
	/** Port 443 is open for the company's HTTP proxy only. */
	'443-proxy-only': {
		filter: `ip saddr != ${hosts['proxy.acme.example']} tcp dport 443 drop`,
		seen: code({host: hosts['github.com'], port: 443}, 'silence'),
	},
	/** A corporate proxy opens all HTTPS and signs it again with an authority of its own. */
	'https-mitm': {
		divert: `${https} dnat ip to ${diverts.interceptor}`,
		seen: certificate(seen => seen.issuer === interceptorName && seen.subject === 'github.com'),
	},
	/** All HTTPS is answered by a captive portal, with its own name in a certificate that is trusted. */
	'https-portal': {
		divert: `${https} dnat ip to ${diverts.portal}`,
		seen: certificate(seen => seen.subject === portalName),
	},
	/** No host name exists. */
	'dns-nx': {
		divert: `ip daddr ${resolver} udp dport 53 dnat ip to ${diverts.nowhere}`,
		seen: resolved('ENOTFOUND'),
	},
	/** The resolver does not answer. */
	'dns-drop': {filter: 'udp dport 53 drop', seen: resolved('silence')},
	/** The resolver's port is closed. */
	'dns-refused': {filter: 'udp dport 53 reject', seen: resolved('EAI_AGAIN')},
	/** Another machine, with host keys of its own, answers as github.com and ssh.github.com. */
	impostor: {
		divert: [
			`ip daddr ${hosts['github.com']} tcp dport 22 dnat ip to ${diverts.impostor}:22`,
			`ip daddr ${hosts['ssh.github.com']} tcp dport 443 dnat ip to ${diverts.impostor}:22`,
		].join('\n'),
		seen: otherHostKey,
	},
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

/** Puts these faults in force, and no others. Throws when nftables refuses a rule or a fault cannot be seen. */
export async function setFaults(witness: Witness, names: readonly FaultName[]): Promise<void> {
	const chosen: Fault[] = names.map(name => faults[name]);
	const rules = (kind: 'filter' | 'divert') => chosen.flatMap(fault => fault[kind] ?? []).join('\n');
	const ruleset = `flush ruleset
table inet fault {
	chain filter { type filter hook input priority 0; policy accept;
		${rules('filter')}
	}
	chain divert { type nat hook output priority -100; policy accept;
		${rules('divert')}
	}
}
`;
	const loaded = await witness.run(['nft', '-f', '-'], ruleset);
	if (loaded.code !== 0) throw new Error(`nft refused ${names.join(', ')}:\n${loaded.stderr}`);
	for (const name of names) {
		if (!(await faults[name].seen(witness)))
			throw new Error(`the fault ${name} is loaded, yet nothing of it is seen`);
	}
}

function drop(host: keyof typeof hosts): Fault {
	return {
		filter: `ip daddr ${hosts[host]} tcp dport 443 drop`,
		seen: code({host: hosts[host], port: 443}, 'silence'),
	};
}

function code(reach: Reach, expected: string): Fault['seen'] {
	return look(reach, seen => seen.code === expected && !seen.connected);
}

function certificate(holds: (seen: Seen) => boolean): Fault['seen'] {
	return look({host: 'github.com', port: 443, secure: true, waitMs: 3000}, holds);
}

function look(reach: Reach, holds: (seen: Seen) => boolean): Fault['seen'] {
	return async witness => holds(await witness.reach(reach));
}

function resolved(expected: string): Fault['seen'] {
	return async witness => (await witness.resolve('github.com')) === expected;
}

async function otherHostKey({run}: Witness): Promise<boolean> {
	const keys = async (host: string) => {
		const {stdout} = await run(['ssh-keyscan', '-T', '3', '-t', 'ed25519', host]);
		return stdout.trim().split(' ').at(-1);
	};
	const shown = await keys(hosts['github.com']);
	return shown !== '' && shown === (await keys(diverts.impostor));
}
