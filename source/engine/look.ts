import type {FactName} from '../core/facts.ts';
import type {Finding, FindingId} from '../core/finding.ts';
import {type FindingKey, hostOf, idOf} from '../core/finding-key.ts';
import {type HostLook, joinFindings} from '../core/host-look.ts';
import {factsFor, judge} from '../core/judge.ts';
import type {Target} from '../core/target.ts';
import {machineFacts, probes} from '../probes/index.ts';
import type {Looking} from '../probes/probe.ts';
import type {EngineEvent} from './events.ts';
import {judgingEarly} from './judging-early.ts';
import {type EarlyFacts, type Observed, observe, sharedResults} from './observe.ts';
import type {Session} from './session.ts';

/** What was seen of the hosts of a run. */
export interface Look {
	/** In the order of the session's targets. */
	readonly hosts: readonly HostLook[];
	/** Of the whole run: what is the same for all hosts stands there once. */
	readonly findings: readonly Finding[];
}

/**
 * Looks and judges; changes nothing. All hosts are looked at side by side, so that none waits for another one's silence;
 * the machine is looked at once.
 * @param ids only these checks; all when empty
 * @param known facts that hold still
 * @param early looks that were begun before the target was known
 */
export async function look(
	session: Session,
	ids: readonly FindingId[],
	proof: boolean,
	known?: Look,
	early: EarlyFacts = {},
): Promise<Look> {
	const once = sharedResults();
	const wanted = factsFor(ids).filter(name => proof || name !== 'download');
	const judging = judgingEarly(session, wanted);
	const hosts = await Promise.all(
		session.targets.map(target =>
			lookAtHost(session, target, {ids, wanted, proof, known, early, once, judging}),
		),
	);
	const findings = joinFindings(hosts);
	session.emit({kind: 'judged', findings});
	return {hosts, findings};
}

interface Wanted {
	readonly ids: readonly FindingId[];
	readonly wanted: readonly FactName[];
	readonly proof: boolean;
	readonly known: Look | undefined;
	readonly early: EarlyFacts;
	readonly once: Looking['once'];
	readonly judging: (target: Target, soFar: Observed) => void;
}

async function lookAtHost(
	session: Session,
	target: Target,
	{ids, wanted, proof, known, early, once, judging}: Wanted,
): Promise<HostLook> {
	const {system, survey, timeout, stop} = session;
	const {download: _, ...still} = known?.hosts.find(host => host.target.host === target.host)?.facts ?? {};
	const given = proof ? still : {...still, download: {kind: 'unavailable'} as const};
	const looking = {system, target, survey, timeout, proof, signal: stop, once};
	const tell = namingHost(session, target);
	const told = (event: EngineEvent, soFar: Observed) => {
		tell(event);
		if (event.kind === 'probe' && event.state !== 'started') judging(target, soFar);
	};
	const seen = await observe(probes, wanted, looking, told, given, early);
	const findings = judge(seen.facts, target, seen.faults).filter(
		({id}) => ids.length === 0 || ids.includes(id),
	);
	return {target, facts: seen.facts, findings};
}

/** Of several hosts each says that it is the one that is looked at; the machine is nobody's. */
function namingHost({targets, emit}: Session, {host}: Target): Session['emit'] {
	if (targets.length < 2) return emit;
	return (event: EngineEvent) =>
		emit(event.kind === 'probe' && !machineFacts.includes(event.fact) ? {...event, host} : event);
}

/** Some findings again: their facts are looked at anew, on the hosts they are about. */
export async function lookAgain(
	session: Session,
	keys: readonly FindingKey[],
	proof: boolean,
): Promise<readonly Finding[]> {
	if (keys.length === 0) return [];
	const about = keys.map(hostOf);
	const targets = session.targets.filter(({host}) => about.includes(undefined) || about.includes(host));
	const {findings} = await look({...session, targets}, [...new Set(keys.map(idOf))], proof);
	const [only] = targets;
	return only === undefined || targets.length > 1 || session.targets.length === 1
		? findings
		: findings.map(finding => ({...finding, host: only.host}));
}
