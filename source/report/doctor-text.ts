import {type Finding, parts, registry} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import {clean} from './clean.ts';
import {padded} from './columns.ts';
import {findingRows} from './finding-rows.ts';
import {markOf} from './mark.ts';
import {byCause} from './order.ts';
import {partText} from './part-text.ts';
import type {ReportContext} from './report-context.ts';

/** What `doctor` prints: one line a part where nothing is wrong, else the problems; every check with `verbose`. */
export function doctorText(findings: readonly Finding[], target: Target, context: ReportContext): string {
	const shown = context.verbose ? findings : findings.filter(isWorthALine);
	const body =
		shown.length === 0
			? partRows(findings, context)
			: byCause(shown).flatMap(finding => findingRows(finding, context));
	return `${[aboutLine('doctor', target, context), '', ...body, '', ...footer(findings, shown, target, context)].join('\n')}\n`;
}

/** `gomod-setup 1.0.0 doctor: github.com, acme (3 modules of ~/src/shop/go.mod)` */
export function aboutLine(command: string, {host, owners, modules}: Target, context: ReportContext): string {
	const about = context.words.doctor.about(host, owners, modules.length, context.project);
	return clean(`gomod-setup ${context.version} ${command}: ${about}`, context);
}

/** Not what is well, nor what is skipped because there is nothing to look at. */
export function isWorthALine(finding: Finding): boolean {
	if (finding.level !== 'skip') return finding.level !== 'ok';
	const {because} = finding.skipped;
	return because !== 'not-needed' && because !== 'nothing-to-check';
}

function partRows(findings: readonly Finding[], context: ReportContext): readonly string[] {
	return parts.flatMap(part => {
		const members = findings.filter(finding => registry[finding.id].part === part);
		if (members.length === 0) return [];
		const mark = markOf(members.every(({level}) => level === 'skip') ? 'skip' : 'ok', context.colour);
		return [
			`${mark}${padded(context.words.parts.name[part], 13)}${clean(partText(part, members, context.words), context)}`,
		];
	});
}

function footer(
	findings: readonly Finding[],
	shown: readonly Finding[],
	target: Target,
	context: ReportContext,
): readonly string[] {
	const {words, invocation} = context;
	const number = (of: readonly Finding[], level: Finding['level']) =>
		of.filter(one => one.level === level).length;
	const count = {
		fail: number(findings, 'fail'),
		warn: number(findings, 'warn'),
		skip: number(shown, 'skip'),
		fine: number(findings, 'ok'),
	};
	const proven = findings.some(({id, level}) => level === 'ok' && registry[id].part === 'access');
	const sentence =
		count.fail === 0 && !shown.some(one => one.level === 'skip' && isWorthALine(one)) && proven
			? words.doctor.allFine(count.fine, count.warn, target.owners, target.title)
			: words.doctor.counts(count);
	const {seeChanges, makeThem} = words.doctor;
	const next = `${seeChanges}: ${invocation} setup --dry-run   ${makeThem}: ${invocation} setup`;
	return [clean(sentence, context), ...(count.fail + count.warn > 0 ? [next] : [])];
}
