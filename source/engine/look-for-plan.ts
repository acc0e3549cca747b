import type {Plan} from '../core/action.ts';
import type {FactName, Facts} from '../core/facts.ts';
import type {HostLook, WholeLook} from '../core/host-look.ts';
import {planFor} from '../core/plan/plan.ts';
import type {Target} from '../core/target.ts';
import {probes} from '../probes/index.ts';
import {type Look, look} from './look.ts';
import {observe} from './observe.ts';
import type {Session} from './session.ts';

/** All that a plan is made of: everything but the download, which belongs to the proof. */
export async function lookForPlan(session: Session): Promise<Look> {
	const [{hosts, findings}, more] = await Promise.all([
		look(session, [], false, undefined, session.early),
		Promise.all(session.targets.map(target => observeForPlan(session, target))),
	]);
	return {
		hosts: hosts.map((host, index) => ({...host, facts: {...host.facts, ...more[index]}})),
		findings,
	};
}

async function observeForPlan(
	{system, survey, timeout, stop, early}: Session,
	target: Target,
): Promise<Partial<Facts>> {
	const wanted: readonly FactName[] = ['registrar', 'loginStore'];
	const looking = {system, target, survey, timeout, proof: false, signal: stop};
	return (await observe(probes, wanted, looking, () => {}, {}, early)).facts;
}

/** A plan is made of everything: for a host of which a look was stopped, or a probe broke, nothing is planned. */
export function planOf({hosts, findings}: Look, {choices, only}: Session): Plan {
	return planFor(hosts.filter(isWhole), findings, choices, only);
}

/** Whether nothing is missing that a plan is made of. */
export function isComplete({hosts}: Look): boolean {
	return hosts.every(isWhole);
}

function isWhole(host: HostLook): host is WholeLook {
	return probes.every(({fact}) => fact === 'download' || fact in host.facts);
}
