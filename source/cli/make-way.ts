import {settleCutOff} from '../engine/recover.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {clean} from '../report/clean.ts';
import type {ReportContext} from '../report/report-context.ts';
import {tellEarlier} from './earlier.ts';
import {interruptible} from './interruptible.ts';
import type {World} from './world.ts';

/**
 * Says what earlier runs left behind to a run that is to change something: with `--yes` it first takes back what was begun and not finished.
 * @returns `settled`: the machine may differ from what it was a moment ago; `failed`: that could not be taken back;
 * `stopped`: a signal came meanwhile
 */
export async function makeWay(
	{yes}: {readonly yes: boolean},
	world: World,
	timeout: number,
	context: ReportContext,
): Promise<'as-it-was' | 'settled' | 'failed' | 'stopped'> {
	const {interrupted} = await tellEarlier(world, context, yes);
	const directory = ownStateDirectory(world.system);
	if (!yes || interrupted === undefined || directory === undefined) return 'as-it-was';
	const stop = interruptible(world);
	const failed = await settleCutOff(world.system, directory, interrupted.run, timeout, stop.signal);
	stop.end();
	for (const item of failed)
		world.stderr(`gomod-setup: ${clean(context.words.actions.undone(item), context)}\n`);
	if (failed.length > 0) return 'failed';
	return stop.signal.aborted ? 'stopped' : 'settled';
}
