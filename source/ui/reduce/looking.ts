import type {Plan} from '../../core/action.ts';
import type {Finding} from '../../core/finding.ts';
import {keyOf} from '../../core/finding-key.ts';
import {obstacles} from '../../core/verdict.ts';
import type {EngineEvent, ProofRow} from '../../engine/events.ts';
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
			const known = state.proof.filter(other => !isSameProof(other, row));
			const proved = {...state, proof: [...known, row]};
			return same(state.provingSince === undefined ? proved : {...proved, provingSince: state.now});
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

/** The same step of the same host. */
function isSameProof(one: ProofRow, other: ProofRow): boolean {
	return one.step === other.step && one.host === other.host;
}

/** A run is being proven, and not only looked at. */
export function isProving({screen, work}: WizardState): boolean {
	return screen.kind === 'proof' || (screen.kind === 'stop' && work === undefined);
}

function probed(state: WizardState, event: Extract<EngineEvent, {kind: 'probe'}>): WizardState {
	const {looking} = state;
	if (looking === undefined || looking.over) return state;
	const {fact, host} = event;
	const before = looking.probes.find(probe => probe.fact === fact && probe.host === host);
	const others = looking.probes.filter(probe => probe !== before);
	const since = event.state === 'started' ? state.now : (before?.since ?? state.now);
	return {
		...state,
		looking: {...looking, probes: [...others, {fact, host, since, state: event.state}]},
	};
}

/** Where nothing is wrong the download is tried at last; else the list of what is. */
function examined(state: WizardState, event: Extract<LookingEvent, {kind: 'examined'}>): Reduced {
	const {findings, plan, previews} = event;
	const known = withPlan({...state, findings, rechecking: [], cured: [], proof: []}, plan, previews);
	const failing = findings.some(({level}) => level === 'fail') || obstacles(findings, state.parts).length > 0;
	const stopped = state.looking?.stoppedAfter !== undefined;
	if (!failing && !stopped && state.targets.some(({proof}) => proof !== undefined))
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
	const merged = withFindings(state, event.findings);
	const known = {...merged, rechecking: state.rechecking.filter(key => key !== event.finding)};
	// While changes are made the plan that was agreed to stands.
	if (event.plan === undefined || state.work !== undefined) return known;
	const looking = state.looking && {...state.looking, stoppedAfter: undefined};
	return withPlan({...known, looking}, event.plan, event.previews);
}

function isProblemIn(findings: readonly Finding[], now: Finding): boolean {
	return findings.some(
		before => isSameCheck(before, now) && (before.level === 'fail' || before.level === 'warn'),
	);
}

/**
 * Verdicts replace those of the same check and host, in their place; new ones are added. What each of several hosts had
 * for itself may have become the same for all, and the other way round. What was a problem and is none now was cured.
 */
export function withFindings(state: WizardState, findings: readonly Finding[]): WizardState {
	const renewed = state.findings.flatMap(old => {
		const news = findings.filter(finding => isSameCheck(old, finding));
		return news.length === 0 ? [old] : news;
	});
	const cured = findings.filter(finding => finding.level === 'ok' && isProblemIn(state.findings, finding));
	return {
		...state,
		findings: [...new Set([...renewed, ...findings])],
		cured: [...new Set([...state.cured, ...cured.map(keyOf)])],
	};
}

function isSameCheck(one: Finding, other: Finding): boolean {
	if (one.id !== other.id) return false;
	return one.host === undefined || other.host === undefined || one.host === other.host;
}

function noPlan(state: WizardState): Reduced {
	if (state.outdated.length === 0 || state.work !== undefined) return same(state);
	const known = {...state, plan: undefined, outdated: []};
	if (state.screen.kind !== 'review' && state.screen.kind !== 'change') return same(known);
	const {state: after, wishes} = goFindings(known);
	return {state: {...after, notice: {kind: 'no-plan'}}, wishes};
}
