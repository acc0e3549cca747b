import type {Complaint} from '../words/wrong-use.ts';
import {clean} from './clean.ts';
import type {ReportContext} from './report-context.ts';

type Where = Pick<ReportContext, 'home' | 'invocation'>;

/** What is wrong with a call, and what to give instead; for stderr. */
export function complaintText({says, next}: Complaint, where: Where): string {
	const started = next?.replace(/\bgomod-setup (?=\S)/, `${where.invocation} `);
	return `gomod-setup: ${clean(says, where)}\n${started === undefined ? '' : `${clean(started, where)}\n`}`;
}
