import {request as httpRequest, type IncomingMessage, type RequestOptions} from 'node:http';
import type {Socket} from 'node:net';
import {secure} from './certificate.ts';
import {clock} from './clock.ts';
import {within} from './deadline.ts';
import {systemError} from './error-code.ts';
import {openSocket, type Road, unreached} from './network.ts';
import {basicOf, hostOf, portOf, proxyFor} from './proxy.ts';
import type {Answered, Environment, Request, Wait} from './system.ts';

/**
 * One HTTP(S) request without following redirects, through the proxy that it or the environment names. Over https nothing is
 * sent before the certificate was judged, also to an https proxy. Userinfo of the URL goes as `Basic` credentials over
 * https only. Only error names are returned, never messages: those hold URLs.
 */
export async function request(what: Request, wait: Wait, env: Environment): Promise<Answered> {
	const started = clock();
	const result = await within(wait, signal => exchange(what, {env, signal, timeout: wait.timeout}));
	return {...result, milliseconds: Math.round(clock() - started)};
}

async function exchange(what: Request, road: Road) {
	let said: {proxy?: string} = {};
	try {
		const url = new URL(what.url);
		if (url.protocol !== 'https:' && url.protocol !== 'http:') throw systemError('ERR_INVALID_PROTOCOL');
		const proxy = what.proxy === undefined ? proxyFor(url, road.env) : new URL(what.proxy);
		if (proxy) said = {proxy: `${proxy.protocol}//${proxy.host}`};
		const open = () => (proxy ? throughProxy(url, proxy, road) : openSocket(endpoint(url), road));
		if (url.protocol === 'http:') return {...(await send(what, url, await open(), proxy)), ...said};
		const {authorities} = what;
		const line = await secure(open, {
			host: hostOf(url),
			env: road.env,
			authorities,
			secret: isSecret(what, url),
		});
		if (line.kind === 'untrusted') return {...line, ...said};
		return {...(await send(what, url, line.socket)), certificate: line.certificate, ...said};
	} catch (error) {
		return {...unreached(error), ...said};
	}
}

/** Of a caller's own header nobody knows what it holds. */
function isSecret({headers = {}, method}: Request, url: URL): boolean {
	return Object.keys(headers).length > 0 || method === 'POST' || basicOf(url) !== undefined;
}

function endpoint(url: URL) {
	return {host: hostOf(url), port: portOf(url)};
}

/** A line to the server of an https URL (CONNECT), or to the proxy itself for an http URL. */
async function throughProxy(url: URL, proxy: URL, road: Road): Promise<Socket> {
	const line = await toProxy(proxy, road);
	if (url.protocol === 'http:') return line;
	const authority = `${url.hostname}:${portOf(url)}`;
	const {response, socket} = await tunnel(line, {
		method: 'CONNECT',
		path: authority,
		headers: {host: authority, ...proxyCredentials(proxy)},
	});
	if (response.statusCode === 200) return socket;
	socket.destroy();
	throw systemError(`CONNECT ${response.statusCode}`);
}

async function toProxy(proxy: URL, road: Road): Promise<Socket> {
	const open = () => openSocket(endpoint(proxy), road);
	if (proxy.protocol === 'http:') return open();
	if (proxy.protocol !== 'https:') throw systemError('EPROTONOSUPPORT');
	const secret = basicOf(proxy) !== undefined;
	const line = await secure(open, {host: hostOf(proxy), env: road.env, secret});
	if (line.kind === 'untrusted') throw systemError(line.because);
	return line.socket;
}

function proxyCredentials(proxy: URL | undefined): Record<string, string> {
	const basic = proxy && basicOf(proxy);
	return basic ? {'proxy-authorization': basic} : {};
}

function tunnel(line: Socket, options: RequestOptions): Promise<{response: IncomingMessage; socket: Socket}> {
	return new Promise((resolve, reject) => {
		const asked = httpRequest({...options, createConnection: () => line});
		asked.once('connect', (response, socket: Socket, head) => {
			if (head.length > 0) socket.unshift(head);
			resolve({response, socket});
		});
		asked.once('response', response => reject(systemError(`CONNECT ${response.statusCode}`)));
		asked.once('error', reject);
		// A server that closes without an answer gives no error of its own.
		asked.once('close', () => reject(systemError('ECONNRESET')));
		asked.end();
	});
}

async function send(what: Request, url: URL, socket: Socket, proxy?: URL) {
	const path = `${url.pathname}${url.search}`;
	const authorization = url.protocol === 'https:' ? basicOf(url) : undefined;
	try {
		const response = await respond(socket, {
			method: what.method ?? 'GET',
			path: proxy ? `http://${url.host}${path}` : path,
			headers: {
				host: url.host,
				'user-agent': 'gomod-setup',
				...(authorization ? {authorization} : {}),
				...proxyCredentials(proxy),
				...what.headers,
			},
		});
		const body = await readBody(response, what.limit ?? defaultLimit);
		return {
			kind: 'answered',
			status: response.statusCode ?? 0,
			headers: flat(response.headers),
			body,
		} as const;
	} finally {
		socket.destroy();
	}
}

const defaultLimit = 64 * 1024;

function respond(socket: Socket, options: RequestOptions): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const asked = httpRequest({...options, createConnection: () => socket});
		asked.once('response', resolve);
		asked.on('error', reject);
		asked.once('close', () => reject(systemError('ECONNRESET')));
		asked.end();
	});
}

async function readBody(response: IncomingMessage, limit: number): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of response) {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= limit) break;
	}
	return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
	const entries = Object.entries(headers);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
	);
}
