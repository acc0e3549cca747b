import {type FindingKey, keyOf} from '../../core/finding-key.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import {commandsOf, confirmable, findingBy, problemsOf} from '../rows/findings.ts';
import type {WizardState} from '../state.ts';
import {fix, goFindings, recheck} from './findings.ts';
import {cancel} from './leave.ts';
import {startLooking} from './look.ts';
import {seenFrom} from './move.ts';
import {go, type Reduced, type ScreenReducer, same} from './reduced.ts';

export const finding: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back: state => backToList(state),
	quit: cancel,
	interrupt: cancel,
	own,
};

/** Opening is reading, so the pointer stands on the way back, unless its cure was asked for. */
export function openFinding(
	state: WizardState,
	finding: FindingKey,
	pointer: 'back' | 'fix' = 'back',
): Reduced {
	const opened = state.opened.includes(finding) ? state.opened : [...state.opened, finding];
	return go(
		{...state, opened, overlay: undefined},
		{kind: 'finding', finding, pointer, offset: seenFrom(state)},
	);
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
			return fix(state, screen.finding);
		case 'recheck':
			return recheck(state, screen.finding);
		case 'trust-host-key':
			return trustHostKey(state, screen.finding);
		default:
			return same(state);
	}
}

function own(state: WizardState, command: Command): Reduced {
	const {screen} = state;
	if (screen.kind !== 'finding') return same(state);
	if (command === 'fix') return fix(state, screen.finding);
	if (command === 'recheck') return recheck(state, screen.finding);
	if (command === 'copy') return copyCommands(state, screen.finding);
	return command === 'next' || command === 'previous' ? turn(state, screen.finding, command) : same(state);
}

/** The commands of its cure, a line each. */
export function copyCommands(state: WizardState, key: FindingKey): Reduced {
	const commands = commandsOf(findingBy(state, key));
	return commands.length === 0 ? same(state) : same(state, {kind: 'copy', text: commands.join('\n')});
}

function turn(state: WizardState, key: FindingKey, to: 'next' | 'previous'): Reduced {
	const keys = problemsOf(state.findings).map(keyOf);
	const at = keys.indexOf(key);
	const other = keys[to === 'next' ? at + 1 : at - 1];
	return at < 0 || other === undefined ? same(state) : openFinding(state, other);
}

/** A person says that the key nobody published is the right one: from here on it is an answer, as `--set host-key=…`. */
function trustHostKey(state: WizardState, key: FindingKey): Reduced {
	const finding = findingBy(state, key);
	const fingerprint = confirmable(finding);
	const host = finding?.host ?? state.targets[0]?.host;
	if (fingerprint === undefined || host === undefined) return same(state);
	return startLooking({...state, confirmedKeys: {...state.confirmedKeys, [host]: fingerprint}});
}
