import {registry} from '../../core/finding.ts';
import {pointedRow} from '../rows.ts';
import type {Digits} from '../screen.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {sentence, type TextRow} from './text-row.ts';

/** The digits of a code typed so far, and what the pointer jumped to. */
export function typedCodeRows(
	digits: Digits | undefined,
	state: WizardState,
	{words}: View,
): readonly TextRow[] {
	if (digits === undefined) return [];
	const row = pointedRow(state);
	const code = row !== undefined && 'finding' in row ? registry[row.finding.id].code : undefined;
	const {typed, notTyped} = words.ui.findings;
	return digits.found !== undefined && code !== undefined
		? [sentence(typed(digits.found, code), 'pointer')]
		: [sentence(notTyped(digits.typed), 'warn')];
}
