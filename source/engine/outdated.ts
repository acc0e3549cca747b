import {kindOf} from '../actions/index.ts';
import type {Action, ChangeKind, Plan} from '../core/action.ts';
import type {System} from '../system/system.ts';

/** Kinds that change, or must not find, what was read when they were planned; the others rest on a change before them, or do no harm. */
const readBefore: readonly ChangeKind[] = [
	'make-key',
	'edit-file',
	'netrc-login',
	'set-mode',
	'go-env',
	'git-rewrite',
	'git-setting',
];

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
