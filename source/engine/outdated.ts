import {kindOf} from '../actions/index.ts';
import type {Action, ChangeKind, Plan} from '../core/action.ts';
import type {System} from '../system/system.ts';

/** Kinds that change what was read when they were planned; the others make something, or rest on a change before them. */
const readBefore: readonly ChangeKind[] = ['edit-file', 'set-mode', 'go-env', 'git-rewrite', 'git-setting'];

/**
 * Changes of a plan whose file or setting is not any more as it was when they were planned, by somebody else's hand.
 * Looks only.
 * @param timeout of one program, in milliseconds
 */
export async function outdated(system: System, {actions}: Plan, timeout: number): Promise<readonly Action[]> {
	const context = {timeout, secret: async () => undefined, leftDigests: new Map()};
	const looks = await Promise.all(
		actions.map(async action =>
			readBefore.includes(action.kind) ? kindOf(action).look(system, action, context) : 'before',
		),
	);
	return actions.filter((_, index) => typeof looks[index] === 'object');
}
