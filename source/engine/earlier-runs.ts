import type {JournalledRun, UnreadableJournal} from '../core/journal.ts';
import type {System} from '../system/system.ts';
import {readJournals} from './journal-file.ts';
import {isHeld} from './lock.ts';

/** What earlier runs left for the next start to say. */
export interface Earlier {
	/** The last run, when it was cut off in the middle. */
	readonly interrupted: JournalledRun | undefined;
	readonly unreadable: readonly UnreadableJournal[];
}

/** Looks at what earlier runs left. A run without an end that still holds the lock is at work, and was not cut off. */
export async function earlierRuns(system: System, state: string): Promise<Earlier> {
	const {runs, unreadable} = await readJournals(system, state);
	const [last] = runs;
	const isCutOff = last?.result === 'interrupted' && !(await isHeld(system, state));
	return {interrupted: isCutOff ? last : undefined, unreadable};
}
