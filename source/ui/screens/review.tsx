import type {ReactNode} from 'react';
import {needsPerson, undoable} from '../../core/action.ts';
import {codesOf} from '../../core/finding-key.ts';
import {actionTitle} from '../../report/action-title.ts';
import {actionRows} from '../components/action-rows.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {hint, sentence, type TextRow} from '../components/text-row.ts';
import {changeCounts} from '../counts.ts';
import type {Row} from '../row.ts';
import {isForPersonAlone, takenOf} from '../rows/review.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {boxCells, indentOf} from './change-head.ts';
import {refusalRows} from './refusal.ts';
import type {ScreenProps} from './screen-props.ts';

type ChangeRow = Extract<Row, {kind: 'change'}>;

/** Every change that would be made, to be taken in or left out, before any of them is. */
export function Review({state, view}: ScreenProps): ReactNode {
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.review}
			step={5}
			sections={[
				{rows: [sentence(sentenceOf(state, view)), ...refusalRows(state, view)]},
				{
					rows: listRows(state, view, (row, pointed) =>
						row.kind === 'change' ? changeRows(row, pointed, state, view) : [],
					),
				},
				{rows: takeBackRows(state, view)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

function sentenceOf(state: WizardState, {words, compact}: View): string {
	const {review} = words.ui;
	const {taken, all} = changeCounts(state);
	if (all === 0) return review.nothing;
	if (isForPersonAlone(state)) return review.forPerson(taken);
	if (state.applied.length > 0) return review.more(taken, all);
	if (compact) return review.short(taken, all);
	return taken === all ? review.all(all) : review.some(taken, all);
}

/** The change, and below it what follows from leaving it out, or what a person has to do. */
function changeRows(row: ChangeRow, pointed: boolean, state: WizardState, view: View): readonly TextRow[] {
	const {action, taken, replanned} = row;
	const {review} = view.words.ui;
	const codes = codesOf(action.cures).join(' ');
	const file = 'path' in action ? action.path : 'file' in action ? (action.file ?? '') : '';
	const right = replanned
		? {text: review.readAgain(file), tone: 'warn' as const, ...(view.narrow ? {} : {stays: true as const})}
		: {text: codes, tone: 'dim' as const};
	const title = {
		text: actionTitle(action, state.findings, view),
		...(replanned ? {tone: 'warn' as const} : {}),
	};
	const head = {pointed, right, cells: [...boxCells(action, taken, state, view), title]};
	return view.compact ? [head] : [head, ...belowRows(row, pointed, state, view)];
}

function belowRows(
	{action, taken, consequence}: ChangeRow,
	pointed: boolean,
	state: WizardState,
	view: View,
): readonly TextRow[] {
	const {review} = view.words.ui;
	const indent = {text: '', width: indentOf(state, view)};
	if (!taken) {
		const {stays = [], fails = [], proofFails = false} = consequence ?? {};
		const text = review.consequence(codesOf(stays), fails, proofFails);
		return [{pointed: false, cells: [indent, {text, tone: 'warn'}]}];
	}
	if (!pointed || action.kind !== 'register-key') return [];
	const byYou = [
		action.page === undefined ? review.toSomebody(action.contact) : review.byYou(action.page),
		review.waits(action.registrar?.program),
	];
	return byYou.map(text => ({pointed: false, cells: [indent, {text, tone: 'dim'}]}));
}

/** How the changes of this program can be taken back. */
function takeBackRows(state: WizardState, {words, invocation, compact}: View): readonly TextRow[] {
	const {review} = words.ui;
	const taken = takenOf(state);
	const numbers = taken.filter(undoable).map(({number}) => number);
	const [first] = numbers;
	const last = numbers.at(-1);
	if (first === undefined || last === undefined) return [];
	if (compact) return [hint(review.takeBackShort(invocation))];
	const inARow = last - first + 1 === numbers.length;
	// Where not all of them can be, which ones; a list with gaps would be longer than what it explains.
	if (taken.some(needsPerson) && !inARow) return [hint(review.takeBackOwn(invocation))];
	const range = taken.some(needsPerson) ? review.range(first, last) : '';
	return [hint(review.takeBack(range, numbers.length, invocation))];
}
