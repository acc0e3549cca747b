import type {ReactNode} from 'react';
import {longestOf} from '../components/aligned.ts';
import {Frame} from '../components/frame.tsx';
import {movingRow} from '../components/moving-row.ts';
import {sentence, type TextRow} from '../components/text-row.ts';
import {type ExaminedPart, examinedParts, factsOf} from '../examined-parts.ts';
import type {ScreenOf} from '../screen.ts';
import {markOf, markWidth} from '../theme.ts';
import type {View} from '../view.ts';
import type {Looking} from '../work.ts';
import type {ScreenProps} from './screen-props.ts';

/** Milliseconds after which what has not answered is named, and after which the way on without it is. */
const patience = {named: 2_000, offered: 5_000};

/** The machine is being looked at: a row a part, from the first frame on. */
export function Examining({state, view, screen}: ScreenProps & {screen: ScreenOf<'examining'>}): ReactNode {
	const {looking, target} = state;
	const host = target?.host ?? '';
	const width =
		longestOf(
			examinedParts.map(part => view.words.parts.name[part]),
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
					: [
							{rows: examinedParts.map(part => partRow(part, looking, host, width, view))},
							{rows: [waitingRow(looking, view)]},
						]
			}
		/>
	);
}

type PartState = 'waits' | 'open' | 'ended' | 'fault';

function stateOf(part: ExaminedPart, looking: Looking | undefined): PartState {
	const facts = factsOf(part);
	const probes = (looking?.probes ?? []).filter(({fact}) => facts.includes(fact));
	if (probes.some(({state}) => state === 'started')) return 'open';
	if (probes.some(({state}) => state === 'fault')) return 'fault';
	return probes.length < facts.length ? 'waits' : 'ended';
}

function partRow(
	part: ExaminedPart,
	looking: Looking | undefined,
	host: string,
	width: number,
	view: View,
): TextRow {
	const {examining} = view.words.ui;
	const now = stateOf(part, looking);
	const name = {text: view.words.parts.name[part], width};
	const mark = {
		text: now === 'fault' ? markOf('fail', view) : '',
		tone: 'fail',
		width: markWidth(view),
	} as const;
	const texts = {
		waits: {text: examining.waits, tone: 'dim'},
		open: {text: openText(part, looking, host, view), tone: 'plain'},
		ended: {text: examining.looked, tone: 'dim'},
		fault: {text: examining.fault, tone: 'fail'},
	} as const;
	return {pointed: false, cells: [name, mark, texts[now]]};
}

/** What is asked; once it takes long, what has not answered. */
function openText(
	part: ExaminedPart,
	looking: Looking | undefined,
	host: string,
	{words, now}: View,
): string {
	const open = (looking?.probes ?? []).filter(
		({fact, state}) => state === 'started' && factsOf(part).includes(fact),
	);
	const [slowest] = open.toSorted((a, b) => a.since - b.since);
	if (slowest === undefined || now - slowest.since < patience.named) return words.ui.examining.asking[part];
	return words.progress.slow(slowest.fact, host, Math.floor((now - slowest.since) / 1000));
}

/** The one moving mark, and how far it is. */
function waitingRow(looking: Looking | undefined, view: View): TextRow {
	const {examining} = view.words.ui;
	const done = examinedParts.filter(part => ['ended', 'fault'].includes(stateOf(part, looking))).length;
	const since = view.now - (looking?.since ?? view.now);
	const text = examining.waiting(
		done,
		examinedParts.length,
		Math.floor(since / 1000),
		since >= patience.offered,
	);
	return movingRow(text, view);
}

function provingRow({looking, target}: ScreenProps['state'], view: View): TextRow {
	const seconds = Math.floor((view.now - (looking?.since ?? view.now)) / 1000);
	const {proof, applying} = view.words.ui;
	return movingRow(`${proof.download(target?.proof?.path ?? '')}  ${applying.seconds(seconds)}`, view);
}
