import type {Words} from '../words/words.ts';
import type {Complaint} from '../words/wrong-use.ts';
import {clean, cleanCommand} from './clean.ts';
import type {ReportContext} from './report-context.ts';

type Where = Pick<ReportContext, 'home' | 'invocation'>;

/** What is wrong with a call, and what to give instead; for stderr. */
export function complaintText({says, next}: Complaint, where: Where): string {
	const started = next?.replace(/\bgomod-setup (?=\S)/, `${where.invocation} `);
	return `gomod-setup: ${clean(says, where)}\n${started === undefined ? '' : `${clean(started, where)}\n`}`;
}

/** A fault of this program; for stderr. */
export function faultText({journal}: Words, where: Where): string {
	return `gomod-setup: ${journal.fault}\n${cleanCommand(journal.faultNext(where.invocation), where)}\n`;
}
