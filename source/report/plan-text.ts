import {type Action, needsPerson, undoable} from '../core/action.ts';
import {type Finding, registry} from '../core/finding.ts';
import {codesOf, keyOf} from '../core/finding-key.ts';
import type {Target} from '../core/target.ts';
import type {Outcome} from '../engine/events.ts';
import {titleAlone} from '../words/title-alone.ts';
import {speak} from '../words/words.ts';
import {actionTitle} from './action-title.ts';
import {clean} from './clean.ts';
import {columnsOf} from './columns.ts';
import {againCommand, commandOf} from './command.ts';
import {diffOf, isShownAsDiff} from './diff.ts';
import {byHost, underHeading} from './host-groups.ts';
import {leftAlone, problemRow, problemsOf} from './problems.ts';
import type {ReportContext} from './report-context.ts';

/**
 * The text of a file before and after a change, for its diff; undefined for what is no edit. A later edit of the same
 * file starts from the earlier result, so each file has one chain of diffs.
 */
export type Render = (action: Action) => {before: string; after: string} | undefined;

const width = 78;

/** What `setup --dry-run` prints: the problems, then every change with its command or diff. Nothing was changed. */
export function planText(
	outcome: Outcome,
	targets: readonly Target[],
	context: ReportContext,
	render: Render,
): string {
	const {words} = context;
	const {actions = [], uncured = []} = outcome.plan ?? {};
	const {problems, alone} = problemsOf(outcome.findings, context);
	// What a person is told to do is in the list already.
	const told = actions.flatMap(({cures}) => cures);
	const stay = problems.filter(finding => uncured.includes(keyOf(finding)) && !told.includes(keyOf(finding)));
	const lines = [
		...byHost(problems, targets, context).flatMap(({heading, findings}) =>
			underHeading(
				heading,
				findings.map(finding => problemRow(finding, context, speak(context.words, finding).title)),
			),
		),
		...(problems.length === 0 ? [] : ['']),
		actions.length === 0 ? words.plan.nothing : words.plan.would(actions.length),
		'',
		...actions.flatMap(action => actionRows(action, actions.length, outcome.findings, context, render)),
		...(actions.length === 0 ? [] : ['']),
		...stay.map(finding => stayRow(finding, context)),
		...leftAlone(alone, context),
		...(actions.length === 0 ? [] : [`${words.plan.makeThem}: ${againCommand(context)}`]),
	];
	return `${lines.join('\n').trim()}\n`;
}

function stayRow(finding: Finding, context: ReportContext): string {
	const title = titleAlone(context.words, finding);
	return clean(context.words.plan.stays(title, registry[finding.id].code), context);
}

function actionRows(
	action: Action,
	of: number,
	findings: readonly Finding[],
	context: ReportContext,
	render: Render,
): readonly string[] {
	const number = String(action.number).padStart(String(of).length);
	const head = `${number}  ${actionTitle(action, findings, context)}`;
	const note = noteOf(action, context);
	const gap = ' '.repeat(Math.max(2, width - columnsOf(head) - columnsOf(note)));
	const indent = ' '.repeat(number.length + 2);
	return [`${head}${gap}${note}`, ...detail(action, context, render).map(line => `${indent}${line}`)];
}

/** `N22, undoable`, `S12, needs you, not undone`. */
function noteOf(action: Action, {words: {plan}}: ReportContext): string {
	const codes = codesOf(action.cures).join(' ');
	const notes = [
		...(needsPerson(action) ? [plan.needsYou] : []),
		undoable(action) ? plan.undoable : plan.notUndone,
	];
	return [codes, ...notes].filter(Boolean).join(', ');
}

function detail(action: Action, context: ReportContext, render: Render): readonly string[] {
	if (isShownAsDiff(action)) {
		const text = render(action);
		const page = 'page' in action && action.page !== undefined ? [clean(action.page, context)] : [];
		const diff = text === undefined ? [] : diffOf(action.path, text.before, text.after, context.home);
		return [...diff, ...page];
	}
	const command = commandOf(action, context);
	const page =
		action.kind === 'register-key' || action.kind === 'store-login'
			? action.page
			: action.kind === 'tell'
				? action.open
				: undefined;
	const open = page === undefined ? [] : [clean(page, context)];
	return command === undefined ? open : [`$ ${command}`, ...open.map(context.words.doctor.orOpen)];
}
