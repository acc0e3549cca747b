import {type Finding, registry} from '../core/finding.ts';
import {isAsked} from '../core/verdict.ts';
import {titleAlone} from '../words/title-alone.ts';
import {clean} from './clean.ts';
import {padded} from './columns.ts';
import {markOf} from './mark.ts';
import {byCause} from './order.ts';
import type {ReportContext} from './report-context.ts';

/** What is amiss: in what was asked for, and outside the parts that were named. */
export function problemsOf(
	findings: readonly Finding[],
	{only}: ReportContext,
): {readonly problems: readonly Finding[]; readonly alone: readonly Finding[]} {
	const all = byCause(findings.filter(({level}) => level === 'fail' || level === 'warn'));
	return {
		problems: all.filter(finding => isAsked(finding, only)),
		alone: all.filter(finding => !isAsked(finding, only)),
	};
}

/** `FAIL  S12  github.com does not accept this key` */
export function problemRow(finding: Finding, context: ReportContext, title: string): string {
	return `${markOf(finding.level, context.colour)}${padded(registry[finding.id].code, 5)}${clean(title, context)}`;
}

/** What is amiss outside the parts that were named, and that nothing is done about it. */
export function leftAlone(alone: readonly Finding[], context: ReportContext): readonly string[] {
	if (alone.length === 0) return [];
	const {words, only} = context;
	const named = only.map(part => words.parts.name[part]);
	return [
		words.result.leftAlone(named),
		...alone.map(finding => problemRow(finding, context, titleAlone(words, finding))),
	];
}
