import {parts as allParts, type Part} from '../../core/finding.ts';
import type {Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {cancel} from './leave.ts';
import {go, type Reduced, type ScreenReducer, same, stay} from './reduced.ts';

/** Which parts may be changed; what is marked counts once the person goes on. */
export const parts: ScreenReducer = {
	choose: (state, row) => (row?.kind === 'with-parts' ? accept(state) : mark(state, row)),
	back: state => backToWhence(state),
	quit: cancel,
	interrupt: cancel,
	own: (state, command, row) => (command === 'toggle' ? mark(state, row) : same(state)),
};

/** From the first screen or from the questions, which are as they were afterwards. */
export function goParts(state: WizardState, whence: ScreenOf<'parts'>['whence']): Reduced {
	return go(state, {kind: 'parts', marked: state.parts, whence, pointer: 'with-parts', offset: 0});
}

function mark(state: WizardState, row: Row | undefined): Reduced {
	const {screen} = state;
	if (screen.kind !== 'parts' || row?.kind !== 'part') return same(state);
	return stay(state, {...screen, marked: toggled(screen.marked, row.of)});
}

/** In the order of the list. */
function toggled(marked: readonly Part[], part: Part): readonly Part[] {
	return allParts.filter(other => marked.includes(other) !== (other === part));
}

function accept(state: WizardState): Reduced {
	const {screen} = state;
	return screen.kind === 'parts' ? backToWhence({...state, parts: screen.marked}) : same(state);
}

function backToWhence(state: WizardState): Reduced {
	const {screen} = state;
	return screen.kind === 'parts' ? go(state, screen.whence) : same(state);
}
