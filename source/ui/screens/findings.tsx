import type {ReactNode} from 'react';
import {type FindingId, registry} from '../../core/finding.ts';
import {obstacles} from '../../core/verdict.ts';
import {actionRows} from '../components/action-rows.ts';
import {findingRow} from '../components/finding-row.ts';
import {Frame} from '../components/frame.tsx';
import {listRows} from '../components/list.ts';
import {sentence, type TextRow} from '../components/text-row.ts';
import {typedCodeRows} from '../components/typed-code.ts';
import {findingCounts} from '../counts.ts';
import type {Row} from '../row.ts';
import {skippedOf, stoppedLook} from '../rows/findings.ts';
import {madeCount} from '../rows/work.ts';
import type {WizardState} from '../state.ts';
import {markWidth} from '../theme.ts';
import type {View} from '../view.ts';
import {adviceRows} from './advice-rows.ts';
import {refusalRows} from './refusal.ts';
import type {ScreenProps} from './screen-props.ts';

/** What is wrong, by cause; below it what waits and what is fine, folded. */
export function Findings({state, view}: ScreenProps): ReactNode {
	const digits = state.screen.kind === 'findings' ? state.screen.digits : undefined;
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.findings}
			step={4}
			sections={[
				{rows: [sentence(sentenceOf(state, view)), ...refusalRows(state, view)]},
				{rows: listRows(state, view, (row, pointed) => listedRow(row, pointed, {state, view}))},
				{rows: typedCodeRows(digits, state, view)},
				{rows: adviceRows(state)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

function sentenceOf(state: WizardState, view: View): string {
	const {findings} = view.words.ui;
	const {problems, warnings} = findingCounts(state);
	if (problems > 0 && onlyOthersFail(state))
		return view.words.result.partsDone(state.parts.map(part => view.words.parts.name[part]));
	if (problems === 1 && warnings === 0) return findings.one;
	if (problems + warnings === 0 && stoppedLook(state) !== undefined) return findings.nothingSoFar;
	if (problems > 0)
		return view.compact ? findings.failsShort(problems, warnings) : findings.fails(problems, warnings);
	const downloaded = downloadedIn(state);
	if (downloaded.length === 0) return findings.notProven(warnings);
	if (warnings > 0) return findings.works(warnings);
	return findings.downloaded(downloaded, accountOf(state), madeCount(state) === 0);
}

/** Parts were named, and nothing is wrong in them. */
function onlyOthersFail(state: WizardState): boolean {
	const {findings, parts} = state;
	return parts.length > 0 && obstacles(findings, parts).length === 0 && stoppedLook(state) === undefined;
}

/** The modules that prove it, one a host; none where one is missing. */
function downloadedIn({findings, targets}: WizardState): readonly string[] {
	const modules = findings.flatMap(finding => {
		if (finding.id !== 'access.module' || finding.level !== 'ok') return [];
		const {module, version} = finding.fields;
		return [version === undefined ? module : `${module} ${version}`];
	});
	return modules.length < targets.length ? [] : modules;
}

/** Who was greeted, where it is the same everywhere. */
function accountOf({findings}: WizardState): string | undefined {
	const accounts = findings.flatMap(finding =>
		finding.id === 'ssh.login-refused' && finding.level === 'ok' ? [finding.fields.account] : [],
	);
	return new Set(accounts).size === 1 ? accounts[0] : undefined;
}

function listedRow(row: Row, pointed: boolean, {state, view}: ScreenProps): readonly TextRow[] {
	const {findings} = view.words.ui;
	switch (row.kind) {
		case 'problem':
		case 'check':
			return [findingRow(row.finding, row.state, pointed, view)];
		case 'skipped':
			return [foldRow(findings.waits(row.count, causesOf(state)), pointed, view)];
		case 'fine':
			return [foldRow(findings.fine(row.count), pointed, view)];
		default:
			return [];
	}
}

function foldRow(text: string, pointed: boolean, view: View): TextRow {
	const tone = pointed ? {} : ({tone: 'dim'} as const);
	return {
		pointed,
		cells: [
			{text: '', width: markWidth(view)},
			{text, ...tone},
		],
	};
}

/** Codes of the problems that the checks left out wait for in the end. */
function causesOf(state: WizardState): readonly string[] {
	const awaited = skippedOf(state).flatMap(finding =>
		finding.level === 'skip' && finding.skipped.because === 'waits' ? finding.skipped.for : [],
	);
	const isProblem = (id: FindingId) =>
		state.findings.some(
			finding => finding.id === id && (finding.level === 'fail' || finding.level === 'warn'),
		);
	return [...new Set(awaited)].filter(isProblem).map(id => registry[id].code);
}
