import type {Plan} from '../../core/action.ts';
import type {Finding, FindingId} from '../../core/finding.ts';
import {obstacles} from '../../core/verdict.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {LookingEvent} from '../events.ts';
import type {Preview, WizardState} from '../state.ts';
import {actionEvent} from './changing.ts';
import {goFindings} from './findings.ts';
import {go, print, type Reduced, same} from './reduced.ts';
import {replanned} from './replanned.ts';
import {workBegan} from './start-work.ts';

/** What the engine tells, and what comes of a look. */
export function lookingEvent(state: WizardState, event: LookingEvent): Reduced {
	switch (event.kind) {
		case 'engine':
			return engineEvent(state, event.event);
		case 'examined':
			return state.screen.kind === 'examining' ? examined(state, event) : same(state);
		case 'rechecked':
			return same(rechecked(state, event));
		case 'outdated':
			return same(state.work === undefined ? {...state, outdated: event.files} : state);
		case 'replanned':
			return replanned(state, event);
		case 'no-plan':
			return noPlan(state);
	}
}

function engineEvent(state: WizardState, event: EngineEvent): Reduced {
	switch (event.kind) {
		case 'probe':
			return same(probed(state, event));
		case 'judged':
			return same(state.screen.kind === 'examining' ? withFindings(state, event.findings) : state);
		case 'began':
			return same(workBegan(state));
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
	const failing = findings.some(({level}) => level === 'fail') || obstacles(findings, state.parts).length > 0;
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
	return {...state, plan, previews, leftOut: [], seen: [], opened: [], outdated: [], replanned: []};
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
	if (event.plan === undefined || state.work !== undefined) return known;
	const looking = state.looking && {...state.looking, stoppedAfter: undefined};
	return withPlan({...known, looking}, event.plan, event.previews);
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

function noPlan(state: WizardState): Reduced {
	if (state.outdated.length === 0 || state.work !== undefined) return same(state);
	const known = {...state, plan: undefined, outdated: []};
	if (state.screen.kind !== 'review' && state.screen.kind !== 'change') return same(known);
	const {state: after, wishes} = goFindings(known);
	return {state: {...after, notice: {kind: 'no-plan'}}, wishes};
}
