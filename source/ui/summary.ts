import {needsPerson} from '../core/action.ts';
import {parts as allParts, registry} from '../core/finding.ts';
import {type FindingKey, idOf, keyOf} from '../core/finding-key.ts';
import {isAsked, obstacles} from '../core/verdict.ts';
import type {Summary} from './scroll-item.ts';
import type {WizardState} from './state.ts';

/** The last screen as data. */
export function summaryOf(state: WizardState): Summary {
	const {applied, proof, proofSkipped, again, target, parts} = state;
	const made = applied.flatMap(({state, action}) => (state === 'done' ? [action] : []));
	const left = leftOf(state);
	const agent = made.find(action => action.kind === 'start-agent' && action.how === 'process');
	return {
		works: left.length === 0 && !proofSkipped,
		owners: target?.owners ?? [],
		title: target?.title ?? '',
		skipped: proofSkipped,
		parts,
		left,
		alone: aloneOf(state),
		changed: made.filter(action => !needsPerson(action)),
		byYou: made.filter(needsPerson),
		proof,
		again,
		goOn: left.length === 0 ? undefined : goOnOf(target?.recipe ?? '', left),
		agentSocket: agent?.kind === 'start-agent' ? agent.socket : undefined,
	};
}

/** What still fails: as the proof saw it, else what the changes that were not made would have cured. */
function leftOf({findings, applied, proved, parts}: WizardState): readonly FindingKey[] {
	const failing = obstacles(findings, parts).map(keyOf);
	if (proved) return failing;
	const idsOf = (isWanted: (made: boolean) => boolean) =>
		applied.flatMap(({state, action}) =>
			isWanted(state === 'done' || state === 'already') ? action.cures : [],
		);
	const cured = idsOf(made => made);
	const open = idsOf(made => !made);
	return [...new Set([...failing, ...open])].filter(id => !cured.includes(id) || open.includes(id));
}

/** What fails outside of the parts that were named. */
function aloneOf({findings, parts}: WizardState): readonly FindingKey[] {
	return findings.filter(finding => finding.level === 'fail' && !isAsked(finding, parts)).map(keyOf);
}

/** `run github login access`: the parts of what is left, and the proof. */
function goOnOf(recipe: string, left: readonly FindingKey[]): string {
	const wanted = new Set([...left.map(key => registry[idOf(key)].part), 'access']);
	return ['run', recipe, ...allParts.filter(part => wanted.has(part))].join(' ');
}
