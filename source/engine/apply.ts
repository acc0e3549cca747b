import type {Applied, Context} from '../actions/kind.ts';
import type {Action, Plan} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {Finding} from '../core/finding.ts';
import type {System} from '../system/system.ts';
import type {ActionState, AppliedAction, EngineEvent} from './events.ts';
import type {Journal} from './journal-file.ts';
import type {Decider} from './session.ts';
import {asItIsNow, type LeftDigests, tryAction} from './try-action.ts';

/** What the loop that makes changes is handed; it decides nothing itself. */
export interface Applying {
	readonly system: System;
	readonly journal: Journal;
	readonly plan: Plan;
	/** For each program that is run, in milliseconds. */
	readonly timeout: number;
	readonly secret: Context['secret'];
	readonly emit: (event: EngineEvent) => void;
	readonly onFailure: Decider['onFailure'];
	/**
	 * Waits for what a person must do. `register` lets the host's own program do it as them. `already`: nothing had to
	 * be done. `for-you`: it is left to the person.
	 */
	readonly hold: (
		action: Action,
		register: () => Promise<Applied>,
	) => Promise<'done' | 'already' | 'for-you' | 'stop'>;
	/** Makes the checks again that an action cures. */
	readonly recheck?: (action: Action) => Promise<readonly Finding[]>;
	/** Finish the action at work, then stop. */
	readonly stop: AbortSignal;
	/** End the action at work and take it back. */
	readonly cancel?: AbortSignal;
}

export interface AppliedPlan {
	readonly applied: readonly AppliedAction[];
	/** `undo`: the person wants all of it taken back; the journal is still open for that. */
	readonly result: 'done' | 'failed' | 'stopped' | 'undo';
}

/**
 * Makes the changes of a plan, one after the other: look, write the intent and its inverse to the disk, act, look
 * again, write that it is done. A failure is put to the person.
 */
export async function apply(applying: Applying): Promise<AppliedPlan> {
	const {plan, journal, stop, cancel, system} = applying;
	const applied: AppliedAction[] = [];
	const leftDigests: LeftDigests = new Map();
	let ended: Ends;
	const open = new Set<string>();
	const secret: Applying['secret'] = async (name, action) => {
		const given = await applying.secret(name, action);
		if (action.kind === 'make-key' && given === 'none') open.add(action.path);
		return given;
	};
	for (const action of plan.actions) {
		if (stop.aborted || cancel?.aborted) ended ??= 'stopped';
		const one =
			ended || isNeedless(action, plan, open)
				? leaveOut(applying, action)
				: await applyOne({...applying, secret}, action, leftDigests);
		applied.push(one.applied);
		ended ??= one.ends;
	}
	const result = ended ?? (applied.some(({state}) => state === 'failed') ? 'failed' : 'done');
	if (result !== 'undo') await journal.append({entry: 'end', at: system.now().toISOString(), result});
	return {applied, result};
}

/** A new key that was given no passphrase needs no agent, and an agent that no key needs is not started. */
function isNeedless(action: Action, {actions}: Plan, open: ReadonlySet<string>): boolean {
	if (action.part !== 'agent') return false;
	const added = actions.flatMap(other => (other.kind === 'add-to-agent' ? other.key : []));
	const keys = action.kind === 'add-to-agent' ? [action.key] : added;
	return keys.length > 0 && keys.every(key => open.has(key));
}

type Ends = 'stopped' | 'failed' | 'undo' | undefined;

interface One {
	readonly applied: AppliedAction;
	readonly ends?: Ends;
}

function leaveOut(applying: Applying, action: Action): One {
	tell(applying, action, 'left');
	return {applied: {action, state: 'left'}};
}

async function applyOne(applying: Applying, action: Action, leftDigests: LeftDigests): Promise<One> {
	for (;;) {
		tell(applying, action, 'started');
		const tried = await tryAction(applying, action, leftDigests);
		if (tried.kind !== 'failed') return finish(applying, action, tried.kind);
		const {kind: _, ...failure} = tried;
		tell(applying, action, 'failed', failure);
		const now = await asItIsNow(applying.system, action, failure);
		const isCancelled = applying.cancel?.aborted === true;
		const answer = isCancelled ? 'cancelled' : await applying.onFailure(action, failure, now);
		if (answer !== 'retry') return {applied: {action, state: 'failed', ...failure}, ends: endOf[answer]};
		if (now !== undefined) leftDigests.set(now.path, now.digest);
	}
}

const endOf: Readonly<Record<'skip' | 'undo' | 'stop' | 'cancelled', Ends>> = {
	skip: undefined,
	undo: 'undo',
	stop: 'failed',
	cancelled: 'stopped',
};

async function finish(
	applying: Applying,
	action: Action,
	came: 'done' | 'already' | 'for-you' | 'stop',
): Promise<One> {
	const state = came === 'stop' ? 'for-you' : came;
	if (came === 'done' && applying.recheck) tell(applying, action, 'checking');
	const recheck = came === 'done' ? await applying.recheck?.(action) : undefined;
	tell(applying, action, state, recheck ? {recheck} : {});
	return {applied: {action, state}, ends: came === 'stop' ? 'stopped' : undefined};
}

function tell(
	{emit, plan}: Applying,
	action: Action,
	state: ActionState,
	more: Partial<ActionFailure> & {recheck?: readonly Finding[]} = {},
): void {
	emit({kind: 'action', action, of: plan.actions.length, state, ...more});
}
