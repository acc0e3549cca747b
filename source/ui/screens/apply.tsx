import type {ReactNode} from 'react';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import {movingRow} from '../components/moving-row.ts';
import {type Section, sentence, type TextRow} from '../components/text-row.ts';
import {madeCount, runningCount} from '../rows/work.ts';
import {noticeRows} from './notice.ts';
import type {ScreenProps} from './screen-props.ts';
import {laterRows, placeOf, runningIn, runningRows} from './work-rows.ts';

/** Changes are being made: the one at work, and those after it. Finished ones are in the scrollback. */
export function Apply({state, view}: ScreenProps): ReactNode {
	const rows = [...runningRows(state, view), ...laterRows(state, view)];
	const begun = runningRows(state, view).length > 0;
	const ready = begun ? [] : [movingRow(view.words.ui.applying.beginning, view)];
	return (
		<Applying
			state={state}
			view={view}
			sections={[{rows: [...ready, ...rows], from: 0}, {rows: noticeRows(state, view)}]}
		/>
	);
}

/** Whether to stop is asked while the work below goes on. */
export function Stop({state, view}: ScreenProps): ReactNode {
	const {stop} = view.words.ui;
	const done = madeCount(state);
	const question = runningCount(state) > 0 ? stop.question(done) : stop.waiting(done);
	// All changes are made: it is the proof that would be stopped.
	const at = state.work === undefined ? {title: view.words.frame.screens.proof, step: 7} : {};
	return (
		<Applying
			state={state}
			view={view}
			{...at}
			sections={[
				{rows: runningRows(state, view).slice(0, 1)},
				{rows: [sentence(question)]},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

/** The change at work is finished, or taken back, and then the run ends. */
export function Stopping({state, view}: ScreenProps): ReactNode {
	return (
		<Applying
			state={state}
			view={view}
			sections={[{rows: [...stoppingRows({state, view}), ...runningRows(state, view)]}]}
		/>
	);
}

function stoppingRows({state: {work}, view}: ScreenProps): readonly TextRow[] {
	const {applying} = view.words.ui;
	const action = runningIn(work);
	if (work === undefined || action === undefined) return [movingRow(applying.ending, view)];
	const place = placeOf(action, work, view);
	return [sentence(work.cancelling ? applying.cancelling(place) : applying.stopping(place), 'warn')];
}

/** Changes are being taken back, the newest first; those taken back are in the scrollback. */
export function UndoingScreen({state, view}: ScreenProps): ReactNode {
	const {undoing} = view.words.ui;
	const {items = [], of = 0, stopping = false} = state.undoing ?? {};
	const stops = stopping ? [sentence(undoing.stopping, 'warn')] : [];
	return (
		<Applying
			state={state}
			view={view}
			title={undoing.title}
			sections={[{rows: [movingRow(undoing.progress(items.length, of), view), ...stops]}]}
		/>
	);
}

interface ApplyingProps extends ScreenProps {
	readonly title?: string;
	readonly step?: number;
	readonly sections: readonly Section[];
}

function Applying({state, view, title, step = 6, sections}: ApplyingProps): ReactNode {
	const name = title ?? view.words.frame.screens.applying;
	return <Frame state={state} view={view} title={name} step={step} sections={sections} />;
}
