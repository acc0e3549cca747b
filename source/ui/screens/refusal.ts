import {localTime} from '../../report/local-time.ts';
import {sentence, type TextRow} from '../components/text-row.ts';
import {stoppedLook} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** Why nothing was begun, or planned. */
export function refusalRows(state: WizardState, {words}: View): readonly TextRow[] {
	const {refused, notice, outdated, screen} = state;
	const {review, findings} = words.ui;
	const rows: string[] = [];
	const stopped = screen.kind === 'findings' ? stoppedLook(state) : undefined;
	if (stopped !== undefined) rows.push(findings.stopped(stopped));
	if (outdated.length > 0) rows.push(review.outdated(outdated));
	if (refused?.kind === 'held') rows.push(review.locked(refused.pid, localTime(refused.since)));
	if (refused?.kind === 'no-journal') rows.push(review.noJournal(refused.because));
	if (notice?.kind === 'no-plan') rows.push(review.noPlan);
	return rows.map(text => sentence(text, 'warn'));
}
