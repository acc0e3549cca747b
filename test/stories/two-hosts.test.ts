import {readFile} from 'node:fs/promises';
import {afterAll, afterEach, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {openOwnHost, ownHost, recipeOfBoth, textOf} from '../lab/own-host.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {runs} from './journals.ts';
import {listing} from './listing.ts';
import {bare, changes, shop, working} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';
import {freshDownload} from './story.ts';

const {host, module, version} = ownHost;
const goMod = `module app\n\ngo 1.19\n\nrequire (\n\tgithub.com/acme/private v1.1.0\n\t${module} ${version}\n)\n`;

/** `S7@git.acme.example`, a line each failing finding; without a host what holds for both. */
function failing({stdout, stderr}: Ended): string[] {
	if (!stdout.startsWith('{')) throw new Error(`no result:\n${stdout}${stderr}`);
	const {findings} = JSON.parse(stdout) as {findings: {code: string; level: string; host?: string}[]};
	return findings.flatMap(({code, level, host}) =>
		level === 'fail' ? [host === undefined ? code : `${code}@${host}`] : [],
	);
}

/** Titles of the planned changes and the hosts they say they are for. */
function planned({stdout}: Ended): (readonly [string, readonly string[] | undefined])[] {
	const {plan} = JSON.parse(stdout) as {plan: {title: string; hosts?: string[]}[]};
	return plan.map(({title, hosts}) => [title, hosts]);
}

describeLab('two hosts in one run', () => {
	let lab: Lab;
	let cwd: string;
	let both: string[];
	beforeAll(async () => {
		lab = await startLab();
		await openOwnHost(lab);
		both = ['--recipe', await recipeOfBoth(lab), '--timeout', '3'];
	});
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab, goMod);
	});
	afterEach(() => lab.clear());
	afterAll(() => lab.stop());

	const run = (words: readonly string[], more = {}) => product(lab).run(words, {cwd, ...more});

	/** Sets up while both hosts register the new key as soon as it is shown. */
	async function setUp(words: readonly string[]): Promise<Ended> {
		const started = product(lab).start(['setup', '--yes', '--wait', '30', ...both, ...words], {cwd});
		started.end();
		await started.until('ssh-ed25519 AAAA', 30_000);
		await lab.addKey(await readFile(`${lab.home}/.ssh/id_ed25519.pub`, 'utf8'), 'alice');
		return started.ended(60_000);
	}

	it('the gaps of both are told, what they share once, and looking leaves no trace', async () => {
		const untouched = await listing(lab.home, true);
		const doctor = await run(['doctor', ...both, '--json']);
		expect(doctor.code, doctor.stderr).toBe(1);
		expect(failing(doctor)).toEqual([
			'S1@github.com',
			`S1@${host}`,
			'S7@github.com',
			`S7@${host}`,
			'R51@github.com',
			`R51@${host}`,
			'G31@github.com',
			`G31@${host}`,
			'P81@github.com',
			`P81@${host}`,
		]);
		expect(JSON.parse(doctor.stdout)).toMatchObject({
			target: {host: 'github.com'},
			targets: [{host: 'github.com'}, {host, modules: [module]}],
		});
		const {findings} = JSON.parse(doctor.stdout) as {findings: {code: string; host?: string}[]};
		expect(findings.filter(({code}) => code === 'G42')).toMatchObject([{level: 'ok'}]);
		expect(findings.find(({code}) => code === 'G42')).not.toHaveProperty('host');
		expectSchema(doctor);
		expect(await listing(lab.home, true)).toEqual(untouched);
	});

	it('from a bare home to a real download of both, once more nothing, and back to the byte', async () => {
		const before = await listing(lab.home);
		const setup = await setUp(['--set', 'passphrase=none', '--json']);
		expect(setup.code, setup.stderr + setup.stdout).toBe(0);
		expectSchema(setup);
		expect(planned(setup)).toMatchObject([
			[expect.stringContaining('id_ed25519'), undefined],
			[expect.stringContaining('github.com'), ['github.com']],
			[expect.stringContaining(host), [host]],
			[expect.stringContaining('private'), undefined],
			[expect.stringContaining('github.com/acme'), ['github.com']],
			[expect.stringContaining(`${host}/acme`), [host]],
			[expect.stringContaining('github.com'), expect.anything()],
			[expect.stringContaining(host), expect.anything()],
		]);
		const {proof} = JSON.parse(setup.stdout) as {proof: {step: string; host: string; ok: boolean}[]};
		expect(proof.map(({step, host, ok}) => `${step} ${host} ${ok}`)).toEqual(
			['github.com', host].flatMap(at =>
				['login', 'as-user', 'as-go', 'download'].map(step => `${step} ${at} true`),
			),
		);
		expect(await textOf(lab, '.config/go/env')).toBe(`GOPRIVATE=github.com/acme/*,${host}/*\n`);
		const downloaded = await freshDownload(lab, {cwd});
		expect(downloaded.code, downloaded.stderr).toBe(0);

		const [made, kept] = [await listing(lab.home, true), await runs(lab)];
		const again = await run(['setup', '--yes', ...both, '--json']);
		expect([again.code, changes(again)], again.stderr).toEqual([0, []]);
		expect([await listing(lab.home, true), await runs(lab)]).toEqual([made, kept]);

		const undone = await run(['undo', '--yes', '--json']);
		expect(undone.code, undone.stderr).toBe(0);
		expectSchema(undone);
		expect(await listing(lab.home)).toEqual(before);
	});

	it('where one is healthy only the other gets changes', async () => {
		await working(lab);
		cwd = await shop(lab, goMod);
		const before = await listing(lab.home);
		const doctor = await run(['doctor', ...both, '--json']);
		expect(failing(doctor)).toEqual([`S7@${host}`, `R51@${host}`, `G31@${host}`, `P81@${host}`]);
		const setup = await run(['setup', '--yes', '--wait', '0', ...both, '--json']);
		expect(setup.code, setup.stderr + setup.stdout).toBe(0);
		expect(changes(setup)).toEqual(['edit-file', 'go-env', 'git-rewrite', 'register-key']);
		expect(planned(setup).map(([, hosts]) => hosts)).toEqual([[host], [host], [host], [host]]);
		expect((await freshDownload(lab, {cwd})).code).toBe(0);
		await run(['undo', '--yes']);
		expect(await listing(lab.home)).toEqual(before);
	});

	it('--host narrows the run to one', async () => {
		const doctor = await run(['doctor', ...both, '--host', host, '--json']);
		expect(failing(doctor)).toEqual(['S1', 'S7', 'R51', 'G31', 'P81']);
		expect(JSON.parse(doctor.stdout)).not.toHaveProperty('targets');
		expect(JSON.parse(doctor.stdout)).toMatchObject({target: {host}});
		expectSchema(doctor);
	});

	it('the text is told by host, and each host has its own command for later', async () => {
		await working(lab);
		cwd = await shop(lab, goMod);
		const doctor = await run(['doctor', ...both]);
		expect(doctor.stdout).toContain(`doctor: github.com, ${host} (2 modules of ~/shop/go.mod)`);
		expect(doctor.stdout).toContain('\n\ngithub.com, acme (1 module)\nWARN  N24');
		expect(doctor.stdout).toContain(`\n\n${host}, acme (1 module)\nFAIL  S7`);
		const setup = await run(['setup', '--yes', '--wait', '0', ...both, '--dry-run']);
		expect(setup.stdout).toContain(`\n${host}, acme (1 module)\nFAIL  S7`);
		expect(setup.code).toBe(1);
	});

	it('one that does not answer takes nothing from the other', async () => {
		await working(lab);
		cwd = await shop(lab, goMod);
		await lab.fault('own-host-drop');
		const doctor = await run(['doctor', ...both, '--json']);
		expect(doctor.code).toBe(1);
		expect(failing(doctor).filter(key => !key.endsWith(host))).toEqual([]);
		expect(failing(doctor)).toContain(`N23@${host}`);
		expect(doctor.ms).toBeLessThan(10_000);
	});

	it('an answer that is about one host needs that host', async () => {
		const setup = await run(['setup', '--yes', ...both, '--set', 'account=alice']);
		expect([setup.code, setup.stdout]).toEqual([2, '']);
		expect(setup.stderr).toContain('account is about one host');
	});
});
