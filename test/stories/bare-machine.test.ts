import {readFile, writeFile} from 'node:fs/promises';
import {afterAll, afterEach, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {keptText, runs} from './journals.ts';
import {listing} from './listing.ts';
import {bare, problems, shop, wanted} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';
import {freshDownload} from './story.ts';

const passphrase = 'correct horse battery';

/** Where a passphrase comes from, as it is said on the command line. */
const sources = [
	{from: 'a variable', source: 'env:PASS', env: {PASS: passphrase}},
	{from: 'a file', source: 'file:../../passphrase', env: {}},
	{from: 'standard input', source: 'stdin', env: {}, input: `${passphrase}\n`},
];

describeLab('a bare machine', () => {
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
	afterEach(async () => {
		await lab.exec(['pkill', '-u', 'dev', 'ssh-agent']);
	});
	afterAll(() => lab.stop());

	const options = () => ['--recipe', lab.recipeFile, '--module', wanted];
	const run = (words: string[], more = {}) => product(lab).run(words, {cwd, ...more});

	/** Sets up while the host's side registers the new key as soon as it is there. */
	async function setUp(words: string[], {env = {}, input}: {env?: Record<string, string>; input?: string}) {
		const started = product(lab).start(['setup', '--yes', '--wait', '30', ...options(), ...words, '--json'], {
			cwd,
			env,
		});
		if (input !== undefined) started.write(input);
		started.end();
		await started.until('ssh-ed25519 AAAA', 20_000);
		await lab.addKey(await readFile(`${lab.home}/.ssh/id_ed25519.pub`, 'utf8'), 'alice');
		return started.ended(40_000);
	}

	/** Takes it back, and then there is nothing left to take back. */
	async function undo(): Promise<Ended> {
		const undone = await run(['undo', '--yes']);
		expect(undone.code, undone.stderr).toBe(0);
		expect(await listing(lab.home)).toEqual(before);
		const again = await run(['undo', '--yes']);
		expect([again.code, again.stdout]).toEqual([0, 'Nothing to take back.\n']);
		return undone;
	}

	it('doctor names every gap and leaves no trace', async () => {
		const untouched = await listing(lab.home, true);
		for (const _ of [1, 2]) {
			const doctor = await run(['doctor', ...options(), '--json']);
			expect(doctor.code).toBe(1);
			expect(problems(doctor).fail).toEqual(['S1', 'S7', 'G31', 'R51', 'P81']);
			expect(doctor.stderr).toBe('');
			expectSchema(doctor);
			expect(await listing(lab.home, true)).toEqual(untouched);
			expect(await runs(lab)).toEqual([]);
		}
	});

	it('setup makes it work, and once more changes nothing', async () => {
		const setup = await setUp(['--set', 'passphrase=none'], {});
		expect(setup.code, setup.stderr).toBe(0);
		expectSchema(setup);
		const downloaded = await freshDownload(lab, {cwd});
		expect(downloaded.code, downloaded.stderr).toBe(0);
		const doctor = await run(['doctor', ...options(), '--proof', '--json']);
		expect([doctor.code, problems(doctor).fail]).toEqual([0, []]);
		const [made, kept] = [await listing(lab.home, true), await runs(lab)];
		const again = await run(['setup', '--yes', ...options(), '--json']);
		expect(again.code, again.stderr).toBe(0);
		expect([await listing(lab.home, true), await runs(lab)]).toEqual([made, kept]);
		await undo();
	});

	it.each(sources)('setup with a passphrase from $from', async ({source, env, input}) => {
		await writeFile(`${lab.dir}/passphrase`, `${passphrase}\n`, {mode: 0o600});
		const setup = await setUp(
			['--secret', `passphrase=${source}`],
			input === undefined ? {env} : {env, input},
		);
		expect(setup.code, setup.stderr).toBe(0);
		const shown = await lab.exec(['ssh-keygen', '-y', '-P', '', '-f', `${lab.home}/.ssh/id_ed25519`]);
		expect([shown.code, shown.stderr]).toEqual([255, expect.stringContaining('incorrect passphrase')]);
		const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
		const socket = /IdentityAgent "?([^"\n]+)/.exec(config)?.[1]?.replace(/^~/, lab.home) ?? '';
		const held = await lab.exec(['ssh-add', '-l'], {env: {SSH_AUTH_SOCK: socket}});
		expect(held.code, held.stderr).toBe(0);
		const downloaded = await freshDownload(lab, {cwd});
		expect(downloaded.code, downloaded.stderr).toBe(0);
		const undone = await undo();
		const ended = await lab.exec(['ssh-add', '-l'], {env: {SSH_AUTH_SOCK: socket}});
		expect(ended.code, 'the agent was ended').toBe(2);
		const said = [setup, undone].map(({stdout, stderr}) => stdout + stderr).join('');
		expect(said + (await keptText(lab))).not.toContain(passphrase);
	});
});
