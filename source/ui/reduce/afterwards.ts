import type {AfterwardsEvent} from '../events.ts';
import type {WizardState} from '../state.ts';
import {go, print, type Reduced, same, stay} from './reduced.ts';

/** What came of copying, opening and reporting. */
export function afterwards(state: WizardState, event: AfterwardsEvent): Reduced {
	switch (event.kind) {
		case 'copied':
			return same({...state, copied: event.result});
		case 'opened':
			return same({...state, opening: {url: event.url, ok: event.ok}});
		case 'report-made':
			return state.screen.kind === 'report' ? stay(state, {...state.screen, text: event.lines}) : same(state);
		case 'report-written':
			return written(state, event.path);
		case 'report-failed':
			return notWritten(state, event.because);
	}
}

function written(state: WizardState, path: string): Reduced {
	const {screen} = state;
	const notice = {kind: 'report-written', path} as const;
	if (screen.kind !== 'report') return same({...state, notice});
	const {state: after} = go(state, {kind: 'done', pointer: '', offset: 0});
	return same({...after, notice});
}

/** Its text is put into the scrollback instead, so that it can be copied from there. */
function notWritten(state: WizardState, because: string): Reduced {
	const {screen} = state;
	const lines = screen.kind === 'report' ? (screen.text ?? []) : [];
	const said = lines.length === 0 ? state : print(state, {kind: 'report', lines});
	return same({...said, notice: {kind: 'report-failed', because}});
}
