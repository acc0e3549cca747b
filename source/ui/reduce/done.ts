import {exitCode} from '../../core/exit-code.ts';
import {repeated} from '../repeated.ts';
import type {WizardState} from '../state.ts';
import {summaryOf} from '../summary.ts';
import {end} from './leave.ts';
import {printProof} from './proof-rows.ts';
import {go, print, type Reduced, type ScreenReducer, same} from './reduced.ts';

export function goDone(state: WizardState, ...wishes: Reduced['wishes']): Reduced {
	return go(printProof(state), {kind: 'done', pointer: '', offset: 0}, ...wishes);
}

export const done: ScreenReducer = {
	choose: finish,
	quit: finish,
	interrupt: finish,
	own: (state, command) => {
		if (command === 'copy') return copyAgain(state);
		if (command !== 'write') return same(state);
		return go(
			state,
			{kind: 'report', text: undefined, written: undefined, pointer: '', offset: 0},
			{kind: 'make-report'},
		);
	},
};

function copyAgain(state: WizardState): Reduced {
	const {again} = repeated(state);
	const {program} = state;
	return again === '' ? same(state) : same(state, {kind: 'copy', text: `${program.invocation} ${again}`});
}

/** The whole text of the last screen goes to the scrollback. */
function finish(state: WizardState): Reduced {
	const summary = summaryOf(state);
	return end(
		print(state, {kind: 'summary', summary}),
		summary.works ? exitCode.good : exitCode.problemRemains,
	);
}

export const report: ScreenReducer = {
	choose: (state, row) => {
		if (row?.kind === 'write') return same(state, {kind: 'write-report'});
		return row?.kind === 'back' ? goDone(state) : same(state);
	},
	back: state => goDone(state),
	quit: finish,
	interrupt: finish,
};
