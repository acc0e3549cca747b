import {type Earlier, earlierRuns} from '../engine/earlier-runs.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
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
