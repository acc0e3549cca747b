import {type Finding, type Level, registry} from '../../core/finding.ts';
import type {ActionState} from '../../engine/events.ts';
import {actionTitle} from '../../report/action-title.ts';
import {cleanLines} from '../../report/clean.ts';
import {commandOf} from '../../report/command.ts';
import {atItsHost} from '../../words/title-alone.ts';
import {speak} from '../../words/words.ts';
import type {TextRow} from '../components/text-row.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import {markOf, markWidth, toneOf} from '../theme.ts';
import type {View} from '../view.ts';

type Finished = Extract<ScrollItem, {kind: 'change'}>;

const levels: Readonly<Record<ActionState, Level>> = {
	started: 'skip',
	checking: 'skip',
	done: 'ok',
	already: 'ok',
	failed: 'fail',
	left: 'skip',
	'for-you': 'skip',
};

/** A finished change: what it was, its command, and what the checks made again say. */
export function finishedRows(item: Finished, {findings}: WizardState, view: View): readonly TextRow[] {
	const {applied, place, of, recheck} = item;
	const level = levels[applied.state];
	const number = {text: String(place), width: String(of).length + 2};
	const mark = {text: markOf(level, view), tone: toneOf[level], width: markWidth(view)};
	const indent = {text: '', width: mark.width + number.width};
	const title = {text: titleOf(applied, findings, view)};
	const details = [...detailsOf(applied, view), ...recheck.map(finding => checkedText(finding, view))];
	return [
		{cells: [mark, number, title], wraps: true},
		...details.map((text): TextRow => ({cells: [indent, {text, tone: 'dim'}], wraps: true})),
	];
}

function titleOf({action, state}: Finished['applied'], findings: readonly Finding[], view: View): string {
	const {words} = view;
	if (state === 'already') return words.ui.applying.already(words.actions.done(action));
	const title = actionTitle(action, findings, view);
	const isNoted = state === 'left' || state === 'for-you';
	return isNoted ? words.ui.joined.told(title, words.actions.states[state]) : title;
}

function detailsOf({action, state, because, said}: Finished['applied'], view: View): readonly string[] {
	const {actions} = view.words;
	if (state === 'failed')
		return cleanLines(because === undefined ? (said ?? '') : actions.failed({because, said: said ?? ''}));
	if (state === 'for-you')
		return action.kind === 'register-key' && action.page !== undefined ? [action.page] : [];
	if (state !== 'done') return [];
	const command = commandOf(action, view);
	return [command === undefined || action.kind === 'register-key' ? actions.done(action) : `$ ${command}`];
}

/** `S3 checked again: mode 0600` */
function checkedText(finding: Finding, {words}: View): string {
	const seen = atItsHost(words, finding, speak(words, finding).seen);
	return words.ui.applying.checked(registry[finding.id].code, seen);
}
