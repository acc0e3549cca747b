import {afterAll, beforeAll, expect, it} from 'vitest';
import {entryFile} from '../built/dist.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {changes, shop, working} from './machine.ts';
import {product} from './product.ts';

describeLab('where the output cannot be written', () => {
	let lab: Lab;
	let cwd: string;
	beforeAll(async () => {
		lab = await startLab();
		await working(lab);
		cwd = await shop(lab);
	});
	afterAll(() => lab.stop());

	const into = (full: string, words: readonly string[]) =>
		lab.exec(['sh', '-c', `exec "$0" "$@" ${full}/dev/full`, process.execPath, entryFile, ...words], {cwd});

	it.each([
		['doctor', 'what is well', 1],
		['setup --yes --set passphrase=none', 'what was done', 1],
		['setup --yes --json --set passphrase=none', 'what was done', 1],
		['undo --list', 'the runs', 1],
		['setup --yes --secret token=env:NONE', 'nothing that was asked', 2],
	])('%s says that nobody has read %s', async (line, _what, code) => {
		const ended = await into('>', [...line.split(' '), ...(line.startsWith('undo') ? [] : recipe())]);
		expect(ended.code, ended.stderr).toBe(code);
		const said = 'gomod-setup: the result cannot be written: the disk is full.';
		expect(ended.stderr.includes(said), ended.stderr).toBe(code === 1);
		expect(ended.stderr).not.toContain('fault of this program');
	});

	it('complaints that nobody can read change nothing', async () => {
		const ended = await into('2>', ['setup', '--yes', '--json', '--set', 'passphrase=none', ...recipe()]);
		expect([ended.code, changes(ended)]).toEqual([0, []]);
		expect((await into('2>', ['docter'])).code).toBe(2);
		expect((await product(lab).run(['undo', '--list'], {cwd})).code).toBe(0);
	});

	const recipe = () => ['--recipe', lab.recipeFile, '--wait', '0'];
});
