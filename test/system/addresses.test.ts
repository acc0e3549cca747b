import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {request} from '../../source/system/http-request.ts';
import {connect, resolve} from '../../source/system/network.ts';
import type {Environment, Resolved} from '../../source/system/system.ts';
import {proxyTo} from './web-servers.ts';

const patient = {timeout: 10_000};
const brief = {timeout: 300};

/** A label of more than 63 letters: no resolver has to be asked for it. */
const impossible = `${'a'.repeat(64)}.example`;

let directory: string;
let env: Environment;
const file = (name: string) => join(directory, name);
const text = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');

/** Puts a getent in front of the machine's own that notes what it is asked, and then does this. */
function getent(script: string): void {
	const note = `cd ${directory}; echo "$@" >> asked; echo $$ >> started`;
	writeFileSync(file('getent'), `#!/bin/sh\n${note}\n${script}\n`, {mode: 0o755});
}

const silence = 'exec sleep 100';

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'addresses-'));
	env = {PATH: `${directory}:${process.env.PATH}`};
});
afterEach(() => {
	for (const pid of started()) if (lives(pid)) process.kill(pid, 'SIGKILL');
	rmSync(directory, {recursive: true});
});

function started(): number[] {
	return text('started').split('\n').filter(Boolean).map(Number);
}

/** One that ended and was not waited for yet (Z) does not live. */
function lives(pid: number): boolean {
	try {
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}

function addresses(resolved: Resolved): readonly string[] | undefined {
	return resolved.kind === 'addresses' ? resolved.addresses : undefined;
}

describe.runIf(process.platform === 'linux')('addresses of a name', () => {
	it('are what getent says, in its order, each once', async () => {
		getent(
			"printf '%s\\n' '2001:db8::2 STREAM a.example' '2001:db8::2 DGRAM' '192.0.2.1 STREAM' 'x 192.0.2.2' ''",
		);
		const resolved = await resolve('a.example', patient, env);
		expect(addresses(resolved)).toEqual(['2001:db8::2', '192.0.2.1']);
		expect(text('asked')).toBe('ahosts a.example\n');
	});

	it.each(['127.0.0.1', '::1', 'localhost'])('%s is not asked of it', async host => {
		getent(silence);
		expect((await resolve(host, patient, env)).kind).toBe('addresses');
		expect(text('asked')).toBe('');
	});

	it.each(['', '-s', '--version'])('%j is no name', async host => {
		getent('echo 192.0.2.1');
		expect(await resolve(host, patient, env)).toMatchObject({kind: 'unknown', because: 'ENOTFOUND'});
		expect(text('asked')).toBe('');
	});

	it('of another script are asked for in ASCII', async () => {
		getent('echo 192.0.2.1');
		await resolve('bücher.example', patient, env);
		expect(text('asked')).toBe('ahosts xn--bcher-kva.example\n');
	});

	it.each([
		['does not find the name', 'exit 2'],
		['knows no ahosts', 'exit 1'],
		['says nothing', 'exit 0'],
		['says nonsense', 'echo "# unknown STREAM"'],
		['is ended by a signal', 'kill -KILL $$'],
	])('are asked elsewhere when getent %s', async (_, script) => {
		getent(script);
		// Would keep another Node from its start.
		const disturbed = {...env, NODE_OPTIONS: '--no-such-option'};
		const resolved = await resolve(impossible, patient, disturbed);
		expect(resolved).toMatchObject({kind: 'unknown', because: 'ENOTFOUND'});
		expect(started()).toHaveLength(1);
	});

	it('are asked elsewhere when there is no getent', async () => {
		const resolved = await resolve(impossible, patient, {PATH: directory});
		expect(resolved).toMatchObject({kind: 'unknown', because: 'ENOTFOUND'});
	});

	it('lead connections there, and to a proxy', async () => {
		getent('echo 127.0.0.1');
		const {port, close} = await proxyTo(1);
		const endpoint = {host: 'a.example', port, silent: true};
		expect((await connect(endpoint, patient, env)).kind).toBe('open');
		const url = 'http://site.example/';
		const proxied = {...env, HTTP_PROXY: `http://proxy.example:${port}`};
		expect(await request({url}, patient, proxied)).toMatchObject({body: 'through the proxy'});
		expect(text('asked')).toBe('ahosts a.example\nahosts proxy.example\n');
		close();
	});

	it('that cannot be are why there is no connection', async () => {
		getent('exit 2');
		const connected = await connect({host: impossible, port: 1}, patient, env);
		expect(connected).toMatchObject({kind: 'unresolved', because: 'ENOTFOUND'});
	});
});

describe.runIf(process.platform === 'linux')('a resolver that does not answer', () => {
	it.each([
		['resolve', () => resolve('a.example', brief, env)],
		['connect', () => connect({host: 'a.example', port: 1}, brief, env)],
		['request', () => request({url: 'http://a.example/'}, brief, env)],
	])('%s leaves nobody who asks it', async (_, ask) => {
		getent(silence);
		expect((await ask()).kind).toBe('timed-out');
		await vi.waitUntil(() => !started().some(lives), {timeout: 5000});
	});

	it('does so for the one who waits longer', async () => {
		getent('while [ ! -e answer ]; do sleep 0.01; done; echo 192.0.2.1');
		const long = resolve('a.example', patient, env);
		expect((await resolve('a.example', brief, env)).kind).toBe('timed-out');
		writeFileSync(file('answer'), '');
		expect(addresses(await long)).toEqual(['192.0.2.1']);
		expect(started()).toHaveLength(1);
	});

	it('is asked anew by who comes after all have left', async () => {
		getent(silence);
		const controller = new AbortController();
		const first = resolve('a.example', {...patient, signal: controller.signal}, env);
		await vi.waitUntil(() => started().length > 0, {timeout: 5000});
		getent('echo 192.0.2.1');
		controller.abort();
		expect((await first).kind).toBe('cancelled');
		expect(addresses(await resolve('a.example', patient, env))).toEqual(['192.0.2.1']);
	});
});

describe.runIf(process.platform === 'linux')('an answer', () => {
	beforeEach(() => void vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']}));
	afterEach(() => void vi.useRealTimers());
	const ask = (host = 'a.example') => resolve(host, patient, env);

	it('is shared by those who ask within two seconds', async () => {
		getent('echo 192.0.2.1');
		await Promise.all([ask(), ask(), ask()]);
		await Promise.all([ask(), ask('b.example')]);
		expect(asked()).toEqual(['ahosts a.example', 'ahosts b.example']);
		vi.advanceTimersByTime(2000);
		await ask();
		expect(asked()).toEqual(['ahosts a.example', 'ahosts b.example', 'ahosts a.example']);
	});

	it('is not kept longer because one of them goes on', async () => {
		getent('echo 127.0.0.1');
		const site = await proxyTo(1);
		const controller = new AbortController();
		const endpoint = {host: 'a.example', port: site.port};
		const connected = connect(endpoint, {...patient, signal: controller.signal}, env);
		await vi.waitUntil(() => site.lines > 0, {timeout: 5000});
		vi.advanceTimersByTime(2000);
		await ask();
		expect(started()).toHaveLength(2);
		controller.abort();
		await connected;
		site.close();
	});

	it('that there is no such name is not kept', async () => {
		getent('exit 2');
		await ask();
		await ask();
		expect(asked()).toEqual(['ahosts a.example', 'ahosts a.example']);
	});
});

function asked(): string[] {
	return text('asked').split('\n').filter(Boolean);
}
