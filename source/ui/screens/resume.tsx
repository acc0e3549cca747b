import type {ReactNode} from 'react';
import {cutOffChange} from '../../core/journal.ts';
import {localTime} from '../../report/local-time.ts';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import {sentence} from '../components/text-row.ts';
import type {ScreenProps} from './screen-props.ts';

/** The last run was cut off: what becomes of it comes before anything else. */
export function Resume({state, view}: ScreenProps): ReactNode {
	const {words} = view;
	const run = state.interrupted;
	const change = run === undefined ? undefined : cutOffChange(run);
	const done = run?.steps.filter(step => step.state === 'done').length ?? 0;
	const at = run === undefined ? '' : localTime(run.at);
	const what = change === undefined ? undefined : words.actions.thing(change);
	return (
		<Frame
			state={state}
			view={view}
			title={words.frame.screens.need}
			step={1}
			sections={[
				{rows: [sentence(words.ui.resume.lost(at, what, done))]},
				{rows: actionRows(state, view, {'take-back': `${view.invocation} undo`})},
			]}
		/>
	);
}
