import {readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Sighting} from '../lab/process-watch.ts';
import type {Ended} from '../lab/program.ts';
import {recordPrograms} from '../lab/recorded-programs.ts';
import {describeLab} from '../lab/requirements.ts';
import {journals} from './journals.ts';
import {bare, shop, wanted} from './machine.ts';
import {product} from './product.ts';
import {plantSecrets, type SecretName, secrets, tellsASecret} from './secret-machine.ts';

/** Where the passphrase is read from; with `env` it stands in the environment of the program itself, and only there. */
const sources = {
	env: {flag: 'env:KEY_PASSPHRASE', env: {KEY_PASSPHRASE: secrets.passphrase}},
	file: {flag: 'file:passphrase', env: {}},
	stdin: {flag: 'stdin', env: {}},
} as const;

describeLab('secrets', () => {
	let lab: Lab;
	let cwd: string;
	let recorded: Awaited<ReturnType<typeof recordPrograms>>;
	beforeAll(async () => {
		lab = await startLab();
	});
	beforeEach(async () => {
		await bare(lab);
		await plantSecrets(lab);
		cwd = await shop(lab);
		await writeFile(join(cwd, 'passphrase'), `${secrets.passphrase}\n`, {mode: 0o600});
		recorded = await recordPrograms(lab);
	});
	afterAll(() => lab.stop());

	it('a planted one is seen: by the watch in arguments and environments, by the record of programs', async () => {
		const watch = await lab.watch(secrets);
		const env = {PATH: `${recorded.path}:/usr/bin:/bin`, TOKEN: secrets.rewrite};
		for (let times = 0; times < 3; times++)
			await lab.exec(
				['sh', '-c', `sleep 0.2 ${secrets.passphrase} || sleep 0.2; git version ${secrets.goproxy}`],
				{env},
			);
		const {sightings, rounds, processes} = await watch.end();
		expect(new Set(sightings.map(({where, secret}) => `${where} ${secret}`))).toEqual(
			new Set(['cmdline passphrase', 'cmdline goproxy', 'environ rewrite']),
		);
		expect(rounds).toBeGreaterThan(50);
		expect(processes).toBeGreaterThan(5);
		const started = await recorded.started();
		expect(started.filter(({given}) => given.includes(secrets.goproxy))).not.toEqual([]);
		expect(tellsASecret(started[0]?.given ?? '')).not.toEqual([]);
	});

	it.each(Object.entries(sources))(
		'are kept by a run that fails, goes on and is undone (%s)',
		async (from, source) => {
			const path = `${recorded.path}:${process.execPath.replace(/\/[^/]+$/, '')}:/usr/bin:/bin`;
			const bare = {cwd, env: {PATH: path}};
			const input = from === 'stdin' ? {input: `${secrets.passphrase}\n`} : {};
			const given = {cwd, env: {PATH: path, ...source.env}, ...input};
			const words = ['--recipe', lab.recipeFile, '--module', wanted, '--timeout', '5'];
			const change = [...words, '--yes', '--wait', '0', '--secret', `passphrase=${source.flag}`];
			const {run} = product(lab);
			const lock = join(lab.home, '.gitconfig.lock');
			await writeFile(lock, '');

			const watch = await lab.watch(secrets);
			const all: Ended[] = [];
			all.push(await run(['doctor', ...words, '--verbose'], bare));
			all.push(await run(['doctor', ...words, '--json'], bare));
			all.push(await run(['setup', ...words, '--dry-run'], bare));
			all.push(await run(['setup', ...words, '--dry-run', '--json'], bare));
			const failed = await run(['setup', ...change, '--verbose'], given);
			await rm(lock);
			const done = await run(['setup', ...change, '--verbose', '--json'], given);
			const undone = [await run(['undo', '--yes', '--json'], bare), await run(['undo', '--yes'], bare)];
			const {sightings, rounds} = await watch.end();

			expect(failed.code, failed.stdout + failed.stderr).toBe(3);
			expect(failed.stdout).toContain('.gitconfig.lock');
			// The key is not registered: that is all that is left.
			expect(done.code, done.stdout + done.stderr).toBe(1);
			expect(rounds).toBeGreaterThan(200);
			const ownSource = sightings.filter(({program, secret}) => secret === 'passphrase' && isOurs(program));
			expect(sightings.filter(sighting => !ownSource.includes(sighting) && !handedOnByGo(sighting))).toEqual(
				[],
			);
			expect(ownSource.every(({where}) => where === 'environ')).toBe(true);
			expect(ownSource.length > 0).toBe(from === 'env');
			const started = await recorded.started();
			expect(started.map(({program}) => program)).toEqual(
				expect.arrayContaining(['git', 'go', 'ssh', 'ssh-add', 'ssh-keygen', 'getent']),
			);
			for (const {program, above, given: was} of started)
				expect(tellsASecret(was), program).toEqual(above.includes('go') ? ['goproxy'] : []);
			for (const {stdout, stderr} of [...all, failed, done, ...undone])
				expect(tellsASecret(stdout + stderr), stdout + stderr).toEqual([]);
			expect(tellsASecret(await journals(lab))).toEqual([]);
			await expectKept(lab);
		},
		120_000,
	);

	it.each(['env', 'stdin'] as const)(
		'a token is kept by a run over HTTPS (%s)',
		async from => {
			const {token} = lab.credentials;
			const path = `${recorded.path}:${process.execPath.replace(/\/[^/]+$/, '')}:/usr/bin:/bin`;
			const given =
				from === 'env' ? {env: {PATH: path, THE_TOKEN: token}} : {env: {PATH: path}, input: `${token}\n`};
			const words = ['--recipe', lab.recipeFile, '--module', wanted, '--timeout', '5', '--protocol', 'https'];
			const secret = ['--secret', `token=${from === 'env' ? 'env:THE_TOKEN' : 'stdin'}`];
			const watch = await lab.watch({token});
			const done = await product(lab).run(
				['setup', '--yes', '--wait', '0', '--verbose', ...words, ...secret],
				{cwd, ...given},
			);
			const {sightings} = await watch.end();
			expect(done.code, done.stdout + done.stderr).toBe(0);
			expect(sightings.filter(({program, where}) => !isOurs(program) || where === 'cmdline')).toEqual([]);
			for (const {program, given: was} of await recorded.started()) expect(was, program).not.toContain(token);
			for (const text of [done.stdout, done.stderr, await journals(lab)]) expect(text).not.toContain(token);
			expect((await product(lab).run(['undo', '--yes'], {cwd})).code).toBe(0);
		},
		60_000,
	);
});

/** Go gives its settings to the git that it starts, whoever started Go; some outlive it for a moment. */
function handedOnByGo({above, where, secret}: Sighting): boolean {
	return secret === 'goproxy' && where === 'environ' && (above.includes('go') || !above.includes('node'));
}

/** The program itself, and the `unshare` of the lab before it becomes that. */
function isOurs(program: string): boolean {
	return /^(node|MainThread|unshare|sh)$/.test(program);
}

/** What is kept is for its owner alone; the passphrase is in none of it, and secrets of files only in copies of these. */
async function expectKept(lab: Lab): Promise<void> {
	const folder = join(lab.home, '.local/state/gomod-setup');
	const entries = await readdir(folder, {recursive: true, withFileTypes: true});
	expect(entries.length).toBeGreaterThan(3);
	for (const entry of entries) {
		const path = join(entry.parentPath, entry.name);
		expect(((await stat(path)).mode & 0o777).toString(8), path).toBe(entry.isDirectory() ? '700' : '600');
		if (!entry.isFile()) continue;
		const allowed: SecretName[] = entry.name.startsWith('copy-')
			? ['rewrite', 'goproxy', 'proxyCommand']
			: [];
		const found = tellsASecret(await readFile(path, 'latin1'));
		expect(
			found.filter(name => !allowed.includes(name)),
			path,
		).toEqual([]);
	}
}
