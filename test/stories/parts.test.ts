import {readFile, rm} from 'node:fs/promises';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {listing} from './listing.ts';
import {bare, changes, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

describeLab('only some parts', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
	});
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab);
	});
	afterAll(() => lab.stop());

	const options = () => ['--module', wanted, '--timeout', '3'];
	const run = (parts: readonly string[], ...words: string[]) =>
		product(lab).run(['run', lab.recipeFile, ...parts, ...options(), ...words], {cwd});

	async function undo(before: readonly string[]): Promise<void> {
		const undone = await product(lab).run(['undo', '--yes'], {cwd});
		expect(undone.code, undone.stderr).toBe(0);
		expect(await listing(lab.home)).toEqual(before);
	}

	it.each([
		{parts: ['go-env'], made: ['go-env'], code: 0},
		{parts: ['git', 'privacy'], made: ['go-env', 'git-rewrite'], code: 0},
		{parts: ['keys'], made: ['make-key'], code: 0},
		{parts: ['hosts'], made: ['edit-file'], code: 0},
		// What they rest on is not there, and is not asked for.
		{parts: ['login'], made: [], code: 1},
		{parts: ['access'], made: [], code: 1},
	])('$parts on a bare machine', async ({parts, made, code}) => {
		const before = await listing(lab.home);
		const ended = await run(parts, '--yes', '--wait', '0', '--set', 'passphrase=none', '--json');
		expect(changes(ended), ended.stderr + ended.stdout).toEqual(made);
		expect(ended.code).toBe(code);
		expect(JSON.parse(ended.stdout)).toMatchObject({ok: code === 0, parts});
		expectSchema(ended);
		if (made.length > 0) await undo(before);
	});

	it('ssh, all of it: the key is made, registered while the run waits, and lets in', async () => {
		const before = await listing(lab.home);
		const words = ['run', lab.recipeFile, 'ssh', ...options(), '--yes', '--wait', '30'];
		const started = product(lab).start([...words, '--set', 'passphrase=none'], {cwd});
		started.end();
		await started.until('ssh-ed25519 AAAA', 30_000);
		await lab.addKey(await readFile(`${lab.home}/.ssh/id_ed25519.pub`, 'utf8'), 'alice');
		const ended: Ended = await started.ended(60_000);
		expect(ended.code, ended.stderr + ended.stdout).toBe(0);
		expect(ended.stdout).toContain('In order: ');
		expect(ended.stdout).toMatch(/Left alone, as only .* were named:\n(?:.*\n)*FAIL {2}G31/);
		expect((await lab.exec(['go', 'env', 'GOPRIVATE'])).stdout).toBe('\n');
		await undo(before);
	});

	it('what is amiss elsewhere is shown and left alone', async () => {
		await working(lab);
		await lab.exec(['go', 'env', '-u', 'GOPRIVATE']);
		await rm(`${lab.home}/.gitconfig`);
		cwd = await shop(lab);
		const dry = await run(['go-env'], '--dry-run');
		expect(dry.code).toBe(1);
		expect(dry.stdout).toMatch(/Left alone, as only .* was named:\nFAIL {2}R51/);
		expect(dry.stdout).not.toContain('insteadOf');
		const made = await run(['go-env'], '--yes');
		expect(made.code, made.stderr + made.stdout).toBe(0);
		expect(made.stdout).toMatch(/Left alone, as only .* was named:\nFAIL {2}R51/);
		expect(made.stdout).toMatch(/Left +gomod-setup run \S+ git/);
		const again = await run(['go-env'], '--yes');
		expect([again.code, again.stdout.includes('In order: ')]).toEqual([0, true]);
	});
});
