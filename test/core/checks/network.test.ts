import type {WebFact} from '../../../source/core/facts/network.ts';
import {noAccess, overHttps} from '../git-facts.ts';
import {answers, closed, networkOf, noWeb, web} from '../network-facts.ts';
import {loginOf, refused, sshConfigOf, timedOut} from '../ssh-facts.ts';
import {judging} from './judging.ts';

type Ways = Parameters<typeof networkOf>[0];

/** A machine on which nothing leads to the module, and these are the ways. */
const stuck = (ways: Ways) => ({network: networkOf(ways), login: timedOut(), ...noAccess});
const over443 = sshConfigOf({hostname: 'ssh.github.com', port: 443});
const own = {
	ssh: {host: 'github.com', alias: undefined, user: 'git', port: 22, over443: undefined, firstKeyOnly: false},
};
const only443 = {ssh: closed};
const shut = {ssh: closed, ssh443: closed};
const untrusted: WebFact['state'] = {
	kind: 'untrusted',
	issuer: 'Acme CA',
	subject: 'github.com',
	because: 'SELF_SIGNED_CERT_IN_CHAIN',
};
const strange: WebFact['state'] = {
	...untrusted,
	subject: 'wifi.hotel.example',
	because: 'ERR_TLS_CERT_ALTNAME_INVALID',
};
const toLogin = (location: string, trust: 'public' | 'system') => ({
	https: answers({status: 302, location, trust}),
});
const proxy = {variable: 'https_proxy', value: 'http://proxy.acme.example:3128', open: true, said: undefined};
const shutProxy = {...proxy, variable: 'http_proxy', open: false, said: 'ECONNREFUSED'};
const setup443 = ['gomod-setup setup --protocol ssh-443'];
const setupHttps = ['gomod-setup setup --protocol https'];

// biome-ignore format: a table is read by its lines.
judging([
	['the name is found', {}, 'N21 ok', {addresses: 1, milliseconds: 5}],
	['it is unknown', stuck({dns: {kind: 'unknown'}}), 'N21 fail', {host: 'github.com', because: 'ENOTFOUND'}, ['getent hosts github.com']],
	['nobody answers', stuck({dns: {kind: 'failed', because: 'timed-out'}}), 'N21 fail', {because: 'timed-out'}],
	['a web proxy knows the name that we do not', {...stuck({dns: {kind: 'unknown'}, ...shut}), ...overHttps}, 'N21 warn'],

	['port 22 is open', {}, 'N22 ok', {open: true, port: 22, milliseconds: 20}],
	['closed, 443 is open', stuck(only443), 'N22 fail', {open: false, because: 'timed-out', milliseconds: 10_000, other: {port: 443, open: true}, configured: false}, setup443],
	['closed, and ssh goes over 443', {...stuck(only443), sshConfig: over443}, 'N22 ok', {open: false, configured: true}],
	['closed, ssh goes over 443, which is closed too', {...stuck(shut), sshConfig: over443}, 'N22 warn', {configured: true}],
	['closed, but the login works', {network: networkOf(only443), ...noAccess}, 'N22 warn'],
	['closed, but HTTPS reads the module', {network: networkOf(shut), login: timedOut(), ...overHttps}, 'N22 warn'],
	['both closed: the other finding says it', stuck(shut), 'N22 warn', {other: {open: false}}],
	['something else answers', stuck({ssh: web}), 'N22 fail', {because: 'not-ssh', open: false, milliseconds: 0}],
	['a host without 443', stuck({ssh: closed, ssh443: undefined}), 'N22 warn', {other: undefined}, setup443, own],
	['a jump host logs in', {network: networkOf({ssh: web}), login: loginOf(), ...noAccess}, 'N22 warn'],
	['the login is refused on 22', {network: networkOf({ssh443: closed}), login: refused, ...noAccess}, 'N22 ok'],

	['both open', {}, 'N23 ok', {open: true, needed: false, hasOther: true}],
	['22 is open, 443 not', {network: networkOf({ssh443: closed})}, 'N23 ok', {open: false, needed: false}],
	['only 443', stuck(only443), 'N23 ok', {open: true, needed: true}],
	['none', stuck(shut), 'N23 fail', {open: false, needed: true, hasOther: true}, setupHttps],
	['none on a host without 443', stuck({ssh: closed, ssh443: undefined}), 'N23 fail', {hasOther: false}, setupHttps, own],
	['none, but a jump host logs in', {network: networkOf(shut), ...noAccess}, 'N23 ok'],
	['none, but HTTPS reads the module', {network: networkOf(shut), login: timedOut(), ...overHttps}, 'N23 ok'],

	['an SSH server', {}, 'N29 ok', {said: undefined}],
	['a web server on both', stuck({ssh: web, ssh443: web}), 'N29 fail', {port: 22, said: 'HTTP/1.1 400 Bad Request'}],
	['silence on 22, SSH on 443', stuck({ssh: {kind: 'not-ssh', said: undefined}}), 'N29 warn', {said: undefined}],
	['a web server, but HTTPS reads the module', {network: networkOf({ssh: web, ssh443: web}), login: timedOut(), ...overHttps}, 'N29 warn'],

	['signed by a public authority', {}, 'N24 ok', {state: 'public', issuer: 'DigiCert'}],
	['signed by the company, which the system trusts', {network: networkOf({https: answers({trust: 'system', issuer: 'Acme Proxy CA'})})}, 'N24 warn', {state: 'intercepted', issuer: 'Acme Proxy CA'}],
	['signed by nobody known', {network: networkOf({https: untrusted})}, 'N24 warn', {state: 'untrusted', issuer: 'Acme CA', because: 'SELF_SIGNED_CERT_IN_CHAIN'}],
	['HTTPS is closed', {network: networkOf({https: noWeb})}, 'N24 warn', {state: 'closed', because: 'refused'}],

	['no login page', {}, 'N25 ok', {location: undefined}],
	['sent to another host, with a certificate of its own', {network: networkOf(toLogin('https://login.wifi.example/?a', 'system'))}, 'N25 fail', {location: 'https://login.wifi.example/?a'}, []],
	["another host's certificate", {network: networkOf({https: strange})}, 'N25 fail', {location: 'wifi.hotel.example'}],
	['single sign-on of the host', {network: networkOf(toLogin('https://sso.acme.example/', 'public'))}, 'N25 ok'],
	['sent on within the host', {network: networkOf(toLogin('https://www.github.com/login', 'system'))}, 'N25 ok'],
	['sent to a path', {network: networkOf(toLogin('/login', 'system'))}, 'N25 ok'],
	['sent to no address at all', {network: networkOf(toLogin('http://[', 'system'))}, 'N25 ok'],
	['only a company CA', {network: networkOf({https: untrusted})}, 'N25 ok'],

	['no proxy', {}, 'N26 skip', {because: 'nothing-to-check', what: 'proxy-variable'}],
	['one that answers', {network: networkOf({proxies: [proxy]})}, 'N26 ok', {variable: 'https_proxy', open: true}],
	['one of two does not', stuck({proxies: [proxy, shutProxy]}), 'N26 fail', {variable: 'http_proxy', open: false, because: 'ECONNREFUSED', past: false, reached: false}, ['unset http_proxy']],
	['it does not, and a login works', {network: networkOf({proxies: [shutProxy]}), ...noAccess}, 'N26 warn', {reached: true}],
	['it does not, and HTTPS reads the module', {network: networkOf({proxies: [shutProxy]}), login: timedOut(), ...overHttps}, 'N26 warn', {reached: true}, ['unset http_proxy']],
	['it does not, and nothing is sent there', stuck({proxies: [shutProxy], pastProxies: true}), 'N26 ok', {host: 'github.com', open: false, past: true}],
]);
