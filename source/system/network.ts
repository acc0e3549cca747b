import {isIP, type LookupFunction, type NetConnectOpts, connect as open, type Socket} from 'node:net';
import {addressesOf} from './addresses.ts';
import {clock} from './clock.ts';
import {within} from './deadline.ts';
import {errorCode, systemError} from './error-code.ts';
import type {Connected, Endpoint, Environment, Resolved, Wait} from './system.ts';

/** Addresses of a name from getaddrinfo, which knows no deadline of its own. */
export async function resolve(host: string, wait: Wait, env: Environment): Promise<Resolved> {
	const started = clock();
	const result = await within(wait, signal => addressesOf(host, {env, signal}));
	return {...result, milliseconds: Math.round(clock() - started)};
}

/**
 * Opens a TCP connection and waits for the first line that the server says by itself. A server that says nothing is
 * `open` without a banner, at the deadline or when it closes; one that does not end its line is cut at 255 bytes or
 * at the deadline.
 */
export async function connect(endpoint: Endpoint, wait: Wait, env: Environment): Promise<Connected> {
	const started = clock();
	const heard: Heard = {open: false, bytes: Buffer.alloc(0)};
	const result = await within(wait, signal =>
		greeting(endpoint, {env, signal, timeout: wait.timeout}, heard),
	);
	const milliseconds = Math.round(clock() - started);
	if (result.kind === 'open' || (result.kind === 'timed-out' && heard.open)) {
		return {kind: 'open', banner: firstLine(heard.bytes), milliseconds};
	}
	return {...result, milliseconds};
}

/** What was heard so far: the deadline ends the wait for a line, not the knowledge that somebody answered. */
interface Heard {
	open: boolean;
	bytes: Buffer;
}

const longestBanner = 255;

async function greeting(endpoint: Endpoint, road: Road, heard: Heard) {
	try {
		const socket = await openSocket(endpoint, road);
		heard.open = true;
		if (endpoint.silent) {
			socket.destroy();
			return {kind: 'open'} as const;
		}
		for await (const chunk of socket) {
			heard.bytes = Buffer.concat([heard.bytes, chunk]);
			if (heard.bytes.includes('\n') || heard.bytes.length >= longestBanner) break;
		}
		return {kind: 'open'} as const;
	} catch (error) {
		return unreached(error);
	}
}

/** What every step towards a server needs: the environment, and until when it may take. */
export interface Road {
	readonly env: Environment;
	readonly signal: AbortSignal;
	/** Milliseconds of the whole way. */
	readonly timeout: number;
}

/** A connected socket, destroyed when the signal is aborted. Rejects with the system's error. */
export function openSocket(endpoint: Endpoint, road: Road): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const options: NetConnectOpts & {signal: AbortSignal} = {
			...endpoint,
			signal: road.signal,
			lookup: lookupFor(road),
			// Lets `lookup` answer with all addresses; the default of Node.
			autoSelectFamily: true,
			// Node gives up an address after 250 ms when the name has several: too early for a slow line.
			autoSelectFamilyAttemptTimeout: Math.max(250, Math.floor(road.timeout / 4)),
		};
		const socket = open(options);
		// The listener stays: an error later on reaches whoever reads, and must not end the program.
		socket.on('error', reject);
		socket.once('connect', () => resolve(socket));
	});
}

function lookupFor({env, signal}: Road): LookupFunction {
	return async (host, {hints}, done) => {
		const found = await addressesOf(host, {env, signal, hints});
		if (found.kind !== 'addresses') return done(systemError(found.because), []);
		done(
			null,
			found.addresses.map(address => ({address, family: isIP(address)})),
		);
	};
}

/** The first line of what a server said, bounded, without its end; undefined when it said nothing. */
export function firstLine(bytes: Buffer): string | undefined {
	const end = bytes.indexOf('\n');
	const line = bytes.subarray(0, Math.min(longestBanner, end < 0 ? bytes.length : end));
	return line.length === 0 ? undefined : line.toString('utf8').replace(/\r$/, '');
}

/** Why a connection did not come about, or ended, by the names of connect(2) and getaddrinfo(3). */
export function unreached(error: unknown) {
	const because = errorCode(error);
	return {kind: kinds[because] ?? (because.startsWith('EAI_') ? 'unresolved' : 'failed'), because};
}

type Unreached = Exclude<Connected['kind'], 'open' | 'timed-out' | 'cancelled'> | 'timed-out';

/** EACCES, EPERM and EINVAL are what a prohibiting route, a local packet filter and a black-hole route answer. */
const kinds: Readonly<Record<string, Unreached>> = {
	ECONNREFUSED: 'refused',
	ECONNRESET: 'reset',
	EPIPE: 'reset',
	ETIMEDOUT: 'timed-out',
	ENOTFOUND: 'unresolved',
	EHOSTUNREACH: 'unreachable',
	ENETUNREACH: 'unreachable',
	EHOSTDOWN: 'unreachable',
	ENETDOWN: 'unreachable',
	EADDRNOTAVAIL: 'unreachable',
	EACCES: 'unreachable',
	EPERM: 'unreachable',
	EINVAL: 'unreachable',
};
