import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {changes, problems, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

describeLab('a machine that lacks a program, or a readable go.mod', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
		await working(lab);
		cwd = await shop(lab);
	});
	afterAll(() => lab.stop());
	const run = (words: string[], more = {}) => product(lab).run(words, {cwd, ...more});

	it('a go.mod that cannot be read is a finding with its line', async () => {
		await shop(lab, 'module app\n\nrequire (\n\tgithub.com/acme/private\n)\n');
		const doctor = await run(['doctor', '--recipe', lab.recipeFile, '--module', wanted, '--json']);
		expect(problems(doctor).fail).toEqual(['G48']);
		expect(doctor.stdout).toMatch(/"file": ".*go\.mod",\s*"line": 4/);
		expectSchema(doctor);
		const setup = await run(['setup', '--yes', '--recipe', lab.recipeFile]);
		expect([setup.code, setup.stdout]).toEqual([2, '']);
		expect(setup.stderr).toMatch(/~\/shop\/go\.mod:4 cannot be read \(.+\), so it is not known which module/);
		await shop(lab);
	});

	it('a workspace that asks for a newer Go than its module does', async () => {
		const work = await lab.project(
			'module github.com/acme/shop\n\ngo 1.18\n\nrequire github.com/acme/private v1.1.0\n',
			'work/shop',
		);
		await writeFile(`${lab.home}/work/go.work`, 'go 1.99\n\nuse ./shop\n');
		const here = {cwd: work, env: {GOTOOLCHAIN: 'local'}};
		const real = await lab.exec([`${lab.go()}/go`, 'list', '-m'], here);
		expect(real.stderr).toContain('go.work requires go >= 1.99');
		const doctor = await run(['doctor', '--recipe', lab.recipeFile, '--json'], here);
		expect(problems(doctor).fail).toEqual(['G43']);
		expect(doctor.stdout).toContain('/work/go.work asks for Go 1.99');
		expectSchema(doctor);
	});

	it('a workspace that names an older Go than its module needs', async () => {
		const work = await lab.project(
			'module github.com/acme/shop\n\ngo 1.23\n\nrequire github.com/acme/private v1.1.0\n',
			'older/shop',
		);
		await writeFile(`${lab.home}/older/go.work`, 'go 1.21\n\nuse ./shop\n');
		const here = {cwd: work};
		const real = await lab.exec([`${lab.go()}/go`, 'mod', 'download'], here);
		expect(real.stderr).toContain('requires go >= 1.23, but go.work lists go 1.21');
		const doctor = await run(['doctor', '--recipe', lab.recipeFile, '--json'], here);
		expect(problems(doctor).fail).toEqual(['G163']);
		expectSchema(doctor);
		expect((await lab.exec([`${lab.go()}/go`, 'work', 'use'], here)).code).toBe(0);
		expect(problems(await run(['doctor', '--recipe', lab.recipeFile, '--json'], here)).fail).toEqual([]);
	});

	it.each([
		['go', 'G42'],
		['git', 'R58'],
		['ssh', 'S16'],
	])('without %s the program still runs', async (missing, code) => {
		const bin = `${lab.dir}/without-${missing}`;
		await mkdir(bin, {recursive: true});
		const tools = {git: '/usr/bin/git', ssh: '/usr/bin/ssh', go: `${lab.go()}/go`};
		const names = ['ssh-add', 'ssh-keygen', 'sh', 'getent'].map(name => [name, `/usr/bin/${name}`] as const);
		for (const [name, path] of [...Object.entries(tools), ...names])
			if (name !== missing) await symlink(path, `${bin}/${name}`).catch(() => {});
		const env = {PATH: bin};
		const doctor = await run(['doctor', '--recipe', lab.recipeFile, '--module', wanted, '--json'], {env});
		expect(problems(doctor).fail).toEqual([code]);
		expect(doctor.code).toBe(1);
		expectSchema(doctor);
		const setup = await run(
			['setup', '--yes', '--wait', '0', '--recipe', lab.recipeFile, '--module', wanted, '--json'],
			{env},
		);
		expect([setup.code, changes(setup)], setup.stderr).toEqual([1, ['tell']]);
		await run(['undo', '--yes']);
	});
});
