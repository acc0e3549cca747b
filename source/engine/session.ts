import type {Action, Plan} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {Survey} from '../core/facts/survey.ts';
import type {FactName, Facts} from '../core/facts.ts';
import {type Finding, type FindingId, type Part, registry} from '../core/finding.ts';
import {factsFor, judge} from '../core/judge.ts';
import {planFor} from '../core/plan/plan.ts';
import type {Choices} from '../core/plan/planning.ts';
import type {Target} from '../core/target.ts';
import {probes} from '../probes/index.ts';
import type {Secret, System} from '../system/system.ts';
import type {AppliedPlan} from './apply.ts';
import {carryOut} from './carry-out.ts';
import type {EngineEvent, Outcome, ProofRow} from './events.ts';
import {type EarlyFacts, observe} from './observe.ts';
import {proofOf} from './proof.ts';

/** What a run is given. The engine knows neither a terminal nor a screen: it asks through `decider`, it tells through `emit`. */
export interface Session {
	readonly system: System;
	readonly target: Target;
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
	/** End the change at work and take it back. */
	readonly cancel?: AbortSignal;
}

/** The person, or the flags that stand for one. */
export interface Decider {
	/** The plan that may be carried out, perhaps with changes left out; undefined: nothing. */
	approve(plan: Plan, findings: readonly Finding[]): Promise<Plan | undefined>;
	onFailure(action: Action, failure: ActionFailure): Promise<'retry' | 'skip' | 'undo' | 'stop'>;
	/**
	 * A key is not accepted yet: resolves when the login is to be tried again. `register` lets the host's own program
	 * register the key first; `later` goes on without it.
	 */
	keepWaiting(waiting: Waiting): Promise<'again' | 'register' | 'later' | 'stop'>;
	secret(name: 'passphrase', action: Action): Promise<Secret | 'none' | undefined>;
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

export interface Look {
	readonly facts: Partial<Facts>;
	readonly findings: readonly Finding[];
}

/**
 * Looks and judges; changes nothing.
 * @param ids only these checks; all when empty
 * @param known facts that hold still
 * @param early looks that were begun before the target was known
 */
export async function look(
	session: Session,
	ids: readonly FindingId[],
	proof: boolean,
	known: Partial<Facts> = {},
	early: EarlyFacts = {},
): Promise<Look> {
	const wanted = factsFor(ids).filter(name => proof || name !== 'download');
	const {system, target, survey, timeout, stop, emit} = session;
	const {download: _, ...still} = known;
	const given = proof ? still : {...still, download: {kind: 'unavailable'} as const};
	const seen = await observe(
		probes,
		wanted,
		{system, target, survey, timeout, proof, signal: stop},
		emit,
		given,
		early,
	);
	const findings = judge(seen.facts, target, seen.faults).filter(
		({id}) => ids.length === 0 || ids.includes(id),
	);
	emit({kind: 'judged', findings});
	return {facts: seen.facts, findings};
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

/** One run: look, plan, ask, change, look again, prove. */
export async function setUp(session: Session, decider: Decider, recording: Recording): Promise<SetUp> {
	const before = await lookForPlan(session);
	const plan = planOf(before, session);
	session.emit({kind: 'planned', plan});
	const nothingDone = {run: undefined, plan, applied: [], proof: [], findings: before.findings};
	if (session.stop.aborted) return {...nothingDone, result: 'stopped'};
	if (plan.actions.length === 0) return prove(session, before.facts, {...nothingDone, result: 'nothing'});
	const agreed = await decider.approve(plan, before.findings);
	if (agreed === undefined) return {...nothingDone, result: 'declined'};
	const changed = await carryOut(session, decider, recording, agreed, before.findings);
	return changed.result === 'done' || changed.result === 'failed' ? prove(session, {}, changed) : changed;
}

/** A plan is made of everything: where a look was stopped, or a probe broke, nothing is planned. */
export function planOf({facts, findings}: Look, {target, choices, only}: Session): Plan {
	if (probes.every(({fact}) => fact === 'download' || fact in facts))
		return planFor(findings, facts as Facts, target, choices, only);
	return {actions: [], uncured: findings.filter(({level}) => level === 'fail').map(({id}) => id)};
}

/** All that a plan is made of: everything but the download, which belongs to the proof. */
export async function lookForPlan(session: Session): Promise<Look> {
	const [seen, registrar] = await Promise.all([
		look(session, [], false, {}, session.early),
		observeRegistrar(session),
	]);
	return {facts: {...seen.facts, ...registrar}, findings: seen.findings};
}

async function observeRegistrar({system, target, survey, timeout, stop}: Session): Promise<Partial<Facts>> {
	const wanted: readonly FactName[] = ['registrar'];
	const {facts} = await observe(
		probes,
		wanted,
		{system, target, survey, timeout, proof: false, signal: stop},
		() => {},
	);
	return facts;
}

/**
 * The same probes and checks again, then the real download: in the environment the program was started with. What holds
 * is told row by row.
 */
export async function prove(session: Session, known: Partial<Facts>, ended: SetUp): Promise<SetUp> {
	const tell = (rows: readonly ProofRow[]) => {
		for (const row of rows) session.emit({kind: 'proof', row});
	};
	const before = await look(session, [], false, known);
	const rows = proofOf(before.facts, session.target);
	tell(rows);
	const after = await look(session, [], true, before.facts);
	const proof = proofOf(after.facts, session.target);
	tell(proof.slice(rows.length));
	return {...ended, proof, findings: after.findings};
}

/** One check again: its facts are looked at anew. */
export async function recheck(session: Session, id: FindingId): Promise<Finding | undefined> {
	const {findings} = await look(session, [id, ...registry[id].needs], id === 'access.module');
	return findings.find(finding => finding.id === id);
}
