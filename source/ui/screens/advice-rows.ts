import {obstacles} from '../../core/verdict.ts';
import {adviceOf} from '../../report/advice.ts';
import {hint, type TextRow} from '../components/text-row.ts';
import type {WizardState} from '../state.ts';

/** What the organisation says to whoever it does not work for. */
export function adviceRows({findings, parts, targets}: WizardState): readonly TextRow[] {
	return obstacles(findings, parts).length === 0 ? [] : adviceOf(targets).map(text => hint(text));
}
