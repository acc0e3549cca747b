import type {Finding} from '../../core/finding.ts';
import {changing, offered, type Row} from '../row.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import type {Asked, Registering} from '../work.ts';

/** The rows of the screens on which the engine waits for a person. */

export function passphraseRows(state: WizardState, {without}: ScreenOf<'passphrase'>): readonly Row[] {
	if (without) return [offered({kind: 'give-one'}), changing({kind: 'really-without'})];
	const asked = state.work?.asked;
	const purpose = asked?.kind === 'passphrase' ? asked.purpose : undefined;
	if (purpose === 'token') return [offered({kind: 'first'}), ...tokenPage(asked)];
	const isNew = purpose === 'new';
	return [offered({kind: 'first'}), ...(isNew ? [offered({kind: 'again'}), offered({kind: 'without'})] : [])];
}

/** Where a person makes one. */
function tokenPage(asked: Asked | undefined): readonly Row[] {
	const action = asked?.kind === 'passphrase' ? asked.action : undefined;
	const page = action !== undefined && 'page' in action ? action.page : undefined;
	return page === undefined ? [] : [offered({kind: 'open-page', url: page})];
}

export function registerRows(state: WizardState): readonly Row[] {
	const asked = state.work?.asked;
	if (asked?.kind !== 'register') return [];
	return asked.trouble === undefined ? waitingRows(asked) : troubleRows(asked, asked.trouble, state);
}

/** Seconds after which the host has taken unusually long. */
export const longWait = 120;

function waitingRows({action: {registrar}, seconds}: Registering): readonly Row[] {
	const later = offered({kind: 'later'});
	const tryNow = offered({kind: 'try-now', account: undefined});
	if (seconds >= longWait) return [tryNow, offered({kind: 'print-key'}), later];
	const byProgram =
		registrar === undefined
			? []
			: [changing({kind: 'registrar', program: registrar.program, account: registrar.account})];
	return [...byProgram, tryNow, later];
}

function troubleRows({action}: Registering, trouble: Finding, state: WizardState): readonly Row[] {
	const first: Row =
		trouble.id === 'ssh.sso-required' && action.listPage !== undefined
			? offered({kind: 'open-page', url: action.listPage})
			: offered({kind: 'second-key', owner: targetAt(state, action.host)?.owners[0]});
	const account =
		trouble.id === 'ssh.wrong-account' && trouble.level !== 'skip' ? trouble.fields.account : undefined;
	return [first, offered({kind: 'try-now', account}), offered({kind: 'later'})];
}

export function failedRows(state: WizardState): readonly Row[] {
	const changes = madeCount(state);
	return [
		changing({kind: 'retry'}),
		changing({kind: 'skip'}),
		...(changes > 0 ? [changing({kind: 'take-back', changes})] : []),
		offered({kind: 'stop-here', changes}),
	];
}

/** The change at work will be done when the choice takes hold. */
export function stopRows(state: WizardState): readonly Row[] {
	const changes = madeCount(state) + (runningCount(state) > 0 ? 1 : 0);
	return [
		offered({kind: 'go-on'}),
		offered({kind: 'finish-keep', changes}),
		...(changes > 0 ? [changing({kind: 'finish-undo', changes})] : []),
	];
}

/** Changes made so far, over all runs of this session. */
export function madeCount({applied, work}: WizardState): number {
	const made = applied.filter(({state}) => state === 'done').length;
	const now = Object.values(work?.progress ?? {}).filter(({state}) => state === 'done').length;
	return made + now;
}

/** 1 while a change is at work, else 0; what waits for a person is not at work. */
export function runningCount({work}: WizardState): number {
	if (work === undefined || work.asked?.kind === 'failure' || work.asked?.kind === 'register') return 0;
	const states = Object.values(work.progress).map(({state}) => state);
	return states.some(state => state === 'started' || state === 'checking') ? 1 : 0;
}
