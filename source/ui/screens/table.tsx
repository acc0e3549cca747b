import type {ReactNode} from 'react';
import {type Finding, registry} from '../../core/finding.ts';
import {atItsHost} from '../../words/title-alone.ts';
import {speak} from '../../words/words.ts';
import {longestOf} from '../components/aligned.ts';
import {type FindingState, markCells} from '../components/finding-row.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {sentence, type TextRow} from '../components/text-row.ts';
import {typedCodeRows} from '../components/typed-code.ts';
import {tableCount} from '../counts.ts';
import {markWidth} from '../theme.ts';
import type {View} from '../view.ts';
import type {ScreenProps} from './screen-props.ts';

/** All checks in one table: its mark, its code, its name, and what was seen. */
export function Table({state, view}: ScreenProps): ReactNode {
	const {table} = view.words.ui;
	const digits = state.overlay?.kind === 'table' ? state.overlay.digits : undefined;
	const labels = [table.check, ...state.findings.map(({id}) => view.words.findings[id].label)];
	const width = Math.min(longestOf(labels, view), view.narrow ? 16 : 24) + 2;
	const rows = listRows(state, view, (row, pointed) =>
		row.kind === 'check' ? [checkRow(row.finding, row.state, pointed, width, view)] : [],
	);
	return (
		<Frame
			state={state}
			view={view}
			title={`${view.words.frame.screens.table}   ${table.checks(tableCount(state))}`}
			sections={[
				{rows: state.findings.length === 0 ? [sentence(table.none)] : [headRow(width, view), ...rows]},
				{rows: typedCodeRows(digits, state, view)},
			]}
		/>
	);
}

function headRow(width: number, view: View): TextRow {
	const {table} = view.words.ui;
	const tone = 'dim';
	return {
		pointed: false,
		cells: [
			{text: '', width: markWidth(view)},
			{text: table.code, width: 6, tone},
			{text: table.check, width, tone},
			{text: table.seen, tone},
		],
	};
}

function checkRow(finding: Finding, now: FindingState, pointed: boolean, width: number, view: View): TextRow {
	const [mark] = markCells(finding, now, view);
	const {label, seen} = speak(view.words, finding);
	const said = finding.level === 'skip' ? view.words.ui.table.notTried(seen) : seen;
	const text = atItsHost(view.words, finding, said);
	return {
		pointed,
		cells: [
			...(mark === undefined ? [] : [mark]),
			{text: registry[finding.id].code, width: 6},
			{text: label, width},
			{text, tone: finding.level === 'skip' ? 'dim' : 'plain'},
		],
	};
}
