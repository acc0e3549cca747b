import type {ReactNode} from 'react';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import {movingRow} from '../components/moving-row.ts';
import {hint, sentence} from '../components/text-row.ts';
import type {ScreenOf} from '../screen.ts';
import {noticeRows} from './notice.ts';
import type {ScreenProps} from './screen-props.ts';

/** The report for support is shown whole before it is written. */
export function Report({state, view, screen}: ScreenProps & {screen: ScreenOf<'report'>}): ReactNode {
	const {report} = view.words.ui;
	const {text, written, offset} = screen;
	const opening = written === undefined ? hint(report.opening) : sentence(report.written(written), 'fine');
	const lines = text?.map(line => ({cells: [{text: line}]})) ?? [movingRow(report.making, view)];
	const notice = state.notice?.kind === 'report-failed' ? noticeRows(state, view) : [];
	return (
		<Frame
			state={state}
			view={view}
			title={report.title}
			step={7}
			sections={[{rows: [opening, ...notice]}, {rows: lines, from: offset}, {rows: actionRows(state, view)}]}
		/>
	);
}
