import type {ReactNode} from 'react';
import type {FindingId} from '../../core/finding.ts';
import type {Target} from '../../core/target.ts';
import {needsGit} from '../../core/verdict.ts';
import type {ProofRow} from '../../engine/events.ts';
import {actionRows} from '../components/action-rows.ts';
import {longestOf} from '../components/aligned.ts';
import {findingRow} from '../components/finding-row.ts';
import {Frame} from '../components/frame.tsx';
import {hint, type Section, sentence, type TextRow} from '../components/text-row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {markOf, markWidth, spinnerOf} from '../theme.ts';
import type {View} from '../view.ts';
import {adviceRows} from './advice-rows.ts';
import {bodyRows} from './finding.tsx';
import type {ScreenProps} from './screen-props.ts';

const steps = ['login', 'as-user', 'as-go', 'download'] as const;
type Step = (typeof steps)[number];

/** The real programs, on the real module: what holds so far, and what is being tried. */
export function Proof({state, view}: ScreenProps): ReactNode {
	const {proof} = view.words.ui;
	const hasModule = state.targets.some(target => target.proof !== undefined);
	const rows = state.proof.map(row => proofRow(row, view));
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.proof}
			step={7}
			sections={[
				{rows: [sentence(hasModule ? proof.opening : proof.openingNoModule)]},
				{rows: [...rows, ...openRows(state, view)]},
			]}
		/>
	);
}

/** `✓ login     github.com answers: user-acme, over port 443` */
export function proofRow(row: ProofRow, view: View): TextRow {
	const level = row.ok ? 'ok' : 'fail';
	const {step, says, result} = view.words.proof(row);
	// Of several hosts a row without its command still has to say which it is about.
	const short = row.host === undefined || row.step === 'login' ? result : view.words.ofHost(row.host, result);
	return {
		pointed: false,
		cells: [
			{text: markOf(level, view), tone: row.ok ? 'fine' : 'fail', width: markWidth(view)},
			{text: step, width: stepWidth(view)},
			{text: view.narrow ? short : says},
		],
	};
}

function stepWidth(view: View): number {
	return (
		longestOf(
			steps.map(step => view.words.ui.proof.steps[step]),
			view,
		) + 2
	);
}

/** What is tried next: of several hosts all but the downloads come first. */
function nextOf({
	targets,
	proof,
	findings,
}: WizardState): {step: Step; target: Target | undefined} | undefined {
	const isTold = (step: Step, {host}: Target) =>
		proof.some(row => row.step === step && (row.host ?? host) === host);
	const open = (wanted: readonly Step[], among = targets) =>
		among.flatMap(target => wanted.flatMap(step => (isTold(step, target) ? [] : [{step, target} as const])));
	if (targets.length === 0) return {step: 'login', target: undefined};
	const byGit = targets.filter(({host}) => needsGit(findings, host));
	return [...open(['login', 'as-user', 'as-go'], byGit), ...open(['download'])][0];
}

function openRows(state: WizardState, view: View): readonly TextRow[] {
	const next = nextOf(state);
	if (next === undefined) return [];
	const {step, target} = next;
	const {proof, applying} = view.words.ui;
	const module = target?.proof?.path ?? '';
	const asked = {
		login: proof.login(target?.host ?? ''),
		'as-user': proof.asUser,
		'as-go': proof.asGo,
		download: proof.download(module),
	}[step];
	const seconds = Math.max(0, Math.floor((view.now - (state.provingSince ?? state.screen.since)) / 1000));
	const indent = [
		{text: '', width: markWidth(view)},
		{text: '', width: stepWidth(view)},
	] as const;
	return [
		{
			pointed: false,
			right: {text: applying.seconds(seconds), tone: 'dim'},
			cells: [
				{text: spinnerOf(view.now, view), tone: 'pointer', width: markWidth(view)},
				{text: proof.steps[step], width: stepWidth(view)},
				{text: asked},
			],
		},
		...(step === 'download'
			? [{...hint(''), pointed: false, cells: [...indent, {text: proof.emptyCache, tone: 'dim'} as const]}]
			: []),
	];
}

/** The changes are made, but something still fails. */
export function Unproven({state, view, screen}: ScreenProps & {screen: ScreenOf<'unproven'>}): ReactNode {
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.proof}
			step={7}
			sections={[
				{rows: [sentence(view.words.ui.proof.fails)]},
				{rows: state.proof.map(row => proofRow(row, view))},
				...problemSections(state, screen.offset, view),
				{rows: adviceRows(state)},
				{rows: actionRows(state, view)},
			]}
		/>
	);
}

const proofs: readonly FindingId[] = [
	'access.git-ok-go-fails',
	'access.not-found',
	'access.repository',
	'access.module',
];

/** The finding that tells most about the failed proof, whole; else the first that fails. */
function problemSections({findings}: WizardState, offset: number, view: View): readonly Section[] {
	const failing = findings.filter(({level}) => level === 'fail');
	const finding = failing.find(({id}) => proofs.includes(id)) ?? failing[0];
	if (finding === undefined) return [];
	return [
		{rows: [findingRow(finding, 'as-is', undefined, view)]},
		{rows: bodyRows(finding, view), from: offset},
	];
}
