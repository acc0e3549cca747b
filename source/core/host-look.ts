import type {Facts} from './facts.ts';
import type {Finding, FindingId} from './finding.ts';
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
	const ids = [...new Set(looks.flatMap(({findings}) => findings.map(({id}) => id)))];
	return ids.flatMap(id => {
		const shared = sharedBy(looks, id);
		return shared === undefined ? looks.flatMap(look => named(look, id)) : [shared];
	});
}

/** The finding that all hosts have alike; one that waits for what each has for itself is each one's own. */
function sharedBy(looks: readonly HostLook[], id: FindingId): Finding | undefined {
	const own = looks.flatMap(({findings}) => findings.filter(finding => finding.id === id));
	const [first] = own;
	if (first === undefined || own.length < looks.length) return undefined;
	if (!own.every(finding => JSON.stringify(finding) === JSON.stringify(first))) return undefined;
	const waits = first.level === 'skip' && first.skipped.because === 'waits' ? first.skipped.for : [];
	return waits.every(other => sharedBy(looks, other) !== undefined) ? first : undefined;
}

function named({target, findings}: HostLook, id: FindingId): readonly Finding[] {
	return findings.filter(finding => finding.id === id).map(finding => ({...finding, host: target.host}));
}
