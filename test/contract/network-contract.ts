import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Behaviour, Page, World} from './system-contract.ts';

const patient = {timeout: 10_000};
const brief = {timeout: 200};

const meetings: [string, Behaviour, typeof patient, object][] = [
	['a banner', {kind: 'says', text: 'SSH-2.0-Test\r\nmore'}, patient, {kind: 'open', banner: 'SSH-2.0-Test'}],
	['a long line', {kind: 'says', text: 'x'.repeat(300)}, patient, {kind: 'open', banner: 'x'.repeat(255)}],
	['nobody', {kind: 'nobody'}, patient, {kind: 'refused', because: 'ECONNREFUSED'}],
	['silence', {kind: 'silent'}, brief, {kind: 'open', banner: undefined}],
	['a drip', {kind: 'drips', letter: 'x'}, brief, {kind: 'open', banner: expect.stringMatching(/^x+$/)}],
	['a close', {kind: 'closes'}, brief, {kind: 'open', banner: undefined}],
	['a reset', {kind: 'resets'}, patient, {kind: 'reset', because: 'ECONNRESET'}],
];

const redirect = {kind: 'answers', status: 302, headers: {location: '/other'}, body: 'moved'} as const;

const pages: [string, Page, typeof patient, object][] = [
	[
		'an answer',
		{kind: 'answers', status: 404, body: 'no'},
		patient,
		{kind: 'answered', status: 404, body: 'no'},
	],
	[
		'a redirect, not followed',
		redirect,
		patient,
		{status: 302, headers: {location: '/other'}, body: 'moved'},
	],
	[
		'a large body',
		{kind: 'answers', status: 200, body: 'x'.repeat(1_000_000)},
		patient,
		{body: 'x'.repeat(65_536)},
	],
	['a drip', {kind: 'drips'}, brief, {kind: 'timed-out'}],
	['no answer at all', {kind: 'hangs-up'}, patient, {kind: 'reset', because: 'ECONNRESET'}],
];

export function networkContract(open: () => Promise<World>): void {
	let world: World;
	beforeEach(async () => {
		world = await open();
	});
	afterEach(() => world.close());

	describe('connect meets', () => {
		it.each(meetings)('%s', async (_, behaviour, wait, expected) => {
			const endpoint = await world.listener(behaviour);
			expect(await world.system.connect(endpoint, wait)).toMatchObject(expected);
		});

		it('nobody after an abort', async () => {
			const endpoint = await world.listener({kind: 'silent'});
			const connected = await world.system.connect(endpoint, {...patient, signal: AbortSignal.abort()});
			expect(connected.kind).toBe('cancelled');
		});
	});

	describe('request gets', () => {
		it.each(pages)('%s', async (_, page, wait, expected) => {
			const url = await world.site(page);
			expect(await world.system.request({url}, wait)).toMatchObject(expected);
		});
	});

	it('a proxy is for other machines than this one', async () => {
		expect(await world.system.goesStraight('https://localhost/')).toBe(true);
		expect(await world.system.goesStraight('https://git.corp/')).toBe(false);
	});

	describe('resolve', () => {
		it('a name', async () => {
			const resolved = await world.system.resolve('localhost', patient);
			const addresses = resolved.kind === 'addresses' ? resolved.addresses : [];
			expect(addresses.some(address => address === '127.0.0.1' || address === '::1')).toBe(true);
		});

		// A label of more than 63 letters: no resolver has to be asked for it.
		it('a name that cannot be', async () => {
			const resolved = await world.system.resolve(`${'a'.repeat(64)}.example`, patient);
			expect(resolved).toMatchObject({kind: 'unknown', because: 'ENOTFOUND'});
		});
	});
}
