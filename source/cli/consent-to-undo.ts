import type {JournalledRun} from '../core/journal.ts';
import {jsonText, undoJson} from '../report/json.ts';
import type {ReportContext} from '../report/report-context.ts';
import {openChanges, undoPlanText, undoQuestionText} from '../report/undo-text.ts';
import type {InvocationOf} from './invocation.ts';
import type {World} from './world.ts';

/**
 * Whether a run may be taken back. A terminal asks, and only a whole `yes` agrees; without one `--yes` does, and else
 * what would be taken back is shown.
 */
export async function consentToUndo(
	{yes, json}: InvocationOf<'undo'>,
	world: World,
	run: JournalledRun,
	context: ReportContext,
): Promise<'agreed' | 'declined' | 'not-asked'> {
	const {stdout, isTTY, words} = world;
	if (yes) return 'agreed';
	if (json || !isTTY.stdin || !isTTY.stdout) {
		const left = openChanges(run).map(action => ({action, state: 'left'}) as const);
		stdout(json ? jsonText(undoJson(run.run, left, context)) : undoPlanText(run, context));
		return 'not-asked';
	}
	stdout(undoQuestionText(run, context));
	const answer = await world.readLine();
	if (['yes', 'ja', '是'].includes(answer?.trim().toLowerCase() ?? '')) return 'agreed';
	// Whoever ended the input has not ended the line.
	stdout(`${answer === undefined ? '\n' : ''}${words.undo.declined}\n`);
	return 'declined';
}
