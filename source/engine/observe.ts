import type {FactName, Facts} from '../core/facts.ts';
import {machineFacts} from '../probes/index.ts';
import type {Looking, Probe} from '../probes/probe.ts';
import type {EngineEvent} from './events.ts';

/** Facts that need no target, on their way. */
export type EarlyFacts = {readonly [Name in FactName]?: Promise<Facts[Name]>};

/** What was seen, and what broke instead. */
export interface Observed {
	readonly facts: Partial<Facts>;
	readonly faults: Partial<Record<FactName, string>>;
}

/**
 * Looks at the world: runs the probes of the wanted facts and of those they need, each once, each as soon as what it
 * needs is there. Facts in `known` are not looked at again. A probe that throws is a fault of this program: its fact
 * stays missing, and so do those that need it, for the same reason; the rest goes on.
 * @param emit is told with each event what was seen until then
 * @param early looks that were begun before the target was known
 */
export async function observe(
	probes: readonly Probe[],
	wanted: readonly FactName[],
	looking: Omit<Looking, 'once'> & Partial<Pick<Looking, 'once'>>,
	emit: (event: EngineEvent, soFar: Observed) => void,
	known: Partial<Facts> = {},
	early: EarlyFacts = {},
): Promise<Observed> {
	const facts: Partial<Facts> = {...known};
	const faults: Partial<Record<FactName, string>> = {};
	const started = new Map<FactName, Promise<void>>();
	const sharing: Looking = {...looking, once: looking.once ?? sharedResults()};

	const start = (name: FactName): Promise<void> => {
		const running = started.get(name) ?? (name in known ? Promise.resolve() : look(name));
		started.set(name, running);
		return running;
	};

	const look = async (name: FactName): Promise<void> => {
		const probe = probes.find(candidate => candidate.fact === name);
		if (probe === undefined) return;
		const told = probe.tells?.(looking.target);
		const needs = told === undefined ? probe.needs : [];
		await Promise.all(needs.map(start));
		const fault = needs.map(need => faults[need]).find(said => said !== undefined);
		if (fault !== undefined) faults[name] = fault;
		if (needs.some(need => !(need in facts)) || looking.signal?.aborted) return;
		const began = looking.system.clock();
		const tell = (state: 'started' | 'ended' | 'fault'): void =>
			emit(
				{
					kind: 'probe',
					fact: name,
					part: probe.part,
					state,
					milliseconds: Math.round(looking.system.clock() - began),
				},
				{facts, faults},
			);
		tell('started');
		try {
			const seen = async () => told ?? early[name] ?? probe.look(sharing, facts as Facts);
			const fact = await (machineFacts.includes(name) ? sharing.once(`fact ${name}`, seen) : seen());
			if (looking.signal?.aborted) return;
			Object.assign(facts, {[name]: fact});
			tell('ended');
		} catch (error) {
			faults[name] = error instanceof Error ? (error.stack ?? error.message) : String(error);
			tell('fault');
		}
	};

	const begin = (some: readonly Probe[]) =>
		some.flatMap(({fact}) => (wanted.includes(fact) ? [start(fact)] : []));
	// Starting children keeps this process busy, and so does what the others load: these go first, where what they need is
	// there or nearly so.
	const first = begin(probes.filter(({fact}) => longest.includes(fact)));
	await Promise.race([Promise.allSettled(Object.values(early)), passed(nearly)]);
	await new Promise(resolve => setImmediate(resolve));
	await Promise.all([...first, ...begin(probes)]);
	return {facts, faults};
}

/** What the network is waited for longest. */
export const longest: readonly FactName[] = ['login', 'goGet', 'accessAsGo', 'accessAsUser'];

/** Milliseconds. */
const nearly = 50;

function passed(milliseconds: number): Promise<void> {
	return new Promise(resolve => setTimeout(resolve, milliseconds).unref());
}

/** For looks that go on side by side: what they would ask alike is asked once. */
export function sharedResults(): Looking['once'] {
	const results = new Map<string, Promise<unknown>>();
	return <Result>(key: string, make: () => Promise<Result>) => {
		const result = results.get(key) ?? make();
		results.set(key, result);
		// One key always stands for the same question, and so for one type of answer.
		return result as Promise<Result>;
	};
}
