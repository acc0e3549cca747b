import type {GoEnvFact} from '../facts/go.ts';
import {hasOwnValue} from '../go/private-settings.ts';
import {type PlannedSetting, planGoEnv} from './go-env.ts';
import type {Planning, Proposal} from './planning.ts';

type Wanted = PlannedSetting & Proposal;
type Change = Wanted['change'];
type Read = Extract<GoEnvFact, {kind: 'read'}>;

/**
 * Go's settings are one for all hosts: each variable is changed once, to a value that suits every host. The change
 * counts as wanted by each host that would have wanted one of the variable by itself.
 */
export function planGoEnvForAll(plannings: readonly Planning[]): readonly Proposal[] {
	const inTurn = eachInTurn(plannings);
	const alone = plannings.flatMap(planning => wantedFor(planning));
	const variables = [...new Set(inTurn.map(({change}) => change.variable))];
	return variables.flatMap(variable => {
		const ofVariable = ({change}: Wanted): boolean => change.variable === variable;
		const change = together(inTurn.filter(ofVariable).map(wanted => wanted.change));
		const wanting = change === undefined ? [] : [...inTurn, ...alone].filter(ofVariable);
		return wanting.map(wanted => ({...wanted, change: change ?? wanted.change}));
	});
}

/**
 * What each host wants once the hosts before it have theirs. As many rounds as there are hosts: what a later one changes
 * (GONOPROXY beside GOPRIVATE) may leave an earlier one wanting.
 */
function eachInTurn(plannings: readonly Planning[]): readonly Wanted[] {
	const wanted: Wanted[] = [];
	let goEnv = plannings[0]?.facts.goEnv;
	for (const _ of plannings)
		for (const planning of plannings) {
			if (goEnv?.kind !== 'read') return wanted;
			const wants = wantedFor({...planning, facts: {...planning.facts, goEnv}});
			goEnv = wants.reduce((so, {change}) => withSetting(so, change), goEnv);
			wanted.push(...wants);
		}
	return wanted;
}

function wantedFor(planning: Planning): readonly Wanted[] {
	return planGoEnv(planning).map(planned => ({...planned, host: planning.target.host}));
}

/** Several changes of one variable as one; undefined where the last takes the first back. */
function together(changes: readonly Change[]): Change | undefined {
	const [first, last] = [changes[0], changes.at(-1)];
	if (first === undefined || last === undefined || first.was === last.value) return undefined;
	return {...last, was: first.was, adds: [...new Set(changes.flatMap(({adds}) => adds))]};
}

/** Go's settings after a change: what the shell sets still hides what is saved. */
function withSetting(goEnv: Read, {variable, value}: Change): Read {
	const {values, file, shadowed} = goEnv;
	const others = file.entries.filter(({name}) => name !== variable);
	const entries = value === undefined ? others : [...others, {name: variable, value, line: 0}];
	const isHidden = shadowed.some(entry => entry.variable === variable);
	const followers = (['GONOPROXY', 'GONOSUMDB'] as const).filter(
		follower => variable === 'GOPRIVATE' && !hasOwnValue(goEnv, follower),
	);
	const changed = Object.fromEntries([variable, ...followers].map(name => [name, value ?? '']));
	return {...goEnv, values: isHidden ? values : {...values, ...changed}, file: {...file, entries}};
}
