import type {ActionFailure} from '../../core/action-failure.ts';
import {exitCode} from '../../core/exit-code.ts';
import type {Happening} from '../events.ts';
import type {Row} from '../row.ts';
import type {FailureAnswer} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import type {FailureAsked, Work} from '../work.ts';
import {askToStop, followWork} from './apply.ts';
import {leave} from './leave.ts';
import {print, type Reduced, type ScreenReducer, same} from './reduced.ts';
import {takeBack} from './stop-work.ts';

export const failed: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	quit: askToStop,
	interrupt: state => stopHere(state, exitCode.cancelled),
};

function chosen(state: WizardState, row: Row): Reduced {
	switch (row.kind) {
		case 'retry':
		case 'skip':
			return goOn(state, row.kind);
		case 'take-back': {
			const {state: said, work} = told(state, 'undo');
			if (work === undefined) return same(state);
			const wish = {kind: 'answer-failure', answer: 'stop'} as const;
			return takeBack({...said, work: {...work, code: exitCode.actionFailed}}, exitCode.actionFailed, wish);
		}
		case 'stop-here':
			return stopHere(state, exitCode.actionFailed);
		default:
			return same(state);
	}
}

function goOn(state: WizardState, answer: 'retry' | 'skip'): Reduced {
	const {state: said, work} = told(state, answer);
	if (work === undefined) return same(state);
	const {state: after, wishes} = followWork({...said, work});
	return {state: after, wishes: [{kind: 'answer-failure', answer}, ...wishes]};
}

/** The engine closes its journal, then the program ends. */
function stopHere(
	state: WizardState,
	code: typeof exitCode.actionFailed | typeof exitCode.cancelled,
): Reduced {
	const {state: said, work} = told(state, 'stop');
	return work === undefined
		? leave(state, code)
		: leave({...said, work}, code, {kind: 'answer-failure', answer: 'stop'});
}

/** The failure and what was chosen are final. */
function told(state: WizardState, chosen: FailureAnswer): {state: WizardState; work: Work | undefined} {
	const {work} = state;
	if (work?.asked?.kind !== 'failure') return {state, work: undefined};
	const {action, failure} = work.asked;
	return {state: print(state, {kind: 'failed', action, failure, chosen}), work: {...work, asked: undefined}};
}

/** What a person mistyped: asked for again by itself, as no try is made without them. */
const wrongSecret: readonly ActionFailure['because'][] = [
	'wrong-passphrase',
	'token-refused',
	'token-too-weak',
	'token-bearer',
	'token-unusable',
];

/** How often a passphrase or token may be wrong. */
export const mostTries = 3;

/** An action failed and the engine asks what to do. A wrong passphrase is asked for again by itself. */
export function failureEvent(
	state: WizardState,
	event: Extract<Happening, {kind: 'failure-asked'}>,
): Reduced {
	const {work} = state;
	const stop = {kind: 'answer-failure', answer: 'stop'} as const;
	if (work === undefined || work.stop !== undefined || state.screen.kind === 'undoing')
		return same(state, stop);
	const {action, failure, diff = []} = event;
	const wrong = (work.wrongSecrets[action.number] ?? 0) + 1;
	if (wrongSecret.includes(failure.because) && wrong < mostTries) {
		const wrongSecrets = {...work.wrongSecrets, [action.number]: wrong};
		const {state: after} = followWork({...state, work: {...work, asked: undefined, wrongSecrets}});
		return same(after, {kind: 'answer-failure', answer: 'retry'});
	}
	const asked: FailureAsked = {kind: 'failure', action, failure, diff};
	return followWork({
		...state,
		work: {...work, asked, wrongSecrets: {...work.wrongSecrets, [action.number]: 0}},
	});
}
