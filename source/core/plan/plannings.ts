import type {Facts} from '../facts.ts';
import type {Finding, Part} from '../finding.ts';
import type {WholeLook} from '../host-look.ts';
import {roadOf} from '../road.ts';
import type {Target} from '../target.ts';
import {transportOf} from '../transport.ts';
import {planKeys} from './keys.ts';
import type {Choices, Planning} from './planning.ts';

/** What planning may read, a host each; a new key is one for all hosts that need one. */
export function planningsOf(
	looks: readonly WholeLook[],
	choices: Choices,
	only: readonly Part[],
): readonly Planning[] {
	const plannings = looks.map(({target, facts, findings}) =>
		planningOf(target, facts, findings, choices, only),
	);
	const making = plannings.filter(planning =>
		planKeys(planning).some(({change}) => change.kind === 'make-key'),
	);
	return plannings.map(planning => {
		const first = making.find(({target}) => target.keyType === planning.target.keyType);
		return {...planning, keyHost: first?.target.host ?? planning.target.host};
	});
}

function planningOf(
	target: Target,
	facts: Facts,
	findings: readonly Finding[],
	choices: Choices,
	only: readonly Part[],
): Planning {
	const transport = transportOf(facts, target);
	return {
		findings,
		facts,
		target,
		choices,
		transport,
		opensSsh: transport !== 'https' && needsRoad(facts, target) && isTrusted(findings),
		keyHost: target.host,
		makesKeys: only.length === 0 || only.includes('keys'),
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
