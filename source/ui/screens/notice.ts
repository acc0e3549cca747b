import {hint, sentence, type TextRow} from '../components/text-row.ts';
import type {WizardState} from '../state.ts';
import type {View} from '../view.ts';

/** What came of copying, opening and writing. */
export function noticeRows({copied, opening, notice}: WizardState, view: View): readonly TextRow[] {
	return [...copiedRows(copied, view), ...openedRows(opening, view), ...saidRows(notice, view)];
}

function copiedRows(copied: WizardState['copied'], {words}: View): readonly TextRow[] {
	const {notices} = words.ui;
	if (copied === undefined) return [];
	if (copied.how === 'program') return [hint(notices.copied(copied.program))];
	if (copied.how === 'terminal') return [hint(notices.toTerminal)];
	return [sentence(notices.notCopied, 'warn'), sentence(copied.text)];
}

function openedRows(opening: WizardState['opening'], {words}: View): readonly TextRow[] {
	const {notices} = words.ui;
	if (opening === undefined) return [];
	return [opening.ok ? hint(notices.opened(opening.url)) : sentence(notices.notOpened(opening.url), 'warn')];
}

function saidRows(notice: WizardState['notice'], {words, invocation}: View): readonly TextRow[] {
	const {report, applying} = words.ui;
	switch (notice?.kind) {
		case 'report-written':
			return [sentence(report.written(notice.path), 'fine')];
		case 'report-failed':
			return [sentence(report.failed(notice.because), 'warn')];
		case 'no-way-back':
			return [sentence(applying.noWayBack(invocation), 'warn')];
		default:
			return [];
	}
}
