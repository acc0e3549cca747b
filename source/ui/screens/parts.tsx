import type {ReactNode} from 'react';
import {parts} from '../../core/finding.ts';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {hint, sentence, type TextRow} from '../components/text-row.ts';
import type {Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import type {ScreenProps} from './screen-props.ts';

/** The parts of a setup, to be marked where only some of them may be changed. */
export function Parts({state, view, screen}: ScreenProps & {screen: ScreenOf<'parts'>}): ReactNode {
	const {words, invocation, compact} = view;
	const {ui} = words;
	const command = ui.parts.command(invocation, screen.marked);
	return (
		<Frame
			state={state}
			view={view}
			title={words.frame.screens.parts}
			step={screen.whence.kind === 'need' ? 1 : 2}
			sections={[
				{rows: [sentence(compact ? ui.parts.short : ui.parts.opening)]},
				{rows: listRows(state, view, (row, pointed) => partRow(row, pointed, view))},
				{rows: [hint(command)]},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

/** `[x] keys         the SSH key` */
function partRow(row: Row, pointed: boolean, view: View): readonly TextRow[] {
	if (row.kind !== 'part') return [];
	const {name} = view.words.parts;
	const width =
		longestOf(
			parts.map(part => name[part]),
			view,
		) + 3;
	const about = view.narrow ? [] : [{text: view.words.ui.parts.about[row.of], tone: 'dim'} as const];
	return [
		{pointed, cells: [{text: row.marked ? '[x]' : '[ ]', width: 4}, {text: name[row.of], width}, ...about]},
	];
}

/** Where only some parts may be changed, the screens before the look say so. */
export function onlyPartsRows({parts: only}: WizardState, {words}: View): readonly TextRow[] {
	return only.length === 0
		? []
		: [sentence(words.ui.parts.only(only.map(part => words.parts.name[part])), 'warn')];
}
