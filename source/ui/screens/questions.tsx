import type {ReactNode} from 'react';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {fieldRow, problemRow} from '../components/field-row.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {hint, sentence, type TextRow} from '../components/text-row.ts';
import {type Field, keyOfField} from '../field.ts';
import {questionFlags} from '../question-flags.ts';
import {pointedRow} from '../rows.ts';
import type {ScreenOf} from '../screen.ts';
import {pointerOf} from '../theme.ts';
import type {View} from '../view.ts';
import {fieldProblem} from './field-problem.ts';
import {onlyPartsRows} from './parts.tsx';
import type {ScreenProps} from './screen-props.ts';

type Props = ScreenProps & {screen: ScreenOf<'questions'>};

/** What could be found, to be changed where it is wrong. */
export function Questions({state, view, screen}: Props): ReactNode {
	const {questions} = view.words.ui;
	const known = state.fields.every(({value, from}) => value !== '' || from !== 'nothing');
	const opening = known ? questions.allKnown : questions.missing;
	const width = longestOf(Object.values(questions.names), view) + 5;
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.questions}
			step={2}
			sections={[
				{rows: [sentence(opening), ...onlyPartsRows(state, view)]},
				{
					rows: listRows(state, view, (row, pointed) =>
						row.kind === 'field' ? fieldRows(row.field, pointed, width, {state, view, screen}) : [],
					),
				},
				{rows: actionRows(state, view)},
				{rows: hintRows({state, view})},
			]}
		/>
	);
}

function fieldRows(field: Field, pointed: boolean, width: number, {view, screen}: Props): readonly TextRow[] {
	const name = view.words.ui.questions.names[field.name];
	const editing = screen.editing?.field === keyOfField(field) ? screen.editing : undefined;
	const row =
		editing !== undefined && 'edit' in editing
			? fieldRow(name, width, editing.edit)
			: {pointed, cells: [{text: name, width}, {text: shownAnswer(field, view), tone: 'plain'} as const]};
	const choices =
		editing !== undefined && 'choice' in editing ? choiceRows(field, editing.choice, width, view) : [];
	const problem =
		field.problem === undefined ? [] : [problemRow(fieldProblem(field.problem, view.words), width)];
	return [row, ...choices, ...problem];
}

function shownAnswer({name, host, value, from}: Field, view: View): string {
	const {questions} = view.words.ui;
	if (value === '' && host !== undefined) return questions.answered(questions.empty, host);
	if (value === '')
		return name === 'key' ? questions.usualKey : from === 'usual' ? questions.usual : questions.empty;
	return questions.answered(answerOf(name, value, view), questions.from[from]);
}

function answerOf(name: Field['name'], value: string, {words}: View): string {
	const {protocols} = words.ui.questions;
	return name === 'protocol' && value in protocols ? protocols[value as keyof typeof protocols] : value;
}

/** The answers there are, in place. */
function choiceRows({name, choices}: Field, chosen: number, width: number, view: View): readonly TextRow[] {
	return choices.map((choice, index) => {
		const here = index === chosen;
		const sign = here ? `${pointerOf(view)} ` : '  ';
		return {
			pointed: false,
			here,
			cells: [
				{text: '', width},
				{text: sign, tone: 'pointer', width: 2},
				{text: answerOf(name, choice, view), ...(here ? ({tone: 'pointer'} as const) : {})},
			],
		};
	});
}

/** What the pointer's field is for, and the flag that answers it. */
function hintRows({state, view}: ScreenProps): readonly TextRow[] {
	const {questions} = view.words.ui;
	const row = pointedRow(state);
	if (row?.kind !== 'field') return [hint(questions.hints.start)];
	const {name} = row.field;
	if (view.narrow) return [hint(questionFlags[name])];
	return [hint(questions.hints[name], questionFlags[name])];
}
