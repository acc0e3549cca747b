import {codesOf} from '../../core/finding-key.ts';
import type {UndoneItem} from '../../engine/events.ts';
import {actionTitle} from '../../report/action-title.ts';
import {cleanLines} from '../../report/clean.ts';
import {localTime} from '../../report/local-time.ts';
import {undoEnding} from '../../report/undo-ending.ts';
import {findingRow} from '../components/finding-row.ts';
import {type TextRow, textRow} from '../components/text-row.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import {markOf, markWidth, type Tone, toneOf} from '../theme.ts';
import {undoWords} from '../undo-words.ts';
import type {View} from '../view.ts';
import {finishedRows} from './finished-rows.ts';
import {proofRow} from './proof.tsx';
import {summaryRows, verdictRow} from './summary-rows.ts';

type Shown = Exclude<ScrollItem, {kind: 'public-key'}>;

const gap = textRow(' ');

/** What is final, as the lines that stay above the frame. */
export function scrollRows(item: Shown, state: WizardState, view: View): readonly TextRow[] {
	const {words, invocation} = view;
	const {ui} = words;
	const named = state.parts.map(part => words.parts.name[part]);
	const kept = (changes: number) =>
		ui.stop.kept(
			changes,
			undoWords(state).map(undo => `${invocation} ${undo}`),
		);
	switch (item.kind) {
		case 'problems':
			return [...item.findings.map(finding => findingRow(finding, 'as-is', undefined, view)), gap];
		case 'agreed':
			return [...agreedRows(item, state, view), gap];
		case 'change':
			return finishedRows(item, state, view);
		case 'failed':
			return [
				marked(
					'fail',
					ui.joined.told(actionTitle(item.action, state.findings, view), ui.failed.chosen[item.chosen]),
					view,
				),
				detail(words.actions.failed(item.failure)),
			];
		case 'passphrase':
			return [detail(ui.applying.passphrase[item.chosen])];
		case 'registered':
			return [marked('ok', ui.register.registered(item.host, item.account), view)];
		case 'stopped':
			return [words.result.stopped(item.kept), ...(item.kept > 0 ? [kept(item.kept)] : [])].map(text =>
				textRow(text, 'plain', {wraps: true}),
			);
		case 'undone':
			return [undoneRow(item.item, view)];
		case 'all-undone':
			return [allUndoneRow(item, view)];
		case 'held':
			return [textRow(ui.review.locked(item.pid, localTime(item.since)), 'fail', {wraps: true})];
		case 'proof':
			return [flush(proofRow(item.row, view))];
		case 'left-alone':
			return [
				textRow(words.result.leftAlone(named), 'plain', {wraps: true}),
				...item.findings.map(finding => findingRow(finding, 'as-is', undefined, view)),
				gap,
			];
		case 'works': {
			const {partsDone} = words.result;
			return [marked('ok', named.length > 0 ? partsDone(named) : ui.findings.works(item.warnings), view)];
		}
		case 'summary':
			return [gap, verdictRow(item.summary, state, view), gap, ...summaryRows(item.summary, view)];
		case 'report':
			return item.lines.map(line => textRow(line, 'plain', {wraps: true}));
		case 'nothing-changed':
			return [textRow(words.result.nothingChanged)];
		case 'changes-kept':
			return [textRow(kept(item.count), 'plain', {wraps: true})];
		case 'fault':
			return [
				textRow(ui.joined.sentences([ui.fault.opening, ui.fault.applied(item.applied)]), 'fail', {
					wraps: true,
				}),
				...cleanLines(item.said).map(text => textRow(text, 'dim')),
			];
	}
}

/** Without the column that is kept for the pointer. */
function flush({pointed: _, ...row}: TextRow): TextRow {
	return row;
}

function marked(level: 'ok' | 'fail' | 'warn' | 'skip', text: string, view: View): TextRow {
	return {
		wraps: true,
		cells: [{text: markOf(level, view), tone: toneOf[level], width: markWidth(view)}, {text}],
	};
}

/** What belongs to the row above. */
function detail(text: string): TextRow {
	return {
		wraps: true,
		cells: [
			{text: '', width: 5},
			{text, tone: 'dim'},
		],
	};
}

function agreedRows(
	{actions, leftOut}: Extract<ScrollItem, {kind: 'agreed'}>,
	{findings}: WizardState,
	view: View,
): readonly TextRow[] {
	const width = String(actions.length).length + 2;
	return actions.map((action): TextRow => {
		const left = leftOut.includes(action.number);
		const box = {text: left ? '[ ]' : '[x]', width: 4};
		const codes = codesOf(action.cures).join(' ');
		return {
			right: {text: codes, tone: 'dim'},
			cells: [box, {text: String(action.number), width}, {text: actionTitle(action, findings, view)}],
		};
	});
}

const undoneMarks = {
	restored: 'ok',
	'taken-out': 'ok',
	'kept-aside': 'warn',
	'was-gone': 'skip',
	'for-you': 'warn',
	failed: 'fail',
} as const;

function undoneRow(item: UndoneItem, view: View): TextRow {
	const level = undoneMarks[item.state];
	const tone: Tone = item.state === 'failed' ? 'fail' : 'plain';
	const page =
		item.state === 'for-you' && item.action.kind === 'register-key' && item.action.listPage !== undefined
			? ` ${item.action.listPage}`
			: '';
	const [mark] = marked(level, '', view).cells;
	return {
		wraps: true,
		cells: [
			...(mark === undefined ? [] : [mark]),
			{text: String(item.action.number), width: 3},
			{text: `${view.words.actions.undone(item)}${page}`, tone},
		],
	};
}

function allUndoneRow({undone, left}: Extract<ScrollItem, {kind: 'all-undone'}>, {words}: View): TextRow {
	const isWhole = undone.result !== 'failed' && undone.items.every(({state}) => state !== 'failed');
	return textRow(undoEnding(undone, left, words.undo), isWhole ? 'plain' : 'fail', {wraps: true});
}
