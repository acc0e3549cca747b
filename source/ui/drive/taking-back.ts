import {isStanding, type JournalledRun} from '../../core/journal.ts';
import {earlierRuns} from '../../engine/earlier-runs.ts';
import type {Undone} from '../../engine/events.ts';
import {openJournal, readRuns} from '../../engine/journal-file.ts';
import {lock} from '../../engine/lock.ts';
import {closeRun} from '../../engine/recover.ts';
import {settleRun, undoRun} from '../../engine/undo.ts';
import type {Happening} from '../events.ts';
import type {Outside} from '../outside.ts';

/** Takes runs back, and sees to one that was cut off. */
export interface TakingBack {
	/** Tells of a run that was cut off. */
	begin(): Promise<void>;
	undo(runs: readonly string[]): Promise<void>;
	/** Finish the change at work, then stop. */
	stop(): void;
	/** Takes back what a cut-off run had begun and not finished, and closes it. */
	settle(run: string): Promise<void>;
	/** Closes a cut-off run as it is. */
	close(run: string): Promise<void>;
}

export function createTakingBack(outside: Outside, tell: (happening: Happening) => void): TakingBack {
	const {system, directory, given} = outside;
	let stop = new AbortController();
	const undoing = (state: string, run: string) => ({
		system,
		journal: openJournal(system, state, run),
		timeout: given.timeout,
		emit: (event: Extract<Happening, {kind: 'engine'}>['event']) => tell({kind: 'engine', event}),
		stop: stop.signal,
	});
	const quietly = (state: string, run: string) => ({...undoing(state, run), emit: () => {}});
	const closed = async (state: string, name: string) => {
		const run = await openJournal(system, state, name).read();
		if (run !== undefined) await closeRun(system, state, run);
	};
	return {
		begin: async () => {
			if (directory === undefined) return;
			const {interrupted, unreadable} = await earlierRuns(system, directory);
			const [journal] = unreadable;
			if (journal !== undefined) tell({kind: 'journal-unreadable', journal});
			if (interrupted !== undefined) tell({kind: 'interrupted', run: interrupted});
		},
		undo: runs =>
			locked(outside, tell, async state => {
				stop = new AbortController();
				tell({kind: 'undo-began', of: await standing(outside, state, runs)});
				const undone: Undone[] = [];
				for (const run of runs) undone.push(await undoRun(undoing(state, run)));
				tell({kind: 'undo-ended', result: resultOf(undone), asItWas: undone.every(({asItWas}) => asItWas)});
			}),
		stop: () => stop.abort(),
		settle: run =>
			locked(outside, tell, async state => {
				await settleRun(quietly(state, run));
				await closed(state, run);
			}),
		close: run => locked(outside, tell, state => closed(state, run)),
	};
}

/** While another run is at work nothing is taken back. */
async function locked(
	{system, directory}: Outside,
	tell: (happening: Happening) => void,
	act: (state: string) => Promise<void>,
): Promise<void> {
	const held = directory === undefined ? undefined : await lock(system, directory);
	if (directory === undefined || held?.kind !== 'locked') {
		if (held?.kind === 'held') tell({kind: 'undo-refused', by: held});
		return tell({kind: 'undo-ended', result: 'failed', asItWas: false});
	}
	try {
		await act(directory);
	} finally {
		await held.release();
	}
}

/** How many changes of these runs were made. */
async function standing({system}: Outside, state: string, names: readonly string[]): Promise<number> {
	const runs: readonly JournalledRun[] = await readRuns(system, state);
	return runs
		.filter(({run}) => names.includes(run))
		.flatMap(({steps}) => steps)
		.filter(isStanding).length;
}

function resultOf(undone: readonly Undone[]): Undone['result'] {
	const results = undone.map(({result}) => result);
	return (
		results.find(result => result === 'failed') ?? results.find(result => result === 'stopped') ?? 'undone'
	);
}
