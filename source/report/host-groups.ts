import type {Finding} from '../core/finding.ts';
import type {Target} from '../core/target.ts';
import {clean} from './clean.ts';
import type {ReportContext} from './report-context.ts';

/** What is told together: the findings that all hosts share, or those of one host under its heading. */
export interface HostGroup {
	/** undefined: about the machine, or there is one host only. */
	readonly target: Target | undefined;
	readonly heading: string | undefined;
	readonly findings: readonly Finding[];
}

/** Findings by host, what all hosts share first; of one host only, all together and without a heading. */
export function byHost(
	findings: readonly Finding[],
	targets: readonly Target[],
	context: ReportContext,
): readonly HostGroup[] {
	const shared = findings.filter(({host}) => host === undefined);
	const hosts = targets.length === 1 ? [] : targets;
	return [
		{target: undefined, heading: undefined, findings: shared},
		...hosts.map(target => ({
			target,
			heading: headingOf(target, context),
			findings: findings.filter(({host}) => host === target.host),
		})),
	];
}

/** `github.com, acme (3 modules)` */
export function headingOf({host, owners, modules}: Target, context: ReportContext): string {
	return clean(context.words.doctor.about(host, owners, modules.length, undefined), context);
}

/** A group's rows under its heading; nothing where there are none. */
export function underHeading(heading: string | undefined, rows: readonly string[]): readonly string[] {
	return heading === undefined || rows.length === 0 ? rows : ['', heading, ...rows];
}

/** Whose private modules a run tries, where any is known: owners, or the recipe's title where none is known. */
export function whoseModules(targets: readonly Target[]): readonly string[] {
	return [
		...new Set(
			targets.flatMap(({host, owners, modules, title}) => {
				const tried = owners.filter(
					owner => modules.length === 0 || modules.some(({path}) => path.startsWith(`${host}/${owner}/`)),
				);
				return tried.length === 0 ? [title] : tried;
			}),
		),
	];
}
