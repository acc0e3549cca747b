import type {Part} from '../core/finding.ts';
import {complain, type WrongUse} from '../words/wrong-use.ts';
import {clean} from './clean.ts';
import type {PlanJson} from './json-shapes.ts';
import type {ReportContext} from './report-context.ts';

/** A plan that cannot be carried out as an answer is missing: a finding that no check makes says so, and names the flag. */
export function unansweredJson(
	document: PlanJson,
	{use, part}: {use: WrongUse; part: Part},
	context: ReportContext,
): PlanJson {
	const {says, next = ''} = complain(context.words.wrongUse, use);
	const remedy = {text: clean(next, context), commands: []};
	const about = {id: 'answer.missing', code: 'Q1', level: 'fail', part} as const;
	const finding = {...about, title: clean(says, context), evidence: [], remedy};
	const {summary, findings} = document;
	return {
		...document,
		ok: false,
		summary: {...summary, fail: summary.fail + 1},
		findings: [finding, ...findings],
	};
}
