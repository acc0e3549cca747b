import {skipped} from './checks/check.ts';
import {checks} from './checks/index.ts';
import type {FactName, Facts} from './facts.ts';
import {type Finding, type FindingId, registry, sshParts} from './finding.ts';
import {trusted, usable} from './finding-grounds.ts';
import {roadOf} from './road.ts';
import type {Target} from './target.ts';
import {wantsOnlyHttps} from './transport.ts';

/**
 * Facts → findings, one for each check: judged, then those that wait for another one's cure, or that the working road
 * does not need, are set aside.
 * @param faults probes that broke, by the fact they owe
 */
export function judge(
	facts: Partial<Facts>,
	target: Target,
	faults: Partial<Record<FactName, string>> = {},
): readonly Finding[] {
	const judged = checks.flatMap(check => {
		const absent = check.reads.find(name => !(name in facts));
		if (absent === undefined) return check.judge(facts as Facts, target);
		const fault = check.reads.map(name => faults[name]).find(said => said !== undefined);
		return check.ids.map(id =>
			skipped(id, fault === undefined ? {because: 'stopped'} : {because: 'fault', said: fault}),
		);
	});
	const needed = judged.map(finding => setAside(finding, facts, target));
	return needed.map(finding => waitFor(finding, needed));
}

/**
 * What the facts so far settle: only checks that need no other fact, and a problem only where all that it may wait for
 * is settled. Which problems the working road does not need is known at the end.
 */
export function judgeSoFar(
	facts: Partial<Facts>,
	target: Target,
	faults: Partial<Record<FactName, string>> = {},
): readonly Finding[] {
	const ready = checks.filter(
		({reads}) => reads.every(name => name in facts) || reads.some(name => name in faults),
	);
	const ids = new Set(ready.flatMap(check => check.ids));
	const isSettled = ({id, level}: Finding): boolean =>
		ids.has(id) && (level === 'ok' || registry[id].needs.every(need => ids.has(need)));
	return judge(facts, target, faults).filter(isSettled);
}

/** The facts that the given checks read (all when none is given). */
export function factsFor(ids: readonly FindingId[]): readonly FactName[] {
	const wanted = checks.filter(check => ids.length === 0 || check.ids.some(id => ids.includes(id)));
	return [...new Set(wanted.flatMap(check => [...check.reads]))];
}

/**
 * Where HTTPS or a module proxy serves the private module already, or HTTPS was asked for, what is amiss with SSH is
 * nobody's problem.
 */
function setAside(finding: Finding, facts: Partial<Facts>, target: Target): Finding {
	if (finding.level !== 'fail' && finding.level !== 'warn') return finding;
	const {accessAsGo, goproxy} = facts;
	if (accessAsGo === undefined || goproxy === undefined) return finding;
	const road = roadOf({accessAsGo, goproxy}, target);
	if (road.kind === 'open' && road.via === 'ssh') return beside(finding, target);
	const via = road.kind === 'open' ? road.via : isOnlyHttps(facts, target) ? 'https' : target.protocol;
	if (via !== 'https' && via !== 'proxy') return finding;
	const aboutSsh =
		sshParts.includes(registry[finding.id].part) ||
		finding.id === 'ssh.missing' ||
		finding.id === 'net.port-22' ||
		finding.id === 'net.port-443';
	return aboutSsh ? skipped(finding.id, {because: 'not-needed', road: via}) : finding;
}

/**
 * What is amiss with a key or a login is not in the way of git that reads the module by SSH. A key that was asked for is
 * wanted all the same.
 */
function beside(finding: Finding, {key, ssh}: Target): Finding {
	const isAsked = key !== undefined && ssh.alias === undefined;
	const isNeeded =
		finding.id !== 'ssh.login-refused' && (trusted.includes(finding.id) || !usable.includes(finding.id));
	return finding.level !== 'fail' || isNeeded || isAsked ? finding : {...finding, level: 'warn'};
}

function isOnlyHttps(facts: Partial<Facts>, target: Target): boolean {
	const {network, sshConfig, login, goGet, accessAsGo} = facts;
	if (!network || !sshConfig || !login || !goGet || !accessAsGo) return false;
	return wantsOnlyHttps({network, sshConfig, login, goGet, accessAsGo}, target);
}

/** A finding whose ground is missing says nothing yet: it waits for what has to be cured first. */
function waitFor(finding: Finding, all: readonly Finding[]): Finding {
	if (finding.level !== 'fail' && finding.level !== 'warn') return finding;
	const missing = registry[finding.id].needs.filter(id =>
		all.some(other => other.id === id && other.level === 'fail'),
	);
	return missing.length === 0
		? finding
		: {...skipped(finding.id, {because: 'waits', for: missing}), evidence: finding.evidence};
}
