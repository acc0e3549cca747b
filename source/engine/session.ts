import type {Action, Plan, SecretName} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {Survey} from '../core/facts/survey.ts';
import {type Finding, type Part, registry} from '../core/finding.ts';
import {type FindingKey, hostOf, idOf, keyOf} from '../core/finding-key.ts';
import type {Choices} from '../core/plan/planning.ts';
import type {Target} from '../core/target.ts';
import type {Secret, System} from '../system/system.ts';
import type {AppliedPlan} from './apply.ts';
import {type Agreed, carryOut} from './carry-out.ts';
import type {EngineEvent, Outcome, ProofRow} from './events.ts';
import {type Look, look, lookAgain} from './look.ts';
import {lookForPlan, planOf} from './look-for-plan.ts';
import type {EarlyFacts} from './observe.ts';
import {outdated} from './outdated.ts';
import {proofOf} from './proof.ts';
import type {AsItIs} from './try-action.ts';

/** What a run is given. The engine knows neither a terminal nor a screen: it asks through `decider`, it tells through `emit`. */
export interface Session {
	readonly system: System;
	/** The hosts it is about, at least one; no two are alike. */
	readonly targets: readonly Target[];
	readonly survey: Survey;
	/** Looks that were begun before the target was known; good for the first look only. */
	readonly early?: EarlyFacts;
	readonly choices: Choices;
	/** Parts whose changes are wanted; all when empty. */
	readonly only: readonly Part[];
	/** For one probe, in milliseconds. */
	readonly timeout: number;
	readonly emit: (event: EngineEvent) => void;
	/** Ends the looking; while applying: finish the change at work, then stop. */
	readonly stop: AbortSignal;
	/** The checks that a change cures are made again right after it; else only at the end. */
	readonly rechecks?: boolean;
	/**
	 * What can be judged already is told while the rest is still looked at: each time more is seen, or once, when nothing is
	 * left to wait for but what takes longest.
	 */
	readonly judgesEarly?: 'always' | 'once';
	/** End the change at work and take it back. */
	readonly cancel?: AbortSignal;
}

/** The person, or the flags that stand for one. */
export interface Decider {
	/** The plan that may be carried out, perhaps with changes left out; undefined: nothing. */
	approve(plan: Plan, findings: readonly Finding[]): Promise<Plan | undefined>;
	/** @param now what another try starts from, where the file changed since it was shown */
	onFailure(
		action: Action,
		failure: ActionFailure,
		now?: AsItIs,
	): Promise<'retry' | 'skip' | 'undo' | 'stop'>;
	/**
	 * A key is not accepted yet: resolves when the login is to be tried again. `register` lets the host's own program
	 * register the key first; `later` goes on without it; `take-it`, where there is trouble, goes on with it.
	 */
	keepWaiting(waiting: Waiting): Promise<'again' | 'register' | 'later' | 'take-it' | 'stop'>;
	secret(name: SecretName, action: Action): Promise<Secret | 'none' | undefined>;
}

export interface Waiting {
	readonly action: Extract<Action, {kind: 'register-key'}>;
	/** Tries of the login so far, and seconds since the first. */
	readonly attempt: number;
	readonly seconds: number;
	/** What the host, or the program that should register the key, said last. */
	readonly said: string | undefined;
	/** The key is accepted, but what it opens is not what is wanted: another account, a deploy key, single sign-on. */
	readonly trouble: Finding | undefined;
}

/** Where a run keeps its journal, and what it writes at its head. */
export interface Recording {
	readonly directory: string;
	readonly version: string;
	/** The command line, without secrets. */
	readonly command: string;
}

export interface SetUp extends Outcome {
	readonly result:
		| AppliedPlan['result']
		/** There was nothing to change. */
		| 'nothing'
		/** The plan was not agreed to. */
		| 'declined'
		/** After a failure all of it was taken back. */
		| 'undone'
		/** Another run is at work, or the journal cannot be written: nothing was changed. */
		| Refused;
}

export type Refused = {kind: 'held'; pid: number; since: string} | {kind: 'no-journal'; because: string};

/** One run: look, plan, ask, change, look again, prove. Where another run was faster, it looks and plans once more. */
export async function setUp(session: Session, decider: Decider, recording: Recording): Promise<SetUp> {
	let seen: Look | undefined;
	const plan = async (looking: Session) => {
		seen = await lookForPlan(looking);
		return agree(looking, decider, seen);
	};
	const planAnew = async (agreed: Agreed) => {
		const stale = await outdated(session.system, agreed.plan, session.timeout);
		return stale.length === 0 ? agreed : plan({...session, early: {}});
	};
	const first = await plan(session);
	const done = 'result' in first ? first : await carryOut(session, decider, recording, first, planAnew);
	if (done.result === 'nothing') return prove(session, seen, done);
	return done.result === 'done' || done.result === 'failed' ? prove(session, undefined, done) : done;
}

/** The plan that may be carried out, or how the run ends without one. */
async function agree(session: Session, decider: Decider, seen: Look): Promise<Agreed | SetUp> {
	const {findings} = seen;
	const plan = planOf(seen, session);
	session.emit({kind: 'planned', plan});
	const nothingDone = {run: undefined, plan, applied: [], proof: [], findings};
	if (session.stop.aborted) return {...nothingDone, result: 'stopped'};
	if (plan.actions.length === 0) return {...nothingDone, result: 'nothing'};
	const agreed = await decider.approve(plan, findings);
	return agreed === undefined ? {...nothingDone, result: 'declined'} : {plan: agreed, findings};
}

/**
 * The same probes and checks again, then the real download: in the environment the program was started with. What holds
 * is told row by row.
 */
export async function prove(session: Session, known: Look | undefined, ended: SetUp): Promise<SetUp> {
	const tell = (rows: readonly ProofRow[]) => {
		for (const row of rows) session.emit({kind: 'proof', row});
	};
	const before = await look(session, [], false, known);
	const rows = proofOf(before.hosts);
	tell(rows);
	const isWanted = session.only.length === 0 || session.only.includes('access');
	const after = isWanted ? await look(session, [], true, before) : before;
	const proof = proofOf(after.hosts);
	tell(proof.filter(({step}) => step === 'download'));
	return {...ended, proof, findings: after.findings};
}

/** One finding again, with what it waits for. Where several hosts shared it, each may now have its own. */
export async function recheck(session: Session, key: FindingKey): Promise<readonly Finding[]> {
	const id = idOf(key);
	const host = hostOf(key);
	const needed = registry[id].needs.map(need => keyOf({id: need, ...(host === undefined ? {} : {host})}));
	const findings = await lookAgain(session, [key, ...needed], id === 'access.module');
	return findings.filter(finding => finding.id === id);
}
