import type {FactName} from '../core/facts.ts';
import {type HostLook, joinFindings} from '../core/host-look.ts';
import {judgeSoFar} from '../core/judge.ts';
import type {Target} from '../core/target.ts';
import {longest, type Observed} from './observe.ts';
import type {Session} from './session.ts';

/**
 * Tells what can be judged of a look that goes on; of several hosts, what can be judged for each of them.
 * @param wanted the facts that are looked at
 */
export function judgingEarly(
	{targets, emit, judgesEarly}: Session,
	wanted: readonly FactName[],
): (target: Target, soFar: Observed) => void {
	const looks = new Map<Target, HostLook>();
	const isDue = ({facts, faults}: Observed) =>
		judgesEarly === 'always' ||
		wanted.every(name => name in facts || name in faults || longest.includes(name));
	return (target, soFar) => {
		if (judgesEarly === undefined || !isDue(soFar) || (judgesEarly === 'once' && looks.has(target))) return;
		const {facts, faults} = soFar;
		looks.set(target, {target, facts, findings: judgeSoFar(facts, target, faults)});
		const begun = targets.flatMap(each => looks.get(each) ?? []);
		if (begun.length === targets.length) emit({kind: 'judged', findings: joinFindings(settledForAll(begun))});
	};
}

function settledForAll(looks: readonly HostLook[]): readonly HostLook[] {
	const isSettled = (id: string) => looks.every(({findings}) => findings.some(finding => finding.id === id));
	return looks.map(look => ({...look, findings: look.findings.filter(({id}) => isSettled(id))}));
}
