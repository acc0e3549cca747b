import {needsPerson, type Plan} from '../action.ts';
import {type Finding, type FindingId, type Part, registry} from '../finding.ts';
import {type FindingKey, keyOf} from '../finding-key.ts';
import type {WholeLook} from '../host-look.ts';
import {planAgent} from './agent.ts';
import {planCompanyWay} from './company-way.ts';
import {planGit} from './git.ts';
import {planGoEnvForAll} from './go-env-for-all.ts';
import {joined} from './joined.ts';
import {planKeys} from './keys.ts';
import {planKnownHosts} from './known-hosts.ts';
import {planLogin} from './login.ts';
import {planRegister, planTelling} from './person.ts';
import type {Choices, Planned, Planning, Proposal} from './planning.ts';
import {planningsOf} from './plannings.ts';
import {planSshConfig} from './ssh-config.ts';

/** In the order of the changes: what others rest on comes first. Each plans for one host, but Go's settings are one for all. */
const stages: readonly ((plannings: readonly Planning[]) => readonly Proposal[])[] = [
	eachHost(planKeys),
	eachHost(planSshConfig),
	eachHost(planAgent),
	eachHost(planKnownHosts),
	planGoEnvForAll,
	eachHost(planGit),
	eachHost(planCompanyWay),
	eachHost(planLogin),
];

/**
 * The smallest change that gives access to all hosts, as an ordered list without conflicts; what only a person can do
 * comes last. Pure; the same looks give the same plan.
 * @param findings of the whole run, as joinFindings gives them
 * @param only parts whose changes are wanted; all when empty
 */
export function planFor(
	looks: readonly WholeLook[],
	findings: readonly Finding[],
	choices: Choices,
	only: readonly Part[] = [],
): Plan {
	const plannings = planningsOf(looks, choices, only);
	const isWanted = ({part, cures}: Proposal): boolean =>
		only.length === 0 || [part, ...cures.map(id => registry[id].part)].some(named => only.includes(named));
	const changes = stages.flatMap(stage => stage(plannings)).filter(isWanted);
	const registering = eachHost(planning => planRegister(planning, curedFor(planning, changes)))(plannings);
	const done = [...changes, ...registering.filter(isWanted)];
	const telling = eachHost(planning => planTelling(planning, curedFor(planning, done)))(plannings);
	const wanted = [...done, ...telling.filter(isWanted)];
	const actions = joined(wanted, keysOf(findings));
	const cured = actions.filter(action => !needsPerson(action)).flatMap(({cures}) => cures);
	return {
		actions,
		uncured: findings
			.filter(({level}) => level === 'fail')
			.map(keyOf)
			.filter(key => !cured.includes(key)),
	};
}

function eachHost(plan: (planning: Planning) => readonly Planned[]): (typeof stages)[number] {
	return plannings =>
		plannings.flatMap(planning => plan(planning).map(planned => ({...planned, host: planning.target.host})));
}

function curedFor({target}: Planning, changes: readonly Proposal[]): readonly FindingId[] {
	return changes.flatMap(({host, cures}) => (host === target.host ? cures : []));
}

/** The key of a host's finding: without the host where all hosts share the finding. */
function keysOf(findings: readonly Finding[]): (id: FindingId, host: string) => FindingKey {
	return (id, host) => (findings.some(finding => keyOf(finding) === id) ? id : `${id}@${host}`);
}
