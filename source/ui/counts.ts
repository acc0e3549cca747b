import type {Finding} from '../core/finding.ts';
import {takenOf} from './rows/review.ts';
import {rowsOf, screenRows} from './rows.ts';
import type {WizardState} from './state.ts';

/** The numbers of the sentence over the findings; they are those of the rows below it. */
export interface FindingCounts {
	readonly problems: number;
	readonly warnings: number;
	readonly skipped: number;
	readonly fine: number;
	readonly cured: number;
}

export function findingCounts(state: WizardState): FindingCounts {
	const rows = screenRows(state);
	const problems = rows.flatMap(row => (row.kind === 'problem' ? [row.finding] : []));
	const level = (wanted: Finding['level']) => problems.filter(finding => finding.level === wanted).length;
	const folded = (kind: 'skipped' | 'fine') =>
		rows.flatMap(row =>
			(row.kind === 'skipped' || row.kind === 'fine') && row.kind === kind ? [row.count] : [],
		)[0] ?? 0;
	return {
		problems: level('fail'),
		warnings: level('warn'),
		cured: level('ok'),
		skipped: folded('skipped'),
		fine: folded('fine'),
	};
}

/** The numbers of the sentence over the changes: `6 of 7 changes would be made`. */
export function changeCounts(state: WizardState): {taken: number; all: number} {
	return {taken: takenOf(state).length, all: state.plan?.actions.length ?? 0};
}

/** Checks by level, for the table. */
export function tableCount(state: WizardState): number {
	return state.overlay?.kind === 'table' && state.overlay.opened === undefined
		? rowsOf(state).length
		: state.findings.length;
}
