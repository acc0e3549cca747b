import type {WizardEvent} from './events.ts';
import {afterwards} from './reduce/afterwards.ts';
import {apply, stop, stopping} from './reduce/apply.ts';
import {askedEvent} from './reduce/asked.ts';
import {beforeLooking, ready} from './reduce/before-looking.ts';
import {change} from './reduce/change.ts';
import {changingEvent} from './reduce/changing.ts';
import {done, report} from './reduce/done.ts';
import {examining} from './reduce/examining.ts';
import {failed} from './reduce/failed.ts';
import {fault, goFault} from './reduce/fault.ts';
import {finding} from './reduce/finding.ts';
import {findings} from './reduce/findings.ts';
import {cancel} from './reduce/leave.ts';
import {lookingEvent} from './reduce/looking.ts';
import {scrollWithin} from './reduce/move.ts';
import {need} from './reduce/need.ts';
import {parts} from './reduce/parts.ts';
import {passphrase} from './reduce/passphrase.ts';
import {press, type Screens} from './reduce/press.ts';
import {proof, unproven} from './reduce/proof.ts';
import {questions} from './reduce/questions.ts';
import {type Reduced, same} from './reduce/reduced.ts';
import {register, tryAgain} from './reduce/register.ts';
import {resume} from './reduce/resume.ts';
import {markSeen, review} from './reduce/review.ts';
import {undoing} from './reduce/undoing.ts';
import type {WizardState} from './state.ts';
import {sizeOf} from './where.ts';

/**
 * The wizard: what a key or an event makes of it, and what it asks of the world for that. Pure; the same events give the
 * same screens. After `ended` nothing happens any more.
 */
export function wizard(state: WizardState, event: WizardEvent): Reduced {
	if (state.screen.kind === 'ended') return same(state);
	const now = Math.max(event.at, state.now);
	const {state: after, wishes} = happen({...state, now}, event);
	return {state: markSeen(after), wishes};
}

/** All events in their order. */
function wizardAll(state: WizardState, events: readonly WizardEvent[]): Reduced {
	return events.reduce<Reduced>((so, event) => {
		const {state: after, wishes} = wizard(so.state, event);
		return {state: after, wishes: [...so.wishes, ...wishes]};
	}, same(state));
}

const screens: Screens = {
	boot: {quit: cancel, interrupt: cancel},
	resume,
	need,
	questions,
	parts,
	examining,
	findings,
	finding,
	review,
	change,
	apply,
	passphrase,
	register,
	failed,
	stop,
	stopping,
	undoing,
	proof,
	unproven,
	done,
	report,
	fault,
	ended: {quit: state => same(state), interrupt: state => same(state)},
};

function happen(state: WizardState, event: WizardEvent): Reduced {
	switch (event.kind) {
		case 'key':
			return press(state, event.key, screens);
		case 'resize':
			return same({...state, size: sizeOf(event.columns, event.rows)});
		case 'drawn':
			return same(scrollWithin(state, event.end));
		case 'tick':
			return tryAgain(state);
		case 'ready':
			return begin(state);
		case 'signal':
			return screens[state.screen.kind].interrupt({...state, overlay: undefined});
		case 'fault':
			return goFault(state, event.said);
		case 'surveyed':
		case 'recipe-found':
		case 'recipe-problem':
		case 'interrupted':
		case 'journal-unreadable':
		case 'detected':
		case 'targets-made':
		case 'targets-refused':
			return beforeLooking(state, event);
		case 'engine':
		case 'examined':
		case 'rechecked':
		case 'outdated':
		case 'replanned':
		case 'no-plan':
			return lookingEvent(state, event);
		case 'carried-out':
		case 'proved':
		case 'undo-began':
		case 'undo-refused':
		case 'undo-ended':
			return changingEvent(state, event);
		case 'copied':
		case 'opened':
		case 'report-made':
		case 'report-written':
		case 'report-failed':
			return afterwards(state, event);
		default:
			return askedEvent(state, event);
	}
}

/** Ink listens: the first screen appears and acts on the keys that were typed before it. */
function begin(state: WizardState): Reduced {
	const kept = state.screen.kind === 'boot' ? state.screen.kept : [];
	const first = ready(state);
	const keys = kept.map(key => ({kind: 'key', key, at: state.now}) as const);
	const typed = wizardAll(first.state, keys);
	return {state: typed.state, wishes: [...first.wishes, ...typed.wishes]};
}
