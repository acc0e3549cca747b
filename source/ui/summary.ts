import {needsPerson} from '../core/action.ts';
import {parts as allParts, registry} from '../core/finding.ts';
import {type FindingKey, hostOf, idOf, keyOf} from '../core/finding-key.ts';
import type {Target} from '../core/target.ts';
import {isAsked, obstacles} from '../core/verdict.ts';
import {adviceOf} from '../report/advice.ts';
import {whoseModules} from '../report/host-groups.ts';
import {repeated} from './repeated.ts';
import type {Summary} from './scroll-item.ts';
import type {WizardState} from './state.ts';
import {undoWords} from './undo-words.ts';

/** The last screen as data. */
export function summaryOf(state: WizardState): Summary {
	const {applied, proof, proofSkipped, targets, parts} = state;
	const made = applied.flatMap(({state, action}) => (state === 'done' ? [action] : []));
	const left = leftOf(state);
	const agent = made.find(action => action.kind === 'start-agent' && action.how === 'process');
	const works = left.length === 0 && !proofSkipped;
	return {
		works,
		owners: whoseModules(targets),
		downloaded: targets.every(({host}) =>
			proof.some(row => row.step === 'download' && row.ok && (row.host ?? host) === host),
		),
		skipped: proofSkipped,
		parts,
		left,
		alone: aloneOf(state),
		changed: made.filter(action => !needsPerson(action)),
		byYou: made.filter(needsPerson),
		proof,
		...repeated(state),
		advice: works ? [] : adviceOf(targets),
		undo: undoWords(state),
		goOn: targets.flatMap(target => goOnOf(target, left, state)),
		agentSocket: agent?.kind === 'start-agent' ? agent.socket : undefined,
	};
}

/** What still fails: as the proof saw it, else what the changes that were not made would have cured. */
function leftOf({findings, applied, proved, parts}: WizardState): readonly FindingKey[] {
	const failing = obstacles(findings, parts).map(keyOf);
	if (proved) return failing;
	// What was passed over, as an agent is for a key without a passphrase, was not needed; at an end all the rest is left.
	const last = applied.findLastIndex(({state}) => state !== 'left');
	const idsOf = (isWanted: (made: boolean) => boolean) =>
		applied
			.filter(({state}, index) => state !== 'left' || index > last)
			.flatMap(({state, action}) => (isWanted(state === 'done' || state === 'already') ? action.cures : []));
	const cured = idsOf(made => made);
	const open = idsOf(made => !made);
	return [...new Set([...failing, ...open])].filter(id => !cured.includes(id) || open.includes(id));
}

/** What fails outside of the parts that were named. */
function aloneOf({findings, parts}: WizardState): readonly FindingKey[] {
	return findings.filter(finding => finding.level === 'fail' && !isAsked(finding, parts)).map(keyOf);
}

/** `run github login access`: the parts of what is left at a host, and the proof. */
function goOnOf(
	{host, recipe}: Target,
	left: readonly FindingKey[],
	{againOf}: WizardState,
): readonly string[] {
	const here = left.filter(key => (hostOf(key) ?? host) === host);
	if (here.length === 0) return [];
	const wanted = new Set([...here.map(key => registry[idOf(key)].part), 'access']);
	return [[againOf[host] ?? `run ${recipe}`, ...allParts.filter(part => wanted.has(part))].join(' ')];
}
