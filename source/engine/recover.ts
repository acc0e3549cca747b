import type {JournalledRun} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import type {UndoneItem} from './events.ts';
import {openJournal} from './journal-file.ts';
import {lock} from './lock.ts';
import {settleRun} from './undo.ts';

/**
 * Makes way for going on: takes back what a run that was cut off had begun and not finished, and closes it. Gives what
 * could not be taken back; then the run stays open. The signal ends the wait for another run alone.
 */
export async function settleCutOff(
	system: System,
	state: string,
	name: string,
	timeout: number,
	signal?: AbortSignal,
): Promise<readonly UndoneItem[]> {
	const locked = await lock(system, state, undefined, signal);
	// Whoever goes on is told who holds the lock, or that it cannot be written.
	if (locked.kind !== 'locked') return [];
	try {
		const journal = openJournal(system, state, name);
		const run = await journal.read();
		if (run?.result !== 'interrupted') return [];
		const items = await settleRun({system, journal, timeout, emit: () => {}});
		const failed = items.filter(item => item.state === 'failed');
		if (failed.length === 0) await closeRun(system, state, run);
		return failed;
	} finally {
		await locked.release();
	}
}

/** Lets an interrupted run be: its finished changes stay, and can still be taken back by `undo`. */
export async function closeRun(system: System, state: string, run: JournalledRun): Promise<void> {
	await openJournal(system, state, run.run).append({
		entry: 'end',
		at: system.now().toISOString(),
		result: 'stopped',
	});
}
