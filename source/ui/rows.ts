import {keyOfField} from './field.ts';
import type {Row} from './row.ts';
import {listed, offered} from './row.ts';
import {faultRows, reportRows, resumeRows, unprovenRows} from './rows/ends.ts';
import {findingActions, findingsRows} from './rows/findings.ts';
import {needRows} from './rows/need.ts';
import {partRows} from './rows/parts.ts';
import {reviewRows} from './rows/review.ts';
import {tableRows} from './rows/table.ts';
import {failedRows, passphraseRows, registerRows, stopRows} from './rows/work.ts';
import type {Pointed} from './screen.ts';
import type {WizardState} from './state.ts';

/**
 * The rows a person can stand on, of the overlay if there is one, else of the screen: those of the list from top to
 * bottom, then the action rows. Screens draw these and no others, so what is counted is what is seen.
 */
export function rowsOf(state: WizardState): readonly Row[] {
	const {overlay} = state;
	if (overlay === undefined) return screenRows(state);
	return overlay.kind === 'table' && overlay.opened === undefined ? tableRows(state, overlay) : [];
}

/** The rows of the screen, whatever lies over it. */
export function screenRows(state: WizardState): readonly Row[] {
	const {screen} = state;
	switch (screen.kind) {
		case 'resume':
			return resumeRows(state);
		case 'need':
			return needRows(state, screen);
		case 'questions':
			return [
				...state.fields.map(field => listed({kind: 'field', field}, `field:${keyOfField(field)}`)),
				offered({kind: 'start'}),
			];
		case 'parts':
			return partRows(screen);
		case 'findings':
			return findingsRows(state, screen);
		case 'finding':
			return findingActions(state, screen.finding);
		case 'review':
			return reviewRows(state);
		case 'change':
			return [
				offered({kind: 'back'}),
				offered({kind: state.leftOut.includes(screen.number) ? 'take-in' : 'leave-out'}, 'take-or-leave'),
			];
		case 'passphrase':
			return passphraseRows(state, screen);
		case 'register':
			return registerRows(state);
		case 'failed':
			return failedRows(state);
		case 'stop':
			return stopRows(state);
		case 'unproven':
			return unprovenRows(state);
		case 'done':
			return [offered({kind: 'finish'})];
		case 'report':
			return reportRows(screen);
		case 'fault':
			return faultRows(state);
		default:
			return [];
	}
}

/** The row the pointer is on: where its row has gone, the way on (the first action row), else the first. */
export function pointedRow(state: WizardState): Row | undefined {
	const rows = rowsOf(state);
	const pointer = pointerOf(state);
	return rows.find(({key}) => key === pointer) ?? rows.find(({part}) => part === 'action') ?? rows[0];
}

function pointerOf({overlay, screen}: WizardState): string | undefined {
	if (overlay !== undefined) return overlay.kind === 'table' ? overlay.pointer : undefined;
	return 'pointer' in screen ? (screen as Pointed).pointer : undefined;
}
