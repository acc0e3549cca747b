import {BlockList, isIP} from 'node:net';
import type {Environment} from './system.ts';

/**
 * The proxy the environment names for a URL, or undefined to go straight.
 * Follows golang.org/x/net/http/httpproxy proxy.go (FromEnvironment, parseProxy, useProxy), which is what go asks:
 * the upper-case name wins, loopback is never proxied, a value without a scheme is an http proxy, and one that
 * cannot be parsed is as good as unset.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
	const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
	const proxy = parseProxy(either(env, name));
	return proxy && !goesStraight(url, env) ? proxy : undefined;
}

/** Whether a URL is reached without any proxy, whichever is named: NO_PROXY says so, or it is this machine itself. */
export function goesStraight(url: URL, env: Environment): boolean {
	return !goesThroughProxy(hostOf(url), portOf(url), either(env, 'NO_PROXY'));
}

/** Host of a URL as connect(2) wants it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^\[|\]$/g, '');
}

export function portOf(url: URL): number {
	return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

/** `Basic` credentials of a URL's userinfo; undefined when it has none. */
export function basicOf(url: URL): string | undefined {
	if (!url.username && !url.password) return undefined;
	const userinfo = `${decode(url.username)}:${decode(url.password)}`;
	return `Basic ${Buffer.from(userinfo).toString('base64')}`;
}

function either(env: Environment, name: string): string {
	return env[name] || env[name.toLowerCase()] || '';
}

function parseProxy(text: string): URL | undefined {
	if (!text) return undefined;
	const url = parse(text);
	return url?.host || text.includes('://') ? url : parse(`http://${text}`);
}

function parse(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

function goesThroughProxy(host: string, port: number, noProxy: string): boolean {
	if (host === 'localhost' || contains('127.0.0.0/8', host) || contains('::1/128', host)) return false;
	return !noProxy.split(',').some(entry => excludes(entry.trim().toLowerCase(), host.toLowerCase(), port));
}

/** One entry of NO_PROXY: `*`, an address, a network, or a domain (with its subdomains; `.d` and `*.d` only those), each with an optional port. */
function excludes(entry: string, host: string, port: number): boolean {
	if (entry === '*') return true;
	if (entry.includes('/')) return contains(entry, host);
	const [, host6, port6, plain, portPlain] = entryForm.exec(entry) ?? [];
	const name = isIP(entry) ? entry : (host6 ?? plain ?? '').replace(/^\*\./, '.');
	const only = port6 ?? portPlain;
	if (!name || (only && Number(only) !== port)) return false;
	if (isIP(name)) return contains(`${name}/${isIP(name) === 4 ? 32 : 128}`, host);
	return !isIP(host) && (host === name || host.endsWith(name.startsWith('.') ? name : `.${name}`));
}

/** Go takes brackets only with a port behind them. */
const entryForm = /^(?:\[([^\]]*)\]:(\d*)|([^:]*)(?::(\d*))?)$/;

/** Whether a network in CIDR notation holds an address; false for what is neither. */
function contains(network: string, host: string): boolean {
	const [address = '', bits = ''] = network.split('/');
	const family = (text: string) => (isIP(text) === 4 ? 'ipv4' : 'ipv6');
	if (!isIP(address) || isIP(address) !== isIP(host) || !/^\d{1,3}$/.test(bits)) return false;
	if (Number(bits) > (isIP(address) === 4 ? 32 : 128)) return false;
	const list = new BlockList();
	list.addSubnet(address, Number(bits), family(address));
	return list.check(host, family(host));
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
