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
