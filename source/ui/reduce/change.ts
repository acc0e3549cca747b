import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import type {WizardState} from '../state.ts';
import {cancel} from './leave.ts';
import {type Reduced, type ScreenReducer, same} from './reduced.ts';
import {goChange, goReview, toggle} from './review.ts';

export const change: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back: state => (state.screen.kind === 'change' ? goReview(state, state.screen.number) : same(state)),
	quit: cancel,
	interrupt: cancel,
	own,
};

function chosen(state: WizardState, row: Row): Reduced {
	const {screen} = state;
	if (screen.kind !== 'change') return same(state);
	if (row.kind === 'back') return goReview(state, screen.number);
	return goReview(toggle(state, screen.number), screen.number);
}

function own(state: WizardState, command: Command): Reduced {
	const {screen, plan} = state;
	if (screen.kind !== 'change' || plan === undefined) return same(state);
	const at = plan.actions.findIndex(({number}) => number === screen.number);
	const other = plan.actions[command === 'next' ? at + 1 : at - 1];
	if (at < 0 || other === undefined) return same(state);
	return goChange(state, other.number);
}
