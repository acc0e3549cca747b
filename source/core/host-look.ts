import type {Facts} from './facts.ts';
import type {Finding} from './finding.ts';
import type {Target} from './target.ts';

/** What was seen of one host of a run, and what that means. */
export interface HostLook {
	readonly target: Target;
	readonly facts: Partial<Facts>;
	/** One a check; none of them names its host. */
	readonly findings: readonly Finding[];
}

/** One of which everything was seen. */
export interface WholeLook extends HostLook {
	readonly facts: Facts;
}

/**
 * The findings of a run. What is the same for all its hosts is said once; any other finding says which host it is about.
 * A run about one host names none.
 */
export function joinFindings(looks: readonly HostLook[]): readonly Finding[] {
	const [first, ...others] = looks;
	if (first === undefined || others.length === 0) return first?.findings ?? [];
	const ids = new Set(looks.flatMap(({findings}) => findings.map(({id}) => id)));
	return [...ids].flatMap(id => {
		const own = looks.flatMap(({target, findings}) =>
			findings.filter(finding => finding.id === id).map(finding => ({...finding, host: target.host})),
		);
		const alike = own.length === looks.length && own.every(finding => isSame(finding, own[0]));
		return alike ? first.findings.filter(finding => finding.id === id) : own;
	});
}

function isSame(finding: Finding, other: Finding | undefined): boolean {
	return JSON.stringify({...finding, host: ''}) === JSON.stringify({...other, host: ''});
}
