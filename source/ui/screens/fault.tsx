import type {ReactNode} from 'react';
import {cleanLines} from '../../report/clean.ts';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import {sentence} from '../components/text-row.ts';
import {madeCount} from '../rows/work.ts';
import type {ScreenOf} from '../screen.ts';
import {noticeRows} from './notice.ts';
import type {ScreenProps} from './screen-props.ts';

/** A fault of this program: what is known of it, and what became of the changes. */
export function Fault({state, view, screen}: ScreenProps & {screen: ScreenOf<'fault'>}): ReactNode {
	const {fault} = view.words.ui;
	const said = cleanLines(screen.said).map(text => ({cells: [{text, tone: 'dim'} as const]}));
	return (
		<Frame
			state={state}
			view={view}
			title={fault.title}
			sections={[
				{
					rows: [
						sentence(
							view.words.ui.joined.sentences([fault.opening, fault.applied(madeCount(state))]),
							'fail',
						),
					],
				},
				{rows: said, from: 0},
				{rows: noticeRows(state, view)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}
