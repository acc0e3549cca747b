import type {Plan} from '../core/action.ts';
import type {Finding, FindingId} from '../core/finding.ts';
import {type AppliedPlan, apply} from './apply.ts';
import {beginJournal, type Journal} from './journal-file.ts';
import {lock} from './lock.ts';
import {holdForLogin} from './login-wait.ts';
import {type Decider, look, type Recording, type Session, type SetUp} from './session.ts';
import {undoRun} from './undo.ts';

/**
 * Makes the changes of a plan that was agreed to; the proof is another matter. Only one run at a time does that: a
 * second one is told who holds the lock.
 */
export async function carryOut(
	session: Session,
	decider: Decider,
	recording: Recording,
	plan: Plan,
	findings: readonly Finding[],
): Promise<SetUp> {
	const begun = {run: undefined, plan, applied: [], proof: [], findings};
	const locked = await lock(session.system, recording.directory, undefined, session.stop);
	if (locked.kind === 'held') return {...begun, result: locked};
	if (locked.kind === 'failed') return {...begun, result: {kind: 'no-journal', because: locked.because}};
	try {
		return await change(session, decider, recording, begun);
	} finally {
		await locked.release();
	}
}

type Begun = Omit<SetUp, 'result' | 'plan'> & {readonly plan: Plan};

async function change(
	session: Session,
	decider: Decider,
	{version, command, directory}: Recording,
	begun: Begun,
): Promise<SetUp> {
	const {system, target} = session;
	const heading = {version, command, recipe: target.recipe, host: target.host};
	const opened = await beginJournal(system, directory, heading);
	if (opened.kind === 'failed') return {...begun, result: {kind: 'no-journal', because: opened.because}};
	const {journal} = opened;
	session.emit({kind: 'began', run: journal.run});
	const {applied, result} = await applyPlan(session, decider, begun.plan, journal);
	const ended = {...begun, run: journal.run, applied};
	if (result !== 'undo') return {...ended, result: session.stop.aborted ? 'stopped' : result};
	const undone = await undoRun({system, journal, timeout: session.timeout, emit: session.emit});
	return {...ended, result: undone.result === 'failed' ? 'failed' : 'undone'};
}

function applyPlan(session: Session, decider: Decider, plan: Plan, journal: Journal): Promise<AppliedPlan> {
	const {system, timeout, emit, stop, cancel} = session;
	return apply({
		system,
		journal,
		plan,
		timeout,
		secret: decider.secret,
		emit,
		onFailure: decider.onFailure,
		hold: (action, register) => holdForLogin(session, decider, action, register),
		stop,
		...(cancel === undefined ? {} : {cancel}),
		...(session.rechecks ? {recheck: ({cures}) => recheckAll(session, cures)} : {}),
	});
}

async function recheckAll(session: Session, cures: readonly FindingId[]): Promise<readonly Finding[]> {
	if (cures.length === 0) return [];
	const {findings} = await look({...session, emit: () => {}}, cures, false);
	return findings;
}
