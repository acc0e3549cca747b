import {type Earlier, earlierRuns, settleCutOff} from '../engine/recover.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {clean} from '../report/clean.ts';
import {interruptedText, unreadableText} from '../report/earlier-text.ts';
import type {ReportContext} from '../report/report-context.ts';
import type {World} from './world.ts';

/**
 * Says what earlier runs left behind: one that was cut off, journals that cannot be read. Changes nothing.
 * @param goesOn the setup goes on from there by itself
 */
export async function tellEarlier(
	{system, stderr}: World,
	context: ReportContext,
	goesOn = false,
): Promise<Earlier> {
	const directory = ownStateDirectory(system);
	if (directory === undefined) return {interrupted: undefined, unreadable: []};
	const earlier = await earlierRuns(system, directory);
	const {interrupted, unreadable} = earlier;
	stderr(unreadableText(unreadable, context));
	if (interrupted !== undefined) stderr(interruptedText(interrupted, goesOn, context));
	return earlier;
}

/**
 * The same for a run that is to change something: with `--yes` it first takes back what was begun and not finished.
 * @returns `settled`: the machine may differ from what it was a moment ago; `failed`: that could not be taken back
 */
export async function makeWay(
	{yes}: {readonly yes: boolean},
	world: World,
	timeout: number,
	context: ReportContext,
): Promise<'as-it-was' | 'settled' | 'failed'> {
	const {interrupted} = await tellEarlier(world, context, yes);
	const directory = ownStateDirectory(world.system);
	if (!yes || interrupted === undefined || directory === undefined) return 'as-it-was';
	const failed = await settleCutOff(world.system, directory, interrupted.run, timeout);
	for (const item of failed)
		world.stderr(`gomod-setup: ${clean(context.words.actions.undone(item), context)}\n`);
	return failed.length > 0 ? 'failed' : 'settled';
}
