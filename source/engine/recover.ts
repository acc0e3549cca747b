import type {JournalledRun} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import {openJournal, readRuns} from './journal-file.ts';

/**
 * The last run, when it was cut off in the middle. Nothing is changed by asking. Whoever goes on must hold the lock:
 * without it the run may simply be at work.
 */
export async function interruptedRun(system: System, state: string): Promise<JournalledRun | undefined> {
	const [last] = await readRuns(system, state);
	return last?.result === 'interrupted' ? last : undefined;
}

/** Lets an interrupted run be: its finished changes stay, and can still be taken back by `undo`. */
export async function closeRun(system: System, state: string, run: JournalledRun): Promise<void> {
	await openJournal(system, state, run.run).append({
		entry: 'end',
		at: system.now().toISOString(),
		result: 'stopped',
	});
}
