import {cutOffChange, type JournalledRun, type UnreadableJournal} from '../core/journal.ts';
import {clean} from './clean.ts';
import {localTime} from './local-time.ts';
import type {ReportContext} from './report-context.ts';

/**
 * One line about a run that was cut off: when, at what, and what comes next.
 * @param goesOn what it had begun is taken back now, and the setup goes on
 */
export function interruptedText(run: JournalledRun, goesOn: boolean, context: ReportContext): string {
	const {words, invocation} = context;
	const change = cutOffChange(run);
	const done = run.steps.filter(({state}) => state === 'done').length;
	const what = change === undefined ? undefined : words.actions.thing(change);
	const next = goesOn ? undefined : invocation;
	return line(words.journal.interrupted(localTime(run.at), what, done, next), context);
}

/** A line for each journal of which something cannot be read. */
export function unreadableText(journals: readonly UnreadableJournal[], context: ReportContext): string {
	return journals.map(journal => line(context.words.journal.unreadable(journal), context)).join('');
}

function line(text: string, context: ReportContext): string {
	return `gomod-setup: ${clean(text, context)}\n`;
}
