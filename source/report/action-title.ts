import type {Action} from '../core/action.ts';
import type {Finding} from '../core/finding.ts';
import {keyOf} from '../core/finding-key.ts';
import {speak} from '../words/words.ts';
import {clean} from './clean.ts';
import type {ReportContext} from './report-context.ts';

/** The title of a change; what only a person can do is told with the cure of the finding it is for. */
export function actionTitle(action: Action, findings: readonly Finding[], context: ReportContext): string {
	const told =
		action.kind === 'tell'
			? findings.find(finding => finding.id === action.finding && action.cures.includes(keyOf(finding)))
			: undefined;
	const cure = told === undefined ? '' : speak(context.words, told).cure;
	return clean(cure.replace(/[.。]$/, '') || context.words.actions.title(action), context);
}
