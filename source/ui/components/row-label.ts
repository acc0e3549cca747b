import type {ScreenWords} from '../../words/ui.ts';
import type {Row} from '../row.ts';
import {runningCount} from '../rows/work.ts';
import type {WizardState} from '../state.ts';

/** What an action row says; '' for the rows of a list, which their screen draws. */
export function rowText(row: Row, state: WizardState, {ui}: ScreenWords): string {
	const {screen, plan, work} = state;
	const {rows} = ui;
	const isIdle = runningCount(state) === 0;
	switch (row.kind) {
		case 'show-changes':
			return rows.showChanges(row.changes, row.cures);
		case 'page':
			return rows.page(row.remaining);
		case 'apply':
			return rows.apply(row.changes);
		case 'take-back':
			return screen.kind === 'failed' ? rows.takeBackAndStop(row.changes) : rows.takeBack(row.changes);
		case 'stop-here':
			return rows.stopHere(row.changes);
		case 'finish-keep':
			return isIdle ? rows.stopHere(row.changes) : rows.finishKeep(row.changes);
		case 'finish-undo':
			return isIdle ? rows.takeBackAndStop(row.changes) : rows.finishUndo(row.changes);
		case 'registrar':
			return rows.registrar(row.program, row.account);
		case 'back':
			return screen.kind === 'report' ? rows.backFromReport : rows.plain.back;
		case 'nothing-to-do':
			return plan?.actions.length === 0 ? rows.plain.done : rows.plain['nothing-to-do'];
		case 'open-page':
			return rows.openPage;
		case 'try-now':
			return rows.tryNow(row.account);
		case 'second-key':
			return rows.secondKey(row.owner);
		case 'first':
			return work?.asked?.kind === 'passphrase' && work.asked.purpose === 'token'
				? ui.passphrase.token
				: rows.plain.first;
		case 'with-parts':
			return rows.withParts(row.parts);
		case 'host':
		case 'all':
		case 'found':
		case 'recipe':
		case 'field':
		case 'part':
		case 'problem':
		case 'skipped':
		case 'fine':
		case 'check':
		case 'change':
			return '';
		default:
			return rows.plain[row.kind];
	}
}
