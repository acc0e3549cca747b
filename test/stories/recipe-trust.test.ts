import {createHash} from 'node:crypto';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {listing} from './listing.ts';
import {bare, shop} from './machine.ts';
import {product} from './product.ts';

const address = 'https://goproxy.acme.example/acme.yaml';
const own = 'https://goproxy.acme.example';
const start = 'schema: 1\nextends: github\ntitle: Acme\nprivateModules: [github.com/acme]\n';
const company = `${start}goproxy: ${own},direct\ngoproxyServesPrivate: true\n`;
const evil = company.replace(own, 'https://goproxy.evil.example');
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

describeLab('who may decide what', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
		await bare(lab);
		cwd = await shop(lab);
	});
	afterAll(() => lab.stop());

	const publish = (text: string) => writeFile(join(lab.dir, 'company-modules/acme.yaml'), text);
	const setup = (...more: readonly string[]): Promise<Ended> =>
		product(lab).run(['setup', '--yes', '--wait', '0', '--timeout', '3', ...more], {cwd});
	const goproxy = async () => (await lab.exec(['go', 'env', 'GOPROXY'])).stdout.trim();
	const asked = () => readFile(join(lab.dir, 'nginx/access.log'), 'utf8');
	const forget = () => writeFile(join(lab.dir, 'nginx/access.log'), '');

	it('a recipe from an address is used, its digest told, and what changed shown the next time', async () => {
		await publish(company);
		const first = await setup('--recipe', address);
		expect(first.code, first.stdout + first.stderr).toBe(0);
		expect(first.stderr).toContain(`comes from ${address}, SHA-256 ${digestOf(company)}.`);
		expect(first.stderr).toContain(
			`\nIt is used here for the first time. It says:\ngithub.com title: Acme\n`,
		);
		expect(first.stderr).toContain(`\ngithub.com goproxy: ${own},direct\n`);
		expect(await goproxy()).toBe(`${own},direct`);

		const again = await setup('--recipe', address);
		expect(again.code).toBe(0);
		expect(again.stderr).not.toMatch(/changed|first time/);

		await publish(company.replace('title: Acme', 'title: Acme Corp'));
		const renamed = await setup('--recipe', address);
		expect(renamed.code, renamed.stderr).toBe(0);
		expect(renamed.stderr).toContain('- github.com title: Acme\n+ github.com title: Acme Corp\n');
	});

	it('a change that only a person may decide needs the digest, and without it nothing is changed', async () => {
		await publish(evil);
		await forget();
		const before = await listing(lab.home);
		const refused = await setup('--recipe', address);
		expect(refused).toMatchObject({code: 2, stdout: ''});
		expect(refused.stderr).toContain('+ github.com goproxy: https://goproxy.evil.example,direct');
		expect(refused.stderr).toContain(`--set recipe-digest=${digestOf(evil)}`);
		expect(await listing(lab.home)).toEqual(before);
		expect((await asked()).trim().split('\n')).toHaveLength(1);

		const wrong = await setup('--recipe', address, '--set', `recipe-digest=${digestOf(company)}`);
		expect(wrong).toMatchObject({code: 2, stdout: ''});
		expect(wrong.stderr).toContain(`not ${digestOf(company)}`);

		const right = company.replace(',direct', '|direct');
		await publish(right);
		const allowed = await setup('--recipe', address, '--set', `recipe-digest=${digestOf(right)}`);
		expect(allowed.code, allowed.stderr).toBe(0);
		expect(await goproxy()).toBe(`${own}|direct`);
	});

	it.each([
		['without TLS', 'http://goproxy.acme.example/acme.yaml', 'only from https'],
		['that is not there', `${own}/nothing.yaml`, 'HTTP 404'],
		['that wants a login', `${own}/401/acme.yaml`, 'HTTP 401'],
	])('an address %s', async (_, name, says) => {
		const before = await listing(lab.home);
		const refused = await setup('--recipe', name);
		expect(refused).toMatchObject({code: 2, stdout: ''});
		expect(refused.stderr).toContain(says);
		expect(await listing(lab.home)).toEqual(before);
	});

	it.each([
		['a module proxy', evil, 'goproxy'],
		['a checksum database', `${start}checksumDatabase: "off"\n`, 'checksumDatabase'],
		['authorities', `${start}caFile: /tmp/evil.pem\n`, 'caFile'],
		['a web proxy', `${start}httpProxy: http://proxy.evil.example\n`, 'httpProxy'],
		[
			'a key of a well-known host',
			`${start}hostKeys: ["github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPNk1GqnV8jFU7qLnnrF8mHN3cJl9Wo3CCTOeJoz/1iG"]\n`,
			'hostKeys',
		],
	])('a file that was found and wants %s is named, and nothing is done', async (_, text, member) => {
		const file = join(cwd, 'gomod-setup.yaml');
		await writeFile(file, text);
		await forget();
		const before = await listing(lab.home);
		const refused = await setup();
		expect(refused).toMatchObject({code: 2, stdout: ''});
		expect(refused.stderr).toContain(`wants to set ${member}`);
		expect(refused.stderr).toContain('--recipe ');
		expect(await listing(lab.home)).toEqual(before);
		expect(await asked()).toBe('');
		await rm(file);
	});

	it('a file that was found may say what is private, and what it is called', async () => {
		const file = join(cwd, 'gomod-setup.yaml');
		await writeFile(file, `${start}tools: {go: "1.19"}\nadvice: Ask in go-help.\n`);
		const planned = await product(lab).run(['setup', '--dry-run', '--json', '--timeout', '3'], {cwd});
		expect(JSON.parse(planned.stdout)).toMatchObject({target: {title: 'Acme'}});
		await rm(file);
	});

	it.each([
		['10 MB', 'a: 1\n'.repeat(2_000_000), 'cannot be read'],
		[
			'an alias bomb',
			`${start}x0: &x0 [lol]\nx1: &x1 [*x0, *x0, *x0]\nx2: [*x1, *x1, *x1]\n`,
			'anchors and aliases',
		],
		['brackets', '['.repeat(9000), 'line 1, column 65:'],
		['brackets without an end', '['.repeat(200_000), 'line 1, column 10001:'],
		[
			'JSON with many names',
			JSON.stringify(Object.fromEntries(Array.from({length: 15_000}, (_, i) => [`host${i}`, 1]))),
			'line 1, column',
		],
		[
			'a title with escape sequences',
			`${start.replace('Acme', '"\\e]0;owned\\a"')}`,
			'line 3, column 8: title',
		],
		['a host like an option', `${start}host: -oProxyCommand=x\n`, 'line 5, column 7:'],
		['a wrong type', `${start}port: "22"\n`, 'line 5, column 7: port has to be a whole number'],
		['an unknown member', `${start}postInstall: rm\n`, 'line 5, column 1: there is no member postInstall'],
		['a newer schema', 'schema: 2\nnew: 1\n', 'line 1, column 9: schema 2 is for a newer gomod-setup'],
		['a regular expression', `${start}host: "git\\\\..*"\n`, 'line 5, column 7:'],
		[
			'two hosts of one name',
			'schema: 1\nhosts:\n  - extends: github\n  - extends: github\n',
			'line 4, column 5: github.com stands in line 3 already',
		],
		['a login', `${start}goproxy: https://me:hunter2@goproxy.acme.example\n`, 'line 5, column 10: goproxy'],
	])('a hostile file is refused with its place: %s', async (_, text, says) => {
		const file = join(lab.dir, 'hostile.yaml');
		await writeFile(file, text);
		await forget();
		const before = await listing(lab.home);
		for (const yes of [['--yes'], []]) {
			const refused = await product(lab).run(['setup', ...yes, '--recipe', file], {cwd});
			expect(refused).toMatchObject({code: 2, stdout: ''});
			expect(refused.stderr).toContain(says);
			expect(refused.stderr).not.toMatch(/\u001b|hunter2/);
			expect(refused.stderr.split('\n').length).toBeLessThanOrEqual(3);
		}
		expect(await listing(lab.home)).toEqual(before);
		expect(await asked()).toBe('');
	});
});
