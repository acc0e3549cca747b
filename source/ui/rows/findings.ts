import {needsPerson, type Plan} from '../../core/action.ts';
import {type Finding, registry} from '../../core/finding.ts';
import {type FindingKey, hostOf, idOf, keyOf} from '../../core/finding-key.ts';
import {obstacles} from '../../core/verdict.ts';
import {byCause} from '../../report/order.ts';
import {changing, listed, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';

/** The problems in the order the list was made in, the two folds, and the way on. */
export function findingsRows(state: WizardState, screen: ScreenOf<'findings'>): readonly Row[] {
	return [
		...problemsListed(state, screen).map(finding => findingRow(state, 'problem', finding)),
		...fold(state, screen, 'skipped', skippedOf(state)),
		...fold(state, screen, 'fine', fineOf(state, screen)),
		...wayOn(state),
	];
}

/** Fails and warnings, what others wait for first. */
export function problemsOf(findings: readonly Finding[]): readonly Finding[] {
	return byCause(findings.filter(({level}) => level === 'fail' || level === 'warn'));
}

/** Those listed that still are problems or were cured since, then new ones. */
function problemsListed(state: WizardState, {listed: ids}: ScreenOf<'findings'>): readonly Finding[] {
	const kept = ids
		.flatMap(key => findingBy(state, key) ?? [])
		.filter(finding => isProblem(finding) || isCured(state, finding));
	return [...new Set([...kept, ...problemsOf(state.findings)])];
}

function isProblem({level}: Finding): boolean {
	return level === 'fail' || level === 'warn';
}

export function isCured({cured}: WizardState, finding: Finding): boolean {
	return finding.level === 'ok' && cured.includes(keyOf(finding));
}

/** Checks that wait for another one's cure, or were cut short; what there was nothing to look at in is no news. */
export function skippedOf({findings}: WizardState): readonly Finding[] {
	return findings.filter(
		finding =>
			finding.level === 'skip' &&
			finding.skipped.because !== 'nothing-to-check' &&
			finding.skipped.because !== 'not-needed',
	);
}

function fineOf(state: WizardState, screen: ScreenOf<'findings'>): readonly Finding[] {
	return state.findings.filter(
		finding => finding.level === 'ok' && !(isCured(state, finding) && isListed(screen, finding)),
	);
}

function isListed({listed: keys}: ScreenOf<'findings'>, finding: Finding): boolean {
	return keys.some(key => key === keyOf(finding) || (finding.host === undefined && idOf(key) === finding.id));
}

function fold(
	state: WizardState,
	{open}: ScreenOf<'findings'>,
	kind: 'skipped' | 'fine',
	findings: readonly Finding[],
): readonly Row[] {
	if (findings.length === 0) return [];
	const isOpen = open.includes(kind);
	return [
		listed({kind, count: findings.length, open: isOpen}),
		...(isOpen ? findings.map(finding => findingRow(state, 'check', finding)) : []),
	];
}

/** A finding as a row; its key is its code, and its host where several have their own. */
export function findingRow(state: WizardState, kind: 'problem' | 'check', finding: Finding): Row {
	const rechecking = state.rechecking.includes(keyOf(finding));
	const mark = rechecking ? 'rechecking' : isCured(state, finding) ? 'cured' : 'as-is';
	const {id, host} = finding;
	const {code} = registry[id];
	return listed({kind, finding, state: mark}, host === undefined ? code : `${code}@${host}`);
}

/** With nothing failing the way on is out; what may be looked at comes second. */
function wayOn(state: WizardState): readonly Row[] {
	const {findings, plan, parts} = state;
	if (stoppedLook(state) !== undefined) return [offered({kind: 'look-all'}), offered({kind: 'end'}, 'out')];
	const failing = obstacles(findings, parts).length > 0;
	const changes = plan?.actions.length ?? 0;
	const out = offered({kind: failing ? 'leave' : 'done'}, 'out');
	if (plan === undefined || changes === 0) return [out];
	const byUs = plan.actions.some(action => !needsPerson(action));
	const show = byUs
		? offered({kind: 'show-changes', changes, cures: curesOf(plan, findings)}, 'show')
		: offered({kind: 'show-how'}, 'show');
	return failing ? [show] : [out, show];
}

/** After how many seconds looking was stopped, so that nothing could be planned. */
export function stoppedLook({looking, plan}: WizardState): number | undefined {
	return (plan?.actions.length ?? 0) > 0 ? undefined : looking?.stoppedAfter;
}

/** How many of the problems the plan is for. */
function curesOf({actions}: Plan, findings: readonly Finding[]): number {
	const cured = new Set(actions.flatMap(({cures}) => cures));
	return problemsOf(findings).filter(finding => cured.has(keyOf(finding))).length;
}

/** What was one host's own may have become the same for all. */
export function findingBy({findings}: WizardState, key: FindingKey): Finding | undefined {
	const own = findings.find(finding => keyOf(finding) === key);
	return own ?? (hostOf(key) === undefined ? undefined : findings.find(each => keyOf(each) === idOf(key)));
}

/** What a person may type for its cure. */
export function commandsOf(finding: Finding | undefined): readonly string[] {
	return finding !== undefined && finding.level !== 'skip' ? (finding.remedy?.commands ?? []) : [];
}

/** Changes that cure one finding by themselves: what `f` carries out. What a person is only told is not among them. */
export function fixesOf({plan}: WizardState, key: FindingKey): readonly number[] {
	return (plan?.actions ?? [])
		.filter(({kind, cures}) => kind !== 'tell' && cures.includes(key))
		.map(({number}) => number);
}

/** The rows of one finding. */
export function findingActions(state: WizardState, key: FindingKey): readonly Row[] {
	const finding = findingBy(state, key);
	return [
		offered({kind: 'back'}),
		...(fixesOf(state, key).length > 0 ? [changing({kind: 'fix'})] : []),
		...(confirmable(finding) === undefined ? [] : [changing({kind: 'trust-host-key'})]),
		offered({kind: 'recheck'}),
	];
}

/** The fingerprint of a host key that nobody published: a person may say that it is the right one. */
export function confirmable(finding: Finding | undefined): string | undefined {
	if (finding?.id !== 'ssh.host-key-unknown' || finding.level !== 'fail') return undefined;
	return finding.fields.published ? undefined : finding.fields.fingerprint;
}
