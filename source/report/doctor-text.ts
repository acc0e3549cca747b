import {type Finding, parts, registry} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import {clean} from './clean.ts';
import {padded} from './columns.ts';
import {findingRows} from './finding-rows.ts';
import {byHost, underHeading, whoseModules} from './host-groups.ts';
import {markOf} from './mark.ts';
import {byCause} from './order.ts';
import {partText} from './part-text.ts';
import type {ReportContext} from './report-context.ts';

/** What `doctor` prints: one line a part where nothing is wrong, else the problems; every check with `verbose`. By host, where there are several. */
export function doctorText(
	findings: readonly Finding[],
	targets: readonly Target[],
	context: ReportContext,
): string {
	const shown = context.verbose ? findings : findings.filter(isWorthALine);
	const body = byHost(findings, targets, context).flatMap(({heading, findings: own}) => {
		const problems = own.filter(finding => shown.includes(finding));
		const rows = shown.length === 0 ? partRows(own, context) : problemRows(own, problems, heading, context);
		return underHeading(heading, rows);
	});
	const end = footer(findings, shown, targets, context);
	return `${[aboutLine('doctor', targets, context), '', ...body.slice(body[0] === '' ? 1 : 0), '', ...end].join('\n')}\n`;
}

/** `gomod-setup 1.0.0 doctor: github.com, acme (3 modules of ~/src/shop/go.mod)` */
export function aboutLine(command: string, targets: readonly Target[], context: ReportContext): string {
	const [only] = targets.length === 1 ? targets : [];
	const hosts = targets.map(({host}) => host).join(', ');
	const modules = targets.reduce((sum, target) => sum + target.modules.length, 0);
	const about = context.words.doctor.about(hosts, only?.owners ?? [], modules, context.project);
	return clean(`gomod-setup ${context.version} ${command}: ${about}`, context);
}

/** A host at which nothing is wrong is not passed over where something is elsewhere. */
function problemRows(
	findings: readonly Finding[],
	problems: readonly Finding[],
	heading: string | undefined,
	context: ReportContext,
): readonly string[] {
	if (problems.length > 0 || heading === undefined)
		return byCause(problems).flatMap(finding => findingRows(finding, context));
	const fine = findings.filter(({level}) => level === 'ok').length;
	return [`${markOf('ok', context.colour)}${context.words.parts.fine(fine)}`];
}

/** Not what is well, nor what is skipped because there is nothing to look at. */
function isWorthALine(finding: Finding): boolean {
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
	targets: readonly Target[],
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
	const proven = targets.every(({host}) =>
		findings.some(
			finding =>
				finding.level === 'ok' && registry[finding.id].part === 'access' && (finding.host ?? host) === host,
		),
	);
	const sentence =
		count.fail === 0 && !shown.some(one => one.level === 'skip' && isWorthALine(one)) && proven
			? words.doctor.allFine(count.fine, count.warn, whoseModules(targets), '')
			: words.doctor.counts(count);
	const {seeChanges, makeThem} = words.doctor;
	const next = `${seeChanges}: ${invocation} setup --dry-run   ${makeThem}: ${invocation} setup`;
	return [clean(sentence, context), ...(count.fail + count.warn > 0 ? [next] : [])];
}
