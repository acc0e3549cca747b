import type {Action, Plan} from '../../core/action.ts';
import type {Finding} from '../../core/finding.ts';
import type {FindingKey} from '../../core/finding-key.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {Look} from '../../engine/look.ts';
import {isComplete, lookForPlan, planOf} from '../../engine/look-for-plan.ts';
import {outdated} from '../../engine/outdated.ts';
import {prove, recheck, type Session} from '../../engine/session.ts';
import {diffOf, isShownAsDiff} from '../../report/diff.ts';
import type {Happening} from '../events.ts';
import type {Outside} from '../outside.ts';
import type {Preview} from '../state.ts';

/** Looks at the machine for the wizard, and plans. */
export interface LookingDriver {
	examine(): Promise<void>;
	recheck(finding: FindingKey, replan: boolean): Promise<void>;
	prove(): Promise<void>;
	/** Files of the plan that changed on the disk since it was made. */
	outdated(): Promise<readonly string[]>;
	/** Plans anew because of them, and tells so. */
	planAnew(files: readonly string[]): Promise<void>;
	/** @param keep tell what is known; otherwise nothing of the look is told any more */
	stop(keep: boolean): void;
	/** The plan that was made last, and what it was made of. */
	planned(): {readonly plan: Plan; readonly findings: readonly Finding[]};
	/** Something was changed: nothing that was seen before counts. */
	forget(): void;
}

/** How a look ends, and whether anybody still wants to hear of it. */
interface OneLook {
	readonly stop: AbortController;
	wanted: boolean;
}

/** @param sessionFor a session about the hosts that were chosen */
export function createLooking(
	outside: Outside,
	sessionFor: (stop: AbortSignal, emit: (event: EngineEvent) => void) => Session,
	tell: (happening: Happening) => void,
): LookingDriver {
	let current: OneLook = {stop: new AbortController(), wanted: false};
	let planned = {plan: nothingPlanned, findings: [] as readonly Finding[]};
	let known: Look | undefined;
	/** Single checks that are made again. */
	const rechecks = new Set<AbortController>();

	const begin = (): {look: OneLook; session: Session} => {
		const look: OneLook = {stop: new AbortController(), wanted: true};
		current = look;
		const emit = (event: EngineEvent) => look.wanted && tell({kind: 'engine', event});
		return {look, session: sessionFor(look.stop.signal, emit)};
	};
	const plan = async (session: Session, seen: Look) => {
		const made = {plan: planOf(seen, session), findings: seen.findings};
		const previews = await previewsOf(outside, made.plan.actions);
		planned = made;
		known = seen;
		return {...made, previews};
	};
	/** What was found outdated last; where planning anew did not help, the engine says why. */
	let told = '';

	return {
		examine: async () => {
			const {look, session} = begin();
			const seen = await lookForPlan(session);
			const made = await plan(session, seen);
			if (look.wanted) tell({kind: 'examined', ...made});
		},
		recheck: async (finding, replan) => {
			const again = new AbortController();
			rechecks.add(again);
			const session = sessionFor(again.signal, () => {});
			const seen = replan ? await lookForPlan(session) : await recheck(session, finding);
			rechecks.delete(again);
			// What was stopped half way says nothing.
			if (again.signal.aborted) return;
			const none = {findings: [], plan: undefined, previews: []};
			const made = 'hosts' in seen ? await plan(session, seen) : {...none, findings: seen};
			tell({kind: 'rechecked', finding, ...made});
		},
		prove: async () => {
			const {look, session} = begin();
			const ended = {run: undefined, plan: undefined, applied: [], proof: [], findings: []};
			const {findings, proof} = await prove(session, known, {...ended, result: 'nothing'});
			if (look.wanted) tell({kind: 'proved', findings, proof});
		},
		outdated: async () => {
			const {plan: made} = planned;
			const stale = await outdated(outside.system, made, outside.given.timeout);
			const what = JSON.stringify(stale);
			if (stale.length === 0 || what === told || made !== planned.plan) return [];
			told = what;
			return [...new Set(stale.flatMap(fileOf))];
		},
		planAnew: async files => {
			tell({kind: 'outdated', files});
			const {look, session} = begin();
			const seen = await lookForPlan(session);
			if (!look.wanted || look !== current) return;
			if (!isComplete(seen)) return tell({kind: 'no-plan'});
			const made = await plan(session, seen);
			if (look.wanted) tell({kind: 'replanned', ...made});
		},
		stop: keep => {
			current.wanted = keep;
			for (const stop of [current.stop, ...rechecks]) stop.abort();
		},
		planned: () => planned,
		forget: () => {
			known = undefined;
		},
	};
}

function fileOf(action: Action): readonly string[] {
	if ('path' in action) return [action.path];
	return 'file' in action && action.file !== undefined ? [action.file] : [];
}

const nothingPlanned: Plan = {actions: [], uncured: []};

async function previewsOf(outside: Outside, actions: readonly Action[]): Promise<readonly Preview[]> {
	const render = await outside.render(actions);
	return actions.flatMap(action => {
		const text = render(action);
		if (!isShownAsDiff(action) || text === undefined) return [];
		const lines = diffOf(action.path, text.before, text.after, outside.program.home);
		return [{number: action.number, lines}];
	});
}
