import {type Action, undoable} from '../core/action.ts';
import type {JournalledRun} from '../core/journal.ts';
import type {Undone, UndoneItem} from '../engine/events.ts';
import {clean, verbatim} from './clean.ts';
import {undoCommandOf} from './command.ts';
import type {RunsJson} from './json-shapes.ts';
import {localTime} from './local-time.ts';
import {type Mark, markOf} from './mark.ts';
import type {ReportContext} from './report-context.ts';
import {undoEnding} from './undo-ending.ts';

const indent = ' '.repeat(9);

/** What `undo` prints: each change with what became of it, newest first. */
export function undoText(run: JournalledRun, undone: Undone, context: ReportContext): string {
	const rows = undone.items.flatMap(item => itemRows(item, context));
	const end = undoEnding(undone, leftOf(run, undone), context.words.undo);
	return `${[...undoHead(run, context), ...rows, '', end].join('\n')}\n`;
}

/** What would be taken back: what stands in the journal, newest first. */
export function undoPlanText(run: JournalledRun, context: ReportContext): string {
	const rows = openChanges(run).map(
		action => `${action.number}  ${clean(context.words.actions.title(action), context)}`,
	);
	return `${[...undoHead(run, context), ...rows].join('\n')}\n`;
}

/** The same, and the question whether to do it. */
export function undoQuestionText(run: JournalledRun, context: ReportContext): string {
	const question = context.words.undo.question(openChanges(run).length);
	return `${undoPlanText(run, context)}\n${question} `;
}

/** One line a run: `20261122-1402  github.com  6 changes  done`. */
export function undoListText(runs: readonly JournalledRun[], {words}: ReportContext): string {
	if (runs.length === 0) return `${words.undo.nothing}\n`;
	const rows = runs.map(run => [
		run.run,
		run.host,
		words.undo.listed(changed(run).length),
		words.undo.result(run.result),
	]);
	return rows.map(row => `${row.map(cell => clean(cell, {home: undefined})).join('  ')}\n`).join('');
}

function undoHead(run: JournalledRun, context: ReportContext): readonly string[] {
	return [clean(context.words.undo.run(localTime(run.at), run.host, changed(run).length), context), ''];
}

/** What `undo --list --json` prints. */
export function runsJson(runs: readonly JournalledRun[]): RunsJson {
	return {
		schema: 1,
		runs: runs.map(run => ({
			run: verbatim(run.run),
			at: verbatim(run.at),
			recipe: verbatim(run.recipe),
			host: verbatim(run.host),
			changes: changed(run).length,
			result: run.result,
		})),
	};
}

/** Changes that this program made: a person's own part is none. */
function changed(run: JournalledRun): JournalledRun['steps'] {
	return run.steps.filter(({action, state}) => undoable(action) && state !== 'failed');
}

/** Changes that still stand, the newest first. */
export function openChanges(run: JournalledRun): readonly Action[] {
	const open = changed(run).filter(({state}) => state !== 'undone');
	return open.toReversed().map(({action}) => action);
}

const marks: Readonly<Record<UndoneItem['state'], Mark>> = {
	restored: 'ok',
	'taken-out': 'ok',
	'kept-aside': 'kept',
	'was-gone': 'skip',
	'for-you': 'you',
	failed: 'fail',
};

function itemRows(item: UndoneItem, context: ReportContext): readonly string[] {
	const {words, colour} = context;
	const mark = marks[item.state];
	const word =
		mark === 'kept' || mark === 'you' ? markOf(mark, colour, words.undo[mark]) : markOf(mark, colour);
	const done = item.state === 'restored' || item.state === 'taken-out';
	const command = done ? undoCommandOf(asLeft(item), context) : undefined;
	const listPage = item.action.kind === 'register-key' ? item.action.listPage : undefined;
	const page = listPage === undefined ? [] : [clean(listPage, context)];
	return [
		`${word}${item.action.number}  ${clean(words.actions.undone(item), context)}`,
		...(command === undefined ? [] : [`${indent}$ ${command}`]),
		...page.map(url => `${indent}${url}`),
	];
}

/** The change as the command that takes it back tells of it. */
function asLeft({action, left}: UndoneItem): Action {
	return action.kind === 'go-env' && left !== undefined ? {...action, was: left || undefined} : action;
}

/** Changes that still stand and were not come to. */
function leftOf(run: JournalledRun, {items, result}: Undone): number {
	const open = openChanges(run);
	if (result === 'failed') return open.length;
	const done = items.map(({action}) => action.number);
	return open.filter(({number}) => !done.includes(number)).length;
}
