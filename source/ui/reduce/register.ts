import type {Happening} from '../events.ts';
import type {Command} from '../keys.ts';
import type {Row} from '../row.ts';
import {longWait} from '../rows/work.ts';
import type {WizardState} from '../state.ts';
import type {Wish} from '../wishes.ts';
import type {KeepWaiting, Registering, Work} from '../work.ts';
import {askToStop, followWork} from './apply.ts';
import {print, type Reduced, type ScreenReducer, same} from './reduced.ts';
import {stopWork} from './stop-work.ts';

export const register: ScreenReducer = {
	choose: (state, row) => (row === undefined ? same(state) : chosen(state, row)),
	quit: askToStop,
	interrupt: state => stopWork(state, 'keep'),
	own,
};

function chosen(state: WizardState, row: Row): Reduced {
	switch (row.kind) {
		case 'registrar':
			return answer(state, 'register');
		case 'try-now':
			return answer(state, 'again');
		case 'later':
			return answer(state, 'later', 'done');
		case 'second-key':
			return answer(state, 'later', secondKeyAfter(state));
		case 'open-page':
			return same(state, {kind: 'open', url: row.url});
		case 'print-key':
			return printKey(state);
		default:
			return same(state);
	}
}

/** For the host that answers another account. */
function secondKeyAfter({work}: WizardState): Work['after'] {
	return work?.asked?.kind === 'register' ? {secondKeyFor: work.asked.action.host} : 'done';
}

function own(state: WizardState, command: Command): Reduced {
	const asked = state.work?.asked;
	if (asked?.kind !== 'register') return same(state);
	const {action, trouble, key} = asked;
	if (command === 'open') {
		const url = trouble === undefined ? action.page : action.listPage;
		return url === undefined ? same(state) : same(state, {kind: 'open', url});
	}
	if (command === 'copy')
		return key === undefined ? same(state) : same(state, {kind: 'copy', text: key.line});
	return command === 'print' ? printKey(state) : same(state);
}

/** Once more, raw, above the frame; and into the clipboard, where it may have been overwritten. */
function printKey(state: WizardState): Reduced {
	const asked = state.work?.asked;
	if (asked?.kind !== 'register' || asked.key === undefined) return same(state);
	const {line} = asked.key;
	return same(print(state, {kind: 'public-key', line}), {kind: 'copy', text: line});
}

/** Answers the engine, or as soon as it asks again: a try of the login is not interrupted. */
function answer(state: WizardState, wanted: KeepWaiting, after?: Work['after']): Reduced {
	const {work} = state;
	if (work?.asked?.kind !== 'register') return same(state);
	const then = {...work, after: after ?? work.after};
	const {asked, wishes} = answered(work.asked, wanted);
	return same({...state, work: {...then, asked}}, ...wishes);
}

function answered(asked: Registering, wanted: KeepWaiting): {asked: Registering; wishes: readonly Wish[]} {
	if (asked.nextTry === undefined) return {asked: {...asked, wanted}, wishes: []};
	const registrar = wanted === 'register';
	return {
		asked: {...asked, nextTry: undefined, wanted: undefined, registrar},
		wishes: [{kind: 'keep-waiting', answer: wanted}],
	};
}

/** The login was tried and did not work yet. When the key begins to be refused it is printed, copied, and its page opened. */
export function waitingEvent(state: WizardState, event: Extract<Happening, {kind: 'waiting'}>): Reduced {
	const {work} = state;
	if (work === undefined) return same(state, {kind: 'keep-waiting', answer: 'stop'});
	const before = work.asked?.kind === 'register' ? work.asked : undefined;
	const {action, attempt, seconds, said} = event.waiting;
	const {key, trouble} = event;
	const nextTry = state.now + pauseAfter(seconds, trouble !== undefined);
	const since = before?.since ?? state.now;
	const wanted = work.stop === undefined ? before?.wanted : 'stop';
	const asked = {action, key, trouble, attempt, seconds, said, since, nextTry, wanted, registrar: false};
	const now =
		wanted === undefined
			? {asked: {kind: 'register', ...asked} as const, wishes: []}
			: answered({kind: 'register', ...asked}, wanted);
	const {state: after, wishes} = followWork({...state, work: {...work, asked: now.asked}});
	const isNew = trouble === undefined && (before === undefined || before.trouble !== undefined);
	const first = isNew && wanted === undefined ? introduce(after, now.asked) : same(after);
	return {state: first.state, wishes: [...wishes, ...now.wishes, ...first.wishes]};
}

function introduce(state: WizardState, {key, action}: Registering): Reduced {
	const open = action.page === undefined ? [] : [{kind: 'open', url: action.page} as const];
	if (key === undefined) return same(state, ...open);
	return same(print(state, {kind: 'public-key', line: key.line}), {kind: 'copy', text: key.line}, ...open);
}

/** Time passes: another try is due. */
export function tryAgain(state: WizardState): Reduced {
	const asked = state.work?.asked;
	const due = asked?.kind === 'register' && asked.nextTry !== undefined && state.now >= asked.nextTry;
	return due ? answer(state, 'again') : same(state);
}

/** Milliseconds between two tries of the login: it never fails by itself, it only slows down. */
function pauseAfter(seconds: number, trouble: boolean): number {
	if (seconds >= longWait) return 30_000;
	return trouble ? 5_000 : 3_000;
}
