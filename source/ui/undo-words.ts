import type {WizardState} from './state.ts';

/** Words that take back all that was changed in this session, run by run, the newest first; a single one needs no name. */
export function undoWords({runs, work}: WizardState): readonly string[] {
	const [newest, ...earlier] = (work === undefined ? runs : [...runs, '']).toReversed();
	if (newest === undefined || earlier.length === 0) return ['undo'];
	return [newest, ...earlier].map(run => (run === '' ? 'undo' : `undo ${run}`));
}
