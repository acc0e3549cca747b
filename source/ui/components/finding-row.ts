import {type Finding, registry} from '../../core/finding.ts';
import {speak} from '../../words/words.ts';
import {markOf, markWidth, spinnerOf, type Tone, toneOf} from '../theme.ts';
import type {View} from '../view.ts';
import type {Cell, TextRow} from './text-row.ts';

/** A finding as it stands now: as it was judged, being checked again, or cured. */
export type FindingState = 'as-is' | 'rechecking' | 'cured';

/** The mark and the code of a finding, in the columns that all lists share. */
export function markCells(
	finding: Finding,
	state: FindingState,
	view: View,
	pointed = false,
): readonly Cell[] {
	const mark = state === 'rechecking' ? spinnerOf(view.now, view) : markOf(finding.level, view);
	const code: Cell = {text: registry[finding.id].code, width: 5};
	const tone: Tone = state === 'rechecking' ? 'pointer' : toneOf[finding.level];
	return [{text: mark, tone, width: markWidth(view)}, pointed ? code : {...code, tone: 'plain'}];
}

/**
 * `✗ S3   Others can read your private key, so ssh ignores it`
 * @param pointed undefined: no pointer can be here
 */
export function findingRow(
	finding: Finding,
	state: FindingState,
	pointed: boolean | undefined,
	view: View,
): TextRow {
	const {words} = view;
	const {title, seen} = speak(words, finding);
	const said = finding.level === 'skip' ? words.ui.joined.told(title, seen) : title;
	const text = isInSight(finding.host, said, view) ? said : words.ofHost(finding.host ?? '', said);
	const tone =
		state === 'cured' ? ({tone: 'fine'} as const) : finding.level === 'skip' ? ({tone: 'dim'} as const) : {};
	const cells = [...markCells(finding, state, view, pointed), {text, ...tone}];
	return pointed === undefined ? {cells} : {pointed, cells};
}

/** Whether the host that a row is about stands in what is not cut off of it; where there is one host, none has to. */
function isInSight(host: string | undefined, said: string, {width}: View): boolean {
	if (host === undefined) return true;
	const at = said.indexOf(host);
	return at >= 0 && at + host.length <= width - besideTitle;
}

/** Columns for the pointer, the mark and the code, and for what else may stand behind the host. */
const besideTitle = 14;
