import type {FindingId} from '../../core/finding.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import {confirmable, findingBy, problemsOf} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import {fix, goFindings, recheck} from './findings.ts';
import {cancel} from './leave.ts';
import {startLooking} from './look.ts';
import {go, type Reduced, type ScreenReducer, same} from './reduced.ts';

export const finding: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back: state => backToList(state),
	quit: cancel,
	interrupt: cancel,
	own,
};

/** Opening is reading, so the pointer stands on the way back, unless its cure was asked for. */
export function openFinding(state: WizardState, id: FindingId, pointer: 'back' | 'fix' = 'back'): Reduced {
	const opened = state.opened.includes(id) ? state.opened : [...state.opened, id];
	return go({...state, opened, overlay: undefined}, {kind: 'finding', id, pointer, offset: 0});
}

/** The pointer stands on the problem that was read. */
function backToList(state: WizardState): Reduced {
	return goFindings(state);
}

function chosen(state: WizardState, row: Row): Reduced {
	const {screen} = state;
	if (screen.kind !== 'finding') return same(state);
	switch (row.kind) {
		case 'back':
			return backToList(state);
		case 'fix':
			return fix(state, screen.id);
		case 'recheck':
			return recheck(state, screen.id);
		case 'trust-host-key':
			return trustHostKey(state, screen.id);
		default:
			return same(state);
	}
}

function own(state: WizardState, command: Command): Reduced {
	const {screen} = state;
	if (screen.kind !== 'finding') return same(state);
	if (command === 'fix') return fix(state, screen.id);
	if (command === 'recheck') return recheck(state, screen.id);
	if (command === 'copy') return copyCommands(state, screen.id);
	return command === 'next' || command === 'previous' ? turn(state, screen.id, command) : same(state);
}

/** The commands of its cure, a line each. */
export function copyCommands(state: WizardState, id: FindingId): Reduced {
	const found = findingBy(state, id);
	const commands = found !== undefined && found.level !== 'skip' ? (found.remedy?.commands ?? []) : [];
	return commands.length === 0 ? same(state) : same(state, {kind: 'copy', text: commands.join('\n')});
}

function turn(state: WizardState, id: FindingId, to: 'next' | 'previous'): Reduced {
	const ids = problemsOf(state.findings).map(problem => problem.id);
	const at = ids.indexOf(id);
	const other = ids[to === 'next' ? at + 1 : at - 1];
	return at < 0 || other === undefined ? same(state) : openFinding(state, other);
}

/** A person says that the key nobody published is the right one: from here on it is an answer, as `--set host-key=…`. */
function trustHostKey(state: WizardState, id: FindingId): Reduced {
	const fingerprint = confirmable(findingBy(state, id));
	if (fingerprint === undefined) return same(state);
	const set = {...state.given.set, 'host-key': fingerprint};
	return startLooking({...state, given: {...state.given, set}});
}
