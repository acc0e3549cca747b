import {type Finding, type Part, registry} from './finding.ts';

/** Whether a finding belongs to the parts that were named; where none was, all belong. */
export function isAsked({id}: Finding, only: readonly Part[]): boolean {
	return only.length === 0 || only.includes(registry[id].part);
}

/**
 * What stands in the way of what was asked for: what fails, and, where parts were named, what could not be judged because
 * it waits for something outside of them. A warning never does.
 */
export function obstacles(findings: readonly Finding[], only: readonly Part[]): readonly Finding[] {
	const asked = findings.filter(finding => isAsked(finding, only));
	const failing = asked.filter(({level}) => level === 'fail');
	const waiting = asked.filter(
		finding => only.length > 0 && finding.level === 'skip' && finding.skipped.because === 'waits',
	);
	return [...failing, ...waiting];
}

/** Whether git has to reach the repository of a host: not where a module proxy serves its modules. */
export function needsGit(findings: readonly Finding[], host: string): boolean {
	return !findings.some(
		finding =>
			finding.id === 'access.repository' &&
			(finding.host ?? host) === host &&
			finding.level === 'skip' &&
			finding.skipped.because === 'not-needed',
	);
}
