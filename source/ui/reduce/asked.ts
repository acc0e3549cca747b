import type {AskedEvent} from '../events.ts';
import type {WizardState} from '../state.ts';
import type {Asked} from '../work.ts';
import {followWork} from './apply.ts';
import {failureEvent, mostTries} from './failed.ts';
import {secretEvent} from './passphrase.ts';
import {type Reduced, same} from './reduced.ts';
import {waitingEvent} from './register.ts';

/** The engine waits for this person. */
export function askedEvent(state: WizardState, event: AskedEvent): Reduced {
	switch (event.kind) {
		case 'passphrase-asked':
			return passphraseAsked(state, event);
		case 'failure-asked':
			return failureEvent(state, event);
		case 'waiting':
			return waitingEvent(state, event);
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

function ask(state: WizardState, asked: Asked): Reduced {
	return state.work === undefined ? same(state) : followWork({...state, work: {...state.work, asked}});
}
