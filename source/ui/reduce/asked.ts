import type {AskedEvent} from '../events.ts';
import type {WizardState} from '../state.ts';
import type {Asked} from '../work.ts';
import {followWork} from './apply.ts';
import {failureEvent, mostTries} from './failed.ts';
import {secretEvent} from './passphrase.ts';
import {type Reduced, same} from './reduced.ts';
import {tryAgain, waitingEvent} from './register.ts';

/** The engine waits for this person. */
export function askedEvent(state: WizardState, event: AskedEvent): Reduced {
	switch (event.kind) {
		case 'passphrase-asked':
			return passphraseAsked(state, event);
		case 'failure-asked':
			return failureEvent(state, event);
		case 'waiting':
			return waitingEvent(state, event);
		case 'terminal-lent':
			return ask(state, {kind: 'lent', action: event.action, since: state.now});
		case 'terminal-returned':
			return state.work?.asked?.kind === 'lent' ? ask(state, undefined) : same(state);
		default:
			return secretEvent(state, event);
	}
}

/** Nobody is asked any more when the run is being stopped. */
function passphraseAsked(
	state: WizardState,
	event: Extract<AskedEvent, {kind: 'passphrase-asked'}>,
): Reduced {
	const {work} = state;
	if (work === undefined || work.stop !== undefined || state.undoing !== undefined)
		return same(state, {kind: 'cancel-secret'});
	const {action, purpose} = event;
	const triesLeft = mostTries - (work.wrongSecrets[action.number] ?? 0);
	return ask(state, {kind: 'passphrase', action, purpose, triesLeft});
}

function ask(state: WizardState, asked: Asked | undefined): Reduced {
	return state.work === undefined ? same(state) : followWork({...state, work: {...state.work, asked}});
}

/** How long a child may have the terminal. */
const longestLoan = 5 * 60_000;

/** Time passed: a login is due, or a child has had the terminal too long. */
export function tick(state: WizardState, before: number): Reduced {
	const asked = state.work?.asked;
	const due = asked?.kind === 'lent' ? asked.since + longestLoan : undefined;
	if (due !== undefined && before < due && state.now >= due) return same(state, {kind: 'end-child'});
	return tryAgain(state);
}
