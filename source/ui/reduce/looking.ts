import type {Plan} from '../../core/action.ts';
import type {Finding, FindingId} from '../../core/finding.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {LookingEvent} from '../events.ts';
import type {Preview, WizardState} from '../state.ts';
import {actionEvent} from './changing.ts';
import {goFindings} from './findings.ts';
import {go, print, type Reduced, same} from './reduced.ts';

/** What the engine tells, and what comes of a look. */
export function lookingEvent(state: WizardState, event: LookingEvent): Reduced {
	switch (event.kind) {
		case 'engine':
			return engineEvent(state, event.event);
		case 'examined':
			return state.screen.kind === 'examining' ? examined(state, event) : same(state);
		case 'rechecked':
			return same(rechecked(state, event));
		case 'replanned':
			return same(replanned(state, event));
		case 'no-plan':
			return noPlan(state, event.because);
	}
}

function engineEvent(state: WizardState, event: EngineEvent): Reduced {
	switch (event.kind) {
		case 'probe':
			return same(probed(state, event));
		case 'judged':
			return same(state.screen.kind === 'examining' ? withFindings(state, event.findings) : state);
		case 'action':
			return actionEvent(state, event);
		case 'proof': {
			const {row} = event;
			const known = state.proof.filter(({step}) => step !== row.step);
			const proved = {...state, proof: [...known, row]};
			const isNew = known.length === state.proof.length && isProving(state);
			return same(isNew ? print(proved, {kind: 'proof', row}) : proved);
		}
		case 'undone': {
			const {undoing} = state;
			if (undoing === undefined) return same(state);
			const items = [...undoing.items, event.item];
			return same(print({...state, undoing: {...undoing, items}}, {kind: 'undone', item: event.item}));
		}
		default:
			return same(state);
	}
}

/** The proof of a run is final as it comes; that of a look is not. */
export function isProving({screen, work}: WizardState): boolean {
	return screen.kind === 'proof' || (screen.kind === 'stop' && work === undefined);
}

function probed(state: WizardState, event: Extract<EngineEvent, {kind: 'probe'}>): WizardState {
	const {looking} = state;
	if (looking === undefined || looking.over) return state;
	const others = looking.probes.filter(({fact}) => fact !== event.fact);
	const before = looking.probes.find(({fact}) => fact === event.fact);
	const since = event.state === 'started' ? state.now : (before?.since ?? state.now);
	return {
		...state,
		looking: {...looking, probes: [...others, {fact: event.fact, since, state: event.state}]},
	};
}

/** Where nothing is wrong the download is tried at last; else the list of what is. */
function examined(state: WizardState, event: Extract<LookingEvent, {kind: 'examined'}>): Reduced {
	const {findings, plan, previews} = event;
	const known = withPlan({...state, findings, rechecking: [], cured: [], proof: []}, plan, previews);
	const failing = findings.some(({level}) => level === 'fail');
	const stopped = state.looking?.stoppedAfter !== undefined;
	if (!failing && !stopped && state.target?.proof !== undefined)
		return go(known, {kind: 'examining', proving: true}, {kind: 'prove'});
	return goFindings(over(known));
}

export function over(state: WizardState): WizardState {
	return state.looking === undefined ? state : {...state, looking: {...state.looking, over: true}};
}

/** A new plan is new to the person: nothing of it was seen or left out. */
function withPlan(state: WizardState, plan: Plan, previews: readonly Preview[]): WizardState {
	return {...state, plan, previews, leftOut: [], seen: [], opened: [], replanned: []};
}

function rechecked(state: WizardState, event: Extract<LookingEvent, {kind: 'rechecked'}>): WizardState {
	const before = state.findings;
	const merged = withFindings(state, event.findings);
	const newlyCured = merged.findings
		.filter(({id, level}) => level === 'ok' && isProblemIn(before, id) && !state.cured.includes(id))
		.map(({id}) => id);
	const known = {
		...merged,
		cured: [...state.cured, ...newlyCured],
		rechecking: state.rechecking.filter(id => id !== event.id),
	};
	// While changes are made the plan that was agreed to stands.
	return event.plan === undefined || state.work !== undefined
		? known
		: withPlan(known, event.plan, event.previews);
}

function isProblemIn(findings: readonly Finding[], id: FindingId): boolean {
	return findings.some(
		finding => finding.id === id && (finding.level === 'fail' || finding.level === 'warn'),
	);
}

/** Verdicts replace those of the same check; new ones are added. */
export function withFindings(state: WizardState, findings: readonly Finding[]): WizardState {
	const ids = state.findings.map(({id}) => id);
	const renewed = state.findings.map(old => findings.find(({id}) => id === old.id) ?? old);
	return {...state, findings: [...renewed, ...findings.filter(({id}) => !ids.includes(id))]};
}

/** What differs has to be seen again. */
function replanned(state: WizardState, event: Extract<LookingEvent, {kind: 'replanned'}>): WizardState {
	if (state.work !== undefined) return state;
	const numbers = event.plan.actions.map(({number}) => number);
	const still = (kept: readonly number[]) =>
		kept.filter(number => numbers.includes(number) && !event.changed.includes(number));
	const {screen} = state;
	return {
		...state,
		screen: screen.kind === 'review' ? {...screen, ready: undefined} : screen,
		plan: event.plan,
		previews: event.previews,
		seen: still(state.seen),
		leftOut: state.leftOut.filter(number => numbers.includes(number)),
		opened: [],
		replanned: event.changed,
	};
}

function noPlan(state: WizardState, because: string): Reduced {
	const known = {...state, plan: undefined};
	if (state.screen.kind !== 'review' && state.screen.kind !== 'change') return same(known);
	const {state: after, wishes} = goFindings(known);
	return {state: {...after, notice: {kind: 'no-plan', because}}, wishes};
}
