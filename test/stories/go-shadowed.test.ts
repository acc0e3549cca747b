import {writeFile} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {entryFile} from '../built/dist.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {runs} from './journals.ts';
import {bare, problems, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';
import {freshDownload} from './story.ts';

describeLab('what the shell and the network know of a private module', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	it('a variable of ~/.bashrc hides what is saved', async () => {
		await working(lab);
		const cwd = await shop(lab);
		await writeFile(`${lab.home}/.profile`, `. ~/.bashrc\nPATH=${lab.go()}:$PATH\n`);
		const bashrc = (line: string) => writeFile(`${lab.home}/.bashrc`, `# mine\n${line}\n`);
		/** The program as a login shell starts it. */
		const run = (...words: string[]) =>
			lab.exec(
				[
					'bash',
					'-lc',
					`exec ${process.execPath} ${entryFile} "$@"`,
					'bash',
					...words,
					'--recipe',
					lab.recipeFile,
					'--module',
					wanted,
				],
				{cwd},
			);
		await bashrc('export GOPRIVATE=github.com/other');
		const doctor = await run('doctor', '--json');
		expect(problems(doctor)).toEqual({fail: ['G31', 'G35', 'P81'], warn: ['N24']});
		expect(doctor.stdout).toMatch(/"file": ".*\.bashrc",\s*"line": 2/);
		const setup = await run('setup', '--yes', '--json');
		expect(setup.code, setup.stderr).toBe(1);
		expect((await freshDownload(lab, {cwd})).code).toBe(1);
		await bashrc('');
		expect((await run('doctor', '--proof')).code).toBe(0);
		expect((await freshDownload(lab, {cwd})).code).toBe(0);
	});

	it('no private name is asked of anybody outside', async () => {
		await bare(lab);
		await writeFile(`${lab.dir}/nginx/access.log`, '');
		const cwd = await shop(lab);
		const options = ['--recipe', lab.recipeFile, '--module', wanted];
		const env = {PATH: `${await lab.ghBin({account: 'alice'})}:${lab.go()}:/usr/bin:/bin`};
		await product(lab).run(['doctor', ...options, '--proof'], {cwd, env});
		const setup = await product(lab).run(['setup', '--yes', ...options, '--set', 'passphrase=none'], {
			cwd,
			env,
		});
		expect(setup.code, setup.stdout).toBe(0);
		await product(lab).run(['doctor', ...options, '--proof'], {cwd, env});
		for (const host of ['proxy.golang.org', 'sum.golang.org'] as const) {
			const asked = await lab.proxyLog(host);
			expect(asked.length, `${host} was asked at all`).toBeGreaterThan(0);
			expect(asked.filter(({path}) => /acme|private/.test(path))).toEqual([]);
		}
		expect(await runs(lab)).toHaveLength(1);
	});
});
