import type {FactName} from '../core/facts.ts';
import type {Part} from '../core/finding.ts';
import type {EngineEvent} from '../engine/events.ts';
import type {Words} from '../words/words.ts';
import {clean} from './clean.ts';
import type {ReportContext} from './report-context.ts';

/** How far a run is, as its events told; times are those of the caller's clock, in milliseconds. */
export interface Progress {
	readonly probes: readonly {fact: FactName; part: Part; since: number; ended: boolean}[];
	/** The event that is told instead once the looking is over. */
	readonly last: Exclude<EngineEvent, {kind: 'probe' | 'judged' | 'planned' | 'began'}> | undefined;
}

export const beginning: Progress = {probes: [], last: undefined};

/** The progress after one more event. */
export function follow(progress: Progress, event: EngineEvent, now: number): Progress {
	if (event.kind === 'judged' || event.kind === 'planned' || event.kind === 'began') return progress;
	if (event.kind !== 'probe') return {...progress, last: event};
	const {fact, part, state} = event;
	const others = progress.probes.filter(probe => probe.fact !== fact);
	const since = progress.probes.find(probe => probe.fact === fact)?.since ?? now;
	return {
		probes: [...others, {fact, part, since: state === 'started' ? now : since, ended: state !== 'started'}],
		last: undefined,
	};
}

/** A probe that takes longer is named. */
const patience = 2_000;

/** The one line of stderr that is written again and again: `looking: 7 of 9 parts, github.com has not answered for 6 s`. */
export function progressLine(
	{probes, last}: Progress,
	now: number,
	host: string,
	{words, home}: Pick<ReportContext, 'words' | 'home'>,
): string {
	if (last !== undefined) return clean(told(last, host, words), {home});
	const seen = [...new Set(probes.map(probe => probe.part))];
	const open = probes.filter(probe => !probe.ended);
	const done = seen.filter(part => open.every(probe => probe.part !== part));
	const [slowest] = open.toSorted((a, b) => a.since - b.since);
	const looking = words.progress.looking(done.length, seen.length);
	if (slowest === undefined || now - slowest.since < patience) return looking;
	const seconds = Math.floor((now - slowest.since) / 1000);
	return clean(`${looking}, ${words.progress.slow(slowest.fact, host, seconds)}`, {home});
}

function told(event: NonNullable<Progress['last']>, host: string, words: Words): string {
	switch (event.kind) {
		case 'action': {
			const {action, of, state} = event;
			return words.progress.changing(
				action.number,
				of,
				words.actions.title(action),
				words.actions.states[state],
			);
		}
		case 'waiting':
			return words.progress.waiting(host, event.seconds, event.said);
		case 'proof':
			return words.progress.proving(event.row.step);
		case 'undone':
			return `${words.progress.takingBack}: ${words.actions.undone(event.item)}`;
	}
}
