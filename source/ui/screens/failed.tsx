import type {ReactNode} from 'react';
import type {ActionFailure} from '../../core/action-failure.ts';
import {type Finding, registry} from '../../core/finding.ts';
import {actionTitle} from '../../report/action-title.ts';
import {cleanLines} from '../../report/clean.ts';
import {commandOf} from '../../report/command.ts';
import {speak} from '../../words/words.ts';
import {actionRows} from '../components/action-rows.ts';
import {diffRows} from '../components/diff.ts';
import {remedyRows, textOnly, toldRows} from '../components/evidence.ts';
import {Frame} from '../components/frame.tsx';
import {sentence, type TextRow} from '../components/text-row.ts';
import {madeCount} from '../rows/work.ts';
import type {ScreenOf} from '../screen.ts';
import {markOf, markWidth} from '../theme.ts';
import type {View} from '../view.ts';
import type {FailureAsked, Work} from '../work.ts';
import {cureRows} from './finding.tsx';
import type {ScreenProps} from './screen-props.ts';
import {placeOf, placeWidth} from './work-rows.ts';

/** A change was not made: what was run, what it said, and what may be done now. */
export function Failed({state, view, screen}: ScreenProps & {screen: ScreenOf<'failed'>}): ReactNode {
	const {work} = state;
	const asked = work?.asked;
	const {failed} = view.words.ui;
	if (work === undefined || asked?.kind !== 'failure') return null;
	const number = work.actions.findIndex(action => action.number === asked.action.number) + 1;
	return (
		<Frame
			state={state}
			view={view}
			title={failed.title(number)}
			step={6}
			sections={[
				{rows: [headRow({state, view}, work, asked)]},
				{rows: toldOf(asked, work, view), ...(asked.diff.length > 0 ? {} : {from: screen.offset})},
				{rows: diffRows(asked.diff), from: screen.offset},
				{rows: endRows(asked.failure, madeCount(state), view)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

function headRow({state, view}: ScreenProps, work: Work, {action}: FailureAsked): TextRow {
	const mark = {text: markOf('fail', view), tone: 'fail', width: markWidth(view)} as const;
	const place = {text: placeOf(action, work, view), width: placeWidth(work, view)};
	return {cells: [mark, place, {text: actionTitle(action, state.findings, view), tone: 'strong'}]};
}

function toldOf(asked: FailureAsked, {progress}: Work, view: View): readonly TextRow[] {
	const {action, failure} = asked;
	const ran = failure.ran === undefined ? [] : [{cells: [{text: `$ ${failure.ran}`}]}];
	const still = (progress[action.number]?.recheck ?? []).filter(({level}) => level === 'fail');
	const said = saidIn(failure).map(text => ({cells: [{text}]}));
	const seen = [...ran, ...said, ...still.flatMap(finding => stillRows(finding, view))];
	const why = view.words.actions.failed.why(failure);
	return toldRows({seen, why, cure: whatToDo(asked, still[0], view)}, view);
}

/** What a person does about it; where only the check still fails, what cures that. */
function whatToDo(
	{action, failure, diff}: FailureAsked,
	still: Finding | undefined,
	view: View,
): readonly TextRow[] {
	if (diff.length > 0) return [textOnly(view.words.ui.failed.asItIsNow)];
	// A key that a person makes by hand is not the one that this change can go on with.
	const byHand = action.kind === 'make-key' ? undefined : commandOf(action, view);
	const cure = view.words.actions.failed.cure(failure, byHand);
	if (cure === undefined) return still === undefined ? [] : cureRows(still, view);
	const {says, command} = cure;
	return [textOnly(says), ...remedyRows(command === undefined ? [] : [command], undefined, view)];
}

/** What was answered; the system's error names stand in the sentence itself. */
function saidIn({said}: ActionFailure): readonly string[] {
	return said === '' || /^E[A-Z0-9]+$/.test(said) ? [] : cleanLines(said);
}

function stillRows(finding: Finding, {words}: View): readonly TextRow[] {
	return [
		textOnly(words.ui.failed.stillFails(registry[finding.id].code)),
		textOnly(speak(words, finding).seen),
	];
}

function endRows({copy}: ActionFailure, done: number, {words}: View): readonly TextRow[] {
	const {failed} = words.ui;
	if (copy !== undefined) return [sentence(failed.copy(copy), 'fail')];
	return [sentence(failed.state(done))];
}
