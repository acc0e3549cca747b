import type {ReactNode} from 'react';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import type {ScreenOf} from '../screen.ts';
import {summaryOf} from '../summary.ts';
import {noticeRows} from './notice.ts';
import type {ScreenProps} from './screen-props.ts';
import {summaryRows, verdictRow} from './summary-rows.ts';

/** The end: whether it works, what was changed and proven, and the commands for later. */
export function Done({state, view, screen}: ScreenProps & {screen: ScreenOf<'done'>}): ReactNode {
	const summary = summaryOf(state);
	const hasNote = !view.compact && summary.changed.length > 0 && summary.again !== '';
	const note = hasNote ? view.words.ui.done.again(summary.variables) : '';
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.done}
			step={7}
			sections={[
				{rows: [verdictRow(summary, state, view)]},
				{rows: summaryRows(summary, view, note, view.compact), from: screen.offset},
				{rows: noticeRows(state, view)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}
