import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {hosts, resolver} from '../lab/network.ts';
import {describeLab} from '../lab/requirements.ts';
import {bare, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';

/** What SECURITY.md says is contacted, as the addresses and ports of the lab. */
const allowed: readonly (readonly [row: string, contacts: readonly string[]])[] = [
	[
		'the host of your modules',
		['github.com 22', 'github.com 443', 'ssh.github.com 443'].map(contact => at(contact)),
	],
	['each entry of your GOPROXY', [at('proxy.golang.org 443')]],
	['the checksum database of your GOSUMDB', [at('sum.golang.org 443')]],
	['DNS', [`${resolver} . 53`]],
];

function at(contact: string): string {
	const [host = '', port = ''] = contact.split(' ');
	return `${hosts[host as keyof typeof hosts]} . ${port}`;
}

/** The kernel of the lab notes where every new connection and datagram goes; its servers speak to each other on 127.0.0.1. */
const rules = `
table inet contacts {
	set seen { type ipv4_addr . inet_service; flags dynamic; }
	chain out {
		type filter hook output priority 0;
		ip daddr 127.0.0.0/8 return
		ip protocol tcp ct state new add @seen { ip daddr . tcp dport }
		ip protocol udp ct state new add @seen { ip daddr . udp dport }
	}
}
`;

describeLab('whom a run contacts', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	async function seen(): Promise<readonly string[]> {
		const {stdout} = await lab.execRoot(['nft', 'list', 'set', 'inet', 'contacts', 'seen']);
		return [...stdout.matchAll(/\d+\.\d+\.\d+\.\d+ \. [\w-]+/g)]
			.map(([contact]) =>
				contact
					.replace(/ssh$/, '22')
					.replace(/https$/, '443')
					.replace(/domain$/, '53'),
			)
			.sort();
	}

	async function noting(run: () => Promise<unknown>): Promise<readonly string[]> {
		await lab.execRoot(['nft', 'delete', 'table', 'inet', 'contacts']);
		const loaded = await lab.execRoot(['nft', rules]);
		expect(loaded.stderr).toBe('');
		await run();
		return seen();
	}

	it('a planted contact is seen', async () => {
		await working(lab);
		const reached = await noting(() => lab.reach({host: hosts['goproxy.acme.example'], port: 443}));
		expect(reached).toContain(at('goproxy.acme.example 443'));
	});

	it.each([
		['doctor', working, ['doctor', '--proof']],
		['setup', bare, ['setup', '--yes', '--wait', '0', '--set', 'passphrase=none']],
	] as const)('%s: those on the page of SECURITY.md, and nobody else', async (_, machine, words) => {
		await machine(lab);
		cwd = await shop(lab);
		const about = ['--recipe', lab.recipeFile, '--module', wanted];
		const contacts = await noting(() => product(lab).run([...words, ...about], {cwd}));
		expect(contacts).toEqual(expect.arrayContaining([at('github.com 22'), at('proxy.golang.org 443')]));
		const named = allowed.flatMap(([, some]) => some);
		expect(contacts.filter(contact => !named.includes(contact))).toEqual([]);
	});

	it('the page has a row for each of them', () => {
		const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
		for (const [row] of allowed) expect(page).toContain(row);
	});
});
