import {type Action, needsPerson, undoable} from '../core/action.ts';
import type {Evidence} from '../core/evidence.ts';
import {type Finding, type Level, registry} from '../core/finding.ts';
import {hostOf} from '../core/finding-key.ts';
import type {Target} from '../core/target.ts';
import {obstacles} from '../core/verdict.ts';
import type {Outcome, ProofRow, UndoneItem} from '../engine/events.ts';
import {speak} from '../words/words.ts';
import {actionTitle} from './action-title.ts';
import {clean, cleanCommand, cleanLines, verbatim} from './clean.ts';
import {commandOf} from './command.ts';
import {diffOf, isShownAsDiff} from './diff.ts';
import type {
	DoctorJson,
	FindingJson,
	ForgottenJson,
	PlanJson,
	PlannedJson,
	RunsJson,
	SetupJson,
	TargetJson,
	UndoJson,
} from './json-shapes.ts';
import {byCause} from './order.ts';
import type {Render} from './plan-text.ts';
import type {ReportContext} from './report-context.ts';

/** What `doctor --json` prints. */
export function doctorJson(outcome: Outcome, targets: readonly Target[], context: ReportContext): DoctorJson {
	const [first] = targets;
	if (first === undefined) throw new Error('a run about no host');
	const count = (level: Level) => outcome.findings.filter(finding => finding.level === level).length;
	const summary = {ok: count('ok'), warn: count('warn'), fail: count('fail'), skip: count('skip')};
	return {
		schema: 1,
		ok:
			obstacles(outcome.findings, context.only).length === 0 &&
			outcome.applied.every(({state}) => state !== 'failed'),
		...(context.only.length === 0 ? {} : {parts: context.only}),
		summary,
		target: targetJson(first),
		...(targets.length === 1 ? {} : {targets: targets.map(targetJson)}),
		findings: byCause(outcome.findings).map(finding => findingJson(finding, context)),
	};
}

/** What `setup --dry-run --json` prints. */
export function planJson(
	outcome: Outcome,
	targets: readonly Target[],
	context: ReportContext,
	render: Render,
): PlanJson {
	const actions = outcome.plan?.actions ?? [];
	return {
		...doctorJson(outcome, targets, context),
		plan: actions.map(action => plannedJson(action, outcome.findings, targets, context, render)),
	};
}

/** What `setup --json` and `run --json` print. */
export function setupJson(
	outcome: Outcome,
	targets: readonly Target[],
	context: ReportContext,
	render: Render,
): SetupJson {
	return {
		...planJson(outcome, targets, context, render),
		run: outcome.run ?? null,
		applied: outcome.applied.map(({action, state}) => ({
			kind: action.kind,
			title: actionTitle(action, outcome.findings, context),
			state,
		})),
		proof: outcome.proof.map(row => proofJson(row, context)),
		undo: outcome.run === undefined ? null : `gomod-setup undo ${outcome.run}`,
	};
}

/** What `undo --json` prints; `run` is null when there was nothing to take back. What is not taken back yet is `left`. */
export function undoJson(
	run: string | undefined,
	items: readonly (UndoneItem | {readonly action: Action; readonly state: 'left'})[],
	context: ReportContext,
): UndoJson {
	const undone = items.map(({action, state}) => ({
		kind: action.kind,
		title: actionTitle(action, [], context),
		state,
	}));
	return {schema: 1, run: run ?? null, undone};
}

/** The document as it is printed. */
export function jsonText(document: DoctorJson | ForgottenJson | RunsJson | UndoJson): string {
	return `${JSON.stringify(document, undefined, 2)}\n`;
}

function targetJson({recipe, title, host, owners, modules, proof, protocol}: Target): TargetJson {
	return {
		recipe,
		title: verbatim(title),
		host: verbatim(host),
		owners: owners.map(verbatim),
		modules: modules.map(({path}) => verbatim(path)),
		...(proof === undefined ? {} : {proof: verbatim(proof.path)}),
		protocol,
	};
}

function findingJson(finding: Finding, context: ReportContext): FindingJson {
	const {title, seen, cure} = speak(context.words, finding);
	const {code, part} = registry[finding.id];
	const wrong = finding.level === 'fail' || finding.level === 'warn';
	return {
		id: finding.id,
		code,
		level: finding.level,
		part,
		...(finding.host === undefined ? {} : {host: verbatim(finding.host)}),
		title: clean(finding.level === 'skip' ? `${title}: ${seen}` : title, context),
		evidence: finding.evidence.map(evidenceJson),
		...(wrong ? {remedy: remedyJson(finding, cure, context)} : {}),
	};
}

function remedyJson(finding: Exclude<Finding, {level: 'skip'}>, cure: string, context: ReportContext) {
	const {commands = [], open} = finding.remedy ?? {};
	return {
		text: clean(cure, context),
		commands: commands.map(command => cleanCommand(command, context)),
		...(open === undefined ? {} : {open: verbatim(open)}),
	};
}

function evidenceJson({ran, said, file, line}: Evidence): Evidence {
	return {
		...(ran === undefined ? {} : {ran: verbatim(ran)}),
		...(said === undefined ? {} : {said: cleanLines(said).join('\n')}),
		...(file === undefined ? {} : {file: verbatim(file)}),
		...(line === undefined ? {} : {line}),
	};
}

function plannedJson(
	action: Action,
	findings: readonly Finding[],
	targets: readonly Target[],
	context: ReportContext,
	render: Render,
): PlannedJson {
	const command = commandOf(action, context);
	const text = render(action);
	const diff =
		isShownAsDiff(action) && text !== undefined
			? diffOf(action.path, text.before, text.after, context.home, 'whole')
			: [];
	return {
		kind: action.kind,
		title: actionTitle(action, findings, context),
		...(command === undefined ? {} : {command}),
		...(diff.length === 0 ? {} : {diff: `${diff.join('\n')}\n`}),
		undo: undoable(action),
		needsPerson: needsPerson(action),
		...hostsOf(action, targets),
	};
}

/** A change whose findings all name a host is for these hosts. */
function hostsOf({cures}: Action, targets: readonly Target[]): {hosts?: readonly string[]} {
	const hosts = new Set(cures.map(hostOf));
	const named = [...hosts].flatMap(host => (host === undefined ? [] : [verbatim(host)]));
	return named.length === 0 || named.length < hosts.size || named.length === targets.length
		? {}
		: {hosts: named};
}

function proofJson(row: ProofRow, context: ReportContext): ProofRow {
	const known = (text: string | undefined) => (text === undefined ? undefined : verbatim(text));
	const host = row.host === undefined ? {} : {host: verbatim(row.host)};
	switch (row.step) {
		case 'login':
			return {...row, ...host, account: known(row.account)};
		case 'download':
			return {
				...row,
				...host,
				ran: clean(row.ran, context),
				module: verbatim(row.module),
				version: known(row.version),
			};
		default:
			return {...row, ...host, ran: clean(row.ran, context)};
	}
}
