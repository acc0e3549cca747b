import type {Finding} from '../../core/finding.ts';
import {registry} from '../../core/finding.ts';
import {byCause} from '../../report/order.ts';
import type {Row} from '../row.ts';
import type {Overlay} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {findingRow} from './findings.ts';

/** Every check, by cause as `doctor` lists them, or by the number of its code. */
export function tableRows(state: WizardState, {order}: Extract<Overlay, {kind: 'table'}>): readonly Row[] {
	const findings = order === 'cause' ? byCause(state.findings) : state.findings.toSorted(byCode);
	return findings.map(finding => findingRow(state, 'check', finding));
}

function byCode(a: Finding, b: Finding): number {
	return numberOf(a) - numberOf(b);
}

function numberOf({id}: Finding): number {
	return Number(registry[id].code.slice(1));
}
