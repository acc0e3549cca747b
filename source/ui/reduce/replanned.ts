import type {Action} from '../../core/action.ts';
import type {LookingEvent} from '../events.ts';
import type {WizardState} from '../state.ts';
import {type Reduced, same} from './reduced.ts';
import {goReview} from './review.ts';

/**
 * The plan was made anew because a file had changed on the disk. What differs has to be seen again; what was left out
 * stays out.
 */
export function replanned(
	state: WizardState,
	{plan, previews, findings}: Extract<LookingEvent, {kind: 'replanned'}>,
): Reduced {
	// Nobody waits for it any more: another look was begun since.
	if (state.outdated.length === 0 || state.work !== undefined) return same(state);
	const before = state.plan?.actions ?? [];
	const after = (kept: readonly number[], isAlike: typeof isSame) =>
		plan.actions.flatMap(action => {
			const was = before.find(other => isAlike(other, action));
			return was !== undefined && kept.includes(was.number) ? [action.number] : [];
		});
	const next = {
		...state,
		plan,
		previews,
		findings,
		outdated: [],
		seen: after(state.seen, isSame),
		leftOut: after(state.leftOut, isAbout),
		opened: [],
		replanned: plan.actions
			.filter(action => !before.some(other => isSame(other, action)))
			.map(({number}) => number),
	};
	return onScreen(next, before);
}

/** The same change, wherever it stands in its plan. */
function isSame(one: Action, other: Action): boolean {
	return JSON.stringify({...one, number: 0}) === JSON.stringify({...other, number: 0});
}

/** A change of the same thing, though perhaps from another state of it. */
function isAbout(one: Action, other: Action): boolean {
	const subject = (action: Action) =>
		'variable' in action
			? action.variable
			: 'prefix' in action
				? action.prefix
				: 'path' in action
					? action.path
					: 'key' in action
						? action.key
						: '';
	const edit = (action: Action) => (action.kind === 'edit-file' ? action.edit.kind : '');
	return one.kind === other.kind && subject(one) === subject(other) && edit(one) === edit(other);
}

/** A change that is being read is read on, where it is still planned. */
function onScreen(state: WizardState, before: readonly Action[]): Reduced {
	const {screen} = state;
	if (screen.kind === 'review') return same({...state, screen: {...screen, ready: undefined}});
	if (screen.kind !== 'change') return same(state);
	const was = before.find(({number}) => number === screen.number);
	const now = was && state.plan?.actions.find(action => isAbout(was, action));
	return now === undefined
		? goReview(state)
		: same({...state, screen: {...screen, number: now.number, offset: 0}});
}
