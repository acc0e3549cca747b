import type {ReactNode} from 'react';
import {type Action, undoable} from '../../core/action.ts';
import type {Finding} from '../../core/finding.ts';
import {codesOf, keyOf} from '../../core/finding-key.ts';
import {actionTitle} from '../../report/action-title.ts';
import {commandOf, undoCommandOf} from '../../report/command.ts';
import {isShownAsDiff} from '../../report/diff.ts';
import {speak} from '../../words/words.ts';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {diffRows} from '../components/diff.ts';
import {Frame} from '../components/frame.tsx';
import {hint, sentence, type TextRow} from '../components/text-row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {boxCells} from './change-head.ts';
import type {ScreenProps} from './screen-props.ts';

/** One change whole: the diff of its file, or its command with what was and what will be. */
export function Change({state, view, screen}: ScreenProps & {screen: ScreenOf<'change'>}): ReactNode {
	const {words} = view;
	const actions = state.plan?.actions ?? [];
	const action = actions.find(({number}) => number === screen.number);
	return (
		<Frame
			state={state}
			view={view}
			title={words.ui.change.title(screen.number, actions.length)}
			step={5}
			sections={[
				{rows: action === undefined ? [] : headRows(action, state, view)},
				{rows: action === undefined ? [] : bodyRows(action, state, view), from: screen.offset},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

function headRows(action: Action, state: WizardState, view: View): readonly TextRow[] {
	const {change} = view.words.ui;
	const taken = !state.leftOut.includes(action.number);
	const title = {text: actionTitle(action, state.findings, view), tone: 'strong'} as const;
	const codes = codesOf(action.cures);
	const isFinal = action.kind !== 'tell' && !undoable(action);
	const kept = isShownAsDiff(action) ? change.fileKept : isFinal ? change.notUndone : '';
	const about = view.words.ui.joined.sentences(
		[codes.length === 0 ? '' : change.cures(codes), kept].filter(Boolean),
	);
	// A diff gets the rows of what explains it; that nothing takes a change back is said in any window.
	const row = isFinal ? sentence(about, 'dim') : hint(about);
	return [{cells: [...boxCells(action, taken, state, view), title]}, ...(about === '' ? [] : [row])];
}

function bodyRows(action: Action, state: WizardState, view: View): readonly TextRow[] {
	const {change} = view.words.ui;
	if (isShownAsDiff(action)) {
		const preview = state.previews.find(({number}) => number === action.number);
		return preview === undefined ? [sentence(change.noPreview, 'warn')] : diffRows(preview.lines);
	}
	const rows = factsOf(action, state.findings, view).filter(([, text]) => text !== '');
	const width =
		longestOf(
			rows.map(([name]) => name),
			view,
		) + 2;
	return rows.map(([name, text]) => ({wraps: true, cells: [{text: name, width, tone: 'strong'}, {text}]}));
}

/** What would be run, what was and will be there, and what takes it back. */
function factsOf(
	action: Action,
	findings: readonly Finding[],
	view: View,
): readonly (readonly [string, string])[] {
	const {change} = view.words.ui;
	const command = commandOf(action, view);
	const undo = undoCommandOf(action, view);
	return [
		[view.words.frame.cure, action.kind === 'tell' ? cureOf(action, findings, view) : ''],
		[change.runs, command === undefined ? '' : `$ ${command}`],
		...valuesOf(action, view),
		[change.open, pageOf(action)],
		[change.undo, undo === undefined ? '' : `$ ${undo}`],
	];
}

function valuesOf(action: Action, {words}: View): readonly (readonly [string, string])[] {
	const {change} = words.ui;
	if (action.kind !== 'go-env') return [];
	return [
		[change.was, action.was ?? change.unset],
		[change.willBe, action.value ?? change.unset],
	];
}

function cureOf(
	{finding: id, cures}: Extract<Action, {kind: 'tell'}>,
	findings: readonly Finding[],
	{words}: View,
): string {
	const finding = findings.find(each => each.id === id && cures.includes(keyOf(each)));
	return finding === undefined ? '' : speak(words, finding).cure;
}

function pageOf(action: Action): string {
	if (action.kind === 'register-key') return action.page ?? action.contact ?? '';
	if (action.kind === 'store-login') return action.page ?? '';
	if (action.kind !== 'tell') return '';
	return (
		action.open ?? (action.file === undefined ? '' : [action.file, action.line].filter(Boolean).join(':'))
	);
}
