import type {Action, Change} from '../action.ts';
import type {FindingId} from '../finding.ts';
import type {FindingKey} from '../finding-key.ts';
import type {Proposal} from './planning.ts';

/**
 * What several hosts want as one list: a change that more than one of them wants is made once, and stands where the first
 * of them has it.
 * @param keyOf the name of a host's finding within the run
 */
export function joined(
	proposals: readonly Proposal[],
	keyOf: (id: FindingId, host: string) => FindingKey,
): readonly Action[] {
	const actions = new Map<string, Action>();
	for (const {change, cures, part, host} of proposals) {
		const place = placeOf(change);
		const keys = cures.map(id => keyOf(id, host));
		const known = actions.get(place);
		actions.set(
			place,
			known === undefined
				? {...change, number: actions.size + 1, cures: [...new Set(keys)], part}
				: {...known, cures: [...new Set([...known.cures, ...keys])]},
		);
	}
	return [...actions.values()];
}

/** What a change is of: two of the same place are one. What several hosts have apart says so by its host. */
function placeOf(change: Change): string {
	switch (change.kind) {
		case 'make-directory':
		case 'make-key':
		case 'derive-public-key':
		case 'set-mode':
			return `${change.kind} ${change.path}`;
		case 'go-env':
			return `${change.kind} ${change.variable}`;
		case 'add-to-agent':
			return `${change.kind} ${change.key} ${change.socket ?? ''}`;
		default:
			return JSON.stringify(change);
	}
}
