import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {journals} from './journals.ts';
import {listing} from './listing.ts';
import {bare, shop, wanted} from './machine.ts';
import {product} from './product.ts';

describeLab('a run that is interrupted', () => {
	let lab: Lab;
	let cwd: string;
	let before: readonly string[];
	beforeAll(async () => {
		lab = await startLab();
	});
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab);
		before = await listing(lab.home);
	});
	afterAll(() => lab.stop());

	const words = () => ['--recipe', lab.recipeFile, '--module', wanted, '--set', 'passphrase=none'];

	/** A run that has made its changes and waits for the key to be registered. */
	async function waiting() {
		const started = product(lab).start(['setup', '--yes', '--wait', '60', ...words()], {cwd});
		started.end();
		await started.until('ssh-ed25519 AAAA', 20_000);
		return started;
	}

	async function undo(): Promise<void> {
		const undone = await product(lab).run(['undo', '--yes'], {cwd});
		expect(undone.code, undone.stdout + undone.stderr).toBe(0);
		expect(await listing(lab.home)).toEqual(before);
	}

	it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while it waits', async signal => {
		const started = await waiting();
		started.kill(signal);
		const ended = await started.ended(5000);
		expect([ended.code, ended.timedOut], ended.stderr).toEqual([130, false]);
		expect(await journals(lab)).toContain('"entry":"end"');
		await undo();
	});

	it('killed outright while it waits', async () => {
		const started = await waiting();
		started.kill('SIGKILL');
		await started.ended();
		await undo();
	});
});
