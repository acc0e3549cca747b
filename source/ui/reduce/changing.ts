import {exitCode} from '../../core/exit-code.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {ChangingEvent} from '../events.ts';
import {madeCount} from '../rows/work.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import type {Work} from '../work.ts';
import {followWork} from './apply.ts';
import {goDone} from './done.ts';
import {goFindings} from './findings.ts';
import {end, leave} from './leave.ts';
import {isProving, over, withFindings} from './looking.ts';
import {seenFrom} from './move.ts';
import {startProof} from './proof.ts';
import {go, print, type Reduced, same} from './reduced.ts';
import {goReview} from './review.ts';
import {secondKey} from './second-key.ts';
import {takeBack} from './stop-work.ts';
import {undoEvent} from './undoing.ts';

export function changingEvent(state: WizardState, event: ChangingEvent): Reduced {
	switch (event.kind) {
		case 'carried-out':
			return carriedOut(state, event);
		case 'proved':
			return proved(state, event);
		default:
			return undoEvent(state, event);
	}
}

type ActionEvent = Extract<EngineEvent, {kind: 'action'}>;

const final = ['done', 'already', 'for-you'];

/** One change got on. What is finished goes to the scrollback with its command and the checks made again. */
export function actionEvent(state: WizardState, event: ActionEvent): Reduced {
	const {work} = state;
	if (work === undefined) return same(state);
	const {action, state: came, recheck = []} = event;
	const failure = event.because === undefined ? undefined : {because: event.because, said: event.said ?? ''};
	const detail = {
		...(event.ran === undefined ? {} : {ran: event.ran}),
		...(event.copy === undefined ? {} : {copy: event.copy}),
	};
	const progress = {
		...work.progress,
		[action.number]: {
			state: came,
			since: state.now,
			failure: failure === undefined ? undefined : {...failure, ...detail},
			recheck,
		},
	};
	const answered = work.asked?.action.number === action.number && final.includes(came);
	const known = withFindings(
		{...state, work: {...work, progress, asked: answered ? undefined : work.asked}},
		recheck,
	);
	return followWork(final.includes(came) ? print(known, finished(work, event)) : known);
}

function finished({actions}: Work, {action, state, recheck = []}: ActionEvent): ScrollItem {
	if (action.kind === 'register-key' && state === 'done') {
		const login = recheck.find(
			({id, host = action.host}) => id === 'ssh.login-refused' && host === action.host,
		);
		const account =
			login?.id === 'ssh.login-refused' && login.level !== 'skip' ? login.fields.account : undefined;
		return {kind: 'registered', host: action.host, account};
	}
	const place = actions.findIndex(({number}) => number === action.number) + 1;
	return {kind: 'change', applied: {action, state}, place, of: actions.length, recheck};
}

/** The engine is through: on to the proof, back to the list, or out, as it was wanted. */
function carriedOut(state: WizardState, event: Extract<ChangingEvent, {kind: 'carried-out'}>): Reduced {
	const {work} = state;
	if (work === undefined) return same(state);
	const applied = [...state.applied, ...event.applied];
	const runs = event.run === undefined ? state.runs : [...state.runs, event.run];
	const known = {...state, work: undefined, applied, runs};
	if (state.undoing !== undefined || work.stop === 'undo') return takeBack(known, work.code);
	if (event.result === 'outdated') return notBegun(known, work);
	if (typeof event.result === 'object') return notBegun({...known, refused: event.result}, work);
	if (work.stop === 'keep' || event.result === 'stopped') return stopped(known, work);
	if (event.result === 'undone') return leave(known, exitCode.actionFailed);
	if (work.alone !== undefined) return backToList(known, work, work.alone);
	if (typeof work.after === 'object') return secondKey(known, work.after.secondKeyFor);
	return work.after === 'done' ? goDone(known) : startProof(known);
}

/** Somebody else is at work, there is no journal, or a file had changed. */
function notBegun(state: WizardState, work: Work): Reduced {
	if (work.stop !== undefined) return leave(state, work.code);
	return work.alone === undefined ? goReview(state) : goFindings(state, work.listed);
}

function stopped(state: WizardState, work: Work): Reduced {
	const kept = madeCount(state);
	return end(print(state, {kind: 'stopped', kept}), work.stop === undefined ? exitCode.cancelled : work.code);
}

/** One finding was cured: it is looked at again, and the rest of the plan is made anew. */
function backToList(state: WizardState, work: Work, finding: Work['listed'][number]): Reduced {
	const {state: after} = goFindings({...state, rechecking: [finding]}, work.listed);
	return {state: after, wishes: [{kind: 'recheck', finding, replan: true}]};
}

/** What the real programs said in the end. */
function proved(state: WizardState, event: Extract<ChangingEvent, {kind: 'proved'}>): Reduced {
	const {findings, proof} = event;
	const known = over({...state, findings, proof, proved: true});
	const {screen} = state;
	if (screen.kind === 'examining') return goFindings(known);
	if (screen.kind === 'done') return same(known);
	if (!isProving(state) || state.work !== undefined) return same(state);
	const isAsked = state.parts.length === 0 || state.parts.includes('access');
	const holds = proof.every(({ok}) => ok) && !findings.some(isAboutAccess);
	return holds || !isAsked
		? goDone(known)
		: go(known, {kind: 'unproven', pointer: '', offset: seenFrom(known)});
}

function isAboutAccess({id, level}: WizardState['findings'][number]): boolean {
	return level === 'fail' && id.startsWith('access.');
}
