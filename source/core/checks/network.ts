import type {NetworkFact, PortFact, WebFact} from '../facts/network.ts';
import type {Finding} from '../finding.ts';
import {roadOf} from '../road.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';

export const networkCheck = check({
	ids: [
		'net.dns',
		'net.port-22',
		'net.port-443',
		'net.not-ssh',
		'net.https-intercepted',
		'net.captive-portal',
		'net.proxy',
	],
	reads: ['network', 'sshConfig', 'accessAsGo', 'goproxy', 'login'],
	judge(facts, target) {
		const {network} = facts;
		const way: Way = {
			configured443: isConfigured(facts.sshConfig, target),
			works: facts.login.kind === 'tried' && facts.login.trace.authenticated,
			open: roadOf(facts, target).kind === 'open',
		};
		return [
			dns(network, way),
			...ports(network, target, way),
			https(network),
			portal(network, target),
			proxy(network, target, way),
		];
	},
});

interface Way {
	/** ssh goes over 443 already. */
	readonly configured443: boolean;
	/** A login was made, whichever way it took. */
	readonly works: boolean;
	/** git or Go reads the module already. */
	readonly open: boolean;
}

function isConfigured(
	sshConfig: {
		kind: string;
		config?: {
			hostname: string;
			port: number;
			proxyCommand?: string | undefined;
			proxyJump?: string | undefined;
		};
	},
	target: Target,
): boolean {
	const {over443} = target.ssh;
	return (
		sshConfig.config !== undefined &&
		over443 !== undefined &&
		sshConfig.config.hostname === over443.host &&
		sshConfig.config.port === over443.port
	);
}

function dns({dns: {host, state}}: NetworkFact, way: Way): Finding {
	const fields = {host, addresses: 0, milliseconds: 0, because: ''};
	if (state.kind === 'found')
		return finding('ok', 'net.dns', {
			...fields,
			addresses: state.addresses.length,
			milliseconds: state.milliseconds,
		});
	const because = state.kind === 'unknown' ? 'ENOTFOUND' : state.because;
	// A web proxy may know a name that is not known here.
	return finding(
		way.open || way.works ? 'warn' : 'fail',
		'net.dns',
		{...fields, because},
		{evidence: [{ran: `getent hosts ${host}`, said: because}], remedy: {commands: [`getent hosts ${host}`]}},
	);
}

function ports(network: NetworkFact, target: Target, way: Way): Finding[] {
	const {ssh, ssh443} = network;
	const open = ssh.state.kind === 'ssh';
	const otherOpen = ssh443?.state.kind === 'ssh';
	// A port that is closed is in the way only while nothing else leads there.
	const settled = way.works || way.open || (way.configured443 && otherOpen);
	const port22 = {
		host: target.host,
		port: ssh.port,
		open,
		because: because(ssh),
		milliseconds: milliseconds(ssh),
		other: ssh443 && {
			host: ssh443.host,
			port: ssh443.port,
			open: otherOpen,
			milliseconds: milliseconds(ssh443),
		},
		configured: way.configured443,
	};
	const cure = {commands: ['gomod-setup setup --protocol ssh-443']};
	const saysOther = ssh.state.kind === 'not-ssh';
	const bothClosed = !open && !otherOpen;
	return [
		open || (way.configured443 && otherOpen)
			? finding('ok', 'net.port-22', port22, {evidence: [portEvidence(ssh)]})
			: finding(settled || bothClosed ? 'warn' : 'fail', 'net.port-22', port22, {
					evidence: [portEvidence(ssh), ...(ssh443 ? [portEvidence(ssh443)] : [])],
					remedy: cure,
				}),
		verdict(
			!bothClosed || settled,
			'fail',
			'net.port-443',
			{host: target.host, port: ssh.port, open: otherOpen, needed: !open, hasOther: ssh443 !== undefined},
			{
				evidence: ssh443 ? [portEvidence(ssh443)] : [],
				remedy: {commands: ['gomod-setup setup --protocol https']},
			},
		),
		verdict(!saysOther, otherOpen || settled ? 'warn' : 'fail', 'net.not-ssh', {
			host: target.host,
			port: ssh.port,
			said: ssh.state.kind === 'not-ssh' ? ssh.state.said : undefined,
		}),
	];
}

function portEvidence({host, port, state}: PortFact): {ran: string; said: string} {
	const answer =
		state.kind === 'ssh'
			? state.banner
			: state.kind === 'closed'
				? `${state.because} after ${state.milliseconds} ms`
				: (state.said ?? 'connected, and silent');
	return {ran: `connect ${host} ${port}`, said: answer};
}

function because({state}: PortFact): string {
	if (state.kind === 'ssh') return '';
	if (state.kind === 'closed') return state.because;
	// A connection that opens and then stays silent is not another program's answer.
	return state.said === undefined ? 'silent' : 'not-ssh';
}

function milliseconds({state}: PortFact): number {
	return state.kind === 'not-ssh' ? 0 : state.milliseconds;
}

function https({https: {url, state, proxy}}: NetworkFact): Finding {
	const host = new URL(url).hostname;
	const fields = {host, issuer: '', because: '', days: undefined, proxy};
	switch (state.kind) {
		case 'closed':
			return finding(
				'warn',
				'net.https-intercepted',
				{...fields, state: 'closed', because: state.because},
				{evidence: [{ran: `GET ${url}`, said: state.said}]},
			);
		case 'untrusted':
			return finding(
				'warn',
				'net.https-intercepted',
				{...fields, state: 'untrusted', issuer: state.issuer, because: state.because},
				{
					evidence: [
						{ran: `GET ${url}`, said: `${state.because}: ${state.subject}, signed by ${state.issuer}`},
					],
				},
			);
		default: {
			const intercepted = state.trust === 'system';
			const answered = {
				...fields,
				state: intercepted ? ('intercepted' as const) : ('public' as const),
				issuer: state.issuer ?? '',
			};
			return verdict(!intercepted, 'warn', 'net.https-intercepted', answered, {
				evidence: [{ran: `GET ${url}`, said: `HTTP ${state.status}, signed by ${state.issuer ?? ''}`}],
			});
		}
	}
}

/** A login page of the network: HTTPS sends the visitor to another host, or shows that host's certificate. */
function portal({https}: NetworkFact, target: Target): Finding {
	const elsewhere = https.state.kind === 'answered' ? redirectedTo(https.state, target.host) : undefined;
	const strange =
		https.state.kind === 'untrusted' && https.state.because === 'ERR_TLS_CERT_ALTNAME_INVALID'
			? https.state.subject
			: undefined;
	const location = elsewhere ?? strange;
	return verdict(
		location === undefined,
		'fail',
		'net.captive-portal',
		{host: target.host, location},
		{evidence: [{ran: `GET ${https.url}`, said: location ?? ''}], remedy: {commands: []}},
	);
}

function redirectedTo(
	state: Extract<WebFact['state'], {kind: 'answered'}>,
	host: string,
): string | undefined {
	if (state.location === undefined || !URL.canParse(state.location)) return undefined;
	const {hostname, href} = new URL(state.location);
	const sameSite = hostname === host || hostname.endsWith(`.${host}`) || host.endsWith(`.${hostname}`);
	// A host with single sign-on sends visitors to its identity provider: only a certificate that the public does not know makes it suspicious.
	return sameSite || state.trust === 'public' ? undefined : href;
}

/** One that does not answer is in the way of the host only where requests go there, and nothing else leads to it. */
function proxy({proxies, pastProxies: past}: NetworkFact, {host}: Target, way: Way): Finding {
	const [first] = proxies;
	if (first === undefined) return skipped('net.proxy', {because: 'nothing-to-check', what: 'proxy-variable'});
	const shut = proxies.find(entry => !entry.open) ?? first;
	const {variable, value, open} = shut;
	const reached = way.open || way.works;
	const fields = {host, variable, proxy: value, open, because: shut.said ?? '', past, reached};
	return verdict(open || past, reached ? 'warn' : 'fail', 'net.proxy', fields, {
		evidence: [{ran: `${shut.variable}=${shut.value}`, said: shut.said ?? ''}],
		remedy: {commands: [`unset ${shut.variable}`]},
	});
}
