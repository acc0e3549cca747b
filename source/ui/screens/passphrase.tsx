import type {ReactNode} from 'react';
import {actionTitle} from '../../report/action-title.ts';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {problemRow, secretRow} from '../components/field-row.ts';
import {Frame} from '../components/frame.tsx';
import {hint, type Section, sentence, type TextRow} from '../components/text-row.ts';
import {pointedRow} from '../rows.ts';
import type {ScreenOf} from '../screen.ts';
import type {View} from '../view.ts';
import type {PassphraseAsked, Work} from '../work.ts';
import type {ScreenProps} from './screen-props.ts';
import {placeOf} from './work-rows.ts';

type Props = ScreenProps & {screen: ScreenOf<'passphrase'>};

/** A passphrase is typed. Of it only whether there is one is known here. */
export function Passphrase({state, view, screen}: Props): ReactNode {
	const {work} = state;
	const asked = work?.asked;
	if (work === undefined || asked?.kind !== 'passphrase') return null;
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.applying}
			step={6}
			sections={[
				...openingSections({state, view, screen}, work, asked),
				...(screen.without ? withoutSections({state, view}) : fieldSections({state, view, screen}, asked)),
			]}
		/>
	);
}

function openingSections(
	{state, view}: Props,
	work: Work,
	{action, purpose}: PassphraseAsked,
): readonly Section[] {
	const {passphrase} = view.words.ui;
	const title = actionTitle(action, state.findings, view);
	const opening = sentence(passphrase.change(placeOf(action, work, view), title));
	const why = {new: passphrase.why, unlock: passphrase.unlock, token: passphrase.tokenWhy}[purpose];
	return view.compact ? [{rows: [opening, hint(why)]}] : [{rows: [opening]}, {rows: [hint(why)]}];
}

function withoutSections({state, view}: ScreenProps): readonly Section[] {
	return [{rows: [sentence(view.words.ui.passphrase.anyone, 'warn')]}, {rows: actionRows(state, view)}];
}

function fieldSections({state, view, screen}: Props, asked: PassphraseAsked): readonly Section[] {
	const {passphrase, rows} = view.words.ui;
	const fields = asked.purpose === 'new' ? (['first', 'again'] as const) : (['first'] as const);
	const label = (field: 'first' | 'again') =>
		field === 'first' && asked.purpose === 'token' ? passphrase.token : rows.plain[field];
	const width = longestOf(fields.map(label), view) + 3;
	const pointed = pointedRow(state)?.kind;
	const typed = fields.map(field => {
		const filled = screen[field] === 'typed';
		const shown = filled ? passphrase.typed : passphrase.empty;
		return {...secretRow(label(field), width, shown, filled, pointed === field), key: field};
	});
	const others = actionRows(state, view, {without: rows.asides.without}).slice(fields.length);
	return [{rows: [...typed, ...problemRows(screen, asked, width, view)]}, {rows: others}];
}

function problemRows(
	{problem}: Props['screen'],
	{triesLeft, purpose}: PassphraseAsked,
	width: number,
	{words}: View,
): readonly TextRow[] {
	const {problems: ofPassphrase, tokenProblems} = words.ui.passphrase;
	const problems = purpose === 'token' ? {...ofPassphrase, ...tokenProblems} : ofPassphrase;
	if (problem === undefined) return [];
	return [problemRow(problem === 'wrong' ? problems.wrong(triesLeft) : problems[problem], width)];
}
