import {isIP, type Socket} from 'node:net';
import {
	type ConnectionOptions,
	connect,
	createSecureContext,
	type DetailedPeerCertificate,
	rootCertificates,
	type SecureContext,
	type TLSSocket,
} from 'node:tls';
import {leadsToAnchor} from './certificate-path.ts';
import {systemError} from './error-code.ts';
import type {Certificate, Environment} from './system.ts';
import {publicAnchors, systemAnchors} from './system-store.ts';

export type Secured =
	| {kind: 'secure'; socket: TLSSocket; certificate: Certificate}
	| {kind: 'untrusted'; because: string; certificate: Certificate};

export interface Asked {
	readonly host: string;
	readonly env: Environment;
	/** PEM; they alone count where they are given. */
	readonly authorities?: string | undefined;
	/** Whether what will be sent is for this server alone. */
	readonly secret: boolean;
}

/**
 * Speaks TLS on a line and judges the certificate before a byte of the caller's goes out. Where nothing secret will be
 * sent, most chains are judged at once; all others, and whatever is refused, by OpenSSL's own verification. It first
 * asks the roots that Node ships. When they do not vouch, another line is opened with those certificates of the
 * machine's own store that signed the chain as its only roots.
 */
export async function secure(open: () => Promise<Socket>, asked: Asked): Promise<Secured> {
	const {host, env, authorities, secret} = asked;
	if (authorities !== undefined) return vouched(await open(), host, [authorities], 'given');
	const glanced = secret ? undefined : await glance(await open(), asked);
	if (glanced !== undefined) return glanced;
	const first = await handshake(await open(), host, {secureContext: nodeRoots(env)});
	const shown = first.getPeerCertificate(true);
	if (first.authorized) return {kind: 'secure', socket: first, certificate: described(shown, 'public')};
	const because = reason(first);
	first.destroy();
	// The chain was good, only the name is not: another store says the same.
	const anchors = because === wrongName ? [] : await systemAnchors(chain(shown), env);
	if (anchors.length === 0) return {kind: 'untrusted', because, certificate: described(shown, 'none')};
	return vouched(await open(), host, anchors, 'system');
}

let rootless: SecureContext | undefined;

async function glance(line: Socket, {host, env}: Asked): Promise<Secured | undefined> {
	rootless ??= createSecureContext({ca: []});
	const socket = await handshake(line, host, {secureContext: rootless});
	const shown = socket.getPeerCertificate(true);
	const all = chain(shown);
	const leads = (anchors: readonly string[]) => leadsToAnchor(all, host, anchors, new Date());
	const trust = leads(publicAnchors(all))
		? 'public'
		: leads(await systemAnchors(all, env))
			? 'system'
			: undefined;
	if (trust !== undefined) return {kind: 'secure', socket, certificate: described(shown, trust)};
	socket.destroy();
	return undefined;
}

/** Only these certificates (PEM) count. */
async function vouched(
	line: Socket,
	host: string,
	roots: readonly string[],
	trust: 'system' | 'given',
): Promise<Secured> {
	const socket = await handshake(line, host, {ca: [...roots], allowPartialTrustChain: true});
	const shown = socket.getPeerCertificate(true);
	if (socket.authorized) return {kind: 'secure', socket, certificate: described(shown, trust)};
	socket.destroy();
	return {kind: 'untrusted', because: reason(socket), certificate: described(shown, 'none')};
}

const wrongName = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** `allowPartialTrustChain` (Node 20.18 and later) lets an intermediate in the store vouch, as it does for Go and git. */
type Trust = ConnectionOptions & {allowPartialTrustChain?: boolean};

/**
 * Node's built-in roots, made ready once: that costs more than a handshake. They are what it uses by itself, 17 ms
 * faster than the same list handed over; only where the environment may have added others to them are they named.
 */
function nodeRoots(env: Environment): SecureContext {
	const altered = env.NODE_EXTRA_CA_CERTS || env.NODE_OPTIONS || env.NODE_USE_SYSTEM_CA;
	const ready = roots.get(env) ?? createSecureContext(altered ? {ca: [...rootCertificates]} : {});
	roots.set(env, ready);
	return ready;
}

const roots = new WeakMap<Environment, SecureContext>();

function handshake(socket: Socket, host: string, trust: Trust): Promise<TLSSocket> {
	return new Promise((resolve, reject) => {
		const secured = connect({
			...trust,
			socket,
			host,
			...named(host),
			rejectUnauthorized: false,
			ALPNProtocols: ['http/1.1'],
		});
		// The listener stays: an error after the judgement reaches whoever reads, and must not end the program.
		secured.on('error', reject);
		secured.once('close', () => reject(systemError('ECONNRESET')));
		secured.once('secureConnect', () => resolve(secured));
	});
}

/** An address may not be sent as server name (RFC 6066, section 3). */
function named(host: string): {servername?: string} {
	return isIP(host) ? {} : {servername: host};
}

function reason(socket: TLSSocket): string {
	// Typed as an Error, but Node sets its code.
	return String(socket.authorizationError ?? 'unknown');
}

function chain(leaf: DetailedPeerCertificate): readonly Buffer[] {
	const seen = new Set<DetailedPeerCertificate>();
	for (let at = leaf; at?.raw && !seen.has(at); at = at.issuerCertificate) seen.add(at);
	return [...seen].map(({raw}) => raw);
}

function described(shown: DetailedPeerCertificate, trust: Certificate['trust']): Certificate {
	const notAfter = new Date(shown.valid_to);
	return {
		issuer: text(shown.issuer?.O) ?? text(shown.issuer?.CN) ?? '',
		subject: text(shown.subject?.CN) ?? text(shown.subject?.O) ?? '',
		notAfter: Number.isNaN(notAfter.getTime()) ? new Date(0) : notAfter,
		trust,
	};
}

/** A name may be there several times; the server chose it, so it is bounded. */
function text(name: string | readonly string[] | undefined): string | undefined {
	const first = typeof name === 'string' ? name : name?.[0];
	return first?.slice(0, 256);
}
