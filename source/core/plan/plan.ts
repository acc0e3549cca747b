import {needsPerson, type Plan} from '../action.ts';
import type {Facts} from '../facts.ts';
import {type Finding, type FindingId, type Part, registry} from '../finding.ts';
import {roadOf} from '../road.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {planAgent} from './agent.ts';
import {planGit} from './git.ts';
import {planGoEnv} from './go-env.ts';
import {planKeys} from './keys.ts';
import {planKnownHosts} from './known-hosts.ts';
import {planRegister, planTelling} from './person.ts';
import type {Choices, Planned, Planning} from './planning.ts';
import {planSshConfig} from './ssh-config.ts';

/**
 * The smallest change that gives access, as an ordered list: what others rest on comes first, what only a person can do
 * comes last. Pure; the same facts give the same plan.
 * @param only parts whose changes are wanted; all when empty
 */
export function planFor(
	findings: readonly Finding[],
	facts: Facts,
	target: Target,
	choices: Choices,
	only: readonly Part[] = [],
): Plan {
	const transport = transportOf(facts, target);
	const planning: Planning = {
		findings,
		facts,
		target,
		choices,
		transport,
		opensSsh: transport !== 'https' && needsRoad(facts, target) && isTrusted(findings),
	};
	const changes = [planKeys, planSshConfig, planAgent, planKnownHosts, planGoEnv, planGit].flatMap(part =>
		part(planning),
	);
	const registering = planRegister(planning, curedBy(changes));
	const telling = planTelling(planning, curedBy([...changes, ...registering]));
	const wanted = [...changes, ...registering, ...telling].filter(
		({part, cures}) =>
			only.length === 0 || [part, ...cures.map(id => registry[id].part)].some(named => only.includes(named)),
	);
	return {
		actions: wanted.map(numbered),
		uncured: findings
			.filter(({id, level}) => level === 'fail' && !curedByUs(wanted).includes(id))
			.map(({id}) => id),
	};
}

/** No way in works yet, or the person asked for SSH over 443 and ssh goes another way. */
function needsRoad(facts: Facts, target: Target): boolean {
	const {sshConfig} = facts;
	const port = sshConfig.kind === 'read' ? sshConfig.config.port : undefined;
	const asked = target.protocol === 'ssh-443' && port !== target.ssh.over443?.port;
	return asked || roadOf(facts, target).kind === 'closed';
}

/** Behind a key that nobody vouches for may be anybody: nothing is prepared for it. */
function isTrusted(findings: readonly Finding[]): boolean {
	return findings.every(
		finding =>
			!(finding.id === 'ssh.host-key-revoked' && finding.level === 'fail') &&
			!(
				finding.id === 'ssh.host-key-changed' &&
				finding.level === 'fail' &&
				finding.fields.state === 'impostor'
			) &&
			!(finding.id === 'ssh.host-key-unknown' && finding.level === 'fail' && !finding.fields.published),
	);
}

function numbered({cures, part, change}: Planned, index: number): Plan['actions'][number] {
	return {...change, number: index + 1, cures, part};
}

function curedBy(changes: readonly Planned[]): readonly FindingId[] {
	return changes.flatMap(({cures}) => cures);
}

function curedByUs(changes: readonly Planned[]): readonly FindingId[] {
	return curedBy(changes.filter(({change}) => !needsPerson(change)));
}
