import {chmod, mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {journals} from './journals.ts';
import {listing} from './listing.ts';
import {bare, shop, wanted} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

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

	/** The runs, as `undo --list --json` tells them. */
	async function listed(): Promise<unknown> {
		const ended = await product(lab).run(['undo', '--list', '--json'], {cwd});
		expect(ended.code).toBe(0);
		expectSchema(ended);
		return (JSON.parse(ended.stdout) as {runs: unknown}).runs;
	}

	it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while it waits', async signal => {
		const started = await waiting();
		started.kill(signal);
		const ended = await started.ended(5000);
		expect([ended.code, ended.timedOut], ended.stderr).toEqual([130, false]);
		expect(await journals(lab)).toContain('"entry":"end"');
		await undo();
	});

	it('who can change nothing tells in JSON what would be changed', async () => {
		const started = await waiting();
		const setup = ['setup', '--yes', '--wait', '0', '--json', ...words()];
		const held = await product(lab).run(setup, {cwd});
		const env = {XDG_STATE_HOME: '/proc/nowhere'};
		const unkept = await product(lab).run(setup, {cwd, env});
		for (const ended of [held, unkept]) {
			expect(ended.code, ended.stderr).toBe(3);
			expectSchema(ended);
			expect(JSON.parse(ended.stdout)).toMatchObject({ok: false, run: null, applied: [], undo: null});
		}
		expect(held.stderr).toContain('another run is at work');
		expect(unkept.stderr).toContain('/proc/nowhere');
		started.kill('SIGINT');
		await started.ended(5000);
	}, 60_000);

	it.each(['SIGINT', 'SIGTERM'] as const)(
		'%s while git and go hang, before anything is known',
		async signal => {
			for (const words of [['doctor'], ['setup', '--yes']]) {
				const hanging = await hangingTools();
				const started = product(lab).start([...words, '--recipe', lab.recipeFile], {cwd, env: hanging.env});
				const children = await hanging.started();
				started.kill(signal);
				const ended = await started.ended(5000);
				expect([ended.code, ended.timedOut, ended.stdout], ended.stderr).toEqual([130, false, '']);
				await expect.poll(() => lab.exec(['ps', '-o', 'pid=', '-p', children])).toMatchObject({stdout: ''});
				expect(await readdir(hanging.env.TMPDIR)).toEqual([]);
			}
		},
	);

	/** A git and a go that never end, and where what is temporary would stay. */
	async function hangingTools() {
		const folder = await mkdtemp(join(lab.dir, 'hanging-'));
		const env = {PATH: `${folder}:${dirname(process.execPath)}:/usr/bin:/bin`, TMPDIR: `${folder}/tmp`};
		await mkdir(env.TMPDIR);
		for (const path of [folder, env.TMPDIR]) await chmod(path, 0o777);
		for (const tool of ['git', 'go']) {
			const script = `#!/bin/sh\necho $$ >${folder}/${tool}.pid\nexec sleep 600\n`;
			await writeFile(`${folder}/${tool}`, script, {mode: 0o755});
		}
		const pids = () => Promise.all(['git', 'go'].map(tool => readFile(`${folder}/${tool}.pid`, 'utf8')));
		const read = () =>
			pids().then(
				texts => texts.map(text => text.trim()).filter(text => text !== ''),
				() => [],
			);
		const started = async () => {
			await expect.poll(read, {timeout: 10_000}).toHaveLength(2);
			return (await read()).join(',');
		};
		return {env, started};
	}

	it('nobody forgets it, or takes it back unasked, while it waits', async () => {
		const started = await waiting();
		const kept = await journals(lab);
		const forgotten = await product(lab).run(['undo', '--forget'], {cwd});
		expect([forgotten.code, forgotten.stdout]).toEqual([3, '']);
		expect(forgotten.stderr).toMatch(/another run is at work: process \d+, since \d{4}-/);
		expect(await journals(lab)).toBe(kept);
		const unasked = await product(lab).run(['undo'], {cwd});
		expect(unasked.code, unasked.stderr).toBe(2);
		expect(unasked.stdout).toMatch(/changes, newest first\.\n\n\d+ {2}/);
		const listed = await product(lab).run(['undo', '--json'], {cwd});
		expect(listed.code).toBe(2);
		expectSchema(listed);
		const {undone} = JSON.parse(listed.stdout) as {undone: {state: string}[]};
		expect(new Set(undone.map(({state}) => state))).toEqual(new Set(['left']));
		started.kill('SIGINT');
		expect((await started.ended(5000)).code).toBe(130);
		await undo();
	});

	it('killed outright while it waits', async () => {
		const started = await waiting();
		started.kill('SIGKILL');
		await started.ended();
		expect(await listed()).toMatchObject([{host: 'github.com', result: 'interrupted'}]);
		await undo();
		expect(await listed()).toMatchObject([{host: 'github.com', result: 'undone'}]);
		const forgotten = await product(lab).run(['undo', '--forget', '--json'], {cwd});
		expectSchema(forgotten);
		expect(await listed()).toEqual([]);
	});
});
