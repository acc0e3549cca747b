import type {Happening} from '../events.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import type {ScreenOf, SecretProblem} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {secretField} from '../where.ts';
import type {PassphraseAsked, Work} from '../work.ts';
import {followWork} from './apply.ts';
import {print, type Reduced, type ScreenReducer, same, stay} from './reduced.ts';
import {stopWork} from './stop-work.ts';

/** What is typed never comes here: the reducer knows only whether a field is empty. */
export const passphrase: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	back,
	quit: state => same(state),
	interrupt: state => stopWork(state, 'keep'),
	own: (state, command) => own(state, command),
};

type Screen = ScreenOf<'passphrase'>;

function chosen(state: WizardState, row: Row): Reduced {
	const {screen, work} = state;
	if (screen.kind !== 'passphrase' || work?.asked?.kind !== 'passphrase') return same(state);
	switch (row.kind) {
		case 'first':
			return work.asked.purpose === 'new'
				? stay(state, {...screen, pointer: 'again'})
				: submit(state, screen, work.asked);
		case 'again':
			return submit(state, screen, work.asked);
		case 'open-page':
			return same(state, {kind: 'open', url: row.url});
		case 'without':
			return stay(state, {...screen, without: true, problem: undefined, pointer: 'give-one'});
		case 'give-one':
			return stay(state, {...screen, without: false, pointer: 'first'});
		case 'really-without': {
			const {state: after, wishes} = goOn(print(state, {kind: 'passphrase', chosen: 'none'}), work);
			return {state: after, wishes: [{kind: 'no-secret'}, ...wishes]};
		}
		default:
			return same(state);
	}
}

function submit(state: WizardState, screen: Screen, {purpose}: PassphraseAsked): Reduced {
	const empty = screen.first === 'empty' && (purpose !== 'new' || screen.again === 'empty');
	if (empty) return stay(state, {...screen, problem: 'empty', pointer: 'first'});
	return same(state, {kind: 'submit-secret', purpose});
}

/** Esc: nothing is given; the engine then says that it has none, and asks what to do. */
function back(state: WizardState): Reduced {
	const {screen, work} = state;
	if (screen.kind !== 'passphrase' || work === undefined) return same(state);
	if (screen.without) return stay(state, {...screen, without: false, pointer: 'first'});
	const {state: after, wishes} = goOn(state, work);
	return {state: after, wishes: [{kind: 'cancel-secret'}, ...wishes]};
}

function own(state: WizardState, command: Command): Reduced {
	const field = secretField(state);
	const {screen} = state;
	if (command !== 'empty' || field === undefined || screen.kind !== 'passphrase') return same(state);
	return stay(state, {...screen, [field]: 'empty'}, {kind: 'empty-secret', fields: [field]});
}

function goOn(state: WizardState, work: Work): Reduced {
	return followWork({...state, work: {...work, asked: undefined}});
}

/** What the holder of the secret tells: a field was filled, or what was submitted is (not) good. */
export function secretEvent(
	state: WizardState,
	event: Extract<Happening, {kind: 'secret-changed' | 'secret-checked'}>,
): Reduced {
	const {screen, work} = state;
	if (screen.kind !== 'passphrase' || work?.asked?.kind !== 'passphrase') return same(state);
	if (event.kind === 'secret-changed') {
		const filled = event.filled ? 'typed' : 'empty';
		return stay(state, {...screen, [event.field]: filled, problem: undefined});
	}
	const {purpose, action} = work.asked;
	const host = 'host' in action ? action.host : undefined;
	const chosen = purpose === 'token' ? 'token' : 'set';
	if (event.result === 'given') return goOn(print(state, {kind: 'passphrase', chosen, host}), work);
	return refused(state, screen, event.result);
}

function refused(state: WizardState, screen: Screen, problem: SecretProblem): Reduced {
	const emptied = {...screen, first: 'empty', again: 'empty', problem, pointer: 'first'} as const;
	return stay(state, emptied, {kind: 'empty-secret', fields: ['first', 'again']});
}
