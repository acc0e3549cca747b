import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {type Crashing, prepareCrashing} from './crash.ts';
import {damages, standsDamage} from './damaged-journal.ts';
import {standsFullDisk} from './full-disk.ts';
import {refusals, standsRefusal} from './refusals.ts';
import {held} from './verdict.ts';
import {dotfiles} from './workstations.ts';

describeLab('a world that says no', () => {
	let lab: Lab;
	let crashing: Crashing;
	beforeAll(async () => {
		lab = await startLab();
		crashing = await prepareCrashing(lab, dotfiles);
	});
	afterAll(() => lab.stop());

	const tried = refusals.filter(({needsRoot}) => !needsRoot || process.getuid?.() === 0);
	it.each(tried.map(refusal => [refusal.name, refusal] as const))('%s', async (_, refusal) => {
		expect(await standsRefusal(crashing, refusal)).toEqual(held);
	});

	it.each(damages.map(damage => [damage.name, damage] as const))('a journal: %s', async (_, damage) => {
		expect(await standsDamage(crashing, damage)).toEqual(held);
	});

	it.each([0, 3, 6])('a disk with %s blocks free', async free => {
		expect(await standsFullDisk(crashing, free)).toEqual(held);
	});
});
