import {exitCode} from '../../core/exit-code.ts';
import {nothingYet} from '../begin.ts';
import type {WizardState} from '../state.ts';
import {summaryOf} from '../summary.ts';
import {end} from './leave.ts';
import {choose} from './look.ts';
import {go, print, type Reduced, type ScreenReducer, same} from './reduced.ts';

export function goDone(state: WizardState, ...wishes: Reduced['wishes']): Reduced {
	return go(state, {kind: 'done', pointer: '', offset: 0}, ...wishes);
}

export const done: ScreenReducer = {
	choose: (state, row) => (row?.kind === 'next-host' ? nextHost(state) : finish(state)),
	quit: finish,
	interrupt: finish,
	own: (state, command) => {
		if (command === 'copy')
			return same(state, {kind: 'copy', text: `${state.program.invocation} ${state.again}`});
		if (command !== 'write') return same(state);
		return go(
			state,
			{kind: 'report', text: undefined, written: undefined, pointer: '', offset: 0},
			{kind: 'make-report'},
		);
	},
};

/** The whole text of the last screen goes to the scrollback. */
function finish(state: WizardState): Reduced {
	const summary = summaryOf(state);
	return end(
		print(state, {kind: 'summary', summary}),
		summary.works ? exitCode.good : exitCode.problemRemains,
	);
}

/** What was done for one host stays; the next one begins with its questions. */
function nextHost(state: WizardState): Reduced {
	const [choice, ...next] = state.next;
	if (choice === undefined) return finish(state);
	const said = print(state, {kind: 'summary', summary: summaryOf(state)});
	const given = {...state.given, host: undefined, modules: []};
	return choose({...said, ...nothingYet, given}, choice, next);
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
