import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {type Crashing, changesOf, crash, prepareCrashing, survives} from './crash.ts';
import {keepsEdits} from './edited.ts';
import type {Change} from './killed-run.ts';
import {held} from './verdict.ts';
import {dotfiles, firstMorning, type Workstation} from './workstations.ts';

/** A sample of one kill for each kind of write; `npm run faults` tries all of them on every machine. */
const kills: readonly (readonly [Workstation, string, RegExp, 'before' | 'half'])[] = [
	[dotfiles, 'the mode of ~/.ssh', /^chmod .*\/\.ssh$/, 'before'],
	[dotfiles, 'an entry of the journal', /^writeFile .*journal\.jsonl$/, 'half'],
	[dotfiles, 'the bytes of a new ssh configuration', /^writeFile .*dotfiles\/ssh\//, 'half'],
	[dotfiles, 'the renaming of the new known_hosts', /^rename .*\/\.ssh\//, 'before'],
	[dotfiles, 'the file that go writes', /^go env -w/, 'half'],
	[dotfiles, 'the file that git writes', /^git config/, 'half'],
	[firstMorning, 'the key that ssh-keygen makes', /^ssh-keygen/, 'half'],
];

describeLab('the program is killed', () => {
	let lab: Lab;
	let crashing: Crashing;
	let changes: readonly Change[];
	beforeAll(async () => {
		lab = await startLab();
	});
	afterAll(() => lab.stop());

	/** Where in a run on this machine such a change is made, the last of its kind. */
	async function find(workstation: Workstation, what: RegExp): Promise<number> {
		if (crashing?.workstation !== workstation) {
			crashing = await prepareCrashing(lab, workstation);
			changes = await changesOf(crashing);
		}
		const found = changes.findLast(change => what.test(change.what));
		expect(found, `${what} in ${changes.map(change => change.what).join('\n')}`).toBeDefined();
		return found?.n ?? -1;
	}

	it.each(kills.map(kill => [kill[0].name, kill[1], kill] as const))('%s: %s', async (_name, _what, kill) => {
		const [workstation, , what, when] = kill;
		const at = await find(workstation, what);
		expect(await survives(crashing, {at, half: when === 'half'})).toEqual(held);
	});

	it('in the middle of the file that go writes, and then a person edits it', async () => {
		const at = await find(dotfiles, /^go env -w/);
		expect(await crash(crashing, {at, half: true})).toBe('unfinished');
		expect(await keepsEdits(crashing, 1)).toEqual(held);
	});

	it.each([
		[0, '~/.ssh/known_hosts'],
		[1, 'the settings of go'],
		[2, 'the configuration of git'],
		[3, '~/.ssh/config'],
	])('and then a person edits a file (%s: %s)', async turn => {
		const at = (await find(dotfiles, /^git config/)) + 1;
		expect(await crash(crashing, {at, half: false})).toBe('unfinished');
		expect(await keepsEdits(crashing, turn)).toEqual(held);
	});
});
