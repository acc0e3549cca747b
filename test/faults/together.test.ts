import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {type Crashing, prepareCrashing} from './crash.ts';
import {leavesTheSame, staleLocks, takesOver, tellsWhoHolds} from './together.ts';
import {leavesNoTrace} from './traces.ts';
import {held} from './verdict.ts';
import {dotfiles} from './workstations.ts';

describeLab('several at once, and those who only look', () => {
	let lab: Lab;
	let crashing: Crashing;
	beforeAll(async () => {
		lab = await startLab();
		crashing = await prepareCrashing(lab, dotfiles);
	});
	afterAll(() => lab.stop());

	it('three runs started together leave the files that one leaves', async () => {
		expect(await leavesTheSame(crashing, 3)).toEqual(held);
	}, 120_000);

	it('who holds the lock is said', async () => {
		expect(await tellsWhoHolds(crashing)).toEqual(held);
	}, 60_000);

	it.each(staleLocks.slice(1, 2).map(stale => [stale.name, stale] as const))(
		'a lock %s',
		async (_, stale) => {
			expect(await takesOver(crashing, stale)).toEqual(held);
		},
		60_000,
	);

	it.each([[[]], [['--proof']]])(
		'doctor leaves no trace %j',
		async words => {
			expect(await leavesNoTrace(lab, words)).toEqual(held);
		},
		60_000,
	);
});
