import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {request} from '../../source/system/http-request.ts';
import type {Environment} from '../../source/system/system.ts';
import {type Issued, issue, makeRoot} from './authority.ts';
import {proxyTo, type Site, secureSite} from './web-servers.ts';

const built = vi.hoisted(() => ({roots: [] as string[]}));
// The roots Node ships: none of them would sign for us.
vi.mock('node:tls', async original => ({
	...(await original<typeof import('node:tls')>()),
	get rootCertificates() {
		return built.roots;
	},
}));

const wait = {timeout: 10_000};
const directory = mkdtempSync(join(tmpdir(), 'http-request-'));
const empty = join(directory, 'empty');
const sites: Site[] = [];
let root: Issued;
let good: Issued;

const open = async (site: Promise<Site>) => {
	sites.push(await site);
	return site;
};
const store = (more: Environment = {}): Environment => ({
	SSL_CERT_FILE: '/none',
	SSL_CERT_DIR: empty,
	...more,
});
const get = (site: Site, env: Environment, host = 'localhost') =>
	request({url: `https://${host}:${site.port}/path?query`}, wait, env);

beforeAll(() => {
	mkdirSync(empty);
	root = makeRoot(directory, 'Root', 'Example Interception');
	good = issue(directory, 'localhost', root, 'subjectAltName=DNS:localhost,DNS:git.example');
});
afterEach(() => {
	for (const site of sites.splice(0)) site.close();
	built.roots = [];
});
afterAll(() => rmSync(directory, {recursive: true, force: true}));

describe('a certificate is trusted', () => {
	it('by a root that Node ships, in one handshake', async () => {
		built.roots = [root.chain];
		const site = await open(secureSite(good));
		const answered = await get(site, store({NODE_EXTRA_CA_CERTS: 'any'}));
		expect(answered).toMatchObject({
			kind: 'answered',
			status: 200,
			body: 'ok',
			certificate: {trust: 'public'},
		});
		expect(site.lines).toBe(1);
		expect(site.heard).toMatch(/^GET \/path\?query HTTP\/1.1\r\n/);
		expect(site.heard.toLowerCase()).toContain(`host: localhost:${site.port}\r\n`);
	});

	it.each(['SSL_CERT_FILE', 'SSL_CERT_DIR'])('by the system store of %s', async variable => {
		const certs = join(directory, variable);
		mkdirSync(certs);
		writeFileSync(join(certs, '0a1b2c3d.0'), `# corporate\n${readFileSync(root.file, 'utf8')}`);
		const value = variable === 'SSL_CERT_FILE' ? join(certs, '0a1b2c3d.0') : `/none:${certs}`;
		const site = await open(secureSite(good));
		const answered = await get(site, store({[variable]: value}));
		expect(answered).toMatchObject({
			kind: 'answered',
			certificate: {trust: 'system', issuer: 'Example Interception', subject: 'localhost'},
		});
		expect(site.lines).toBe(1);
	});

	it('by the system store through an intermediate that the server shows', async () => {
		const middle = issue(directory, 'Middle', root, 'basicConstraints=critical,CA:TRUE');
		const leaf = issue(directory, 'leaf', middle, 'subjectAltName=DNS:localhost');
		const answered = await get(await open(secureSite(leaf)), store({SSL_CERT_FILE: root.file}));
		expect(answered).toMatchObject({kind: 'answered', certificate: {trust: 'system', issuer: 'Middle'}});
	});

	it('by the authorities of the request, which alone count', async () => {
		const authorities = readFileSync(root.file, 'utf8');
		const other = readFileSync(makeRoot(directory, 'Other', 'Somebody Else').file, 'utf8');
		const ask = async (pem: string, env: Environment) => {
			const site = await open(secureSite(good));
			return request({url: `https://localhost:${site.port}/`, authorities: pem}, wait, env);
		};
		expect(await ask(authorities, store())).toMatchObject({kind: 'answered', certificate: {trust: 'given'}});
		expect(await ask(other, store({SSL_CERT_FILE: root.file}))).toMatchObject({kind: 'untrusted'});
		expect(await ask('no certificate', store({SSL_CERT_FILE: root.file}))).toMatchObject({kind: 'untrusted'});
	});

	it('for an address', async () => {
		const leaf = issue(directory, 'address', root, 'subjectAltName=IP:127.0.0.1');
		const answered = await get(await open(secureSite(leaf)), store({SSL_CERT_FILE: root.file}), '127.0.0.1');
		expect(answered).toMatchObject({kind: 'answered', certificate: {trust: 'system'}});
	});
});

describe('nothing is sent when a certificate', () => {
	const untrusted = async (issued: Issued, env: Environment, because: string) => {
		const site = await open(secureSite(issued));
		const url = `https://user:password@localhost:${site.port}/`;
		const answered = await request({url}, wait, env);
		expect(answered).toMatchObject({kind: 'untrusted', because, certificate: {trust: 'none'}});
		expect(site.lines).toBeGreaterThan(0);
		expect(site.heard).toBe('');
	};

	it('is signed by nobody known', () => untrusted(good, store(), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'));
	it('is signed by a root that the server shows', () => {
		const shown = {...good, chain: good.chain + root.chain};
		return untrusted(shown, store(), 'SELF_SIGNED_CERT_IN_CHAIN');
	});
	it('is signed by another root of the same name', () => {
		mkdirSync(join(directory, 'other'));
		const namesake = makeRoot(join(directory, 'other'), 'Root', 'Example Interception');
		return untrusted(good, store({SSL_CERT_FILE: namesake.file}), 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
	});
	it('names another host, in the system store', () => {
		const other = issue(directory, 'other.example', root, 'subjectAltName=DNS:other.example');
		return untrusted(other, store({SSL_CERT_FILE: root.file}), 'ERR_TLS_CERT_ALTNAME_INVALID');
	});
	it('names another host, by a root that Node ships', () => {
		built.roots = [root.chain];
		const other = issue(directory, 'another.example', root, 'subjectAltName=DNS:another.example');
		return untrusted(other, store({NODE_EXTRA_CA_CERTS: 'any'}), 'ERR_TLS_CERT_ALTNAME_INVALID');
	});
	it('has expired', () => {
		const old = issue(directory, 'old', root, 'subjectAltName=DNS:localhost', -1);
		return untrusted(old, store({SSL_CERT_FILE: root.file}), 'CERT_HAS_EXPIRED');
	});
});

describe('userinfo of the URL', () => {
	it('goes as Basic credentials over https, and into no answer', async () => {
		const site = await open(secureSite(good));
		const url = `https://us%40er:pass%3Aword@localhost:${site.port}/`;
		const answered = await request({url}, wait, store({SSL_CERT_FILE: root.file}));
		expect(site.heard).toContain(`authorization: Basic ${btoa('us@er:pass:word')}\r\n`);
		// For a secret OpenSSL alone judges, with the store as its only roots: a line of its own.
		expect(site.lines).toBe(2);
		expect(JSON.stringify(answered)).not.toMatch(/pass|us@er/);
	});

	it('does not go over http', async () => {
		const heard: string[] = [];
		const {createServer} = await import('node:http');
		const server = createServer((asked, response) => {
			heard.push(JSON.stringify(asked.headers));
			response.end('ok');
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const answered = await request({url: `http://user:password@127.0.0.1:${port}/`}, wait, {});
		server.close();
		expect(answered).toMatchObject({kind: 'answered', body: 'ok'});
		expect(heard.join()).not.toMatch(/authorization|password/i);
	});
});

describe('through a proxy', () => {
	it('https is tunnelled, with the proxy’s credentials', async () => {
		const site = await open(secureSite(good));
		const proxy = await open(proxyTo(site.port));
		built.roots = [root.chain];
		const env = store({NODE_EXTRA_CA_CERTS: 'any', https_proxy: `http://me:secret@localhost:${proxy.port}`});
		const answered = await request({url: 'https://git.example/x'}, wait, env);
		expect(answered).toMatchObject({kind: 'answered', body: 'ok', proxy: `http://localhost:${proxy.port}`});
		expect(proxy.heard).toBe(`CONNECT git.example:443 Basic ${btoa('me:secret')}\n`);
		expect(site.heard).not.toMatch(/proxy-authorization/i);
		expect(JSON.stringify(answered)).not.toContain('secret');
	});

	it('http is asked for by its whole URL', async () => {
		const proxy = await open(proxyTo(0));
		const answered = await request({url: 'http://git.example/x?y'}, wait, {
			HTTP_PROXY: `localhost:${proxy.port}`,
		});
		expect(answered).toMatchObject({kind: 'answered', body: 'through the proxy'});
		expect(proxy.heard).toBe('GET http://git.example/x?y -\n');
	});

	it.each([407, 403, 502])('that says %i nothing is reached', async status => {
		const proxy = await open(proxyTo(0, status));
		const env = {HTTPS_PROXY: `http://me:secret@localhost:${proxy.port}`};
		const answered = await request({url: 'https://git.example/'}, wait, env);
		const expected = {kind: 'failed', because: `CONNECT ${status}`, proxy: `http://localhost:${proxy.port}`};
		expect(answered).toEqual({...expected, milliseconds: expect.any(Number)});
	});

	it('that is not there', async () => {
		const proxy = await proxyTo(0);
		proxy.close();
		const env = {HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`};
		const answered = await request({url: 'https://git.example/'}, wait, env);
		expect(answered).toMatchObject({kind: 'refused', proxy: `http://127.0.0.1:${proxy.port}`});
	});

	it('that speaks another protocol', async () => {
		const env = {HTTPS_PROXY: 'socks5://127.0.0.1:1'};
		const answered = await request({url: 'https://git.example/'}, wait, env);
		expect(answered).toMatchObject({
			kind: 'failed',
			because: 'EPROTONOSUPPORT',
			proxy: 'socks5://127.0.0.1:1',
		});
	});
});

describe('what is not a web server', () => {
	it.each(['nonsense', 'ftp://localhost/', 'https://localhost:99999/'])('%s is no URL', async url => {
		expect((await request({url}, wait, {})).kind).toBe('failed');
	});

	it('an http server where https was expected', async () => {
		const proxy = await open(proxyTo(0));
		expect(await get(proxy, store())).toMatchObject({
			kind: 'failed',
			because: 'ERR_SSL_WRONG_VERSION_NUMBER',
		});
	});

	it('a server that never says hello', async () => {
		const {createServer} = await import('node:net');
		const server = createServer(() => {});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const answered = await request({url: `https://127.0.0.1:${port}/`}, {timeout: 200}, store());
		server.close();
		expect(answered.kind).toBe('timed-out');
	});
});
