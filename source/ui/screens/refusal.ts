import {localTime} from '../../report/local-time.ts';
import {sentence, type TextRow} from '../components/text-row.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** Why the engine did not begin, or the changes could not be planned. */
export function refusalRows({refused, notice}: WizardState, {words}: View): readonly TextRow[] {
	const {review} = words.ui;
	const rows: string[] = [];
	if (refused?.kind === 'held') rows.push(review.locked(refused.pid, localTime(refused.since)));
	if (refused?.kind === 'no-journal') rows.push(review.noJournal(refused.because));
	if (notice?.kind === 'no-plan') rows.push(review.noPlan(notice.because));
	return rows.map(text => sentence(text, 'warn'));
}
