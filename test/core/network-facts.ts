import type {NetworkFact, PortFact, WebFact} from '../../source/core/facts/network.ts';

type PortState = PortFact['state'];

const open: PortState = {kind: 'ssh', banner: 'SSH-2.0-babeld', milliseconds: 20};
export const closed: PortState = {
	kind: 'closed',
	because: 'timed-out',
	said: 'timed-out',
	milliseconds: 10_000,
};
export const web: PortState = {kind: 'not-ssh', said: 'HTTP/1.1 400 Bad Request'};

const answered = {
	kind: 'answered',
	status: 200,
	milliseconds: 40,
	issuer: 'DigiCert',
	trust: 'public',
	notAfter: undefined,
	location: undefined,
} as const;

/** How HTTPS to the host answers. */
export function answers(
	different: Partial<Extract<WebFact['state'], {kind: 'answered'}>> = {},
): WebFact['state'] {
	return {...answered, ...different};
}

export const noWeb: WebFact['state'] = {kind: 'closed', because: 'refused', said: 'ECONNREFUSED'};

interface Ways {
	readonly ssh?: PortState;
	/** undefined: the host has none. */
	readonly ssh443?: PortState | undefined;
	readonly https?: WebFact['state'];
	readonly dns?: NetworkFact['dns']['state'];
	readonly proxies?: NetworkFact['proxies'];
	readonly pastProxies?: boolean;
}

/** The ways to github.com, each open where it is not given. */
export function networkOf({
	ssh = open,
	https = answered,
	dns,
	proxies = [],
	pastProxies = false,
	...ways
}: Ways = {}): NetworkFact {
	const ssh443 = 'ssh443' in ways ? ways.ssh443 : open;
	return {
		dns: {
			host: 'github.com',
			state: dns ?? {kind: 'found', addresses: ['140.82.121.3'], milliseconds: 5},
		},
		ssh: {host: 'github.com', port: 22, state: ssh},
		ssh443: ssh443 && {host: 'ssh.github.com', port: 443, state: ssh443},
		https: {url: 'https://github.com/', state: https, proxy: undefined},
		proxies,
		pastProxies,
	};
}
