import type {ReactNode} from 'react';
import {commandOf} from '../../report/command.ts';
import {speak} from '../../words/words.ts';
import {type Asides, actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {markCells} from '../components/finding-row.ts';
import {Frame} from '../components/frame.tsx';
import {movingRow} from '../components/moving-row.ts';
import {type Section, sentence, type TextRow} from '../components/text-row.ts';
import {longWait} from '../rows/work.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import type {View} from '../view.ts';
import type {Registering} from '../work.ts';
import {bodyRows} from './finding.tsx';
import type {ScreenProps} from './screen-props.ts';

/** A person registers the key on the host's page, while the login is tried again and again. */
export function Register({state, view}: ScreenProps): ReactNode {
	const asked = state.work?.asked;
	if (asked?.kind !== 'register') return null;
	const body =
		asked.trouble !== undefined
			? troubleSections(asked.trouble, view)
			: asked.seconds >= longWait
				? slowSections(asked, view)
				: stepSections(asked, state, view);
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.register}
			step={6}
			sections={[
				...body,
				{rows: [movingRow(tryingText(asked, view), view)]},
				{rows: actionRows(state, view, asidesOf(asked, state, view), true)},
			]}
		/>
	);
}

function stepSections(asked: Registering, state: WizardState, view: View): readonly Section[] {
	const {register} = view.words.ui;
	const {host, page, contact} = asked.action;
	const opening = view.compact ? register.notYetShort(host) : register.notYet(host, page !== undefined);
	const names = page === undefined ? register.handed : [register.open, register.paste, register.save];
	const width = longestOf(names, view) + 2;
	const step = (name: string, text: string, right?: string): TextRow => ({
		wraps: true,
		cells: [{text: name, width}, {text}],
		...(right === undefined ? {} : {right: {text: right, tone: 'dim'}}),
	});
	return [
		{rows: [sentence(opening)]},
		{
			rows: [
				...(page === undefined
					? [
							step(register.handed[0], pasteText(asked, state, view)),
							step(register.handed[1], register.toContact(contact)),
						]
					: [
							step(register.open, page, openedText(state, view)),
							step(register.paste, pasteText(asked, state, view)),
							step(register.save, view.compact ? register.compareShort : register.compare),
						]),
				...(asked.key === undefined ? [] : [fingerprintRow(asked.key.fingerprint, view.narrow ? 3 : width)]),
			],
		},
	];
}

/** Whole on one line, where the window is not too narrow for it. */
function fingerprintRow(text: string, indent: number): TextRow {
	return {wraps: true, cells: [{text: '', width: indent}, {text}]};
}

function openedText({opening}: WizardState, {words}: View): string | undefined {
	if (opening === undefined) return undefined;
	return opening.ok ? words.ui.register.opened : words.ui.register.anyDevice;
}

/** Which line is pasted, and where a copy of it is. */
function pasteText({key, action}: Registering, {copied}: WizardState, {words}: View): string {
	const {register} = words.ui;
	if (key === undefined) return register.noLine(action.key);
	if (copied === undefined) return register.lineAbove;
	const {clauses} = words.ui.joined;
	if (copied.how === 'program') return clauses([register.lineAbove, register.copied(copied.program)]);
	return clauses([register.lineAbove, copied.how === 'terminal' ? register.toTerminal : register.notCopied]);
}

function slowSections({action, seconds, key}: Registering, view: View): readonly Section[] {
	const {register} = view.words.ui;
	const item = (text: string): TextRow => ({cells: [{text: '-', width: 2}, {text}], wraps: true});
	const fingerprint = key === undefined ? [] : [fingerprintRow(key.fingerprint, 2)];
	return [
		{rows: [sentence(register.slow(action.host, Math.floor(seconds / 60)))]},
		{
			rows: [
				item(register.otherFingerprint),
				...fingerprint,
				item(register.otherPlace),
				item(register.lostEnds),
			],
		},
	];
}

/** The host takes the key, but not as it should. */
function troubleSections(trouble: NonNullable<Registering['trouble']>, view: View): readonly Section[] {
	const {title} = speak(view.words, trouble);
	return [
		{rows: [{cells: [...markCells(trouble, 'as-is', view), {text: title, tone: 'strong'}]}]},
		{rows: bodyRows(trouble, view), from: 0},
	];
}

function tryingText({action, seconds, said, nextTry, registrar, trouble}: Registering, view: View): string {
	const {register} = view.words.ui;
	if (registrar && action.registrar !== undefined) return register.asking(action.registrar.program);
	if (nextTry === undefined) return trouble === undefined ? register.trying : register.tryingRepository;
	const wait = Math.max(0, Math.ceil((nextTry - view.now) / 1000));
	if (trouble !== undefined) return register.nextRepository(wait);
	const last = said ?? '';
	return seconds >= longWait
		? register.slowly(wait, register.time(seconds), last)
		: register.nextTry(wait, last);
}

function asidesOf({action, trouble}: Registering, state: WizardState, view: View): Asides {
	const {asides} = view.words.ui.rows;
	const owner = targetAt(state, action.host)?.owners[0] ?? action.host;
	switch (trouble?.id) {
		case undefined:
			return {
				later: isLast(action, state) ? asides.later : asides.laterOf,
				registrar: `$ ${commandOf(action, view) ?? ''}`,
			};
		case 'ssh.wrong-account':
			return {'second-key': asides.secondKey, 'try-now': asides.invited(owner)};
		default:
			return {'second-key': asides.secondKey};
	}
}

/** Whether no change comes after it: of several hosts another key may have to be registered too. */
function isLast({number}: Registering['action'], {work}: WizardState): boolean {
	return work?.actions.at(-1)?.number === number;
}
