import type {ReactNode} from 'react';
import {type Finding as FindingValue, registry} from '../../core/finding.ts';
import {type FindingKey, idOf, keyOf} from '../../core/finding-key.ts';
import {titleAlone} from '../../words/title-alone.ts';
import {speak} from '../../words/words.ts';
import {actionRows} from '../components/action-rows.ts';
import {evidenceRows, remedyRows, textOnly, toldRows} from '../components/evidence.ts';
import {type FindingState, markCells} from '../components/finding-row.ts';
import {Frame} from '../components/frame.tsx';
import {type TextRow, textRow} from '../components/text-row.ts';
import {findingBy, isCured} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';
import {noticeRows} from './notice.ts';
import type {ScreenProps} from './screen-props.ts';

/** One finding whole: what was seen, why it matters, what cures it. Also a check that was opened from the table. */
export function Finding({
	state,
	view,
	about,
	offset,
}: ScreenProps & {about: FindingKey; offset: number}): ReactNode {
	const finding = findingBy(state, about);
	const told = finding === undefined ? [] : bodyRows(finding, view);
	return (
		<Frame
			state={state}
			view={view}
			title={registry[idOf(about)].code}
			step={4}
			sections={[
				{rows: finding === undefined ? [] : headRows(finding, stateIn(state, finding), view)},
				{rows: told, from: offset},
				{rows: noticeRows(state, view)},
				{rows: state.overlay === undefined ? actionRows(state, view) : []},
			]}
		/>
	);
}

function stateIn(state: WizardState, finding: FindingValue): FindingState {
	if (state.rechecking.includes(keyOf(finding))) return 'rechecking';
	return isCured(state, finding) ? 'cured' : 'as-is';
}

/** `✗ S3 ssh.key-mode`, below it what is wrong. */
function headRows(finding: FindingValue, now: FindingState, view: View): readonly TextRow[] {
	const {cured, checking} = view.words.ui.findings;
	const [mark, code] = markCells(finding, now, view);
	const said = now === 'cured' ? cured : now === 'rechecking' ? checking : '';
	const cells = [
		...(mark === undefined ? [] : [mark]),
		{...code, text: registry[finding.id].code, width: registry[finding.id].code.length + 1},
	];
	return [
		{cells: [...cells, {text: [finding.id, said].filter(Boolean).join('  ')}]},
		textRow(titleAlone(view.words, finding), 'strong', {wraps: true}),
	];
}

/** *Seen*, *Why* and *Cure*; of what is fine or was not judged only what was seen. */
export function bodyRows(finding: FindingValue, view: View): readonly TextRow[] {
	const {seen, why} = speak(view.words, finding);
	const told = [textOnly(seen), ...evidenceRows(finding.evidence)];
	const isWell = finding.level === 'ok' || finding.level === 'skip';
	return toldRows({seen: told, why: isWell ? '' : why, cure: cureRows(finding, view)}, view);
}

/** What cures it, with the commands for that; nothing where nothing is wrong. */
export function cureRows(finding: FindingValue, view: View): readonly TextRow[] {
	if (finding.level === 'ok' || finding.level === 'skip') return [];
	const {commands, open} = finding.remedy ?? {commands: []};
	return [textOnly(speak(view.words, finding).cure), ...remedyRows(commands, open, view)];
}
