import type {Action, Change} from '../../source/core/action.ts';
import {type AppliedPlan, type Applying, apply} from '../../source/engine/apply.ts';
import type {EngineEvent, Undone} from '../../source/engine/events.ts';
import {beginJournal, openJournal, readRuns} from '../../source/engine/journal-file.ts';
import {undoRun} from '../../source/engine/undo.ts';
import {Secret, type System} from '../../source/system/system.ts';
import type {Machine} from '../actions/machine.ts';

/** Left out of `filesIn`: what the program keeps for itself. */
export const stateOf = ({home}: Machine) => `${home}/kept-state`;

export function planned(changes: readonly Change[]): Action[] {
	return changes.map((change, index) => ({number: index + 1, cures: [], part: 'keys', ...change}));
}

export const head = {version: '1.0.0', recipe: 'github', host: 'github.com', command: 'gomod-setup'};

/** Applies changes as one run, with a person who stops at the first failure. */
export async function applyChanges(
	{system, state}: {system: System; state: string},
	changes: readonly Change[],
	more: Partial<Applying> = {},
): Promise<AppliedPlan & {run: string; events: EngineEvent[]}> {
	const begun = await beginJournal(system, state, head);
	if (begun.kind === 'failed') throw new Error(begun.because);
	const events: EngineEvent[] = [];
	const done = await apply({
		system,
		journal: begun.journal,
		plan: {actions: planned(changes), uncured: []},
		timeout: 20_000,
		secret: async () => new Secret('correct horse'),
		emit: event => events.push(event),
		onFailure: async () => 'stop',
		hold: async () => 'for-you',
		stop: new AbortController().signal,
		...more,
	});
	return {...done, run: begun.journal.run, events};
}

/** Takes the last run back, as the next start of the program would. */
export async function undoLast(system: System, state: string): Promise<Undone> {
	const [last] = await readRuns(system, state);
	if (last === undefined) return {items: [], asItWas: true, result: 'undone'};
	return undoRun({system, journal: openJournal(system, state, last.run), timeout: 20_000, emit: () => {}});
}
