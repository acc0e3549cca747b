import type {DnsFact, NetworkFact, PortFact, WebFact} from '../core/facts/network.ts';
import {isoTime} from '../core/iso-time.ts';
import {plain, redact} from '../core/redact.ts';
import {parseUrl} from '../core/url.ts';
import type {Answered, Connected} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

/** The way to the target's host: DNS, its SSH port, its SSH over 443, HTTPS, and the proxies the environment names. */
export const networkProbe = probe({
	fact: 'network',
	part: 'network',
	needs: [],
	async look(looking): Promise<NetworkFact> {
		const {host, ssh} = looking.target;
		const [port, port443, dns, https, proxies, pastProxies] = await Promise.all([
			lookAtPort(looking, ssh.host, ssh.port),
			ssh.over443 ? lookAtPort(looking, ssh.over443.host, ssh.over443.port) : undefined,
			lookUp(looking, ssh.host),
			lookAtWeb(looking, `https://${host}/`),
			Promise.all(proxyVariables(looking.system.env).map(entry => lookAtProxy(looking, entry))),
			looking.system.goesStraight(`https://${host}/`),
		]);
		return {dns, ssh: port, ssh443: port443, https, proxies, pastProxies};
	},
});

/** One GET, told as a fact. */
async function lookAtWeb(looking: Looking, url: string): Promise<WebFact> {
	const answered = await looking.system.request({url, limit: 4096}, looking);
	const proxy = 'proxy' in answered ? answered.proxy : undefined;
	return {url: redact(url), state: webState(answered), proxy};
}

function webState(answered: Answered): WebFact['state'] {
	switch (answered.kind) {
		case 'answered':
			return {
				kind: 'answered',
				status: answered.status,
				milliseconds: answered.milliseconds,
				issuer: answered.certificate && plain(answered.certificate.issuer),
				trust: answered.certificate?.trust === 'system' ? 'system' : 'public',
				notAfter: answered.certificate && isoTime(answered.certificate.notAfter),
				location: answered.headers.location && redact(plain(answered.headers.location)),
			};
		case 'untrusted': {
			const {issuer, subject} = answered.certificate;
			return {kind: 'untrusted', issuer: plain(issuer), subject: plain(subject), because: answered.because};
		}
		default:
			return {
				kind: 'closed',
				because: closedBecause(answered.kind),
				said: 'because' in answered ? answered.because : answered.kind,
			};
	}
}

async function lookAtPort(looking: Looking, host: string, port: number): Promise<PortFact> {
	return {host, port, state: portState(await looking.system.connect({host, port}, looking))};
}

function portState(connected: Connected): PortFact['state'] {
	if (connected.kind === 'open') {
		const said = connected.banner === undefined ? undefined : plain(connected.banner);
		if (said?.startsWith('SSH-')) return {kind: 'ssh', banner: said, milliseconds: connected.milliseconds};
		return {kind: 'not-ssh', said};
	}
	const said = 'because' in connected ? connected.because : connected.kind;
	return {kind: 'closed', because: closedBecause(connected.kind), said, milliseconds: connected.milliseconds};
}

type Closed = Extract<PortFact['state'], {kind: 'closed'}>['because'];

function closedBecause(kind: Closed | 'cancelled'): Closed {
	return kind === 'cancelled' ? 'timed-out' : kind;
}

async function lookUp(looking: Looking, host: string): Promise<DnsFact> {
	const resolved = await looking.system.resolve(host, looking);
	switch (resolved.kind) {
		case 'addresses':
			return {
				host,
				state: {kind: 'found', addresses: resolved.addresses, milliseconds: resolved.milliseconds},
			};
		case 'unknown':
			return {host, state: {kind: 'unknown'}};
		default:
			return {
				host,
				state: {kind: 'failed', because: 'because' in resolved ? resolved.because : resolved.kind},
			};
	}
}

/** http_proxy and its relatives, as git and Go read them; upper case only where the lower case one is unset. */
function proxyVariables(
	env: Readonly<Record<string, string | undefined>>,
): {variable: string; value: string}[] {
	return ['https_proxy', 'http_proxy', 'all_proxy'].flatMap(name => {
		const variable = env[name] ? name : name.toUpperCase();
		const value = env[variable];
		return value ? [{variable, value}] : [];
	});
}

async function lookAtProxy(
	looking: Looking,
	{variable, value}: {variable: string; value: string},
): Promise<NetworkFact['proxies'][number]> {
	const url = parseUrl(value.includes('://') ? value : `http://${value}`);
	const shown = redact(plain(value));
	if (url === undefined || url.hostname === '') return {variable, value: shown, open: false, said: undefined};
	const port = Number(url.port) || {'http:': 80, 'https:': 443}[url.protocol] || 1080;
	// A proxy says nothing by itself, so a connection that opens is all there is to wait for.
	const connected = await looking.system.connect({host: url.hostname, port, silent: true}, looking);
	return {
		variable,
		value: shown,
		open: connected.kind === 'open',
		said: 'because' in connected ? connected.because : connected.kind,
	};
}
