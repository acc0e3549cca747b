import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {ssh} from '../lab/working-machine.ts';
import {listing} from '../stories/listing.ts';
import {problems, shop, wanted, working} from '../stories/machine.ts';
import {product} from '../stories/product.ts';
import {type Certificate, certificate, fingerprints, imitate, imitated} from './impostors.ts';

describeLab('impostors', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
	});
	beforeEach(async () => {
		await writeFile(`${lab.dir}/etc-hosts`, '127.0.0.1 localhost\n');
		await working(lab);
		cwd = await shop(lab);
	});
	afterAll(() => lab.stop());

	const run = (words: readonly string[], recipe = lab.recipeFile) =>
		product(lab).run([...words, '--recipe', recipe, '--module', wanted, '--timeout', '4', '--json'], {cwd});
	const knownHosts = () => readFile(join(lab.home, '.ssh/known_hosts'), 'utf8').catch(() => '');

	describe('a host key', () => {
		/** How a machine comes to meet a key that is not the published one; the codes of which one is told. */
		const meetings: readonly [string, () => Promise<string>, readonly string[]][] = [
			['another machine answers', async () => answered(), ['S8']],
			['another machine answers at the first contact', async () => answered(''), ['S8']],
			[
				'another machine answers, and its key stands in known_hosts',
				async () => answered(lab.impostorHostKeys.join('\n')),
				['S8'],
			],
			[
				'the host shows a key that was revoked here',
				async () => {
					const revoked = lab.hostKeys.map(line => `@revoked ${line}\n`).join('');
					await writeFile(join(lab.home, '.ssh/known_hosts'), revoked, {flag: 'a'});
					expect((await lab.exec([...ssh, '-T', 'git@github.com'])).stderr).toContain('REVOKED');
					return lab.recipeFile;
				},
				['S17'],
			],
			['the host has other keys than its vendor published', async () => 'github', ['S8']],
		];

		async function answered(text?: string): Promise<string> {
			if (text !== undefined) await writeFile(join(lab.home, '.ssh/known_hosts'), text && `${text}\n`);
			await lab.fault('impostor');
			return lab.recipeFile;
		}

		/** Everything a person could add to make it be trusted all the same. */
		const insisting = async (): Promise<readonly (readonly string[])[]> => {
			const [shown = ''] = await fingerprints(lab, 'impostor-keys');
			const [own = ''] = await fingerprints(lab, 'host-keys');
			return [
				['--protocol', 'ssh-443'],
				['--set', `host-key=${shown}`],
				['--set', `host-key=${own}`],
			];
		};

		it.each(meetings)(
			'%s: nothing is trusted, whatever is added',
			async (name, meet, codes) => {
				const recipe = await meet();
				const before = await knownHosts();
				const files = await listing(lab.home);
				const doctor = await run(['doctor'], recipe);
				expect(doctor.code).toBe(1);
				expect(problems(doctor).fail).toEqual(expect.arrayContaining([...codes]));
				if (codes.includes('S8')) expectBothFingerprints(doctor.stdout);
				for (const more of await insisting()) {
					const setup = await run(['setup', '--yes', '--wait', '0', ...more], recipe);
					expect(setup.code, `${more} ${setup.stdout}${setup.stderr}`).toBe(1);
					const after = await knownHosts();
					const added = after.split('\n').filter(line => !before.includes(line));
					for (const key of lab.impostorHostKeys) expect(added.join('\n')).not.toContain(key.split(' ')[2]);
					if (recipe === 'github' || name.includes('revoked')) expect(added).toEqual([]);
					if (!before.includes(shownBy(recipe)))
						expect((await lab.exec([...ssh, '-T', 'git@github.com'])).stderr).not.toContain('Hi ');
					if (after !== before) expect((await product(lab).run(['undo', '--yes'], {cwd})).code).toBe(0);
					if (name.includes('known_hosts')) continue;
					expect(await listing(lab.home), `${more}`).toEqual(files);
				}
			},
			120_000,
		);

		/** The key that answers, which a person may have trusted before us. */
		function shownBy(recipe: string): string {
			const [line = ''] = recipe === 'github' ? lab.hostKeys : lab.impostorHostKeys;
			return line.split(' ')[2] ?? '';
		}

		function expectBothFingerprints(stdout: string): void {
			const {findings} = JSON.parse(stdout) as {findings: {code: string}[]};
			const told = JSON.stringify(findings.filter(({code}) => code === 'S8'));
			const names = new Set(told.match(/SHA256:[\w+/]{43}/g));
			expect(names.size, told).toBeGreaterThanOrEqual(2);
		}
	});

	const certificates: readonly (readonly [string, Certificate, string])[] = [
		['self-signed', 'self-signed', ''],
		['expired', 'expired', ''],
		['of another name', 'another name', ''],
		['good, with a redirect to http', 'good', `http://${imitated}/recipe.yaml`],
		['good, with a redirect to another host', 'good', 'https://github.com/recipe.yaml'],
	];

	describe('a certificate', () => {
		let server: Awaited<ReturnType<typeof imitate>> | undefined;
		const serve = async (kind: Certificate, location: string) => {
			server = await imitate(lab, certificate(lab, kind), location);
			return server;
		};
		/** What the server could read, after it has ended. */
		const heard = async () => {
			server?.kill('SIGTERM');
			return (await server?.ended())?.stdout ?? '';
		};

		it('that is good is taken: what is refused below is refused for its fault', async () => {
			await serve('good', '');
			await lab.exec(['go', 'env', '-w', `GOPROXY=https://dev:secret@${imitated},direct`]);
			expect(problems(await run(['doctor'])).fail).not.toContain('N27');
			expect(await heard()).toMatch(/request \/golang\.org\/x\/mod\/@v\/list Basic /);
		}, 60_000);

		it.each(certificates)(
			'%s, of a GOPROXY: no request, no login, N27',
			async (_, kind, location) => {
				await serve(kind, location);
				await lab.exec(['go', 'env', '-w', `GOPROXY=https://dev:secret@${imitated},direct`]);
				const doctor = await run(['doctor']);
				expect(problems(doctor).fail).toContain('N27');
				const setup = await run(['setup', '--yes', '--wait', '0']);
				expect(setup.code).toBe(1);
				const requests = (await heard()).split('\n').filter(line => line.startsWith('request'));
				if (kind !== 'good') expect(requests).toEqual([]);
				const elsewhere = await lab.proxyLog('github.com');
				expect(elsewhere.filter(({path}) => path.includes('recipe.yaml'))).toEqual([]);
			},
			60_000,
		);

		it.each(certificates)(
			'%s, of a recipe: exit 2, nothing changed',
			async (_, kind, location) => {
				await serve(kind, location);
				await rm(join(lab.home, '.ssh/known_hosts'));
				const before = await listing(lab.home);
				for (const words of [['doctor'], ['setup', '--yes', '--wait', '0'], ['setup', '--dry-run']]) {
					const ended = await run(words, `https://${imitated}/recipe.yaml`);
					expect(ended.code, ended.stdout + ended.stderr).toBe(2);
					expect(await listing(lab.home)).toEqual(before);
				}
				const requests = (await heard()).split('\n').filter(line => line.startsWith('request'));
				expect(requests.length > 0).toBe(kind === 'good');
				const elsewhere = await lab.proxyLog('github.com');
				expect(elsewhere.filter(({path}) => path.includes('recipe.yaml'))).toEqual([]);
			},
			60_000,
		);

		it.each(['https-mitm', 'https-portal'] as const)(
			'%s, of git over HTTPS: no access, exit 1, nothing sent',
			async fault => {
				await rm(join(lab.home, '.gitconfig'));
				await writeFile(
					join(lab.home, '.netrc'),
					`machine github.com login dev password ${lab.credentials.token}\n`,
					{mode: 0o600},
				);
				await writeFile(`${lab.dir}/nginx/access.log`, '');
				await lab.fault(fault, '22-drop', 'ssh-443-drop');
				const doctor = await run(['doctor', '--protocol', 'https']);
				expect(doctor.code).toBe(1);
				const setup = await run(['setup', '--yes', '--wait', '0', '--protocol', 'https']);
				expect([1, 2]).toContain(setup.code);
				expect((await lab.proxyLog('github.com')).filter(({user}) => user !== '' && user !== '-')).toEqual(
					[],
				);
			},
			60_000,
		);
	});

	describe('a host that sends git elsewhere', () => {
		const evil = 'evil.example';
		const bait = {SHOP_TOKEN: 'token123'};
		const ways: readonly (readonly [string, location: string, arrives: RegExp])[] = [
			['to another host', `https://${evil}*`, / evil\.example$/m],
			['to http', 'http://github.com*', /^plain /m],
			['to http on another host', `http://${evil}*`, /^plain .* evil\.example$/m],
		];

		it.each(ways)(
			'%s: no login goes there, and it is no access',
			async (_, location, arrives) => {
				const server = await imitate(lab, certificate(lab, 'good', 'github.com', evil), location, [
					'github.com',
					evil,
				]);
				onTestFinished(async () => {
					server.kill();
					await server.ended();
				});
				await rm(join(lab.home, '.gitconfig'));
				const netrc = `machine github.com login dev password ${lab.credentials.token}\n`;
				await writeFile(join(lab.home, '.netrc'), netrc, {mode: 0o600});
				await lab.exec(['git', 'ls-remote', 'https://github.com/by/hand'], {
					env: {GIT_TERMINAL_PROMPT: '0'},
				});
				const before = await listing(lab.home);
				for (const words of [[], ['--secret', 'token=env:SHOP_TOKEN']]) {
					const setup = await product(lab).run(
						['setup', '--yes', '--wait', '0', '--timeout', '4', '--json', ...words, ...overHttps()],
						{cwd, env: bait},
					);
					expect([1, 2, 3], setup.stdout + setup.stderr).toContain(setup.code);
					expect(setup.stdout + setup.stderr).not.toContain(lab.credentials.token);
					expect(await listing(lab.home), `${words}`).toEqual(before);
				}
				server.kill('SIGTERM');
				const heard = (await server.ended()).stdout;
				expect(heard).toMatch(arrives);
				const ours = heard.split('\n').filter(line => !line.includes(' /by/hand/'));
				const lines = ours.filter(line => line.includes(' Basic '));
				expect(lines.filter(line => line.startsWith('plain') || line.endsWith(evil))).toEqual([]);
				expect(lines.length).toBeGreaterThan(0);
			},
			120_000,
		);

		const overHttps = () => ['--recipe', lab.recipeFile, '--module', wanted, '--protocol', 'https'];
	});

	describe('a recipe file that is named', () => {
		const recipe = async (keys: readonly string[]) => {
			const file = join(lab.dir, 'named.yaml');
			const lines = keys.map(key => `  - ${key}`);
			await writeFile(file, ['schema: 1', 'extends: github', 'hostKeys:', ...lines, ''].join('\n'));
			return file;
		};

		it('gives other keys than the host shows: nothing is trusted, both fingerprints are told', async () => {
			const file = await recipe(lab.impostorHostKeys);
			await rm(join(lab.home, '.ssh/known_hosts'));
			const before = await listing(lab.home);
			const doctor = await run(['doctor'], file);
			expect(problems(doctor).fail).toContain('S8');
			const told = doctor.stdout;
			const [[given], shown] = await Promise.all([
				fingerprints(lab, 'impostor-keys'),
				fingerprints(lab, 'host-keys'),
			]);
			expect(told).toContain(given);
			expect(shown.filter(one => told.includes(one))).not.toEqual([]);
			for (const more of [[], ['--set', `host-key=${shown[0]}`], ['--set', `host-key=${given}`]]) {
				const setup = await run(['setup', '--yes', '--wait', '0', ...more], file);
				expect([1, 2], `${more} ${setup.stdout}${setup.stderr}`).toContain(setup.code);
				expect(await knownHosts(), `${more}`).toBe('');
			}
			expect(await listing(lab.home)).toEqual(before);
		}, 60_000);

		it('gives the keys the host shows, in place of the published ones: they are trusted, and it is said', async () => {
			const file = await recipe(lab.hostKeys);
			await rm(join(lab.home, '.ssh/known_hosts'));
			const before = await listing(lab.home);
			const planned = await run(['setup', '--dry-run'], file);
			expect(planned.code).toBe(1);
			const setup = await run(['setup', '--yes', '--wait', '0'], file);
			expect(setup.code, setup.stdout + setup.stderr).toBe(0);
			for (const key of lab.hostKeys) expect(await knownHosts()).toContain(key.split(' ')[2]);
			const published = await run(['doctor'], 'github');
			expect(problems(published).fail, 'the vendor publishes others').toContain('S8');
			expect((await product(lab).run(['undo', '--yes'], {cwd})).code).toBe(0);
			expect(await listing(lab.home)).toEqual(before);
		}, 60_000);
	});

	it('a recipe over http is refused before anything is asked', async () => {
		const ended = await run(['setup', '--yes'], `http://${imitated}/recipe.yaml`);
		expect(ended.code).toBe(2);
		expect(ended.stderr).toContain('https');
	});
});
