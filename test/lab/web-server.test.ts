import {writeFile} from 'node:fs/promises';
import {afterAll, afterEach, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from './lab.ts';
import {describeLab} from './requirements.ts';
import {download, goMod} from './working-machine.ts';

describeLab('the lab: HTTPS', () => {
	let lab: Lab;
	const listing = (where: string) => ['git', 'ls-remote', `https://${where}`];
	beforeAll(async () => {
		lab = await startLab();
	});
	afterEach(() => lab.clear());
	afterAll(() => lab.stop());

	it.each([
		['github.com/acme/private', 128, 'could not read Username'],
		['github.com/acme/missing', 128, 'could not read Username'],
		['dev:token123@github.com/acme/private', 0, 'refs/tags/v1.1.0'],
		['dev:token123@github.com/acme/denied', 128, 'remote: Repository not found.'],
		['dev:token123@github.com/acme/missing', 128, 'remote: Repository not found.'],
		['dev:token123@github.com/acme/sso', 128, 'SAML SSO'],
		['dev:expired@github.com/acme/private', 128, 'remote: Invalid username or token.'],
	])('git ls-remote https://%s', async (where, code, said) => {
		const listed = await lab.exec(listing(where), {env: {GIT_TERMINAL_PROMPT: '0'}});
		expect(listed.stdout + listed.stderr).toContain(said);
		expect(listed.code).toBe(code);
	});

	it('go downloads a private module with credentials from .netrc', async () => {
		await writeFile(`${lab.home}/.netrc`, 'machine github.com login dev password token123\n', {mode: 0o600});
		expect(await download(lab, goMod.private, {GOPRIVATE: 'github.com/acme/*'})).toMatchObject({
			code: 0,
			stderr: '',
		});
		await writeFile(`${lab.home}/.netrc`, '');
	});

	it('serves a public module, verified by the checksum database', async () => {
		expect(await download(lab, goMod.public, {GOSUMDB: lab.gosumdb})).toMatchObject({code: 0, stderr: ''});
		const paths = (await lab.proxyLog()).map(({path}) => path);
		expect(paths).toContain('/public.example/lib/@v/v1.2.0.zip');
		const looked = (await lab.proxyLog('sum.golang.org')).map(({path}) => path);
		expect(looked).toContain('/lookup/public.example/lib@v1.2.0');
	});

	it('answers 404 for a module that is not public, and the log tells that it was asked', async () => {
		const refused = await download(lab, goMod.private, {GOPROXY: 'https://proxy.golang.org', GOSUMDB: 'off'});
		expect(refused).toMatchObject({code: 1, stderr: expect.stringContaining('404 Not Found')});
		expect(await lab.proxyLog()).toContainEqual({
			...{host: 'proxy.golang.org', status: 404, user: ''},
			path: '/github.com/acme/private/@v/v1.1.0.mod',
		});
	});

	it.each([
		['', 0, ''],
		['/401', 1, '401 Unauthorized'],
		['/403', 1, '403 Forbidden'],
		['/404', 1, '404 Not Found'],
		['/410', 1, '410 Gone'],
		['/500', 1, '500 Internal Server Error'],
		['/502', 1, '502 Bad Gateway'],
		['/auth', 1, '401 Unauthorized'],
	])('the company GOPROXY at %j', async (path, code, said) => {
		const env = {GOPROXY: `https://goproxy.acme.example${path}`, GOSUMDB: 'off'};
		expect(await download(lab, goMod.private, env)).toMatchObject({
			code,
			stderr: expect.stringContaining(said),
		});
	});

	it('the company GOPROXY and the repository give the same bytes', async () => {
		const {user, token} = lab.credentials;
		const sums = async (env: Record<string, string>) =>
			(await download(lab, goMod.private, {GOSUMDB: 'off', ...env}, '-json')).stdout.match(/h1:\S+/g);
		const viaProxy = await sums({GOPROXY: `https://${user}:${token}@goproxy.acme.example/auth`});
		await writeFile(`${lab.home}/.netrc`, `machine github.com login ${user} password ${token}\n`);
		expect(viaProxy).toHaveLength(2);
		expect(await sums({GOPROXY: 'direct'})).toEqual(viaProxy);
	});

	it('the company GOPROXY at /never accepts and does not answer', async () => {
		const never = {
			host: 'goproxy.acme.example',
			port: 443,
			secure: true,
			send: 'GET /never/x HTTP/1.0\r\n\r\n',
		};
		expect(await lab.reach(never)).toMatchObject({connected: true, subject: 'github.com', code: 'silence'});
	});

	it('goes through the HTTP proxy where nothing else is let out', async () => {
		await lab.fault('443-proxy-only');
		const asked = listing('dev:token123@github.com/acme/private');
		expect(await lab.exec(asked, {env: {HTTPS_PROXY: lab.httpProxy}})).toMatchObject({code: 0});
		expect(await lab.exec(asked)).toMatchObject({code: 128});
	});

	it('trusts the interceptor once its authority is trusted', async () => {
		await lab.fault('https-mitm');
		const asked = listing('dev:token123@github.com/acme/private');
		expect(await lab.exec(asked)).toMatchObject({
			stderr: expect.stringContaining('certificate verification failed'),
		});
		expect(await lab.exec(asked, {env: {GIT_SSL_CAINFO: lab.corporateCaFile}})).toMatchObject({code: 0});
	});
});
