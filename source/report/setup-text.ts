import {needsPerson} from '../core/action.ts';
import {type Finding, parts, registry} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import {obstacles} from '../core/verdict.ts';
import type {AppliedAction, Outcome, ProofRow} from '../engine/events.ts';
import {titleAlone} from '../words/title-alone.ts';
import {actionTitle} from './action-title.ts';
import {clean, cleanCommand, cleanLines} from './clean.ts';
import {padded} from './columns.ts';
import {againCommand, commandOf} from './command.ts';
import {aboutLine} from './doctor-text.ts';
import {findingRows} from './finding-rows.ts';
import {byHost, headingOf, whoseModules} from './host-groups.ts';
import {type Mark, markOf} from './mark.ts';
import {byCause} from './order.ts';
import {leftAlone, problemsOf} from './problems.ts';
import type {ReportContext} from './report-context.ts';

/** What `setup` and `run` print at their end: each change, the proof, what is left, and how to take it back. */
export function setupText(outcome: Outcome, targets: readonly Target[], context: ReportContext): string {
	const {problems, alone} = problemsOf(outcome.findings, context);
	const sections = [
		[aboutLine('setup', targets, context)],
		outcome.applied.flatMap(applied => appliedRows(applied, outcome.findings, context)),
		...proofSections(outcome.proof, targets, context),
		...byHost(problems, targets, context).map(({heading, findings}) => {
			const rows = findings.flatMap(finding => findingRows(finding, context));
			return heading === undefined || rows.length === 0 ? rows : [heading, ...rows];
		}),
		leftAlone(alone, context),
		[clean(sentence(outcome, targets, context), context)],
		editorLine(outcome, context),
		summary(outcome, [...problems, ...alone], targets, context),
	];
	const text = sections.filter(section => section.length > 0).map(section => section.join('\n'));
	return `${text.join('\n\n')}\n`;
}

/** The changes that failed, and why: `--json` tells only that they did. */
export function failuresText({applied, findings}: Outcome, context: ReportContext): string {
	const failed = applied.filter(({state}) => state === 'failed');
	const rows = failed.flatMap(one => appliedRows(one, findings, context));
	return rows.map(row => `${row}\n`).join('');
}

const marks: Readonly<Record<AppliedAction['state'], Mark>> = {
	started: 'skip',
	checking: 'skip',
	done: 'ok',
	already: 'ok',
	failed: 'fail',
	left: 'skip',
	'for-you': 'you',
};

function appliedRows(
	applied: AppliedAction,
	findings: readonly Finding[],
	context: ReportContext,
): readonly string[] {
	const {action, state} = applied;
	const head = `${appliedMark(state, context)}${action.number}  `;
	const indent = ' '.repeat(7 + String(action.number).length + 1);
	const title = actionTitle(action, findings, context);
	return [`${head}${title}`, ...appliedDetail(applied, context).map(line => `${indent}${line}`)];
}

function appliedMark(state: AppliedAction['state'], {colour, words}: ReportContext): string {
	const mark = marks[state];
	return mark === 'you' ? markOf(mark, colour, words.undo.you) : markOf(mark, colour);
}

function appliedDetail(
	{action, state, because, said}: AppliedAction,
	context: ReportContext,
): readonly string[] {
	const {actions} = context.words;
	if (state === 'failed') {
		const why = because === undefined ? (said ?? '') : actions.failed({because, said: said ?? ''});
		return cleanLines(why);
	}
	if (state === 'already') return [clean(`${actions.states.already}: ${actions.done(action)}`, context)];
	const command = commandOf(action, context);
	if (state === 'done')
		return [command === undefined ? clean(actions.done(action), context) : `$ ${command}`];
	if (state === 'left') return [actions.states.left];
	const page = action.kind === 'register-key' && action.page !== undefined ? [action.page] : [];
	return [...(command === undefined ? [] : [`$ ${command}`]), ...page.map(url => clean(url, context))];
}

/** One for each of several hosts. */
function proofSections(
	proof: readonly ProofRow[],
	targets: readonly Target[],
	context: ReportContext,
): readonly (readonly string[])[] {
	if (targets.length === 1) return [proof.map(row => proofRow(row, context))];
	return targets.map(target => {
		const rows = proof.filter(({host}) => host === target.host).map(row => proofRow(row, context));
		return rows.length === 0 ? [] : [headingOf(target, context), ...rows];
	});
}

function proofRow(row: ProofRow, context: ReportContext): string {
	const {step, says} = context.words.proof(row);
	return `${markOf(row.ok ? 'ok' : 'fail', context.colour)}${padded(step, 10)}${clean(says, context)}`;
}

function sentence(
	{applied, proof, findings}: Outcome,
	targets: readonly Target[],
	{words, only}: ReportContext,
): string {
	if (applied.some(({state}) => state === 'failed'))
		return words.result.stopped(applied.filter(({state}) => state === 'done').length);
	const [first] = byCause(obstacles(findings, only));
	if (first !== undefined) return words.result.notFinished(titleAlone(words, first), registry[first.id].code);
	if (only.length > 0) return words.result.partsDone(only.map(part => words.parts.name[part]));
	const isProven = targets.every(({host}) =>
		proof.some(row => row.step === 'download' && row.ok && (row.host ?? host) === host),
	);
	if (isProven) return words.result.works(whoseModules(targets), '');
	return applied.length === 0 ? words.result.nothingChanged : words.result.notProven;
}

function editorLine({applied}: Outcome, context: ReportContext): readonly string[] {
	const isGo = applied.some(({action, state}) => action.kind === 'go-env' && state === 'done');
	return isGo ? [clean(context.words.result.editor, context)] : [];
}

function summary(
	outcome: Outcome,
	problems: readonly Finding[],
	targets: readonly Target[],
	context: ReportContext,
): readonly string[] {
	const rows = [...cameOf(outcome, context), ...whatToType(outcome, problems, targets, context)];
	return rows.filter(([, text]) => text !== '').map(([name, text]) => `${padded(name, 10)}${text}`);
}

type Row = readonly [name: string, text: string];

function cameOf({applied, proof}: Outcome, context: ReportContext): readonly Row[] {
	const {words} = context;
	const {result} = words;
	const made = applied.filter(({state}) => state === 'done').map(({action}) => action);
	const things = [...new Set(made.filter(action => !needsPerson(action)).map(words.actions.thing))];
	const byYou = made.filter(needsPerson).map(words.actions.thing);
	const proven = proof.filter(row => row.ok).map(row => words.proof(row).proven);
	const rows: readonly Row[] = [
		[result.changed, things.length === 0 ? '' : `${result.things(things.length)}: ${things.join(', ')}`],
		[result.proven, proven.join('; ')],
		[result.byYou, byYou.join(', ')],
	];
	return rows.map(([name, text]) => [name, clean(text, context)]);
}

function whatToType(
	{applied, run}: Outcome,
	problems: readonly Finding[],
	targets: readonly Target[],
	context: ReportContext,
): readonly Row[] {
	const {result} = context.words;
	const left = targets.flatMap(target => runAgain(target, problems, context));
	const isChanged = applied.some(({state}) => state === 'done');
	return [
		[result.left, left.map(command => cleanCommand(command, context)).join('; ')],
		[result.undo, run === undefined ? '' : cleanCommand(`gomod-setup undo ${run}`, context)],
		[result.again, isChanged ? againCommand(context) : ''],
	];
}

/** `gomod-setup run github login`: only what still fails at a host. */
function runAgain(
	{host, recipe}: Target,
	problems: readonly Finding[],
	{runs}: ReportContext,
): readonly string[] {
	const failing = new Set(
		problems
			.filter(finding => finding.level === 'fail' && (finding.host ?? host) === host)
			.map(({id}) => registry[id].part),
	);
	const left = parts.filter(part => failing.has(part));
	return left.length === 0 ? [] : [['gomod-setup', runs[host] ?? `run ${recipe}`, ...left].join(' ')];
}
