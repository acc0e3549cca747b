import {afterAll, beforeAll, expect, it} from 'vitest';
import type {FaultName} from '../lab/faults.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {bare, problems, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

interface Look {
	readonly name: string;
	readonly faults: readonly FaultName[];
	readonly env?: Record<string, string>;
	readonly fail: readonly string[];
	readonly warn: readonly string[];
}

const dead = 'http://proxy.acme.example:9';

/** What a network of this kind does to a machine that lacks nothing. */
const looks: Look[] = [
	{name: 'no name exists', faults: ['dns-nx'], fail: ['N21', 'N27', 'N28'], warn: []},
	{name: 'no resolver answers', faults: ['dns-drop'], fail: ['N21', 'N27', 'N28'], warn: []},
	{name: 'the resolver is closed', faults: ['dns-refused'], fail: ['N21', 'N27', 'N28'], warn: []},
	{name: 'HTTPS to the host is closed', faults: ['443-drop'], fail: [], warn: ['N24']},
	{name: 'HTTPS is signed again', faults: ['https-mitm'], fail: ['N27', 'N28'], warn: ['N24']},
	{name: 'a portal answers for HTTPS', faults: ['https-portal'], fail: ['N25', 'N27', 'N28'], warn: ['N24']},
	{
		name: 'the web proxy is dead, and only SSH goes past it',
		faults: [],
		env: {HTTPS_PROXY: dead},
		fail: ['N27', 'N28'],
		warn: ['N24', 'N26'],
	},
	{
		name: 'the web proxy is dead, and nothing goes there',
		faults: [],
		env: {HTTPS_PROXY: dead, NO_PROXY: '*'},
		fail: [],
		warn: ['N24'],
	},
	{name: 'the module proxy is closed', faults: ['proxy-drop'], fail: ['N27'], warn: ['N24']},
	{name: 'the checksum database is closed', faults: ['sumdb-drop'], fail: ['N28'], warn: ['N24']},
];

const everything: FaultName[] = ['22-drop', 'ssh-443-drop', '443-drop', 'proxy-drop', 'sumdb-drop'];

/** Everything is dropped: seconds of one timeout, and the faults. */
const dropped: [number, FaultName[]][] = [
	[1, everything],
	[2, everything],
	[2, [...everything, 'dns-drop']],
];

describeLab('other faults of a network', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());
	const doctor = (seconds: number, env: Record<string, string> = {}) =>
		product(lab).run(
			['doctor', '--recipe', lab.recipeFile, '--module', wanted, '--timeout', String(seconds), '--json'],
			{cwd, env},
		);

	it.each(looks)('$name', async ({faults, env, fail, warn}) => {
		await working(lab);
		cwd = await shop(lab);
		await lab.fault(...faults);
		const ended = await doctor(2, env);
		expect(problems(ended)).toEqual({fail, warn});
		expect(ended.code).toBe(fail.length === 0 ? 0 : 1);
		expect(ended.ms).toBeLessThan(4500);
		expectSchema(ended);
	});

	it.each(dropped)('all of it dropped costs one timeout of %i s (%j)', async (seconds, faults) => {
		await bare(lab);
		cwd = await shop(lab);
		await lab.fault(...faults);
		const ended = await doctor(seconds);
		expect(ended.code).toBe(1);
		expect(ended.ms).toBeGreaterThan(seconds * 1000 - 100);
		expect(ended.ms).toBeLessThan(seconds * 1000 + 2500);
	});
});
