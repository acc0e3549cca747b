import type {Lab} from '../lab/lab.ts';
import {changesOf, crash, prepareCrashing, survives} from './crash.ts';
import {damages, standsDamage} from './damaged-journal.ts';
import {keepsEdits} from './edited.ts';
import {standsFullDisk} from './full-disk.ts';
import type {Kill} from './killed-run.ts';
import {refusals, standsRefusal} from './refusals.ts';
import {leavesTheSame, staleLocks, takesOver, tellsWhoHolds} from './together.ts';
import {leavesNoTrace} from './traces.ts';
import type {Verdict} from './verdict.ts';
import {dotfiles, type Workstation, workstations} from './workstations.ts';

/** A fault that was tried. */
export interface Tried {
	readonly name: string;
	readonly verdict: Verdict;
}

/** Which of the faults are tried here: every `of`-th, beginning with `turn`. */
export interface Share {
	readonly turn: number;
	readonly of: number;
}

/** A kind of faults: a row of the table. */
export interface Kind {
	readonly name: string;
	tryAll(lab: Lab, share: Share): AsyncIterable<Tried>;
}

export const kinds: readonly Kind[] = [
	...workstations.map(killed),
	...workstations.map(killedAndEdited),
	{name: 'the disk is full', tryAll: fullDisk},
	{name: 'the world refuses a change', tryAll: refused},
	{name: 'a journal is damaged', tryAll: damaged},
	{name: 'two at once, and locks that nobody holds', tryAll: atOnce},
	{name: 'looking leaves no trace', tryAll: looking},
];

/** Killed at every change that it makes, before it and, where that can be, in the middle of it. */
function killed(workstation: Workstation): Kind {
	return {
		name: `killed at every write: ${workstation.name}`,
		async *tryAll(lab, share) {
			const crashing = await prepareCrashing(lab, workstation);
			for (const kill of shareOf(killsIn(await changesOf(crashing)), share)) {
				const verdict = await survives(crashing, kill);
				if (verdict !== undefined) yield {name: nameOf(kill), verdict};
			}
		},
	};
}

function killedAndEdited(workstation: Workstation): Kind {
	return {
		name: `killed, then a file is edited: ${workstation.name}`,
		async *tryAll(lab, share) {
			const crashing = await prepareCrashing(lab, workstation);
			const kills = killsIn(await changesOf(crashing)).map((kill, turn) => ({...kill, turn}));
			for (const kill of shareOf(kills, share)) {
				if ((await crash(crashing, kill)) === 'not reached') continue;
				yield {name: nameOf(kill), verdict: await keepsEdits(crashing, kill.turn)};
			}
		},
	};
}

/** From no free block on, until the room does. */
async function* fullDisk(lab: Lab, {turn, of}: Share): AsyncIterable<Tried> {
	const crashing = await prepareCrashing(lab, dotfiles);
	for (let free = turn; ; free += of) {
		const verdict = await standsFullDisk(crashing, free);
		if (verdict === undefined) return;
		yield {name: `${free} blocks free`, verdict};
	}
}

async function* refused(lab: Lab, share: Share): AsyncIterable<Tried> {
	const crashing = await prepareCrashing(lab, dotfiles);
	const possible = refusals.filter(({needsRoot}) => !needsRoot || process.getuid?.() === 0);
	for (const refusal of shareOf(possible, share))
		yield {name: refusal.name, verdict: await standsRefusal(crashing, refusal)};
}

async function* damaged(lab: Lab, share: Share): AsyncIterable<Tried> {
	const crashing = await prepareCrashing(lab, dotfiles);
	for (const damage of shareOf(damages, share))
		yield {name: damage.name, verdict: await standsDamage(crashing, damage)};
}

async function* atOnce(lab: Lab, share: Share): AsyncIterable<Tried> {
	const crashing = await prepareCrashing(lab, dotfiles);
	const faults = [
		{name: 'ten runs', tryIt: () => leavesTheSame(crashing, 10)},
		{name: 'who holds the lock', tryIt: () => tellsWhoHolds(crashing)},
		...staleLocks.map(stale => ({name: `a lock ${stale.name}`, tryIt: () => takesOver(crashing, stale)})),
	];
	for (const {name, tryIt} of shareOf(faults, share)) yield {name, verdict: await tryIt()};
}

async function* looking(lab: Lab, share: Share): AsyncIterable<Tried> {
	for (const words of shareOf([[], ['--proof']], share))
		yield {name: ['doctor', ...words].join(' '), verdict: await leavesNoTrace(lab, words)};
}

function killsIn(changes: Awaited<ReturnType<typeof changesOf>>): readonly Kill[] {
	return changes.flatMap(({n: at, canBeHalf}) => [
		{at, half: false},
		...(canBeHalf ? [{at, half: true}] : []),
	]);
}

function nameOf({at, half}: Kill): string {
	return half ? `in the middle of change ${at}` : `before change ${at}`;
}

function shareOf<Fault>(faults: readonly Fault[], {turn, of}: Share): readonly Fault[] {
	return faults.filter((_, index) => index % of === turn);
}
