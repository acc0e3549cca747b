import {type ExitCode, exitCode} from '../core/exit-code.ts';
import type {JournalledRun} from '../core/journal.ts';
import {openJournal} from '../engine/journal-file.ts';
import {lock} from '../engine/lock.ts';
import {undoRun} from '../engine/undo.ts';
import {jsonText, undoJson} from '../report/json.ts';
import type {ReportContext} from '../report/report-context.ts';
import {undoText} from '../report/undo-text.ts';
import {usualTimeout} from './begun.ts';
import {interruptible} from './interruptible.ts';
import type {InvocationOf} from './invocation.ts';
import {tellUnlocked} from './tell-unlocked.ts';
import type {World} from './world.ts';

/** Takes a run back, as the only one that changes something, and says what became of each change. */
export async function takeBack(
	{json}: InvocationOf<'undo'>,
	world: World,
	directory: string,
	run: JournalledRun,
	context: ReportContext,
): Promise<ExitCode> {
	const {system} = world;
	const locked = await lock(system, directory);
	if (locked.kind !== 'locked') return tellUnlocked(world, directory, locked);
	const stop = interruptible(world);
	const journal = openJournal(system, directory, run.run);
	const undoing = {system, journal, timeout: usualTimeout, emit: () => {}, stop: stop.signal};
	const undone = await undoRun(undoing);
	await locked.release();
	stop.end();
	world.stdout(json ? jsonText(undoJson(run.run, undone.items, context)) : undoText(run, undone, context));
	if (undone.result === 'stopped') return exitCode.cancelled;
	return undone.result === 'failed' ? exitCode.actionFailed : exitCode.good;
}
