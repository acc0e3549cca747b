import {type Finding, type Level, parts, registry} from '../core/finding.ts';

const levels: readonly Level[] = ['fail', 'warn', 'skip', 'ok'];

/**
 * Findings in the order of their causes: failures first; among equals those that others wait for, then by part (the
 * proof, `access`, last).
 */
export function byCause(findings: readonly Finding[]): readonly Finding[] {
	const awaited = new Set(
		findings.flatMap(finding =>
			finding.level === 'skip' && finding.skipped.because === 'waits' ? finding.skipped.for : [],
		),
	);
	const rank = ({id, level}: Finding) => {
		const {part} = registry[id];
		const place = part === 'access' ? parts.length : parts.indexOf(part);
		return [levels.indexOf(level), awaited.has(id) ? 0 : 1, place];
	};
	return findings.toSorted((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
