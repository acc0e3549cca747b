import {writeFile} from 'node:fs/promises';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {runs} from './journals.ts';
import {listing} from './listing.ts';
import {bare, changes, shop, wanted, working} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

/** Words, and what is said about them; nothing is looked at and nothing is changed. */
const wrong: [words: string[], said: string][] = [
	[['doctor', '--modul', 'github.com/acme/private'], 'there is no option --modul; did you mean --module?'],
	[['docter'], 'did you mean doctor?'],
	[['doctor', '--module', 'github.com/acme/private/'], 'github.com/acme/private/'],
	[['doctor', '--module', 'github.com/acme/\u001B[31mred'], 'character'],
	[['doctor', '--module', 'https://github.com/acme/private'], 'https://'],
	[['doctor', '--host', '-oProxyCommand=x'], '"-oProxyCommand=x" is not a host name: it begins with "-".'],
	[['doctor', '--key', 'id\u001B[2J\nid'], '--key cannot be "id id": it holds a control character.'],
	[['doctor', 'S99'], 'S99'],
	[['undo', '20261122-1402', '--forget'], '--forget and 20261122-1402 do not go together.'],
	[['undo', '--list', '--forget'], '--list and --forget do not go together.'],
	[['run', 'github', 'go-evn'], 'did you mean go-env?'],
	[['setup', '--secret', 'passphrase=hunter2'], 'env:VAR'],
	[['setup', '--wait', 'long'], '--wait'],
	[['doctor', '--recipe', 'recipe.json'], 'recipe.json'],
	[['setup', '--yes', '--recipe', 'broken.json'], 'line 5, column 2'],
];

const recipe = '{\n\t"schema": 1,\n\t"title": "Acme",\n\t"extends": "github",\n\t"hostkeys": []\n}\n';

describeLab('wrong use', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
		await working(lab);
		cwd = await shop(lab);
		await writeFile(`${cwd}/broken.json`, recipe);
	});
	afterAll(() => lab.stop());
	const run = (words: string[], more = {}) => product(lab).run(words, {cwd, ...more});

	it.each(wrong)('%j', async (words, said) => {
		const before = await listing(lab.home, true);
		const ended = await run(words);
		expect([ended.code, ended.stdout], ended.stderr).toEqual([2, '']);
		expect(ended.stderr).toContain(said);
		expect(ended.stderr).not.toMatch(/\u001B|hunter2/);
		expect(await listing(lab.home, true)).toEqual(before);
		expect(await runs(lab)).toEqual([]);
	});

	it('doctor CODE looks at these checks only', async () => {
		const ended = await run(['doctor', 'G31', 's12', '--recipe', lab.recipeFile, '--json']);
		const {findings} = JSON.parse(ended.stdout) as {findings: {code: string}[]};
		expect(findings.map(({code}) => code).sort()).toEqual(['G31', 'S12']);
		expectSchema(ended);
	});

	it('run RECIPE PART changes only that part', async () => {
		await bare(lab);
		await shop(lab);
		const words = [lab.recipeFile, 'go-env', '--module', wanted, '--json'];
		const dry = await run(['run', ...words, '--dry-run']);
		expect(dry.code).toBe(1);
		expectSchema(dry);
		const ended = await run(['run', ...words, '--yes']);
		expect([ended.code, changes(ended)], ended.stderr).toEqual([0, ['go-env']]);
		expectSchema(ended);
		const undone = await run(['undo', '--yes', '--json']);
		expect(undone.code).toBe(0);
		expectSchema(undone);
	});

	it('a plan without --yes is printed and refused', async () => {
		await bare(lab);
		await shop(lab);
		const words = ['setup', '--recipe', lab.recipeFile, '--module', wanted, '--set', 'passphrase=none'];
		const ended = await run(words);
		expect(ended.code).toBe(2);
		expect(ended.stdout).toContain('go env -w GOPRIVATE=github.com/acme');
		expect(ended.stderr).toContain('--yes');
		expect(await runs(lab)).toEqual([]);
		const unanswered = await run(['setup', '--yes', '--recipe', lab.recipeFile, '--module', wanted]);
		expect(unanswered.code).toBe(2);
		expect(unanswered.stderr).toContain('--set passphrase=none');
	});

	it('an answer that the plan misses is a finding that names the flag', async () => {
		await bare(lab);
		await shop(lab);
		const words = ['setup', '--yes', '--recipe', lab.recipeFile, '--module', wanted, '--json'];
		const ended = await run(words);
		expect(ended.code).toBe(2);
		expectSchema(ended);
		const {ok, summary, findings} = JSON.parse(ended.stdout) as {
			ok: boolean;
			summary: {fail: number};
			findings: {id: string; level: string; remedy?: {text: string}}[];
		};
		expect([ok, findings.filter(({level}) => level === 'fail').length]).toEqual([false, summary.fail]);
		expect(findings[0]).toMatchObject({id: 'answer.missing', level: 'fail', part: 'keys'});
		expect(findings[0]?.remedy?.text).toContain('--set passphrase=none');
		expect(await runs(lab)).toEqual([]);
	});
});
