import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from './lab.ts';
import {describeLab} from './requirements.ts';
import {giveKey, greeting, ssh} from './working-machine.ts';

describeLab('the lab: faults', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await startLab();
		await giveKey(lab);
	});
	afterAll(() => lab.stop());

	const login = [...ssh, '-T', 'git@github.com'];
	const login443 = [...ssh, '-T', '-p', '443', 'git@ssh.github.com'];
	const list = (host: string) => ['git', 'ls-remote', `https://dev:token123@${host}/acme/private`];

	it.each([
		['22-drop', login, 'Connection timed out'],
		['22-reset', login, 'Connection refused'],
		['22-blackhole', login, 'Connection timed out during banner exchange'],
		['22-portal', login, 'kex_exchange_identification'],
		['22-unreachable', login, 'No route to host'],
		['ssh-443-drop', login443, 'Connection timed out'],
		['https-mitm', list('github.com'), 'certificate verification failed'],
		['https-portal', list('github.com'), 'does not match target host name'],
		['dns-nx', login, 'Name or service not known'],
		['dns-refused', login, 'Temporary failure in name resolution'],
		['impostor', login, 'REMOTE HOST IDENTIFICATION HAS CHANGED'],
		['impostor', login443, 'REMOTE HOST IDENTIFICATION HAS CHANGED'],
	] as const)('%s: %j', async (name, argv, said) => {
		await lab.fault(name);
		expect((await lab.exec([...argv])).stderr).toContain(said);
		await lab.clear();
		expect(await lab.exec(login)).toMatchObject({stderr: greeting('alice')});
	});

	it('stand together, and are gone after clear', async () => {
		const dropped = {
			'443-drop': 'github.com',
			'proxy-drop': 'proxy.golang.org',
			'sumdb-drop': 'sum.golang.org',
			'goproxy-drop': 'goproxy.acme.example',
		} as const;
		await lab.fault(...(Object.keys(dropped) as (keyof typeof dropped)[]));
		const listed = await Promise.all(Object.values(dropped).map(host => lab.exec(list(host))));
		for (const {stderr} of listed) expect(stderr).toContain("Couldn't connect to server");
		await lab.clear();
		expect(await lab.exec(list('github.com'))).toMatchObject({code: 0});
	});

	it('dns-drop is not bounded by the ConnectTimeout of ssh', async () => {
		await lab.fault('dns-drop');
		expect(await lab.exec(login, {timeoutMs: 2000})).toMatchObject({timedOut: true});
	});
});
