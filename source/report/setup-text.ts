import {needsPerson} from '../core/action.ts';
import {type Finding, parts, registry} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import type {AppliedAction, Outcome, ProofRow} from '../engine/events.ts';
import {speak} from '../words/words.ts';
import {actionTitle} from './action-title.ts';
import {clean, cleanLines} from './clean.ts';
import {padded} from './columns.ts';
import {commandOf} from './command.ts';
import {aboutLine} from './doctor-text.ts';
import {findingRows} from './finding-rows.ts';
import {type Mark, markOf} from './mark.ts';
import {byCause} from './order.ts';
import type {ReportContext} from './report-context.ts';

/** What `setup` and `run` print at their end: each change, the proof, what is left, and how to take it back. */
export function setupText(outcome: Outcome, target: Target, context: ReportContext): string {
	const problems = byCause(outcome.findings.filter(({level}) => level === 'fail' || level === 'warn'));
	const sections = [
		[aboutLine('setup', target, context)],
		outcome.applied.flatMap(applied => appliedRows(applied, outcome.findings, context)),
		outcome.proof.map(row => proofRow(row, context)),
		problems.flatMap(finding => findingRows(finding, context)),
		[clean(sentence(outcome, problems, target, context), context)],
		summary(outcome, problems, target, context),
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
	const page = action.kind === 'register-key' ? [action.page] : [];
	return [...(command === undefined ? [] : [`$ ${command}`]), ...page.map(url => clean(url, context))];
}

function proofRow(row: ProofRow, context: ReportContext): string {
	const {step, says} = context.words.proof(row);
	return `${markOf(row.ok ? 'ok' : 'fail', context.colour)}${padded(step, 10)}${clean(says, context)}`;
}

function sentence(
	{applied, proof}: Outcome,
	problems: readonly Finding[],
	{owners, title}: Target,
	{words}: ReportContext,
): string {
	if (applied.some(({state}) => state === 'failed'))
		return words.result.stopped(applied.filter(({state}) => state === 'done').length);
	const [first] = problems.filter(({level}) => level === 'fail');
	if (first !== undefined)
		return words.result.notFinished(speak(words, first).title, registry[first.id].code);
	if (proof.some(row => row.step === 'download' && row.ok)) return words.result.works(owners, title);
	return applied.length === 0 ? words.result.nothingChanged : words.result.notProven;
}

function summary(
	outcome: Outcome,
	problems: readonly Finding[],
	target: Target,
	context: ReportContext,
): readonly string[] {
	const {words, invocation, again} = context;
	const {result} = words;
	const made = outcome.applied.filter(({state}) => state === 'done').map(({action}) => action);
	const things = [...new Set(made.filter(action => !needsPerson(action)).map(words.actions.thing))];
	const byYou = made.filter(needsPerson).map(words.actions.thing);
	const proven = outcome.proof.filter(row => row.ok).map(row => words.proof(row).proven);
	const left = partsLeft(problems);
	const rows: readonly (readonly [string, string])[] = [
		[result.changed, things.length === 0 ? '' : `${result.things(things.length)}: ${things.join(', ')}`],
		[result.proven, proven.join('; ')],
		[result.byYou, byYou.join(', ')],
		[result.left, left === '' ? '' : `${invocation} run ${target.recipe} ${left}`],
		[result.undo, outcome.run === undefined ? '' : `${invocation} undo ${outcome.run}`],
		[result.again, made.length === 0 ? '' : `${invocation} ${again}`],
	];
	return rows
		.filter(([, text]) => text !== '')
		.map(([name, text]) => `${padded(name, 10)}${clean(text, context)}`);
}

function partsLeft(problems: readonly Finding[]): string {
	const failing = new Set(problems.filter(({level}) => level === 'fail').map(({id}) => registry[id].part));
	return parts.filter(part => failing.has(part)).join(' ');
}
