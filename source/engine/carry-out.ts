import type {Plan} from '../core/action.ts';
import type {Finding} from '../core/finding.ts';
import {type AppliedPlan, apply} from './apply.ts';
import {beginJournal, type Journal} from './journal-file.ts';
import {lock} from './lock.ts';
import {holdForLogin} from './login-wait.ts';
import {lookAgain} from './look.ts';
import type {Decider, Recording, Session, SetUp} from './session.ts';
import {undoRun} from './undo.ts';

/** A plan that was agreed to, and what it was made of. */
export interface Agreed {
	readonly plan: Plan;
	readonly findings: readonly Finding[];
}

/**
 * Makes the changes of a plan that was agreed to; the proof is another matter. Only one run at a time does that: a
 * second one is told who holds the lock.
 * @param still asked once no other run is at work: the plan that holds now, or how the run ends without one
 */
export async function carryOut(
	session: Session,
	decider: Decider,
	recording: Recording,
	agreed: Agreed,
	still: (agreed: Agreed) => Promise<Agreed | SetUp>,
): Promise<SetUp> {
	const begun = {run: undefined, ...agreed, applied: [], proof: []};
	const locked = await lock(session.system, recording.directory, undefined, session.stop);
	if (locked.kind === 'held') return {...begun, result: locked};
	if (locked.kind === 'failed') return {...begun, result: {kind: 'no-journal', because: locked.because}};
	try {
		const now = await still(agreed);
		return 'result' in now ? now : await change(session, decider, recording, {...begun, ...now});
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
	const {system, targets} = session;
	const heading = {version, command, recipe: listed(targets, 'recipe'), host: listed(targets, 'host')};
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

/** What the journal says a run is about. */
function listed(targets: Session['targets'], member: 'recipe' | 'host'): string {
	return [...new Set(targets.map(target => target[member]))].join(', ');
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
		...(session.rechecks
			? {recheck: ({cures}) => lookAgain({...session, emit: () => {}}, cures, false)}
			: {}),
	});
}
