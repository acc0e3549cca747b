import type {ReactNode} from 'react';
import {type Finding, type Level, type Part, parts} from '../../core/finding.ts';
import {partText} from '../../report/part-text.ts';
import type {ScreenWords} from '../../words/ui.ts';
import {longestOf} from '../components/aligned.ts';
import {Frame} from '../components/frame.tsx';
import {movingRow} from '../components/moving-row.ts';
import {type Cell, sentence, type TextRow} from '../components/text-row.ts';
import {asks, awaitedPart, factsOf, judgedPart} from '../examined-parts.ts';
import type {ScreenOf} from '../screen.ts';
import type {WizardState} from '../state.ts';
import {targetAt} from '../target-at.ts';
import {markOf, markWidth, toneOf} from '../theme.ts';
import type {View} from '../view.ts';
import type {Looking} from '../work.ts';
import type {ScreenProps} from './screen-props.ts';

/** Milliseconds after which what has not answered is named, and after which it is said how long it may take. */
const patience = {named: 2_000, offered: 5_000};

/** The machine is being looked at: a row a part, from the first frame on. */
export function Examining({state, view, screen}: ScreenProps & {screen: ScreenOf<'examining'>}): ReactNode {
	const width =
		longestOf(
			parts.map(part => view.words.parts.name[part]),
			view,
		) + 2;
	return (
		<Frame
			state={state}
			view={view}
			title={view.words.frame.screens.examining}
			step={3}
			sections={
				screen.proving
					? [{rows: [sentence(view.words.ui.examining.proving)]}, {rows: [provingRow(state, view)]}]
					: [{rows: parts.map(part => partRow(part, state, width, view))}, {rows: [waitingRow(state, view)]}]
			}
		/>
	);
}

/** A part: its verdict as soon as all its checks are judged, until then what is asked, or what it waits for. */
function partRow(part: Part, state: WizardState, width: number, view: View): TextRow {
	const {examining} = view.words.ui;
	const name = {text: view.words.parts.name[part], width};
	const members = judgedPart(part, state.findings);
	if (isBroken(part, state))
		return {pointed: false, cells: [name, markCell('fail', view), {text: examining.fault, tone: 'fail'}]};
	if (members === undefined)
		return {pointed: false, cells: [name, {text: '', width: markWidth(view)}, openCell(part, state, view)]};
	const level = worstOf(members);
	const text = textOf(part, members, view.words);
	const tone = level === 'skip' ? 'dim' : 'plain';
	return {pointed: false, cells: [name, markCell(level, view), {text, tone}]};
}

/** What is fine may be so at each of several hosts in its own way. */
function textOf(part: Part, members: readonly Finding[], words: ScreenWords): string {
	const hosts = [...new Set(members.map(({host}) => host))].filter(host => host !== undefined);
	const isFine = !members.some(({level}) => level === 'fail' || level === 'warn');
	if (hosts.length < 2 || !isFine) return partText(part, members, words);
	const at = (host: string) => members.filter(finding => (finding.host ?? host) === host);
	return words.ui.joined.clauses([...new Set(hosts.map(host => partText(part, at(host), words)))]);
}

function markCell(level: Level, view: View): Cell {
	return {text: markOf(level, view), tone: toneOf[level], width: markWidth(view)};
}

function worstOf(members: readonly Finding[]): Level {
	const levels: readonly Level[] = ['fail', 'warn', 'ok'];
	return levels.find(level => members.some(finding => finding.level === level)) ?? 'skip';
}

function probesOf(part: Part, {looking}: WizardState): Looking['probes'] {
	const facts = factsOf(part);
	return (looking?.probes ?? []).filter(({fact}) => facts.includes(fact));
}

function isBroken(part: Part, state: WizardState): boolean {
	return probesOf(part, state).some(({state: is}) => is === 'fault');
}

/** What is asked; once it takes long, what has not answered. Nothing is open: what the part waits for. */
function openCell(part: Part, state: WizardState, {words, now}: View): Cell {
	const {examining} = words.ui;
	const [slowest] = openOf(probesOf(part, state));
	if (slowest === undefined) {
		const awaited = awaitedPart(part, state.findings);
		const text = awaited === undefined ? examining.waits : examining.waitsFor(words.parts.name[awaited]);
		return {text, tone: 'dim'};
	}
	const seconds = Math.floor((now - slowest.since) / 1000);
	if (asks(part) && now - slowest.since < patience.named)
		return {text: examining.asking[part], tone: 'plain'};
	return {
		text: words.progress.slow(slowest.fact, slowest.host ?? targetAt(state, undefined)?.host ?? '', seconds),
		tone: 'plain',
	};
}

/** Questions without an answer, the oldest first. */
function openOf(probes: Looking['probes']): Looking['probes'] {
	return probes.filter(({state}) => state === 'started').toSorted((a, b) => a.since - b.since);
}

/** The one moving mark, and how far it is; after a while also when an answer is given up. */
function waitingRow(state: WizardState, view: View): TextRow {
	const {waiting, waitingShort, givenUp, givenUpShort, harmless} = view.words.ui.examining;
	const {looking, findings, timeout} = state;
	const done = parts.filter(part => judgedPart(part, findings) !== undefined || isBroken(part, state)).length;
	const since = view.now - (looking?.since ?? view.now);
	const seconds = Math.floor(since / 1000);
	const so = (view.compact ? waitingShort : waiting)(done, parts.length, seconds);
	if (since < patience.offered) return movingRow(view.words.ui.joined.sentences([so, harmless]), view);
	const limit = Math.ceil(timeout / 1000);
	const next = (view.compact ? givenUpShort : givenUp)(limit);
	return movingRow(view.words.ui.joined.sentences([so, next]), view);
}

function provingRow({screen, targets}: ScreenProps['state'], view: View): TextRow {
	const seconds = Math.floor((view.now - screen.since) / 1000);
	const {proof, applying} = view.words.ui;
	const modules = targets.flatMap(target => target.proof?.path ?? []).join(' ');
	return movingRow(`${proof.download(modules)}  ${applying.seconds(seconds)}`, view);
}
