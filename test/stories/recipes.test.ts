import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {parse} from 'yaml';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {bare} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

const goMod =
	'module github.com/acme/shop\n\ngo 1.19\n\nrequire (\n\tgithub.com/acme/private v1.1.0\n\tgit.acme.example/team/tool v1.0.0\n)\n';

describeLab('the recipes command', () => {
	let lab: Lab;
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	const run = (words: readonly string[], cwd: string) => product(lab).run(['recipes', ...words], {cwd});

	it.each([[], ['list'], ['show', 'github']])('%s tells of what is built in', async (...words) => {
		const told = await run(words, lab.home);
		expect(told).toMatchObject({code: 0, stderr: ''});
		expect(told.stdout).toContain('github.com');
		if (words[0] === 'show')
			expect(told.stdout).toContain('SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU');
		expectSchema(await run([...words, '--json'], lab.home));
	});

	it('check names every fault at once, with its place', async () => {
		const file = join(lab.dir, 'bad.yaml');
		await writeFile(file, 'schema: 1\nextends: githup\nhost: -oProxyCommand=x\nhots: 1\ntitle: "\\e[31m"\n');
		const told = await run(['check', file], lab.home);
		expect(told).toMatchObject({code: 1, stderr: ''});
		expect(told.stdout.split('\n').map(line => line.replace(`${file}, `, ''))).toEqual([
			'line 2, column 10: there is no recipe "githup"; did you mean github?',
			'line 3, column 7: "-oProxyCommand=x" is not a host name.',
			'line 4, column 1: there is no member hots; did you mean host?',
			'line 5, column 8: title holds control characters.',
			'4 faults.',
			'',
		]);
		const json = await run(['check', file, '--json'], lab.home);
		expect(json.code).toBe(1);
		expectSchema(json);
	});

	it.each([
		['of nothing', ['check', '/nowhere.yaml'], 'not there'],
		['of no file', ['check'], 'FILE is missing'],
		['of a word', ['bake'], 'list, show, check, init'],
		['of a recipe that is not there', ['show', 'githup'], 'did you mean github?'],
	])('a wrong use: %s', async (_, words, says) => {
		const told = await run(words, lab.home);
		expect(told).toMatchObject({code: 2, stdout: ''});
		expect(told.stderr).toContain(says);
	});

	it('init writes what is found here, a file that is good, and overwrites nothing', async () => {
		await bare(lab);
		const shop = await lab.project(goMod, 'shop');
		const below = join(shop, 'cmd');
		await lab.exec(
			['sh', '-c', `git init -q . && git remote add origin git@github.com:acme/shop && mkdir ${below}`],
			{
				cwd: shop,
			},
		);
		await lab.exec([
			'go',
			'env',
			'-w',
			'GOPROXY=https://goproxy.acme.example,direct',
			'GONOSUMDB=*.corp.acme.example',
		]);
		const log = join(lab.dir, 'nginx/access.log');
		await writeFile(log, '');

		const written = await run(['init', '--json'], below);
		expect(written, written.stderr).toMatchObject({code: 0});
		expectSchema(written);
		const file = join(shop, 'gomod-setup.yaml');
		const schema = join(shop, 'gomod-setup.schema.json');
		expect(JSON.parse(written.stdout)).toMatchObject({written: [file, schema]});
		const text = await readFile(file, 'utf8');
		expect(parse(text)).toEqual({
			schema: 1,
			title: 'acme',
			extends: 'github',
			privateModules: ['github.com/acme', '*.corp.acme.example'],
			goproxy: 'https://goproxy.acme.example,direct',
			goproxyServesPrivate: true,
		});
		expect(text).toContain('# yaml-language-server: $schema=./gomod-setup.schema.json\n');
		const accepts = new Ajv().compile(JSON.parse(await readFile(schema, 'utf8')));
		expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
		expect(await run(['check', 'gomod-setup.yaml'], shop)).toMatchObject({
			code: 0,
			stdout: 'gomod-setup.yaml: good, 1 host.\n',
		});
		expect((await run(['show', 'gomod-setup.yaml'], shop)).stdout).toContain('*.corp.acme.example');

		const again = await run(['init'], shop);
		expect(again).toMatchObject({code: 2, stdout: ''});
		expect(again.stderr).toContain('is there already');
		expect(await readFile(file, 'utf8')).toBe(text);
		expect((await stat(file)).mode & 0o777).toBe(0o644);
		expect(await readFile(log, 'utf8')).toBe('');
	});
});
